package dev.yieldpoint.reference;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the objects that something holds on to: through fields of this package, its lambdas too, and through
 * collections. It does not hand them out: AssertJ would print a coroutine, which is iterable, by receiving from it.
 */
final class Reachable {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> ahead = new ArrayDeque<>();

    static long count(Object start, Class<?> type) throws IllegalAccessException {
        Reachable reachable = new Reachable();
        reachable.add(start);
        while (!reachable.ahead.isEmpty()) {
            reachable.follow(reachable.ahead.remove());
        }
        return reachable.seen.stream().filter(type::isInstance).count();
    }

    private void follow(Object object) throws IllegalAccessException {
        if (object instanceof Collection<?> collection) {
            collection.forEach(this::add);
        } else if (object instanceof Map<?, ?> map) {
            map.keySet().forEach(this::add);
            map.values().forEach(this::add);
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (object.getClass().getPackageName().startsWith("dev.yieldpoint")) {
            for (Field field : object.getClass().getDeclaredFields()) {
                if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    add(field.get(object));
                }
            }
        }
    }

    private void add(@Nullable Object object) {
        if (object != null && seen.add(object)) {
            ahead.add(object);
        }
    }
}
