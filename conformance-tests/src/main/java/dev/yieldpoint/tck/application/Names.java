package dev.yieldpoint.tck.application;

import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.application.Hook.UseHandle;
import dev.yieldpoint.tck.application.Hook.UseShared;
import dev.yieldpoint.tck.application.Hook.UseState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that the names in an application fit together. */
final class Names {

    private final ComponentNode root;
    private final Set<String> atoms;
    private final Set<String> addresses;
    private final Set<String> shared;

    Names(ComponentNode root, Set<String> atoms) {
        this.root = root;
        this.atoms = atoms;
        this.addresses = new TreeSet<>(of(hooks(root), UseCoroutine.class));
        this.addresses.addAll(of(hooks(root), UseHandle.class));
        this.shared = of(hooks(root), UseShared.class);
    }

    void check() {
        unique();
        types();
        component(root, List.of());
    }

    private void unique() {
        Set<String> seen = new HashSet<>();
        Stream<String> things = Stream.concat(root.tree().map(ComponentNode::name), atoms.stream());
        Stream<String> names = Stream.concat(
                things, hooks(root).filter(Hook.Named.class::isInstance).map(hook -> ((Hook.Named) hook).name()));
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalApplication(String.format(Locale.ROOT, "\"%s\" is the name of two things", name));
        });
    }

    private void types() {
        Set<String> types = Application.types(root);
        if (types.size() > Application.MOST_TYPES) {
            throw new IllegalApplication(String.format(
                    Locale.ROOT,
                    "messages of more than %d types: %s",
                    Application.MOST_TYPES,
                    String.join(", ", types)));
        }
    }

    /** Checks a component, below others whose hooks were all called before. */
    private void component(ComponentNode component, List<Hook> ancestors) {
        List<Hook> above = new ArrayList<>(ancestors);
        for (Hook hook : component.hooks()) {
            if (hook instanceof UseCoroutine coroutine) {
                coroutine(coroutine, of(above.stream(), UseState.class));
            } else if (hook instanceof Hook.ReadAtom read) {
                known(() -> "\"" + component.name() + "\" reads the atom", read.atom(), atoms);
            }
            above.add(hook);
        }
        component.children().forEach(child -> component(child, above));
    }

    private void coroutine(UseCoroutine coroutine, Set<String> states) {
        String who = '"' + coroutine.name() + '"';
        coroutine.owns().forEach(owned -> known(() -> who + " owns", owned, states));
        coroutine.borrows().forEach(borrowed -> known(() -> who + " borrows", borrowed, states));
        Set<String> held = new TreeSet<>(coroutine.owns());
        held.addAll(coroutine.borrows());
        Instruction.lines(coroutine.body())
                .forEach(instruction -> instruction(() -> who + " is to " + instruction, instruction, coroutine, held));
    }

    private void instruction(Supplier<String> what, Instruction instruction, UseCoroutine coroutine, Set<String> held) {
        if (instruction instanceof Instruction.SetState set) {
            known(what, set.state(), held);
        } else if (instruction instanceof Instruction.AddTo add) {
            known(what, add.state(), coroutine.owns());
        } else if (instruction instanceof Instruction.Send send) {
            known(what, send.address(), addresses);
        } else if (instruction instanceof Instruction.SetAtom set) {
            known(what, set.atom(), atoms);
        } else if (instruction instanceof Instruction.Write write) {
            known(what, write.shared(), shared);
        } else if (instruction instanceof Instruction.Read read) {
            known(what, read.shared(), shared);
        }
    }

    private static void known(Supplier<String> what, String name, Collection<String> names) {
        if (!names.contains(name)) {
            String listed =
                    names.stream().sorted().map(known -> '"' + known + '"').collect(Collectors.joining(", "));
            throw new IllegalApplication(String.format(
                    Locale.ROOT,
                    "%s: there is no \"%s\" for it, but %s",
                    what.get(),
                    name,
                    listed.isEmpty() ? "nothing" : listed));
        }
    }

    private static Stream<Hook> hooks(ComponentNode root) {
        return root.tree().flatMap(component -> component.hooks().stream());
    }

    private static Set<String> of(Stream<Hook> hooks, Class<? extends Hook.Named> kind) {
        return hooks.filter(kind::isInstance)
                .map(hook -> kind.cast(hook).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
