package dev.yieldpoint.benchmarks;

import dev.yieldpoint.continuations.ContinuationsRuntime;
import dev.yieldpoint.reference.ReferenceRuntime;
import dev.yieldpoint.spec.CoroutineRuntime;
import java.util.List;

/** Who takes part. */
final class Peers {

    static final String REFERENCE = "reference";
    static final String CONTINUATIONS = "continuations";
    static final String KOTLIN = "Kotlin";
    static final String JOX = "Jox";

    /** What gives a process the JDK's own continuations. */
    static final String ACCESS = "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED";

    private static final int FIRST_JDK_WITH_VIRTUAL_THREADS = 21;

    /** Also the first on which the reference uses virtual threads. */
    private static final int FIRST_JDK_WITH_CONTINUATIONS = 24;

    private Peers() {}

    static boolean referenceHasPlatformThreads() {
        return !hasContinuations();
    }

    static boolean hasContinuations() {
        return Runtime.version().feature() >= FIRST_JDK_WITH_CONTINUATIONS;
    }

    static boolean hasJox() {
        if (Runtime.version().feature() < FIRST_JDK_WITH_VIRTUAL_THREADS) {
            return false;
        }
        try {
            Class.forName("dev.yieldpoint.benchmarks.JoxPeer");
            return true;
        } catch (ClassNotFoundException compiledByAnOlderJdk) {
            return false;
        }
    }

    static Peer called(String name) {
        return switch (name) {
            case REFERENCE, CONTINUATIONS -> new RuntimePeer(runtime(name));
            case KOTLIN -> new KotlinPeer();
            case JOX -> jox();
            default -> throw new IllegalArgumentException("no peer is called " + name + ": " + all());
        };
    }

    /** The runtime that implements the Java API, of the two that do. */
    static CoroutineRuntime runtime(String name) {
        return name.equals(CONTINUATIONS) ? new ContinuationsRuntime() : new ReferenceRuntime();
    }

    static List<String> all() {
        return List.of(REFERENCE, CONTINUATIONS, KOTLIN, JOX);
    }

    private static Peer jox() {
        try {
            return Class.forName("dev.yieldpoint.benchmarks.JoxPeer")
                    .asSubclass(Peer.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Jox takes part only where JDK 21 or later compiled this", e);
        }
    }
}
