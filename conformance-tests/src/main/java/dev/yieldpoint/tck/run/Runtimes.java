package dev.yieldpoint.tck.run;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The runtimes that are registered on a class path, by either interface, by name. */
public final class Runtimes {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

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
                    String.format(
                            Locale.ROOT,
                            "no runtime is called \"%s\"; there is %s",
                            name,
                            byName.isEmpty() ? "none" : String.join(", ", names())),
                    null);
        }
        return found;
    }

    private void add(RuntimeUnderTest runtime) {
        String name = name(runtime);
        if (byName.putIfAbsent(name, runtime) != null) {
            throw new RuntimesUnusable("two runtimes on the class path are called \"" + name + '"', null);
        }
    }

    private static String name(RuntimeUnderTest runtime) {
        String name;
        try {
            name = Objects.requireNonNullElse(runtime.name(), "null");
        } catch (RuntimeException | Error thrown) {
            throw new RuntimesUnusable("a runtime cannot tell its name: " + Thrown.words(thrown), thrown);
        }
        if (!NAME.matcher(name).matches()) {
            throw new RuntimesUnusable(
                    String.format(
                            Locale.ROOT,
                            "a runtime calls itself «%s»; a name is of lower case letters, digits and hyphens",
                            name.replaceAll("\\s+", " ")),
                    null);
        }
        return name;
    }
}
