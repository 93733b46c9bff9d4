package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary applications in which every name is known. */
public final class Applications {

    private static final int MOST_COMPONENTS = 4;
    private static final int MOST_HOOKS_OF_A_KIND = 2;

    /** What is drawn for one component; the parent is one of those before it. */
    private record Part(int states, int coroutines, int parent, boolean shown) {}

    private final List<Part> parts;
    private final String suffix;

    private Applications(List<Part> parts, String suffix) {
        this.parts = parts;
        this.suffix = suffix;
    }

    /** Trees of components, with bodies that hold every kind of instruction. */
    public static Arbitrary<Application> applications() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, MOST_HOOKS_OF_A_KIND);
        Arbitrary<Integer> parents = Arbitraries.integers().between(0, MOST_COMPONENTS);
        Arbitrary<Part> parts = Combinators.combine(counts, counts, parents, Arbitraries.of(true, false))
                .as(Part::new);
        return Combinators.combine(parts.list().ofMinSize(1).ofMaxSize(MOST_COMPONENTS), Values.names())
                .as(Applications::new)
                .flatMap(Applications::application);
    }

    private Arbitrary<Application> application() {
        return component(0).map(Application::new);
    }

    private Arbitrary<ComponentNode> component(int at) {
        List<Arbitrary<ComponentNode>> children = IntStream.range(at + 1, parts.size())
                .filter(child -> parts.get(child).parent % child == at)
                .mapToObj(this::component)
                .toList();
        return Combinators.combine(hooks(at), Combinators.combine(children).as(List::copyOf))
                .as((hooks, below) -> new ComponentNode(name("component", at, 0), parts.get(at).shown, hooks, below));
    }

    private Arbitrary<List<Hook>> hooks(int at) {
        List<String> states = names("state", at, parts.get(at).states);
        List<Arbitrary<Hook>> hooks = new ArrayList<>();
        for (String state : states) {
            hooks.add(Values.values().map(initial -> new Hook.UseState(state, initial)));
        }
        for (String coroutine : names("coroutine", at, parts.get(at).coroutines)) {
            hooks.add(Bodies.bodies(states, coroutines()).map(body -> new Hook.UseCoroutine(coroutine, states, body)));
        }
        return Combinators.combine(hooks).as(List::copyOf);
    }

    private List<String> coroutines() {
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(at -> names("coroutine", at, parts.get(at).coroutines).stream())
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
