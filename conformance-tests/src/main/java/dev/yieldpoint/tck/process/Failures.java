package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.driver.DriverException;
import java.time.Duration;
import java.util.Locale;

/** Messages about a process that does not break the protocol but ends, closes a stream, or does not reply in time. */
final class Failures {

    private final Process process;
    private final StandardError errors;
    private final Duration rest;

    /**
     * Failures of one process.
     *
     * @param rest how long it may take until what a dead process has written to its standard error has come
     */
    Failures(Process process, StandardError errors, Duration rest) {
        this.process = process;
        this.errors = errors;
        this.rest = rest;
    }

    /** It has ended, and its exit status is known. */
    DriverException ended(String when) {
        errors.awaitEnd(rest);
        return new DriverException(String.format(
                Locale.ROOT,
                "the process has ended, with %s, %s%s",
                ExitStatus.words(process.exitValue()),
                when,
                errors.inMessage()));
    }

    /** It has closed one of its streams, and goes on. */
    DriverException closed(String stream, String when) {
        return new DriverException(String.format(
                Locale.ROOT,
                "the process has closed its standard %s %s, but has not ended%s",
                stream,
                when,
                errors.inMessage()));
    }

    /** It has not replied in time. */
    DriverException late(String what, TimeLimit limit) {
        ProcessTime.Loss loss = limit.loss();
        boolean byMachine = loss != null && loss.byMachine();
        return DriverException.late(
                String.format(
                        Locale.ROOT,
                        "the process has not replied to %s within %s; %s%s",
                        what,
                        limit.seconds(),
                        loss != null && byMachine
                                ? loss.words()
                                : "it is running; if it has replied, flush standard output after each reply",
                        errors.inMessage()),
                byMachine);
    }
}
