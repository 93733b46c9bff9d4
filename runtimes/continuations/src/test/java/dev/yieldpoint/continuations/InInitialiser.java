package dev.yieldpoint.continuations;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.Objects;

/** Runs actions within a class initialiser, which is below a native frame: no body can be stopped there. */
final class InInitialiser {

    private static Runnable next = () -> {};

    private static final class Now {
        static {
            next.run();
        }
    }

    private InInitialiser() {}

    /** Every run initialises a copy of {@link Now}. */
    static void run(Runnable action) {
        next = action;
        String file = Now.class.getName().substring(Now.class.getPackageName().length() + 1) + ".class";
        try (InputStream code = Now.class.getResourceAsStream(file)) {
            MethodHandles.lookup()
                    .defineHiddenClass(
                            Objects.requireNonNull(code).readAllBytes(),
                            true,
                            MethodHandles.Lookup.ClassOption.NESTMATE);
        } catch (IOException | IllegalAccessException e) {
            throw new LinkageError("no copy of " + file, e);
        }
    }
}
