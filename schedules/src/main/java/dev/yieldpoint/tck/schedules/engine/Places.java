package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.driver.Thrown;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The places in the code of the runtime under test at which a thread is. */
final class Places {

    private Places() {}

    /** The frames of the runtime under test, innermost first. */
    static Stream<String> of(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(Places::isOfRuntime).map(Places::text);
    }

    static boolean isOfRuntime(StackTraceElement frame) {
        if (frame.getFileName() == null) {
            return false; // what the JDK makes for a lambda
        }
        return Agent.isOfRuntime(frame)
                || !(Thrown.isOfJdk(frame) || Engine.isOfEngine(frame) || Thrown.isOfKit(frame));
    }

    private static String text(StackTraceElement frame) {
        return String.format(
                Locale.ROOT,
                "%s.%s(%s:%d)",
                frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1),
                frame.getMethodName(),
                frame.getFileName(),
                frame.getLineNumber());
    }
}
