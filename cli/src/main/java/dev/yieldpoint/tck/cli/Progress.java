package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.KnownFailures;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.TestResult;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a check has come: a bar on a terminal, elsewhere a line now and then in a long run. It goes to the error stream,
 * so that the output holds the verdict and nothing else.
 */
final class Progress implements AutoCloseable, CheckListener {

    /** Elsewhere than on a terminal, a sign of life after so many programs of a property. */
    private static final int TOLD = 10_000;

    private final KnownFailures known;
    private final PrintStream err;
    private final @Nullable ProgressBar bar;
    private int failed;

    private Progress(KnownFailures known, PrintStream err, @Nullable ProgressBar bar) {
        this.known = known;
        this.err = err;
        this.bar = bar;
    }

    /** For so many scenarios, and so many programs of properties. */
    static Progress of(long steps, KnownFailures known, Streams streams) {
        return new Progress(known, streams.err(), isTerminal() ? bar(steps, streams.bar()) : null);
    }

    @Override
    public void over(TestResult experiment) {
        if (bar == null) {
            return;
        }
        boolean passed = experiment.kitError().isEmpty() && known.explain(experiment);
        failed += passed ? 0 : 1;
        bar.setExtraMessage(failed == 0 ? "" : failed + " failed");
        if (experiment instanceof ScenarioResult) {
            bar.step();
        }
    }

    @Override
    public void tried(Property property, int number) {
        if (bar != null) {
            bar.step();
        } else if (number % TOLD == 0) {
            err.printf(Locale.ROOT, "%s: %,d tried%n", property.name(), number);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private static ProgressBar bar(long steps, PrintStream err) {
        return new ProgressBarBuilder()
                .setTaskName("checking")
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .clearDisplayOnFinish()
                .build();
    }

    /** Whether somebody watches. From JDK 22 on there is a console without a terminal too; only those JDKs have the method that tells. */
    @SuppressWarnings("SystemConsoleNull") // it is null on older JDKs, and the newer ones are asked
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
