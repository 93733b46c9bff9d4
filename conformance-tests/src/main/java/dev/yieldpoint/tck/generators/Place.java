package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A component of a program that is being made: first its hooks get their names, then its bodies are written. */
final class Place {

    /** A coroutine whose body is still to be written. The rank orders all coroutines, those above first. */
    record Draft(int rank, String name, String type, Place home, List<Plan.Line> plan) {}

    final String name;
    final @Nullable Place parent;
    final boolean hidden;
    final List<String> states = new ArrayList<>();
    final List<String> shared = new ArrayList<>();
    final Set<String> atoms = new TreeSet<>();
    final List<Draft> coroutines = new ArrayList<>();
    final List<Hook.UseHandle> handles = new ArrayList<>();
    final List<Place> children = new ArrayList<>();
    boolean holdsAtoms;

    Place(String name, @Nullable Place parent, boolean hidden) {
        this.name = name;
        this.parent = parent;
        this.hidden = hidden;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** This place, and those above it, the nearest first. */
    List<Place> upwards() {
        List<Place> places = new ArrayList<>();
        for (Place place = this; place != null; place = place.parent) {
            places.add(place);
        }
        return places;
    }

    /** The coroutine that a look-up here finds: the last one of the nearest place that has any of the type. */
    @Nullable
    Draft provider(String type) {
        for (Place place : upwards()) {
            for (int i = place.coroutines.size() - 1; i >= 0; i--) {
                if (place.coroutines.get(i).type.equals(type)) {
                    return place.coroutines.get(i);
                }
            }
        }
        return null;
    }

    /** The component, with the bodies that the writer writes. */
    ComponentNode node(Writer writer) {
        List<Hook> hooks = new ArrayList<>();
        if (holdsAtoms) {
            hooks.add(new Hook.InitAtoms());
        }
        states.forEach(state -> hooks.add(new Hook.UseState(state, Value.number(states.indexOf(state)))));
        shared.forEach(value -> hooks.add(new Hook.UseShared(value, Assembler.ZERO)));
        atoms.forEach(atom -> hooks.add(new Hook.ReadAtom(atom)));
        coroutines.forEach(draft -> hooks.add(writer.coroutine(draft)));
        hooks.addAll(handles);
        return new ComponentNode(
                name,
                !hidden,
                hooks,
                children.stream().map(child -> child.node(writer)).toList());
    }

    /** Writes the bodies. */
    interface Writer {
        Hook.UseCoroutine coroutine(Draft draft);
    }

    /** The states that a body sets. */
    static List<String> owned(List<Instruction> body) {
        Set<String> owned = new TreeSet<>();
        collect(body, owned);
        return List.copyOf(owned);
    }

    private static void collect(List<Instruction> block, Set<String> owned) {
        for (Instruction instruction : block) {
            if (instruction instanceof Instruction.SetState set) {
                owned.add(set.state());
            } else if (instruction instanceof Instruction.AddTo add) {
                owned.add(add.state());
            }
            instruction.blocks().forEach(inner -> collect(inner, owned));
        }
    }
}
