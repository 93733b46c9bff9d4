package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A component of a program that is being made: first its hooks get their names, then its bodies are written. */
final class ComponentPlan {

    /**
     * A coroutine whose body is still to be written.
     *
     * @param rank orders all coroutines, those above first
     * @param borrows whether it borrows the states that it sets, and owns none
     */
    record Draft(
            int rank, String name, String type, boolean borrows, ComponentPlan home, List<ProgramPlan.Line> plan) {}

    /**
     * A handle that is looked up.
     *
     * @param after how many of the component's own coroutines are made before that
     */
    record LookUp(Hook.UseHandle hook, int after) {}

    /**
     * A message that the component sends in its first render.
     *
     * @param choice which of the coroutines and handles that it has by then it goes to
     * @param after how many of the component's own coroutines are made before that
     */
    record RenderSend(int choice, Value value, int after) {}

    final String name;
    final @Nullable ComponentPlan parent;
    final boolean hidden;
    final List<String> states = new ArrayList<>();
    final List<String> shared = new ArrayList<>();
    final Set<String> atoms = new TreeSet<>();
    final List<Draft> coroutines = new ArrayList<>();
    final List<LookUp> lookUps = new ArrayList<>();
    final List<RenderSend> sends = new ArrayList<>();
    final List<ComponentPlan> children = new ArrayList<>();
    boolean holdsAtoms;

    ComponentPlan(String name, @Nullable ComponentPlan parent, boolean hidden) {
        this.name = name;
        this.parent = parent;
        this.hidden = hidden;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** This place, and those above it, the nearest first. */
    List<ComponentPlan> upwards() {
        List<ComponentPlan> places = new ArrayList<>();
        for (ComponentPlan place = this; place != null; place = place.parent) {
            places.add(place);
        }
        return places;
    }

    /**
     * The coroutines that a look-up here may find: first the one that the first render finds, the last one of the nearest
     * place that has any; then its own later ones, which another render might find. None, if the first finds nothing.
     */
    List<Draft> behind(LookUp lookUp) {
        String type = lookUp.hook().type();
        List<List<Draft>> nearestFirst = new ArrayList<>(List.of(coroutines.subList(0, lookUp.after())));
        upwards().stream().skip(1).forEach(place -> nearestFirst.add(place.coroutines));
        return nearestFirst.stream()
                .map(some -> of(type, some).toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .map(found -> Stream.concat(
                                Stream.of(found.get(found.size() - 1)),
                                of(type, coroutines.subList(lookUp.after(), coroutines.size())))
                        .toList())
                .orElse(List.of());
    }

    /** Whom a render sends to: a coroutine made before, here or above, or one whose handle was looked up before. */
    private Optional<String> address(RenderSend send) {
        List<String> known = new ArrayList<>();
        coroutines.subList(0, send.after()).forEach(draft -> known.add(draft.name()));
        lookUps.stream()
                .filter(lookUp ->
                        lookUp.after() <= send.after() && !behind(lookUp).isEmpty())
                .forEach(lookUp -> known.add(lookUp.hook().name()));
        upwards().stream()
                .skip(1)
                .flatMap(place -> place.coroutines.stream())
                .forEach(draft -> known.add(draft.name()));
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(send.choice() % known.size()));
    }

    private static Stream<Draft> of(String type, List<Draft> drafts) {
        return drafts.stream().filter(draft -> draft.type().equals(type));
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
        for (int made = 0; made <= coroutines.size(); made++) {
            int so = made;
            lookUps.stream().filter(lookUp -> lookUp.after() == so).forEach(lookUp -> hooks.add(lookUp.hook()));
            sends.stream()
                    .filter(send -> send.after() == so)
                    .forEach(send -> address(send)
                            .ifPresent(address -> hooks.add(new Hook.Send(send.value(), address, Hook.Renders.FIRST))));
            if (made < coroutines.size()) {
                hooks.add(writer.coroutine(coroutines.get(made)));
            }
        }
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
    static List<String> set(List<Instruction> body) {
        Set<String> states = new TreeSet<>();
        Instruction.lines(body).forEach(instruction -> {
            if (instruction instanceof Instruction.Set set && set.target().kind() == Target.Kind.STATE) {
                states.add(set.target().name());
            } else if (instruction instanceof Instruction.AddTo add) {
                states.add(add.state());
            }
        });
        return List.copyOf(states);
    }
}
