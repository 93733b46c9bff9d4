package dev.yieldpoint.tck.run;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A class that may be a runtime.
 *
 * @param type its full name
 * @param registeredBy the services file that names it, or null if the user has named it
 */
record Candidate(String type, @Nullable URL registeredBy, ClassLoader loader) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /** Creates the runtime. */
    FoundRuntime created() {
        return within(loader, () -> {
            Class<?> loaded = loaded();
            RuntimeUnderTest runtime = created(loaded);
            return new FoundRuntime(name(runtime), runtime, type, place(loaded));
        });
    }

    /** Whether there is such a class. */
    boolean exists() {
        return loader.getResource(type.replace('.', '/') + ".class") != null;
    }

    /** The class and its place, without creating the runtime. */
    String origin() {
        return type + " from " + place(loaded());
    }

    private Class<?> loaded() {
        Class<?> loaded;
        try {
            loaded = Class.forName(type, false, loader);
        } catch (ClassNotFoundException e) {
            throw missing(e);
        } catch (LinkageError e) {
            throw uncreatable(Causes.of(e, "loading its class"), e);
        }
        if (loader instanceof EntriesLoader entries && !entries.holds(loaded)) {
            throw missing(null);
        }
        return loaded;
    }

    private RuntimesUnusableException missing(@Nullable Throwable cause) {
        String where = loader instanceof EntriesLoader ? "in --classpath" : "on the class path";
        String but = registeredBy == null ? "" : ", but " + path(registeredBy) + " registers it";
        return new RuntimesUnusableException("class " + type + " is not " + where + but, cause);
    }

    private RuntimeUnderTest created(Class<?> loaded) {
        Object created;
        try {
            created = constructor(loaded).newInstance();
        } catch (InvocationTargetException e) {
            throw uncreatable(Causes.of(e.getTargetException(), "its constructor"), e.getTargetException());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw uncreatable(Causes.of(e, "its constructor"), e);
        }
        return created instanceof RuntimeUnderTest runtime ? runtime : new JavaApiRuntime((CoroutineRuntime) created);
    }

    private Constructor<?> constructor(Class<?> loaded) {
        boolean isDriver = RuntimeUnderTest.class.isAssignableFrom(loaded);
        boolean isJava = CoroutineRuntime.class.isAssignableFrom(loaded);
        if (isDriver == isJava) {
            throw uncreatable(
                    String.format(
                            Locale.ROOT,
                            isDriver
                                    ? "the class implements both %s and %s; implement one"
                                    : "the class implements neither %s nor %s",
                            CoroutineRuntime.class.getName(),
                            RuntimeUnderTest.class.getName()),
                    null);
        }
        if (!Modifier.isPublic(loaded.getModifiers())) {
            throw uncreatable("the class is not public", null);
        }
        if (Modifier.isAbstract(loaded.getModifiers())) {
            throw uncreatable("the class is abstract", null);
        }
        try {
            return loaded.getConstructor();
        } catch (NoSuchMethodException e) {
            throw uncreatable("the class has no public constructor without parameters", e);
        } catch (LinkageError e) {
            throw uncreatable(Causes.of(e, "loading its class"), e);
        }
    }

    @SuppressWarnings("NullAway") // runtimes are not bound by our annotations
    private String name(RuntimeUnderTest runtime) {
        String name;
        try {
            name = runtime.name();
        } catch (RuntimeException | Error thrown) {
            throw unusable(Causes.of(thrown, "its name()"), thrown);
        }
        if (name == null) {
            throw unusable("its name is null", null);
        }
        if (!NAME.matcher(name).matches()) {
            throw unusable(
                    String.format(
                            Locale.ROOT,
                            "its name is «%s», but a name consists of lower case letters, digits and hyphens",
                            name.replaceAll("\\s+", " ")),
                    null);
        }
        return name;
    }

    private RuntimesUnusableException uncreatable(String why, @Nullable Throwable cause) {
        return new RuntimesUnusableException("cannot create runtime " + type + ": " + why, cause);
    }

    private RuntimesUnusableException unusable(String why, @Nullable Throwable cause) {
        return new RuntimesUnusableException("cannot use runtime " + type + ": " + why, cause);
    }

    private static String place(Class<?> loaded) {
        CodeSource source = loaded.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null ? "an unknown place" : path(source.getLocation());
    }

    private static String path(URL url) {
        try {
            URI uri = url.toURI();
            return uri.getScheme().equals("file") ? Path.of(uri).toString() : uri.toString();
        } catch (URISyntaxException | RuntimeException e) {
            return url.toString();
        }
    }

    /** Something that may throw. */
    interface Action<T, X extends Exception> {
        T act() throws X;
    }

    /** Runs something with this as the context class loader. */
    static <T, X extends Exception> T within(ClassLoader loader, Action<T, X> action) throws X {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return action.act();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
