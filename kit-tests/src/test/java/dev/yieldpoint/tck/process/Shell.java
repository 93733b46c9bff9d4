package dev.yieldpoint.tck.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Processes that get a run under way as shell scripts, which start at once. */
final class Shell {

    private Shell() {}

    /** A process that does as the protocol says, except at the fourth request; requests are numbered from 1, and it is the first send. */
    static List<String> atTheSend(String script) {
        return List.of("sh", "-c", """
                id=0
                while read -r line; do
                  id=$((id + 1))
                  case $id in
                    1) echo '{"reply":1,"protocol":2,"name":"shell"}' ;;
                    4) SCRIPT ;;
                    *) echo "{\\"reply\\":$id}" ;;
                  esac
                done
                """.replace("SCRIPT", script));
    }

    /** A process that does something as soon as it has started. */
    static List<String> atTheStart(String script) {
        return List.of("sh", "-c", script);
    }

    /** A process that writes something in reply to hello. */
    static List<String> atHello(String... lines) {
        return atTheStart("read -r hello; " + writes(lines) + "; read -r nothing");
    }

    /** What writes lines to standard output. */
    static String writes(String... lines) {
        return Arrays.stream(lines).map(line -> "printf '%s\\n' '" + line + "'").collect(Collectors.joining("; "));
    }
}
