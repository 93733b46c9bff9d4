package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All sequences of at most three moves over {@link SmallApplications}: every move that is possible when its turn comes, with a
 * settle between the moves and without. Each ends with the same probe, which shows what is hidden, lets time pass, opens gates,
 * sends to, sets and writes everything, and renders every component; of a closed application it shows and renders nothing.
 */
public final class Sequences {

    /** The most moves before the probe. */
    public static final int LONGEST = 3;

    private static final String SETTLED = "settled";
    private static final String TOGETHER = "together";
    private static final String BETWEEN = "; ";
    private static final Pattern KEY =
            Pattern.compile("(?<number>\\d{1,3}) (?<settled>" + SETTLED + "|" + TOGETHER + "): (?<moves>.+)");

    /** The sequences over each small application. */
    private static final List<Sequences> OF_EACH = IntStream.rangeClosed(1, SmallApplications.ALL.size())
            .mapToObj(Sequences::new)
            .toList();

    private final int number;
    private final Application application;
    private final List<ComponentNode> components;
    private final Map<String, ComponentNode> nodes = new HashMap<>();
    /** The component of each hook that has a name. */
    private final Map<String, ComponentNode> homes = new HashMap<>();

    private final List<String> gates;
    private final List<String> feeds;
    private final boolean timed;

    private Sequences(int number) {
        this.number = number;
        this.application = SmallApplications.ALL.get(number - 1);
        this.components = application.root().tree().toList();
        components.forEach(node -> {
            nodes.put(node.name(), node);
            node.hooks(Hook.Named.class).forEach(hook -> homes.put(hook.name(), node));
        });
        this.gates = awaited(Awaitable.Gate.class)
                .map(gate -> gate.name())
                .distinct()
                .toList();
        this.feeds = awaited(Awaitable.FeedItem.class)
                .map(item -> item.feed())
                .distinct()
                .toList();
        this.timed = awaited(Awaitable.Time.class).findAny().isPresent();
    }

    /** Every sequence, those of one application after those of another, and short ones first; no program is there twice. */
    public static Stream<Sequence> all() {
        return OF_EACH.stream().flatMap(sequences -> {
            Set<Program> there = new HashSet<>();
            return sequences.sequences().filter(sequence -> there.add(sequence.program()));
        });
    }

    /**
     * Makes one sequence again.
     *
     * @throws IllegalArgumentException if none has this key
     */
    public static Sequence of(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no key of a sequence: " + key);
        }
        int number = Integer.parseInt(parts.group("number"));
        if (number < 1 || number > SmallApplications.ALL.size()) {
            throw new IllegalArgumentException("no small application has the number " + number);
        }
        boolean settled = parts.group("settled").equals(SETTLED);
        State state = new State(OF_EACH.get(number - 1));
        for (String move : parts.group("moves").split(BETWEEN, -1)) {
            State now = state;
            state = state.after(state.all().stream()
                    .filter(possible -> possible.toString().equals(move))
                    .findFirst()
                    .filter(possible -> now.allows(possible, settled))
                    .orElseThrow(() -> new IllegalArgumentException("«" + move + "» is not possible then: " + key)));
        }
        return state.sequence(settled);
    }

    /**
     * Whether moves over a small application can be made in this order: each finds the components and handles that it speaks of.
     * Only the first may be several moves without settling between them.
     */
    static boolean isPossible(Application application, List<Move> moves) {
        State state = new State(OF_EACH.get(SmallApplications.ALL.indexOf(application)));
        for (Move move : moves) {
            boolean settled = !(move instanceof Move.Together);
            for (Move.AtOnce each : Move.each(List.of(move))
                    .filter(Move.AtOnce.class::isInstance)
                    .map(Move.AtOnce.class::cast)
                    .toList()) {
                if (!state.allows(each, settled)) {
                    return false;
                }
                state = state.after(each);
            }
        }
        return true;
    }

    private Stream<Sequence> sequences() {
        return Stream.iterate(1, length -> length <= LONGEST, length -> length + 1)
                .flatMap(length -> Stream.of(true, false)
                        .filter(settled -> settled || length > 1)
                        .flatMap(settled -> sequences(new State(this), length, settled).stream()));
    }

    private static List<Sequence> sequences(State before, int length, boolean settled) {
        List<Sequence> sequences = new ArrayList<>();
        extend(before, length, settled, sequences);
        return sequences;
    }

    private static void extend(State state, int left, boolean settled, List<Sequence> sequences) {
        if (left == 0) {
            sequences.add(state.sequence(settled));
            return;
        }
        for (Move.AtOnce move : state.possible(settled)) {
            extend(state.after(move), left - 1, settled, sequences);
        }
    }

    private <A> Stream<A> awaited(Class<A> kind) {
        return components.stream()
                .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                .flatMap(coroutine -> Instruction.lines(coroutine.body()))
                .flatMap(line -> line.awaits().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Where an application is after some moves: which components are mounted, and what has been used up. */
    private static final class State {
        private final Sequences of;
        private final List<Move.AtOnce> moves;
        /** Components that their parents show. */
        private final Set<String> shown;
        /** Components that were mounted at some time, and have rendered if the application has settled since. */
        private final Set<String> seen;

        private final boolean closed;

        State(Sequences of) {
            this.of = of;
            this.closed = false;
            this.moves = List.of();
            this.shown = new HashSet<>();
            of.components.stream()
                    .filter(ComponentNode::shown)
                    .map(ComponentNode::name)
                    .forEach(shown::add);
            this.seen = new HashSet<>();
            mounted().map(ComponentNode::name).forEach(seen::add);
        }

        private State(State before, Move.AtOnce move) {
            of = before.of;
            moves = new ArrayList<>(before.moves);
            moves.add(move);
            shown = new HashSet<>(before.shown);
            seen = new HashSet<>(before.seen);
            closed = before.closed || move.closes();
            if (move instanceof Move.Show show) {
                shown.add(show.component());
            } else if (move instanceof Move.Remove remove) {
                shown.remove(remove.component());
            }
            mounted().map(ComponentNode::name).forEach(seen::add);
        }

        State after(Move.AtOnce move) {
            return new State(this, move);
        }

        private Stream<ComponentNode> mounted() {
            return closed ? Stream.of() : mounted(of.application.root());
        }

        private Stream<ComponentNode> mounted(ComponentNode node) {
            return shown.contains(node.name())
                    ? Stream.concat(Stream.of(node), node.children().stream().flatMap(this::mounted))
                    : Stream.of();
        }

        private boolean isMounted(ComponentNode node) {
            return mounted().anyMatch(node::equals);
        }

        /** Components whose parent is mounted and does not show them. */
        private Stream<ComponentNode> showable() {
            return mounted()
                    .flatMap(parent -> parent.children().stream())
                    .filter(child -> !shown.contains(child.name()));
        }

        /** Whether the component was shown or removed since the application settled, so that nothing is known of it. */
        private boolean isInBetween(ComponentNode node, boolean settled) {
            return !settled
                    && moves.stream()
                            .anyMatch(move -> (move instanceof Move.Show show && isWithin(node, show.component()))
                                    || (move instanceof Move.Remove remove && isWithin(node, remove.component())));
        }

        private boolean isWithin(ComponentNode node, String above) {
            return of.components.stream()
                    .filter(other -> other.name().equals(above))
                    .flatMap(ComponentNode::tree)
                    .anyMatch(node::equals);
        }

        /** Whether what a move speaks of is there now. */
        boolean allows(Move.AtOnce move, boolean settled) {
            if (move instanceof Move.Send send) {
                return isKnown(home(send.address()), settled);
            } else if (move instanceof Move.SendFromThread send) {
                return isKnown(home(send.address()), settled);
            } else if (move instanceof Move.SetInListener set) {
                return isKnown(home(set.state()), settled);
            } else if (move instanceof Move.WriteFromThread write) {
                return isKnown(home(write.shared()), settled) && (closed || isMounted(home(write.shared())));
            } else if (move instanceof Move.RenderAgain render) {
                return isReady(node(render.component()), settled);
            } else if (move instanceof Move.Remove remove) {
                return !remove.component().equals(of.application.root().name())
                        && isReady(node(remove.component()), settled);
            } else if (move instanceof Move.Show show) {
                ComponentNode node = node(show.component());
                return showable().anyMatch(node::equals) && !isInBetween(node, settled);
            } else if (move instanceof Move.CloseApplication) {
                return !closed;
            }
            return true;
        }

        private ComponentNode node(String component) {
            return Objects.requireNonNull(of.nodes.get(component), component);
        }

        private ComponentNode home(String hook) {
            return Objects.requireNonNull(of.homes.get(hook), hook);
        }

        /** Whether the handles of a component are there. */
        private boolean isKnown(ComponentNode node, boolean settled) {
            return seen.contains(node.name()) && (!isInBetween(node, settled) || wasMountedBefore(node));
        }

        private boolean isReady(ComponentNode node, boolean settled) {
            return isMounted(node) && !isInBetween(node, settled);
        }

        /** The moves that are possible now. */
        List<Move.AtOnce> possible(boolean settled) {
            return all().stream().filter(move -> allows(move, settled)).toList();
        }

        /** The moves that are possible at some time. */
        private List<Move.AtOnce> all() {
            Value next = Value.number(moves.size() + 1);
            List<Move.AtOnce> all = new ArrayList<>();
            of.components.forEach(node -> all.addAll(about(node, next)));
            of.components.forEach(node -> all.add(new Move.Show(node.name())));
            all.addAll(completing(List.of(next)));
            all.add(new Move.CloseApplication());
            return all;
        }

        /** Every move that speaks of a component or of one of its hooks, except that it is shown. */
        private static List<Move.AtOnce> about(ComponentNode node, Value next) {
            List<Move.AtOnce> moves = new ArrayList<>();
            List<Value> message = List.of(next);
            node.hooks(Hook.UseCoroutine.class).forEach(hook -> moves.add(new Move.Send(message, hook.name())));
            node.hooks(Hook.UseHandle.class).forEach(hook -> moves.add(new Move.Send(message, hook.name())));
            node.hooks(Hook.UseState.class).forEach(hook -> moves.add(new Move.SetInListener(hook.name(), next)));
            node.hooks(Hook.UseCoroutine.class)
                    .forEach(hook -> moves.add(new Move.SendFromThread(message, hook.name())));
            node.hooks(Hook.UseShared.class).forEach(hook -> moves.add(new Move.WriteFromThread(next, hook.name())));
            moves.add(new Move.RenderAgain(node.name()));
            moves.add(new Move.Remove(node.name()));
            return moves;
        }

        /** The moves that open a gate that is closed, or give items to a feed that runs and end it. */
        private List<Move.AtOnce> completing(List<Value> items) {
            Stream<Move.AtOnce> gates = of.gates.stream().map(Move.OpenGate::new);
            Stream<Move.AtOnce> feeds = of.feeds.stream()
                    .filter(feed -> !moves.contains(new Move.EndFeed(feed)))
                    .flatMap(feed -> Stream.of(new Move.Feed(items, feed), new Move.EndFeed(feed)));
            return Stream.concat(gates.filter(move -> !moves.contains(move)), feeds)
                    .toList();
        }

        /** The components whose handles there are: every one, since the probe shows all of them, unless the application is closed. */
        private List<ComponentNode> probed() {
            return of.components.stream()
                    .filter(node -> !closed || new State(of).isMounted(node))
                    .toList();
        }

        /** Whether a component was mounted before the moves that have not settled, so that its handles are there. */
        private boolean wasMountedBefore(ComponentNode node) {
            return new State(of).isMounted(node);
        }

        /** The moves with the probe behind them, and their key. */
        Sequence sequence(boolean settled) {
            String key = moves.stream()
                    .map(Move::toString)
                    .collect(Collectors.joining(BETWEEN, of.number + " " + (settled ? SETTLED : TOGETHER) + ": ", ""));
            return new Sequence(key, new Program(of.application, program(settled)));
        }

        /** The moves, and the probe behind them. */
        private List<Move> program(boolean settled) {
            List<Move> program = new ArrayList<>(settled ? moves : List.of(new Move.Together(moves)));
            State at = this;
            for (List<ComponentNode> hidden = at.showable().toList();
                    !hidden.isEmpty();
                    hidden = at.showable().toList()) {
                Move.Show show = new Move.Show(hidden.get(0).name());
                program.add(show);
                at = at.after(show);
            }
            long value = 11;
            for (ComponentNode node : at.probed()) {
                for (Hook.Named hook : node.hooks(Hook.Named.class)) {
                    Value next = Value.number(value++);
                    if (hook instanceof Hook.UseState) {
                        program.add(new Move.SetInListener(hook.name(), next));
                    } else if (hook instanceof Hook.UseShared) {
                        program.add(new Move.WriteFromThread(next, hook.name()));
                    } else {
                        program.add(new Move.Send(List.of(next), hook.name()));
                    }
                }
                if (!closed) {
                    program.add(new Move.RenderAgain(node.name()));
                }
            }
            program.addAll(completing(List.of(Value.number(9))));
            if (of.timed) {
                program.add(new Move.PassTime(2_000));
            }
            return program;
        }
    }
}
