package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import java.util.function.Supplier;

/**
 * The runtime called {@code reference}. Start reading at {@link EventLoop}.
 *
 * <p><b>Threads.</b> Bodies run on virtual threads from JDK 24 on, and on platform threads before. A virtual thread cannot
 * leave its carrier within a class initialiser or below a native frame: if as many bodies as the process has processors
 * await there, no other body runs, and {@code settle()} does not return ({@link Threads}).
 *
 * <p><b>Continuations.</b> On JDK 24 or later, a process started with
 * {@code --add-exports java.base/jdk.internal.vm=ALL-UNNAMED} runs bodies on the driving thread. All of them then share its
 * thread locals and its locks: a {@code ReentrantLock} that a body holds over an await excludes no other body. An await
 * within a class initialiser or below a native frame throws {@link IllegalStateException} ({@link Continuations}).
 *
 * <p><b>Atoms.</b> An atom's supplier runs within the render that first reads the atom. It may set atoms, and if it sets its
 * own, the value that was set stays. A hook that it calls throws {@link IllegalStateException}.
 *
 * <p><b>Errors.</b> If a coroutine cannot begin, as a rule because no thread can be started, then it has ended without
 * having run, and {@link Mounted#settle()} throws the reason as it is once the rest of the tree has settled. What bodies
 * threw meanwhile comes out of the next {@code settle()}, or of {@code close()}.
 */
public final class ReferenceRuntime implements CoroutineRuntime {

    private static final String ON_CONTINUATIONS =
            "bodies run on the driving thread, as continuations: a lock that a body holds over an await excludes no other body";

    private final Supplier<Turns> turns;
    private final String note;

    /** Creates a runtime. */
    public ReferenceRuntime() {
        this(
                Continuations.areExported() ? Continuations::new : () -> ThreadTurn.on(Threads.bestOfThisJdk()),
                Continuations.areExported() ? ON_CONTINUATIONS : "");
    }

    ReferenceRuntime(Supplier<Turns> turns) {
        this(turns, "");
    }

    private ReferenceRuntime(Supplier<Turns> turns, String note) {
        this.turns = turns;
        this.note = note;
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public String note() {
        return note;
    }

    @Override
    public Mounted mount(Component root) {
        return new EventLoop(root, turns.get());
    }
}
