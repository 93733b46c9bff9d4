package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.generators.ProgramPlan.Act;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Race;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes what happens to an application: only what is possible when its turn comes, since a component that is not mounted
 * can be neither rendered nor written to. In the end all gates are open and time has passed, so that nobody waits for these
 * any more; and some applications are closed.
 */
final class ScriptWriter {

    private static final long LONGEST_WAIT = 3_000;

    /** So many endings there are: in one the application is closed while bodies wait, in one afterwards, in the others it stays open. */
    private static final int ENDINGS = 6;

    private static final int CLOSED_EARLY = 4;
    private static final int CLOSED_LATE = 5;

    private final Profile profile;
    private final Application application;
    private final Mounts mounts;
    private final Failures failures;
    private final List<Move> moves = new ArrayList<>();
    private final Set<String> closedGates = new HashSet<>();
    private final Set<String> runningFeeds = new HashSet<>(BodyWriter.FEEDS);
    private int messages;

    ScriptWriter(Profile profile, Application application, List<ComponentPlan> places) {
        this.profile = profile;
        this.application = application;
        this.mounts = new Mounts(places);
        this.failures = new Failures(application, mounts);
        awaited(Awaitable.Gate.class).forEach(gate -> closedGates.add(gate.name()));
    }

    /** Whether a state is only ever added to, or set to a number; of the others it is not sure that they are numbers. */
    static boolean counts(String state) {
        return state.length() % 2 == 0; // as good as any way to have some of both kinds
    }

    List<Move> moves(List<Act> acts) {
        acts.forEach(act -> moves.addAll(moves(act)));
        int ending = acts.isEmpty() ? 0 : acts.get(acts.size() - 1).value() % ENDINGS;
        if (ending == CLOSED_EARLY) {
            close();
        }
        BodyWriter.GATES.stream().filter(closedGates::contains).forEach(gate -> moves.add(new Move.OpenGate(gate)));
        if (awaited(Awaitable.Time.class).findAny().isPresent()) {
            moves.add(new Move.PassTime(LONGEST_WAIT));
        }
        if (ending == CLOSED_LATE) {
            close();
        }
        return moves;
    }

    /** Closes the application, and then uses everything that was kept of it. */
    private void close() {
        moves.add(new Move.CloseApplication());
        List<Value> last = List.of(Value.number(++messages));
        addresses().forEach(address -> moves.add(new Move.Send(last, address)));
        names(mounts.seen(), place -> place.states)
                .forEach(state -> moves.add(new Move.SetInListener(state, last.get(0))));
        names(mounts.seen(), place -> place.shared)
                .forEach(shared -> moves.add(new Move.WriteFromThread(last.get(0), shared)));
    }

    private List<Move> moves(Act act) {
        return switch (profile.moveKinds().get(act.kind() % profile.moveKinds().size())) {
            case SEND -> of(addresses(), act, address -> new Move.Send(messages(act), address));
            case SEND_TO_HANDLE -> of(handles(), act, handle -> new Move.Send(messages(act), handle));
            case SEND_FROM_THREAD -> of(addresses(), act, address -> new Move.SendFromThread(messages(act), address));
            case OPEN_GATE ->
                of(closed(), act, gate -> {
                    closedGates.remove(gate);
                    return new Move.OpenGate(gate);
                });
            case PASS_TIME -> List.of(new Move.PassTime(500L * (1 + act.value() % 4)));
            case RENDER_AGAIN -> of(mounts.mounted(), act, place -> new Move.RenderAgain(place.name));
            case SHOW ->
                of(mounts.showable(), act, place -> {
                    mounts.show(place);
                    return new Move.Show(place.name);
                });
            case REMOVE ->
                of(mounts.removable(), act, place -> {
                    mounts.remove(place);
                    return new Move.Remove(place.name);
                });
            case REMOUNT ->
                Stream.concat(
                                of(mounts.removable(), act, place -> new Move.Remove(place.name)).stream(),
                                of(mounts.removable(), act, place -> new Move.Show(place.name)).stream())
                        .toList();
            case SET_IN_LISTENER ->
                of(
                        names(mounts.seen(), place -> place.states),
                        act,
                        state -> new Move.SetInListener(
                                state, counts(state) ? number(act) : Assembler.value(act.value())));
            case WRITE_FROM_THREAD ->
                of(
                        names(mounts.mounted(), place -> place.shared),
                        act,
                        name -> new Move.WriteFromThread(Assembler.value(act.value()), name));
            case FEED -> of(running(), act, feed -> new Move.Feed(numbers(act), feed));
            case END_FEED ->
                of(running(), act, feed -> {
                    runningFeeds.remove(feed);
                    return new Move.EndFeed(feed);
                });
            case FAIL_IN_LISTENER -> failures.ofListener(act);
            case FAIL_IN_RENDER -> failures.ofRender(act);
            case RACE_OF_SENDS -> of(coroutines(), act, name -> race(act, name));
            case RACE_OF_SENDS_DURING_REMOVAL ->
                of(
                        mounts.removable().stream()
                                .filter(place -> !place.coroutines.isEmpty())
                                .toList(),
                        act,
                        place -> {
                            mounts.remove(place);
                            String name = place.coroutines.get(0).name();
                            return new Race.SendsDuringRemoval(race(act, name), new Move.Remove(place.name));
                        });
            case RACE_OF_WRITES ->
                of(
                        names(mounts.mounted(), place -> place.shared),
                        act,
                        name -> new Race.Writes(2 + act.value() % 3, 1 + act.value() / 3, name));
            case RACE_OF_ITEMS ->
                of(running(), act, feed -> new Race.Items(2 + act.value() % 3, 1 + act.value() / 3, feed));
        };
    }

    private static Race.Sends race(Act act, String address) {
        return new Race.Sends(2 + act.value() % 3, 1 + act.value() / 3, address);
    }

    /** One move, if there is anything to choose from. */
    private static <T> List<Move> of(List<T> choices, Act act, Function<T, Move> move) {
        return choices.isEmpty() ? List.of() : List.of(move.apply(choices.get(act.choice() % choices.size())));
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>(coroutines());
        addresses.addAll(handles());
        return addresses;
    }

    private List<String> coroutines() {
        return names(
                mounts.seen(),
                place ->
                        place.coroutines.stream().map(ComponentPlan.Draft::name).toList());
    }

    private List<String> handles() {
        return names(
                mounts.seen(),
                place -> place.lookUps.stream()
                        .filter(lookUp -> !place.behind(lookUp).isEmpty())
                        .map(lookUp -> lookUp.hook().name())
                        .toList());
    }

    /**
     * Numbers, but first now and then a 0 for those who answer that, or something that somebody else may have sent, too: a number,
     * nothing, or a text.
     */
    private List<Value> messages(Act act) {
        List<Value> values = numbers(act);
        if (act.value() % 5 == 4) {
            values.set(0, act.value() % 2 == 0 ? Assembler.ZERO : Assembler.value(act.choice()));
        }
        return values;
    }

    /** One to three, no two alike. */
    private List<Value> numbers(Act act) {
        return IntStream.rangeClosed(0, act.value() % 3)
                .mapToObj(i -> Value.number(++messages))
                .collect(Collectors.toCollection(ArrayList::new));
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

    private static List<String> names(List<ComponentPlan> places, Function<ComponentPlan, List<String>> names) {
        return places.stream().flatMap(place -> names.apply(place).stream()).toList();
    }

    /** What bodies await of one kind. */
    private <A> Stream<A> awaited(Class<A> kind) {
        return application
                .root()
                .tree()
                .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                .flatMap(coroutine -> Instruction.lines(coroutine.body()))
                .flatMap(line -> line.awaits().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
