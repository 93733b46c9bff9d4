package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How one coroutine sends to others: through the handle of a coroutine that its component, or one above, has created before, or through one that its
 * component has looked up before; any other it asks the prelude for.
 */
final class Senders {

    private final Types types;
    private final HookNames names;
    private final Set<String> handles = new HashSet<>();
    private final Set<String> coroutines = new HashSet<>();
    private final Set<String> values = new HashSet<>();

    /** The handles that a coroutine of this component finds. */
    Senders(UseCoroutine coroutine, String component, Description told, Types types, HookNames names) {
        this.types = types;
        this.names = names;
        above(component, told, new HashSet<>(Set.of(component)));
        for (Hook hook : told.part(component).hooks) {
            if (hook == coroutine) {
                break;
            }
            if (hook instanceof UseCoroutine earlier) {
                coroutines.add(earlier.name());
            } else if (hook instanceof Hook.UseHandle handle) {
                handles.add(handle.name());
            }
        }
        told.parts()
                .forEach(part -> part.hooks.forEach(hook -> {
                    if (hook instanceof Hook.UseState || hook instanceof Hook.UseShared) {
                        values.add(((Hook.Named) hook).name());
                    }
                }));
    }

    private void above(String component, Description told, Set<String> seen) {
        for (Description.Part part : told.parts()) {
            if (part.children.stream().anyMatch(child -> child.name().equals(component)) && seen.add(part.name)) {
                part.coroutines().forEach(earlier -> coroutines.add(earlier.name()));
                above(part.name, told, seen);
            }
        }
    }

    /** Whether there is a variable for a name. */
    boolean knows(String name) {
        return coroutines.contains(name) || handles.contains(name) || values.contains(name);
    }

    /** Whether a name is that of a coroutine, whose handle is cloned by {@code to_owned!}. */
    boolean isCoroutine(String name) {
        return coroutines.contains(name);
    }

    /** Whether a name is that of a handle that was looked up, and perhaps not found. */
    boolean isLookedUp(String name) {
        return handles.contains(name);
    }

    /** What is sent through. */
    String sender(String address) {
        return knows(address)
                ? names.hook(address)
                : String.format(Locale.ROOT, "handle(%s)", RustExpressions.text(address));
    }

    /** A value as a message. */
    String message(String address, String value) {
        return types.isWrapped(address) ? types.messageType(address) + "(" + value + ")" : value;
    }
}
