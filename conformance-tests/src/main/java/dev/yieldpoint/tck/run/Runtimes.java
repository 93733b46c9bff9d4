package dev.yieldpoint.tck.run;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The runtimes that are registered on a class path, by either interface, by name. */
public final class Runtimes {

    private final Map<String, RuntimeUnderTest> byName = new TreeMap<>();

    /**
     * Looks for runtimes.
     *
     * @throws RuntimesUnusable if one of them cannot be made, or two have one name
     */
    public Runtimes(ClassLoader classPath) {
        try {
            Stream.concat(
                            ServiceLoader.load(CoroutineRuntime.class, classPath).stream()
                                    .<RuntimeUnderTest>map(provider -> new JavaApiRuntime(provider.get())),
                            ServiceLoader.load(RuntimeUnderTest.class, classPath).stream()
                                    .map(ServiceLoader.Provider::get))
                    .forEach(this::add);
        } catch (java.util.ServiceConfigurationError | LinkageError e) {
            throw new RuntimesUnusable("a registered runtime cannot be made: " + e.getMessage(), e);
        }
    }

    /** The names, in order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * The runtime of that name.
     *
     * @throws RuntimesUnusable if there is none
     */
    public RuntimeUnderTest named(String name) {
        RuntimeUnderTest found = byName.get(name);
        if (found == null) {
            throw new RuntimesUnusable(
                    "no runtime is called \"%s\"; there is %s"
                            .formatted(name, byName.isEmpty() ? "none" : String.join(", ", names())),
                    null);
        }
        return found;
    }

    private void add(RuntimeUnderTest runtime) {
        RuntimeUnderTest earlier = byName.putIfAbsent(runtime.name(), runtime);
        if (earlier != null) {
            throw new RuntimesUnusable("two runtimes on the class path are called \"" + runtime.name() + '"', null);
        }
    }
}
