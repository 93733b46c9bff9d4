package dev.yieldpoint.spec;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of the specification that a runtime may be without, if it {@linkplain CoroutineRuntime#absent() declares} so.
 * Everything else is required of every runtime.
 *
 * <p>The kit does not run what needs an absent capability, and counts it as not applicable. A capability that is
 * missing and not declared is a failure.
 */
public enum Capability {

    /** Atoms: the chapter Atoms, and every scenario and program that sets or reads an atom. */
    ATOMS,

    /**
     * External state: the chapter External state, and every scenario and program in which a component shares a value or
     * another thread sends.
     */
    EXTERNAL,

    /** Requests to an HTTP server, awaited by coroutines. No chapter is about them alone. */
    HTTP,

    /**
     * Bodies that hold a borrowed state, which OWNERSHIP-1 is about. They are absent where the language rejects them,
     * as Rust does; in Java they compile.
     */
    BORROWING,

    /**
     * Receiving without waiting, by {@link Receiver#tryNext()} and {@link Receiver#hasEnded()}: CHANNEL-14, and every scenario and
     * program with a body that does so.
     */
    TRY_NEXT,

    /**
     * Means to show that a message has been released: CHANNEL-15 and CHANNEL-16. On the JVM the kit observes this itself, by
     * garbage collections; a JVM that does not collect when it is asked to lacks the capability, whatever the runtime declares.
     */
    RELEASE,

    /**
     * Renders that return before they reach a hook that an earlier render called: LIFECYCLE-13. The Java API rules them out, since every
     * render has to call the same hooks ({@link Scope}); so every runtime that implements it is without this capability, and need not
     * declare so.
     */
    EARLY_RETURN;

    /**
     * Returns the word for this capability in the process protocol and in {@code result.json}: its name in lower case.
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the capability with this {@linkplain #id() id}, or empty if there is none. */
    public static Optional<Capability> withId(String id) {
        return Arrays.stream(values())
                .filter(capability -> capability.id().equals(id))
                .findFirst();
    }
}
