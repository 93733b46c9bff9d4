package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is called by a name in the components of one scenario: states, shared values, coroutines, handles, atoms, and the components themselves.
 *
 * <p>A state is called as its name is, unless a body that uses it has a local of that name: then it is {@code response_state}, as on the page.
 */
final class HookNames {

    private final Description told;
    private final RustIdentifiers identifiers;
    private final Map<String, String> hooks = new HashMap<>();
    private final Map<String, String> setters = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, String> components = new HashMap<>();

    HookNames(Description told, RustIdentifiers identifiers) {
        this.told = told;
        this.identifiers = identifiers;
        told.parts().forEach(part -> components.put(part.name, identifiers.type(part.name)));
        told.parts()
                .forEach(part -> part.hooks.forEach(hook -> {
                    if (hook instanceof Hook.Named named) {
                        hooks.put(named.name(), identifiers.variable(hook(named)));
                    }
                }));
        told.coroutines()
                .flatMap(coroutine -> atoms(coroutine).stream())
                .distinct()
                .forEach(atom -> setters.put(atom, identifiers.variable("set " + atom)));
        told.atoms().keySet().forEach(atom -> constants.put(atom, identifiers.constant(atom)));
    }

    /** The variable of a state, a shared value, a coroutine or a handle. */
    String hook(String name) {
        return Objects.requireNonNull(hooks.get(name));
    }

    /** The variable of the function that sets an atom. */
    String setter(String atom) {
        return Objects.requireNonNull(setters.get(atom));
    }

    /** The static of an atom. */
    String constant(String atom) {
        return constants.computeIfAbsent(atom, identifiers::constant);
    }

    /** The function of a component. */
    String component(String name) {
        return Objects.requireNonNull(components.get(name));
    }

    /** The atoms that a body sets. */
    static List<String> atoms(UseCoroutine coroutine) {
        return targets(coroutine, Target.Kind.ATOM);
    }

    /** The shared values that a body reads or writes. */
    static List<String> shared(UseCoroutine coroutine) {
        Set<String> shared = new LinkedHashSet<>(targets(coroutine, Target.Kind.SHARED));
        Instruction.lines(coroutine.body()).forEach(line -> {
            if (line instanceof Instruction.Read read) {
                shared.add(read.shared());
            }
        });
        return new ArrayList<>(shared);
    }

    /** The addresses that a body sends to. */
    static List<String> addresses(UseCoroutine coroutine) {
        return Instruction.lines(coroutine.body())
                .filter(Instruction.Send.class::isInstance)
                .map(line -> ((Instruction.Send) line).address())
                .distinct()
                .toList();
    }

    /** The states that a body sets and does not own. */
    static List<String> borrowed(UseCoroutine coroutine) {
        return targets(coroutine, Target.Kind.STATE).stream()
                .filter(state -> !coroutine.owns().contains(state))
                .toList();
    }

    /** Whatever a body uses by a name, atoms aside. */
    static Set<String> used(UseCoroutine coroutine) {
        Set<String> used = new LinkedHashSet<>(coroutine.owns());
        used.addAll(coroutine.borrows());
        used.addAll(borrowed(coroutine));
        used.addAll(shared(coroutine));
        used.addAll(addresses(coroutine));
        return used;
    }

    private String hook(Hook.Named hook) {
        String name = hook.name();
        Set<String> locals = told.coroutines()
                .filter(coroutine -> used(coroutine).contains(name))
                .flatMap(coroutine -> Instruction.lines(coroutine.body()))
                .flatMap(line -> line.binds().stream())
                .map(RustIdentifiers::snake)
                .collect(Collectors.toSet());
        if (!locals.contains(RustIdentifiers.snake(name))) {
            return name;
        }
        return name
                + (hook instanceof Hook.UseState ? " state" : hook instanceof Hook.UseShared ? " shared" : " handle");
    }

    private static List<String> targets(UseCoroutine coroutine, Target.Kind kind) {
        return Instruction.lines(coroutine.body())
                .filter(Instruction.Set.class::isInstance)
                .map(line -> ((Instruction.Set) line).target())
                .filter(target -> target.kind() == kind)
                .map(Target::name)
                .distinct()
                .toList();
    }
}
