package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.generators.Plan.Act;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Race;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what happens to an application: only what is possible when its turn comes, since a component that is not mounted
 * can be neither rendered nor written to. In the end all gates are open and time has passed, so that nobody waits for these
 * any more.
 */
final class ScriptWriter {

    private static final long LONGEST_WAIT = 3_000;

    private final Profile profile;
    private final Application application;
    private final List<Place> places;
    private final Set<Place> shown = new HashSet<>();
    /** What was mounted at some time: its handles are known. */
    private final Set<Place> seen = new HashSet<>();

    private final List<Move> moves = new ArrayList<>();
    private final Set<String> closedGates = new HashSet<>();
    private final Set<String> runningFeeds = new HashSet<>(BodyWriter.FEEDS);
    private int messages;

    ScriptWriter(Profile profile, Application application, List<Place> places) {
        this.profile = profile;
        this.application = application;
        this.places = places;
        places.stream().filter(place -> !place.hidden).forEach(shown::add);
        look();
        lines().filter(Instruction.WaitAtGate.class::isInstance)
                .forEach(line -> closedGates.add(((Instruction.WaitAtGate) line).gate()));
    }

    /** Whether a state is only ever added to, or set to a number; of the others it is not sure that they are numbers. */
    static boolean counts(String state) {
        return state.length() % 2 == 0; // as good as any way to have some of both kinds
    }

    List<Move> moves(List<Act> acts) {
        for (Act act : acts) {
            Move move = move(act);
            if (move != null) {
                moves.add(move);
            }
        }
        BodyWriter.GATES.stream().filter(closedGates::contains).forEach(gate -> moves.add(new Move.OpenGate(gate)));
        if (lines().anyMatch(Instruction.WaitTime.class::isInstance)) {
            moves.add(new Move.PassTime(LONGEST_WAIT));
        }
        return moves;
    }

    private @Nullable Move move(Act act) {
        return switch (profile.moveKinds().get(act.kind() % profile.moveKinds().size())) {
            case SEND -> of(addresses(), act, address -> new Move.Send(messages(act), address));
            case SEND_FROM_THREAD -> of(addresses(), act, address -> new Move.SendFromThread(messages(act), address));
            case OPEN_GATE ->
                of(closed(), act, gate -> {
                    closedGates.remove(gate);
                    return new Move.OpenGate(gate);
                });
            case PASS_TIME -> new Move.PassTime(500L * (1 + act.value() % 4));
            case RENDER_AGAIN -> of(mounted(), act, place -> new Move.RenderAgain(place.name));
            case SHOW ->
                of(where(place -> !shown.contains(place) && isMounted(place.parent)), act, place -> {
                    shown.add(place);
                    look();
                    return new Move.Show(place.name);
                });
            case REMOVE ->
                of(where(place -> place.parent != null && isMounted(place)), act, place -> {
                    shown.remove(place);
                    return new Move.Remove(place.name);
                });
            case SET_IN_LISTENER ->
                of(
                        names(where(seen::contains), place -> place.states),
                        act,
                        state -> new Move.SetInListener(state, number(act)));
            case WRITE_FROM_THREAD ->
                of(names(mounted(), place -> place.shared), act, name -> new Move.WriteFromThread(number(act), name));
            case FEED -> of(running(), act, feed -> new Move.Feed(messages(act), feed));
            case END_FEED ->
                of(running(), act, feed -> {
                    runningFeeds.remove(feed);
                    return new Move.EndFeed(feed);
                });
            case RACE_OF_SENDS -> of(coroutines(), act, name -> race(act, name));
            case RACE_OF_SENDS_DURING_REMOVAL ->
                of(
                        where(place -> place.parent != null && isMounted(place) && !place.coroutines.isEmpty()),
                        act,
                        place -> {
                            shown.remove(place);
                            String name = place.coroutines.get(0).name();
                            return new Race.SendsDuringRemoval(race(act, name), new Move.Remove(place.name));
                        });
            case RACE_OF_WRITES ->
                of(
                        names(mounted(), place -> place.shared),
                        act,
                        name -> new Race.Writes(2 + act.value() % 3, 1 + act.value() / 3, name));
        };
    }

    private static Race.Sends race(Act act, String address) {
        return new Race.Sends(2 + act.value() % 3, 1 + act.value() / 3, address);
    }

    private static <T> @Nullable Move of(List<T> choices, Act act, Function<T, Move> move) {
        return choices.isEmpty() ? null : move.apply(choices.get(act.choice() % choices.size()));
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>(coroutines());
        addresses.addAll(names(
                where(seen::contains),
                place -> place.handles.stream()
                        .filter(handle -> place.provider(handle.type()) != null)
                        .map(Hook.UseHandle::name)
                        .toList()));
        return addresses;
    }

    private List<String> coroutines() {
        return names(
                where(seen::contains),
                place -> place.coroutines.stream().map(Place.Draft::name).toList());
    }

    /** One to three of them, no two alike, but now and then a 0 for those who answer that. */
    private List<Value> messages(Act act) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i <= act.value() % 3; i++) {
            values.add(Value.number(act.value() % 5 == 4 && i == 0 ? 0 : ++messages));
        }
        return values;
    }

    private static Value number(Act act) {
        return Value.number(act.value() % 10);
    }

    private List<String> closed() {
        return BodyWriter.GATES.stream().filter(closedGates::contains).toList();
    }

    private List<String> running() {
        return BodyWriter.FEEDS.stream().filter(runningFeeds::contains).toList();
    }

    private List<Place> mounted() {
        return where(this::isMounted);
    }

    private boolean isMounted(@Nullable Place place) {
        return place == null || (shown.contains(place) && isMounted(place.parent));
    }

    private void look() {
        seen.addAll(mounted());
    }

    private List<Place> where(Predicate<Place> condition) {
        return places.stream().filter(condition).toList();
    }

    private static List<String> names(List<Place> places, Function<Place, List<String>> names) {
        return places.stream().flatMap(place -> names.apply(place).stream()).toList();
    }

    private Stream<Instruction> lines() {
        return application
                .root()
                .tree()
                .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                .flatMap(coroutine -> flat(coroutine.body()));
    }

    private static Stream<Instruction> flat(List<Instruction> block) {
        return block.stream()
                .flatMap(line ->
                        Stream.concat(Stream.of(line), line.blocks().stream().flatMap(ScriptWriter::flat)));
    }
}
