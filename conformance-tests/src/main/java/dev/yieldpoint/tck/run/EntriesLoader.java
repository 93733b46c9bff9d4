package dev.yieldpoint.tck.run;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads classes from the entries of a user's class path, child-first: a class that is both there and in the kit comes from
 * there, so that a modified copy of the reference, or another version of a library, is what is checked. The packages that
 * the kit and the runtime share always come from the kit.
 */
public final class EntriesLoader extends URLClassLoader {

    private static final List<String> SHARED = List.of("dev.yieldpoint.spec.", "dev.yieldpoint.tck.");

    static {
        registerAsParallelCapable();
    }

    private final Set<String> entries;

    /** A loader for these entries, with the kit's class path behind them. */
    public EntriesLoader(List<URL> entries, ClassLoader kit) {
        super(entries.toArray(URL[]::new), kit);
        this.entries = Set.copyOf(entries.stream().map(URL::toExternalForm).toList());
    }

    /** Whether the class comes from one of the entries. */
    boolean holds(Class<?> type) {
        if (type.getClassLoader() == this) {
            return true;
        }
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source != null
                && source.getLocation() != null
                && entries.contains(source.getLocation().toExternalForm());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = isShared(name) ? null : own(name);
            }
            if (loaded == null) {
                return super.loadClass(name, resolve);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private @Nullable Class<?> own(String name) throws ClassNotFoundException {
        try {
            return getPlatformClassLoader().loadClass(name);
        } catch (ClassNotFoundException notOfTheJdk) {
            // The entries come next.
        }
        try {
            return findClass(name);
        } catch (ClassNotFoundException notInTheEntries) {
            return null;
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = new ArrayList<>(Collections.list(findResources(name)));
        all.addAll(Collections.list(getParent().getResources(name)));
        return Collections.enumeration(all);
    }

    private static boolean isShared(String name) {
        return SHARED.stream().anyMatch(name::startsWith);
    }
}
