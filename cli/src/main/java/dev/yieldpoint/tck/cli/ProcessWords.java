package dev.yieldpoint.tck.cli;

import java.util.List;
import java.util.Locale;

/** The positional words of a command line: the command of a process, after {@code --}. */
final class ProcessWords {

    private static final String SEPARATOR = "--";

    private ProcessWords() {}

    /**
     * Whether a command was given.
     *
     * @param line the whole command line
     * @param words its words that are no options, as picocli tells them
     * @param runtime the options given that say which runtime is checked
     * @throws UsageException if it is not clear what is to be checked
     */
    static boolean check(List<String> line, List<String> words, List<String> runtime) {
        int separator = line.indexOf(SEPARATOR);
        List<String> after = separator < 0 ? List.of() : line.subList(separator + 1, line.size());
        if (words.size() > after.size()) {
            throw new UsageException(String.format(
                    Locale.ROOT, "unexpected argument «%s»; a command that starts a runtime follows --", words.get(0)));
        }
        if (separator < 0) {
            return false;
        }
        if (after.isEmpty()) {
            throw new UsageException("there is no command after --; is a variable unset?");
        }
        if (after.get(0).isBlank()) {
            throw new UsageException("the command after -- is empty; is a variable unset?");
        }
        if (!runtime.isEmpty()) {
            throw new UsageException(runtime.get(0) + " cannot be combined with a command after --");
        }
        return true;
    }
}
