package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.HttpMethod;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.SimulatedEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the kit asks of a process, and what a shell writes in answer: an application is opened and settles, the moves follow, and it settles
 * again. The shell writes its events at the first request of one operation, and replies to all requests.
 *
 * @param moves what the kit does
 * @param at the operation
 * @param events without their numbers; {@code MESSAGE1} and so on stand for the numbers of the request's messages
 */
record Exchange(Consumer<Driver> moves, String at, List<String> events) {

    static final Value A = Value.text("a");
    static final Value B = Value.text("b");

    private static final Application DESK = new Application(new ComponentNode(
            "App",
            true,
            List.of(
                    new Hook.UseState("headline", Value.NOTHING),
                    new Hook.UseShared("rate", Value.number(0)),
                    new Hook.UseCoroutine(
                            "clerk",
                            List.of("headline"),
                            List.of(new Instruction.Await(
                                    new Awaitable.Response<>(
                                            HttpMethod.GET, new Expression.Literal(Value.text("/news")), null),
                                    "news")))),
            List.of(new ComponentNode(
                    "Page",
                    false,
                    List.of(new Hook.UseState("title", Value.NOTHING), new Hook.UseHandle("desk", "message")),
                    List.of()))));

    /** An exchange whose events are written when the kit asks for the first of these moves. */
    static Exchange of(String at, Consumer<Driver> moves, String... events) {
        return new Exchange(moves, at, List.of(events));
    }

    /** An exchange whose events are written in the reply to the second settle, after no other moves. */
    static Exchange settling(String... events) {
        return of("render", driver -> driver.renderAgain("App"), events);
    }

    /** A listener of the root, around some events. */
    static String[] inListener(String... events) {
        String[] all = new String[events.length + 2];
        all[0] = event("listener-began", "'component':'App'");
        System.arraycopy(events, 0, all, 1, events.length);
        all[all.length - 1] = event("listener-ended", "'component':'App'");
        return all;
    }

    /** A poll of the coroutine, around some events. */
    static String[] inPoll(String... events) {
        String[] all = new String[events.length + 2];
        all[0] = clerk("poll-began", "");
        System.arraycopy(events, 0, all, 1, events.length);
        all[all.length - 1] = clerk("poll-ended", "");
        return all;
    }

    /** An event; its fields are written with single quotes. */
    static String event(String event, String fields) {
        return "'event':'" + event + "'," + fields;
    }

    /** An event of the coroutine. */
    static String clerk(String event, String fields) {
        return event(event, "'coroutine':{'name':'clerk','mount':1,'run':1}" + (fields.isEmpty() ? "" : "," + fields));
    }

    /** An event of a component's render. */
    static String render(String event, String component, String more) {
        return event(event, "'component':'" + component + "','mount':1" + more);
    }

    static String sending(String sender, int mount, String message, String value) {
        return event(
                "sending",
                "'sender':'" + sender + "','senderMount':" + mount + ",'message':" + message + ",'value':" + value
                        + ",'coroutine':'clerk','mount':1,'handle':''");
    }

    static String sent(String message) {
        return event("sent", "'message':" + message);
    }

    /** The command that starts the process. */
    List<String> command() {
        String lines = IntStream.range(0, events.size())
                .mapToObj(i -> "{\"n\":" + (i + 1) + "," + events.get(i).replace('\'', '"') + "}")
                .collect(Collectors.joining("\n"));
        String messages = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> "-e \"s/MESSAGE" + i + "/$(echo \"$numbers\" | sed -n " + i + "p)/\"")
                .collect(Collectors.joining(" "));
        return List.of("sh", "-c", """
                id=0
                while read -r line; do
                  id=$((id + 1))
                  case $line in
                    *'"op":"hello"'*) echo '{"reply":1,"protocol":2,"name":"shell"}'; continue ;;
                    *'"op":"OP"'*)
                      if [ -z "$done" ]; then
                        done=1
                        numbers=$(printf '%s' "$line" | grep -o '"message":[0-9]*' | cut -d: -f2)
                        printf '%s\\n' 'LINES' | sed MESSAGES
                      fi ;;
                  esac
                  echo "{\\"reply\\":$id}"
                done
                """.replace("OP", events.isEmpty() ? "nothing" : at)
                .replace("LINES", lines)
                .replace("MESSAGES", messages));
    }

    /** Has the exchange with a process. */
    void with(ProcessRuntime runtime, SimulatedEnvironment world) {
        try (Driver driver = runtime.open(DESK, world)) {
            driver.settle();
            moves.accept(driver);
            driver.settle();
        }
    }

    @Override
    public String toString() {
        return at + " " + Arrays.toString(events.toArray());
    }
}
