package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A tree of components, and the atoms that they speak of with the values they have until they are set. Every name in it
 * means one thing, and every name a body uses is known: the constructor checks.
 */
public record Application(
        ComponentNode root,
        @JsonSetter(contentNulls = Nulls.SET) Map<String, Value> atoms) {

    /** How many types of messages an application may have: each wants a class of its own in a driver. */
    public static final int MOST_TYPES = 4;

    /**
     * Checks the names.
     *
     * @throws IllegalApplicationException if a name means two things, a coroutine owns or borrows a state that no component keeps
     *     above it, a body uses a state, a shared value, an address or an atom that it does not have, or
     *     there are more than {@value #MOST_TYPES} types of messages
     */
    public Application {
        atoms = Map.copyOf(atoms);
        new Names(root, atoms.keySet()).check();
    }

    /** The types of its messages, in order. */
    public Set<String> types() {
        return types(root);
    }

    /** An application without atoms. */
    public Application(ComponentNode root) {
        this(root, Map.of());
    }

    static Set<String> types(ComponentNode root) {
        Set<String> types = new TreeSet<>();
        root.tree().flatMap(node -> node.hooks().stream()).forEach(hook -> {
            if (hook instanceof Hook.UseCoroutine coroutine) {
                types.add(coroutine.type());
            } else if (hook instanceof Hook.UseHandle handle) {
                types.add(handle.type());
            }
        });
        return types;
    }

    /** Whether any of its coroutines requests something from the server. */
    public boolean requests() {
        return root.tree()
                .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                .flatMap(coroutine -> Instruction.lines(coroutine.body()))
                .anyMatch(Instruction::requests);
    }

    /** The names of the coroutines that a component and those below it run. */
    public Set<String> coroutinesBelow(String component) {
        return root.tree()
                .filter(node -> node.name().equals(component))
                .flatMap(ComponentNode::tree)
                .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                .map(Hook.UseCoroutine::name)
                .collect(Collectors.toSet());
    }

    /** The coroutines that a looked-up handle can lead to, by name: those for its type of messages. None if there is no such handle. */
    public Set<String> coroutinesOf(String handle) {
        Set<String> types = root.tree()
                .flatMap(node -> node.hooks(Hook.UseHandle.class).stream())
                .filter(hook -> hook.name().equals(handle))
                .map(Hook.UseHandle::type)
                .collect(Collectors.toSet());
        return root.tree()
                .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                .filter(coroutine -> types.contains(coroutine.type()))
                .map(Hook.UseCoroutine::name)
                .collect(Collectors.toSet());
    }
}
