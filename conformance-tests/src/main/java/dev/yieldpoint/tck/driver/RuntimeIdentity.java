package dev.yieldpoint.tck.driver;

import java.util.Arrays;

/**
 * What reports say of a runtime beside its name.
 *
 * @param language the programming language, such as {@code Rust}; empty if it is not known
 * @param version the version of the runtime; empty if it is not known
 * @param drivenBy how the kit drives the runtime
 */
public record RuntimeIdentity(String language, String version, DrivenBy drivenBy) {

    /** How the kit drives a runtime, and so what its verdict rests on. */
    public enum DrivenBy {
        /** The runtime implements the Java API; the kit observes each call. */
        JAVA_API("Java API"),
        /** The runtime has a driver of its own in the kit's JVM; the driver records each event as it happens. */
        NATIVE_DRIVER("native driver"),
        /** The runtime is in a process of its own; the kit compares the reports of the process with what it observes itself. */
        PROCESS("process");

        private final String words;

        DrivenBy(String words) {
            this.words = words;
        }

        /** As a person reads it: {@code Java API}. */
        public String words() {
            return words;
        }
    }

    private static final String KOTLIN = "kotlin.Metadata";

    /** The identity of a runtime on the JVM, from its class: the language of the class, and the version that its jar has in its manifest. */
    public static RuntimeIdentity of(Class<?> runtime, DrivenBy drivenBy) {
        Package home = runtime.getPackage();
        String version = home == null ? null : home.getImplementationVersion();
        boolean kotlin = Arrays.stream(runtime.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals(KOTLIN));
        return new RuntimeIdentity(kotlin ? "Kotlin" : "Java", version == null ? "" : version, drivenBy);
    }
}
