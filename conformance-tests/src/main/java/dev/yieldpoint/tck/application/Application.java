package dev.yieldpoint.tck.application;

import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.application.Hook.UseState;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tree of components. Every name in it means one thing, and every name a body uses is known: the constructor checks.
 */
public record Application(ComponentNode root) {

    /**
     * Checks the names.
     *
     * @throws IllegalApplication if two components or hooks have one name, a coroutine owns a state that its component
     *     does not keep above it, uses one it does not own, or sends to a coroutine that does not exist
     */
    public Application {
        checkNamesAreUnique(root);
        Set<String> coroutines =
                names(root.tree().flatMap(component -> component.hooks().stream()), UseCoroutine.class);
        root.tree().forEach(component -> {
            for (UseCoroutine coroutine : component.hooks(UseCoroutine.class)) {
                checkOwned(component, coroutine);
                flat(coroutine.body()).forEach(instruction -> checkNames(coroutine, instruction, coroutines));
            }
        });
    }

    /** The names of the coroutines that a component and those below it run. */
    public Set<String> coroutinesBelow(String component) {
        return root.tree()
                .filter(node -> node.name().equals(component))
                .flatMap(ComponentNode::tree)
                .flatMap(node -> node.hooks(UseCoroutine.class).stream())
                .map(UseCoroutine::name)
                .collect(Collectors.toSet());
    }

    private static void checkNamesAreUnique(ComponentNode root) {
        Set<String> seen = new HashSet<>();
        root.tree()
                .flatMap(c ->
                        Stream.concat(Stream.of(c.name()), c.hooks().stream().map(Hook::name)))
                .filter(name -> !seen.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalApplication("\"%s\" is the name of two things".formatted(name));
                });
    }

    private static void checkOwned(ComponentNode component, UseCoroutine coroutine) {
        List<Hook> above = component.hooks().subList(0, component.hooks().indexOf(coroutine));
        Set<String> states = names(above.stream(), UseState.class);
        for (String owned : coroutine.owns()) {
            if (!states.contains(owned)) {
                throw new IllegalApplication("\"%s\" owns \"%s\", but \"%s\" keeps above it %s"
                        .formatted(coroutine.name(), owned, component.name(), listed(states)));
            }
        }
    }

    private static void checkNames(UseCoroutine coroutine, Instruction instruction, Set<String> coroutines) {
        String state = null;
        if (instruction instanceof Instruction.SetState set) {
            state = set.state();
        } else if (instruction instanceof Instruction.AddTo add) {
            state = add.state();
        } else if (instruction instanceof Instruction.Send send && !coroutines.contains(send.coroutine())) {
            throw new IllegalApplication("\"%s\" is to %s, but the coroutines are %s"
                    .formatted(coroutine.name(), instruction, listed(coroutines)));
        }
        if (state != null && !coroutine.owns().contains(state)) {
            throw new IllegalApplication(
                    "\"%s\" is to %s, but owns %s".formatted(coroutine.name(), instruction, listed(coroutine.owns())));
        }
    }

    private static Set<String> names(Stream<Hook> hooks, Class<? extends Hook> kind) {
        return hooks.filter(kind::isInstance).map(Hook::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All instructions of a body, those in blocks included. */
    private static Stream<Instruction> flat(List<Instruction> block) {
        return block.stream().flatMap(instruction -> Stream.concat(Stream.of(instruction), blocks(instruction)));
    }

    private static Stream<Instruction> blocks(Instruction instruction) {
        if (instruction instanceof Instruction.ForEach each) {
            return flat(each.block());
        }
        if (instruction instanceof Instruction.Forever forever) {
            return flat(forever.block());
        }
        if (instruction instanceof Instruction.Repeat repeat) {
            return flat(repeat.block());
        }
        if (instruction instanceof Instruction.If choice) {
            return Stream.concat(flat(choice.then()), flat(choice.otherwise()));
        }
        return Stream.empty();
    }

    private static String listed(Collection<String> names) {
        return names.isEmpty()
                ? "none"
                : names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }
}
