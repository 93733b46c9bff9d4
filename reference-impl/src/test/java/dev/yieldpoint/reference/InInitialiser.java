package dev.yieldpoint.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Runs actions within a class initialiser, which is below a native frame: no thread can be unmounted there. */
final class InInitialiser {

    /** Public, since a copy of {@link Now} is in another package: that of another class loader. */
    public static final class Action {

        public static Runnable action = () -> {};

        static final class Now {
            static {
                action.run();
            }
        }
    }

    private InInitialiser() {}

    /** Every run initialises a class of its own. */
    static void run(Runnable action) {
        Action.action = action;
        try {
            Class.forName(Action.Now.class.getName(), true, new Copies());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Copies extends ClassLoader {

        Copies() {
            super(InInitialiser.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Action.Now.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = Objects.requireNonNull(file).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
