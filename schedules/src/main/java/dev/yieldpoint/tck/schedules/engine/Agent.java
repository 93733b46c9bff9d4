package dev.yieldpoint.tck.schedules.engine;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pastalab.fray.instrumentation.base.ApplicationCodeTransformer;

/**
 * Makes schedule points of what classes do: of monitors, volatile fields and atomics in all classes, and of plain fields and arrays as well in those of
 * the runtime under test. A field that is read outside its lock is found only so.
 */
public final class Agent {

    /** Classes of the kit that hold no lock across a schedule point, and libraries of the engine. */
    private static final List<String> LEFT = List.of(
            "dev/yieldpoint/tck/application/",
            "dev/yieldpoint/tck/body/",
            "dev/yieldpoint/tck/checks/",
            "dev/yieldpoint/tck/machine/",
            "dev/yieldpoint/tck/trace/",
            "com/fasterxml/",
            "kotlin/",
            "kotlinx/serialization/");

    private static final String OF_USERS = "dev.yieldpoint.tck.run.EntriesLoader";

    private static volatile List<String> runtimes = List.of();

    private Agent() {}

    /** Whether a frame is of a runtime on the kit's own class path. */
    static boolean isOfRuntime(StackTraceElement frame) {
        String name = frame.getClassName().replace('.', '/');
        return runtimes.stream().anyMatch(name::startsWith);
    }

    /**
     * Installs it.
     *
     * @param packages of the runtimes on the kit's own class path, with slashes, separated by commas
     */
    public static void premain(@Nullable String packages, Instrumentation instrumentation) {
        runtimes = packages == null || packages.isBlank() ? List.of() : List.of(packages.split(","));
        ApplicationCodeTransformer synchronisation = new ApplicationCodeTransformer(false, List.of());
        ApplicationCodeTransformer everything = new ApplicationCodeTransformer(true, List.of());
        instrumentation.addTransformer(new ClassFileTransformer() {
            @Override
            public byte @Nullable [] transform(
                    @Nullable ClassLoader loader,
                    String name,
                    @Nullable Class<?> redefined,
                    @Nullable ProtectionDomain domain,
                    byte[] code) {
                if (name == null) {
                    return null;
                }
                boolean ofUser = loader != null && loader.getClass().getName().equals(OF_USERS);
                if (ofUser || runtimes.stream().anyMatch(name::startsWith)) {
                    return everything.transform(loader, name, redefined, domain, code);
                }
                return LEFT.stream().anyMatch(name::startsWith)
                        ? null
                        : synchronisation.transform(loader, name, redefined, domain, code);
            }
        });
    }
}
