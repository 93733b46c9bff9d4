package dev.yieldpoint.tck.run;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The runtimes of a class path: the registered ones, by either interface, and every class that implements one of the interfaces. With an
 * {@link EntriesLoader}, only its entries count. No runtime is created before it is asked for.
 */
public final class Runtimes {

    /** A name has none of these. A class in the package without a name may have no dot either. */
    private static final Pattern CLASS_NAME = Pattern.compile(".*[.A-Z_$].*");

    private final ClassLoader loader;
    private final Collection<Candidate> registered;

    /**
     * Looks for registered runtimes.
     *
     * @throws RuntimesUnusableException if a services file cannot be read
     */
    public Runtimes(ClassLoader classPath) {
        loader = classPath;
        registered = Registrations.in(classPath);
    }

    /**
     * The registered runtime of that name.
     *
     * @throws RuntimesUnusableException if there is none, or more than one, or the only one cannot be created
     */
    public RuntimeUnderTest named(String name) {
        return byName(name).runtime();
    }

    /**
     * A registered runtime by its name, or any by its class.
     *
     * @throws RuntimesUnusableException if there is none, or more than one, or it cannot be created
     */
    public FoundRuntime chosen(String nameOrClass) {
        Candidate named = new Candidate(nameOrClass, null, loader);
        boolean isClass = CLASS_NAME.matcher(nameOrClass).matches() && (nameOrClass.contains(".") || named.exists());
        return (isClass ? named.created() : byName(nameOrClass)).in(loader);
    }

    /**
     * The only registered runtime.
     *
     * @throws RuntimesUnusableException if there is none, or more than one, or it cannot be created
     */
    public FoundRuntime only() {
        if (registered.isEmpty()) {
            throw new RuntimesUnusableException(
                    String.format(
                            Locale.ROOT,
                            "--classpath: no runtime is registered there%n"
                                    + "    To register one, add the file %1$s%2$s (or %1$s%3$s)%n"
                                    + "    with one line, the full name of the class: com.example.MyRuntime%n"
                                    + "    Or name the class: --runtime com.example.MyRuntime",
                            Registrations.DIRECTORY,
                            CoroutineRuntime.class.getName(),
                            RuntimeUnderTest.class.getName()),
                    null);
        }
        if (registered.size() > 1) {
            throw new RuntimesUnusableException(
                    String.format(
                            Locale.ROOT,
                            "--classpath: %d runtimes are registered there; choose one with --runtime:%n%s",
                            registered.size(),
                            registered.stream()
                                    .map(candidate -> "    " + candidate.origin())
                                    .collect(Collectors.joining(System.lineSeparator()))),
                    null);
        }
        return registered.iterator().next().created().in(loader);
    }

    /**
     * All registered runtimes that can be created.
     *
     * @param uncreatable is given why one cannot be created
     */
    public List<FoundRuntime> all(Consumer<RuntimesUnusableException> uncreatable) {
        List<FoundRuntime> all = new ArrayList<>();
        for (Candidate candidate : registered) {
            try {
                all.add(candidate.created());
            } catch (RuntimesUnusableException e) {
                uncreatable.accept(e);
            }
        }
        return all;
    }

    private FoundRuntime byName(String name) {
        List<RuntimesUnusableException> broken = new ArrayList<>();
        List<FoundRuntime> all = all(broken::add);
        List<FoundRuntime> found =
                all.stream().filter(runtime -> runtime.name().equals(name)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw unknown(name, all, broken);
        }
        throw new RuntimesUnusableException(
                String.format(
                        Locale.ROOT,
                        "%d runtimes are called \"%s\"; choose one by its class, with --runtime:%n%s",
                        found.size(),
                        name,
                        found.stream()
                                .map(runtime -> "    " + runtime.origin())
                                .collect(Collectors.joining(System.lineSeparator()))),
                null);
    }

    private RuntimesUnusableException unknown(
            String name, List<FoundRuntime> all, List<RuntimesUnusableException> broken) {
        String where = loader instanceof EntriesLoader ? "registered in --classpath: " : "registered: ";
        String names = all.stream().map(FoundRuntime::name).sorted().distinct().collect(Collectors.joining(", "));
        String reasons = broken.stream()
                .map(e -> System.lineSeparator() + e.getMessage())
                .collect(Collectors.joining());
        @Nullable Throwable cause = broken.isEmpty() ? null : broken.get(0);
        return new RuntimesUnusableException(
                String.format(
                        Locale.ROOT,
                        "no runtime is called \"%s\"; %s%s%s",
                        name,
                        where,
                        names.isEmpty() ? "none" : names,
                        reasons),
                cause);
    }
}
