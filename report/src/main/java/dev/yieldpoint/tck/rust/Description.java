package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The application that a scenario describes, and the values that come into it from outside. */
final class Description {

    /** A component: its hooks in order, and its children. */
    static final class Part {
        final String name;
        final List<Hook> hooks = new ArrayList<>();
        final List<Child> children = new ArrayList<>();

        Part(String name) {
            this.name = name;
        }

        Stream<Hook.UseCoroutine> coroutines() {
            return hooks.stream().filter(Hook.UseCoroutine.class::isInstance).map(Hook.UseCoroutine.class::cast);
        }
    }

    /** A child that many levels below. */
    record Child(String name, int levels) {}

    /** What values come to from outside. */
    enum Entrance {
        /** A coroutine, or a handle that leads to one. */
        MESSAGE,
        /** A state. */
        STATE,
        /** A shared value. */
        SHARED,
        /** A feed. */
        FEED
    }

    /** Values that come from outside. */
    record Incoming(Entrance entrance, String name, List<Value> values) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Value> atoms = new LinkedHashMap<>();
    private final List<Incoming> incoming = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final Set<String> changing = new LinkedHashSet<>();

    void hook(String component, Hook hook) {
        part(component).hooks.add(hook);
        if (hook instanceof Hook.UseCoroutine coroutine) {
            types.put(coroutine.name(), coroutine.type());
        } else if (hook instanceof Hook.UseHandle handle) {
            types.put(handle.name(), handle.type());
        }
    }

    /** Says that there are several coroutines like the one of this name, which is numbered 1. */
    void counted(String first, int number) {
        counted.put(first, number);
    }

    void child(String parent, String child, int levels) {
        part(parent).children.add(new Child(child, levels));
        part(child);
    }

    void hidden(String component) {
        hidden.add(component);
        changing(component);
    }

    /** Says that a component is mounted or removed at some time. */
    void changing(String component) {
        changing.add(component);
    }

    void atom(String name, Value initial) {
        atoms.put(name, initial);
    }

    void incoming(Entrance entrance, String name, List<Value> values) {
        incoming.add(new Incoming(entrance, name, values));
    }

    /** The components, the root first. */
    Collection<Part> parts() {
        return parts.values();
    }

    Part part(String component) {
        return parts.computeIfAbsent(component, Part::new);
    }

    Map<String, Value> atoms() {
        return atoms;
    }

    List<Incoming> incoming() {
        return incoming;
    }

    /** The components that are not mounted at first. */
    Set<String> hidden() {
        return hidden;
    }

    /** Whether a component is mounted or removed at some time. */
    boolean changes(String component) {
        return changing.contains(component);
    }

    /** How many coroutines of this name there are: one, unless they are counted. */
    int number(String coroutine) {
        return counted.getOrDefault(coroutine, 1);
    }

    Stream<Hook.UseCoroutine> coroutines() {
        return parts.values().stream().flatMap(Part::coroutines);
    }

    Stream<Instruction> instructions() {
        return coroutines().flatMap(coroutine -> Instruction.lines(coroutine.body()));
    }

    /** The type of the messages that a name leads to. */
    String type(String address) {
        return types.getOrDefault(address, Hook.UseCoroutine.ANY_TYPE);
    }

    /** The coroutine that stands for one of several. */
    String first(String coroutine) {
        return counted.keySet().stream()
                .filter(first -> coroutine.matches("\\Q" + first.substring(0, first.length() - 1) + "\\E\\d+"))
                .findFirst()
                .orElse(coroutine);
    }
}
