package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Capability;
import java.lang.reflect.Method;
import java.util.Set;

/** The methods of the Java API that have a default implementation. */
final class DefaultMethods {

    /** Those that refuse: of {@link Capability#TRY_NEXT}. */
    private static final Set<String> REFUSING = Set.of("tryNext", "hasEnded");

    private DefaultMethods() {}

    /** Whether the API implements a method by others, which a runtime that is observed or faulty must then see called. */
    static boolean callsOthers(Method method) {
        return method.isDefault() && !REFUSING.contains(method.getName());
    }
}
