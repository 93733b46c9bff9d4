package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary applications in which every name is known. */
public final class Applications {

    private static final int MOST_COMPONENTS = 4;
    private static final int MOST_HOOKS_OF_A_KIND = 2;

    /** What is drawn for one component; the parent is one of those before it. */
    private record Part(
            int states, int coroutines, int handles, int shared, int reads, boolean root, int parent, boolean shown) {}

    private final List<Part> parts;
    private final int atoms;
    private final String suffix;

    private Applications(List<Part> parts, int atoms, String suffix) {
        this.parts = parts;
        this.atoms = atoms;
        this.suffix = suffix;
    }

    /** Trees of components with every kind of hook, and bodies that hold every kind of instruction. */
    public static Arbitrary<Application> applications() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, MOST_HOOKS_OF_A_KIND);
        Arbitrary<Integer> parents = Arbitraries.integers().between(0, MOST_COMPONENTS);
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        Arbitrary<Part> parts = Combinators.combine(counts, counts, counts, counts, counts, either, parents, either)
                .as(Part::new);
        return Combinators.combine(parts.list().ofMinSize(1).ofMaxSize(MOST_COMPONENTS), counts, Values.names())
                .as(Applications::new)
                .flatMap(Applications::application);
    }

    private Arbitrary<Application> application() {
        Arbitrary<Map<String, Value>> initials = Values.values()
                .list()
                .ofSize(atoms)
                .map(values -> {
                    Map<String, Value> byName = new LinkedHashMap<>();
                    IntStream.range(0, atoms).forEach(i -> byName.put(atoms().get(i), values.get(i)));
                    return byName;
                });
        return Combinators.combine(component(0, List.of()), initials).as(Application::new);
    }

    private Arbitrary<ComponentNode> component(int at, List<String> statesAbove) {
        List<String> states = new ArrayList<>(statesAbove);
        states.addAll(names("state", at, parts.get(at).states));
        List<Arbitrary<ComponentNode>> children = IntStream.range(at + 1, parts.size())
                .filter(child -> parts.get(child).parent % child == at)
                .mapToObj(child -> component(child, states))
                .toList();
        return Combinators.combine(
                        hooks(at, states), Combinators.combine(children).as(List::copyOf))
                .as((hooks, below) -> new ComponentNode(name("component", at, 0), parts.get(at).shown, hooks, below));
    }

    private Arbitrary<List<Hook>> hooks(int at, List<String> states) {
        Part part = parts.get(at);
        List<Arbitrary<Hook>> hooks = new ArrayList<>();
        if (part.root) {
            hooks.add(Arbitraries.just(new Hook.InitAtoms()));
        }
        for (String state : names("state", at, part.states)) {
            hooks.add(Values.values().map(initial -> new Hook.UseState(state, initial)));
        }
        for (String shared : names("shared", at, part.shared)) {
            hooks.add(Values.values().map(initial -> new Hook.UseShared(shared, initial)));
        }
        for (String handle : names("handle", at, part.handles)) {
            hooks.add(Values.types().map(type -> new Hook.UseHandle(handle, type)));
        }
        for (String coroutine : names("coroutine", at, part.coroutines)) {
            hooks.add(coroutine(coroutine, states));
        }
        if (atoms > 0) {
            IntStream.range(0, part.reads)
                    .forEach(i -> hooks.add(Arbitraries.of(atoms()).map(Hook.ReadAtom::new)));
        }
        if (part.coroutines > 0) {
            hooks.add(Combinators.combine(
                            Values.values(),
                            Arbitraries.of(names("coroutine", at, part.coroutines)),
                            Arbitraries.of(Hook.Renders.class))
                    .as(Hook.Send::new));
        }
        return Combinators.combine(hooks).as(List::copyOf);
    }

    private Arbitrary<Hook> coroutine(String name, List<String> states) {
        return Combinators.combine(some(states), some(states), Values.types())
                .flatAs((owns, borrows, type) -> Bodies.bodies(
                                new Known(owns, borrows, addresses(), atoms(), all("shared", Part::shared)))
                        .map(body -> new Hook.UseCoroutine(name, type, owns, borrows, body)));
    }

    private static Arbitrary<List<String>> some(List<String> names) {
        return names.isEmpty()
                ? Arbitraries.just(List.of())
                : Arbitraries.of(names).list().uniqueElements().ofMaxSize(names.size());
    }

    private List<String> atoms() {
        return names("atom", 0, atoms);
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>(all("coroutine", Part::coroutines));
        addresses.addAll(all("handle", Part::handles));
        return addresses;
    }

    /** The names of all hooks of a kind. */
    private List<String> all(String kind, ToIntFunction<Part> count) {
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(at -> names(kind, at, count.applyAsInt(parts.get(at))).stream())
                .toList();
    }

    private List<String> names(String kind, int component, int count) {
        return IntStream.range(0, count).mapToObj(i -> name(kind, component, i)).toList();
    }

    /** A name of its own for everything, whatever the suffix. */
    private String name(String kind, int component, int number) {
        return "%s %d-%d%s".formatted(kind, component, number, suffix);
    }
}
