package dev.yieldpoint.tck.cli;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The thread that ends the JVM, as a shutdown hook sees it: the thread that runs the hooks.
 *
 * @param thread null if there is none, as with a virtual thread
 * @param stack where it is
 */
record Initiator(@Nullable Thread thread, List<StackTraceElement> stack) {

    private static final int FRAMES = 5;

    private static final Pattern JDK = Pattern.compile("(java|javax|jdk|sun)\\..*");

    /** The names of the JDK's threads that handle signals. */
    private static final Pattern HANDLER = Pattern.compile("SIG([A-Z]+) handler");

    private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

    /** What a status of a signal is above its number, by convention. */
    private static final int SIGNALLED = 128;

    /** Looks at the stacks of all threads. */
    static Initiator find() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> isIn(entry.getValue(), "java.lang.ApplicationShutdownHooks", ""))
                .map(entry -> new Initiator(entry.getKey(), List.of(entry.getValue())))
                .findFirst()
                .orElseGet(() -> new Initiator(null, List.of()));
    }

    String name() {
        return thread == null ? "" : thread.getName();
    }

    /** Whether it has called {@link System#exit} or {@link Runtime#exit}. */
    boolean callsExit() {
        return isIn(stack.toArray(StackTraceElement[]::new), "java.lang.Runtime", "exit");
    }

    /** The number of the signal that it handles, or 0. */
    int signal() {
        Matcher handler = HANDLER.matcher(name());
        boolean handles = handler.matches() && stack.stream().allMatch(Initiator::isOfTheJdk);
        return handles ? SIGNALS.getOrDefault(handler.group(1), 0) : 0;
    }

    /** The exit status of a JVM that is ended by that signal. */
    int status() {
        return SIGNALLED + signal();
    }

    /** The first few frames that are not the JDK's. */
    List<String> frames() {
        return stack.stream()
                .filter(frame -> !isOfTheJdk(frame))
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .map(frame -> frame.replaceFirst("^[^(]*//?(?=[^/(]*\\()", "")) // the class loader and the module
                .toList();
    }

    /** The shutdown hook that a thread waits for, in words. */
    static String hookAwaitedBy(@Nullable Thread ending) {
        ThreadInfo info =
                ending == null ? null : ManagementFactory.getThreadMXBean().getThreadInfo(ending.getId());
        LockInfo lock = info == null ? null : info.getLockInfo();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> lock != null && System.identityHashCode(thread) == lock.getIdentityHashCode())
                .map(thread -> "the shutdown hook \"" + thread.getName() + '"')
                .findFirst()
                .orElse("a shutdown hook");
    }

    private static boolean isOfTheJdk(StackTraceElement frame) {
        return JDK.matcher(frame.getClassName()).matches();
    }

    private static boolean isIn(StackTraceElement[] stack, String type, String method) {
        return Arrays.stream(stack)
                .anyMatch(frame -> frame.getClassName().equals(type)
                        && (method.isEmpty() || frame.getMethodName().equals(method)));
    }
}
