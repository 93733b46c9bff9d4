package dev.yieldpoint.tck.process;

import java.util.Map;

/** What the exit status of a process says. */
final class ExitStatus {

    /** What is added to the number of a signal. */
    private static final int SIGNALLED = 128;

    /** The last signal of POSIX. */
    private static final int LAST_SIGNAL = 31;

    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    /** Those whose number is the same on all systems. */
    private static final Map<Integer, String> SIGNALS = Map.ofEntries(
            Map.entry(1, " (SIGHUP)"),
            Map.entry(2, " (SIGINT)"),
            Map.entry(3, " (SIGQUIT)"),
            Map.entry(4, " (SIGILL)"),
            Map.entry(5, " (SIGTRAP)"),
            Map.entry(6, " (SIGABRT: it aborted itself)"),
            Map.entry(8, " (SIGFPE)"),
            Map.entry(9, " (SIGKILL: for example because memory ran out)"),
            Map.entry(11, " (SIGSEGV: invalid memory access)"),
            Map.entry(13, " (SIGPIPE: it wrote to a pipe without a reader)"),
            Map.entry(14, " (SIGALRM)"),
            Map.entry(15, " (SIGTERM)"));

    private ExitStatus() {}

    /** The status, and what it means if that is known. */
    static String words(int status) {
        return "exit status " + status + meaning(status);
    }

    private static String meaning(int status) {
        int signal = status - SIGNALLED;
        if (signal > 0 && signal <= LAST_SIGNAL) {
            return ": killed by signal " + signal + SIGNALS.getOrDefault(signal, "");
        }
        return switch (status) {
            case NOT_EXECUTABLE -> ": as a shell reports a command that it cannot execute";
            case NOT_FOUND -> ": as a shell reports a command that it cannot find";
            default -> "";
        };
    }
}
