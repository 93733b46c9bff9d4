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
            throw new IllegalApplicationException(String.format(Locale.ROOT, "\"%s\" is the name of two things", name));
        });
    }

    private void types() {
        Set<String> types = Application.types(root);
        if (types.size() > Application.MOST_TYPES) {
            throw new IllegalApplicationException(String.format(
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
            hook.accept(new MentionedBy(component, above)).forEach(Mention::check);
            above.add(hook);
        }
        component.children().forEach(child -> component(child, above));
    }

    /**
     * A name that something speaks of.
     *
     * @param who who speaks of it, in words
     * @param all all that it can be
     */
    private record Mention(Supplier<String> who, String name, Collection<String> all) {

        void check() {
            known(who, name, all);
        }
    }

    /** What a hook speaks of by name; the states and addresses are those of the hooks before it. */
    private final class MentionedBy implements Hook.Visitor<Stream<Mention>> {

        private final ComponentNode component;
        private final Set<String> states;
        private final List<Hook> above;
        /** The hooks of the component itself that it calls before. */
        private final List<Hook> hooksBefore;

        MentionedBy(ComponentNode component, List<Hook> above) {
            this.component = component;
            this.states = of(above.stream(), UseState.class);
            this.above = List.copyOf(above);
            this.hooksBefore = component.hooks().stream()
                    .filter(hook -> above.stream().anyMatch(before -> before == hook))
                    .toList();
        }

        @Override
        public Stream<Mention> useState(UseState hook) {
            return Stream.empty();
        }

        @Override
        public Stream<Mention> readState(Hook.ReadState hook) {
            Set<String> ofAncestors = of(
                    above.stream().filter(before -> hooksBefore.stream().noneMatch(own -> own == before)),
                    UseState.class);
            return Stream.of(
                    new Mention(() -> '"' + component.name() + "\" reads the state", hook.state(), ofAncestors));
        }

        @Override
        public Stream<Mention> returnEarly(Hook.ReturnEarly hook) {
            if (!component.children().isEmpty()) {
                throw new IllegalApplicationException(
                        '"' + component.name() + "\" returns early from its render, so it may have no children");
            }
            Set<String> read = of(
                    hooksBefore.stream().filter(before -> before instanceof UseState state && state.read()),
                    UseState.class);
            return Stream.of(new Mention(
                    () -> '"' + component.name() + "\" returns early because of the state", hook.state(), read));
        }

        @Override
        public Stream<Mention> useCoroutine(UseCoroutine coroutine) {
            String who = '"' + coroutine.name() + '"';
            boundOnce(coroutine);
            return Stream.of(
                            coroutine.owns().stream().map(owned -> new Mention(() -> who + " owns", owned, states)),
                            coroutine.borrows().stream()
                                    .map(borrowed -> new Mention(() -> who + " borrows", borrowed, states)),
                            coroutine.captures().stream()
                                    .map(captured -> new Mention(
                                            () -> who + " captures", captured.name(), shown(captured.kind()))),
                            Instruction.lines(coroutine.body())
                                    .flatMap(line -> line.references().stream()
                                            .map(reference -> new Mention(
                                                    () -> who + " is to " + line,
                                                    reference.name(),
                                                    all(reference.kind(), coroutine)))))
                    .flatMap(mentions -> mentions);
        }

        /** What a body can capture: the states or atoms whose values the component has by its hooks before. */
        private Set<String> shown(Target.Kind kind) {
            return switch (kind) {
                case STATE -> of(hooksBefore.stream(), UseState.class);
                case ATOM ->
                    hooksBefore.stream()
                            .filter(Hook.ReadAtom.class::isInstance)
                            .map(hook -> ((Hook.ReadAtom) hook).atom())
                            .collect(Collectors.toCollection(TreeSet::new));
                case SHARED -> Set.of();
            };
        }

        @Override
        public Stream<Mention> useHandle(UseHandle hook) {
            return Stream.empty();
        }

        @Override
        public Stream<Mention> useShared(UseShared hook) {
            return Stream.empty();
        }

        @Override
        public Stream<Mention> initAtoms(Hook.InitAtoms hook) {
            return Stream.empty();
        }

        @Override
        public Stream<Mention> readAtom(Hook.ReadAtom hook) {
            return Stream.of(new Mention(() -> '"' + component.name() + "\" reads the atom", hook.atom(), atoms));
        }

        @Override
        public Stream<Mention> send(Hook.Send hook) {
            Set<String> before = of(above.stream(), UseCoroutine.class);
            before.addAll(of(above.stream(), UseHandle.class));
            return Stream.of(
                    new Mention(() -> '"' + component.name() + "\" sends in its render", hook.address(), before));
        }
    }

    /** All that a body of a coroutine can speak of as something of this kind. */
    private Collection<String> all(Reference.Kind kind, UseCoroutine coroutine) {
        return switch (kind) {
            case HELD_STATE -> {
                Set<String> held = new TreeSet<>(coroutine.owns());
                held.addAll(coroutine.borrows());
                yield held;
            }
            case OWNED_STATE -> coroutine.owns();
            case ADDRESS -> addresses;
            case ATOM -> atoms;
            case SHARED -> shared;
        };
    }

    /** A local holds either what was captured or what a line gives it. */
    private static void boundOnce(UseCoroutine coroutine) {
        Instruction.lines(coroutine.body())
                .flatMap(line -> line.binds().stream())
                .filter(coroutine.captured()::contains)
                .findFirst()
                .ifPresent(local -> {
                    throw new IllegalApplicationException(String.format(
                            Locale.ROOT,
                            "\"%s\" captures \"%s\", and a line of its body binds a local of this name",
                            coroutine.name(),
                            local));
                });
    }

    private static void known(Supplier<String> what, String name, Collection<String> names) {
        if (!names.contains(name)) {
            String listed =
                    names.stream().sorted().map(known -> '"' + known + '"').collect(Collectors.joining(", "));
            throw new IllegalApplicationException(String.format(
                    Locale.ROOT,
                    "%s: \"%s\" does not exist there; available: %s",
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
