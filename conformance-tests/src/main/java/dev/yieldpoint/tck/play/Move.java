package dev.yieldpoint.tck.play;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Durations;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.IllegalApplicationException;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.SimulatedEnvironment;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that happens outside an application, and after which it settles. {@code toString} gives the step that a
 * feature writes for it. In JSON the kind stands under {@code "move"}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "move")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Move.Send.class, name = "send"),
    @JsonSubTypes.Type(value = Move.SendFromThread.class, name = "send-from-thread"),
    @JsonSubTypes.Type(value = Move.WriteFromThread.class, name = "write-from-thread"),
    @JsonSubTypes.Type(value = Move.SetInListener.class, name = "set-in-listener"),
    @JsonSubTypes.Type(value = Move.Feed.class, name = "feed"),
    @JsonSubTypes.Type(value = Move.EndFeed.class, name = "end-feed"),
    @JsonSubTypes.Type(value = Move.OpenGate.class, name = "open-gate"),
    @JsonSubTypes.Type(value = Move.PassTime.class, name = "pass-time"),
    @JsonSubTypes.Type(value = Move.FailInListener.class, name = "fail-in-listener"),
    @JsonSubTypes.Type(value = Move.FailInNextRender.class, name = "fail-in-next-render"),
    @JsonSubTypes.Type(value = Move.RenderAgain.class, name = "render-again"),
    @JsonSubTypes.Type(value = Move.Show.class, name = "show"),
    @JsonSubTypes.Type(value = Move.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = Move.SendAndRemove.class, name = "send-and-remove"),
    @JsonSubTypes.Type(value = Move.CloseApplication.class, name = "close-application"),
    @JsonSubTypes.Type(value = Move.Together.class, name = "together"),
    @JsonSubTypes.Type(value = Race.Sends.class, name = "race-of-sends"),
    @JsonSubTypes.Type(value = Race.SendsDuringRemoval.class, name = "race-of-sends-during-removal"),
    @JsonSubTypes.Type(value = Race.Writes.class, name = "race-of-writes"),
    @JsonSubTypes.Type(value = Race.Items.class, name = "race-of-items")
})
public sealed interface Move permits Move.AtOnce, Move.PassTime {

    /** Has it made, on the driving thread. */
    void by(Maker maker) throws InterruptedException;

    /** How many messages or items it brings that bodies will handle. */
    default long brings() {
        return 1;
    }

    /**
     * Checks that the application has what the move speaks of.
     *
     * @throws IllegalApplicationException if it has not
     */
    default void check(Application application) {}

    /** Whether it closes the application. */
    default boolean closes() {
        return false;
    }

    /**
     * Whether it can be made once the application is closed. A use of a handle or a shared value that was kept can, and what happens
     * outside of the application; what renders, shows, removes or listens cannot.
     */
    default boolean canFollowClosing() {
        return false;
    }

    /**
     * Checks that no move is made that the application must be open for, once it is closed.
     *
     * @throws IllegalApplicationException if one is
     */
    static void checkClosing(Iterable<? extends Move> moves) {
        boolean closed = false;
        for (Move move : moves) {
            checkOpen(closed, move);
            closed |= move.closes();
        }
    }

    /**
     * Checks that a move can be made.
     *
     * @param closed whether the application is closed
     * @throws IllegalApplicationException if it is, and the move needs it open
     */
    static void checkOpen(boolean closed, Move move) {
        if (closed && !move.canFollowClosing()) {
            throw new IllegalApplicationException(
                    "after the application is closed, only sends, sets and writes are possible, not this: " + move);
        }
    }

    /** The steps that a feature writes for it. */
    default List<String> steps() {
        return List.of(toString());
    }

    /** Makes moves: each kind in its way. */
    interface Maker {

        /** Makes a move in one go, and settles. */
        void makeAtOnce(AtOnce move) throws InterruptedException;

        /** Lets virtual time pass deadline by deadline, and settles at each. */
        void passTime(PassTime time) throws InterruptedException;
    }

    /** A move that is made in one go. */
    sealed interface AtOnce extends Move
            permits Send,
                    SendFromThread,
                    WriteFromThread,
                    SetInListener,
                    Feed,
                    EndFeed,
                    OpenGate,
                    FailInListener,
                    FailInNextRender,
                    RenderAgain,
                    Show,
                    Remove,
                    SendAndRemove,
                    CloseApplication,
                    Together,
                    Race {

        /** Makes it, on the driving thread. */
        void make(Driver driver, SimulatedEnvironment environment);

        @Override
        default void by(Maker maker) throws InterruptedException {
            maker.makeAtOnce(this);
        }
    }

    /** One listener sends values to a coroutine, or through a handle. */
    record Send(@JsonSetter(contentNulls = Nulls.SET) List<Value> values, String address) implements AtOnce {
        @Override
        public boolean canFollowClosing() {
            return true;
        }

        @Override
        public long brings() {
            return values.size();
        }

        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            driver.send(address, values);
        }

        @Override
        public void check(Application application) {
            known(application, address, Hook.Named.class);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s %s sent to \"%s\"",
                    Numbers.inARow(values).orElseGet(() -> Value.words(values)),
                    values.size() == 1 ? "is" : "are",
                    address);
        }
    }

    /** A thread that the runtime does not know sends values. */
    record SendFromThread(
            @JsonSetter(contentNulls = Nulls.SET) List<Value> values, String address) implements AtOnce {
        @Override
        public boolean canFollowClosing() {
            return true;
        }

        @Override
        public long brings() {
            return values.size();
        }

        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            driver.sendFromThread(address, values);
        }

        @Override
        public void check(Application application) {
            known(application, address, Hook.Named.class);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "another thread sends %s to \"%s\"", Value.words(values), address);
        }
    }

    /** A thread that the runtime does not know replaces a shared value. */
    record WriteFromThread(Value value, String shared) implements AtOnce {
        @Override
        public boolean canFollowClosing() {
            return true;
        }

        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            driver.writeFromThread(shared, value);
        }

        @Override
        public void check(Application application) {
            known(application, shared, Hook.UseShared.class);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "another thread writes %s to \"%s\"", value, shared);
        }
    }

    /** A listener sets a state, through the handle that its render borrowed. */
    record SetInListener(String state, Value value) implements AtOnce {
        @Override
        public boolean canFollowClosing() {
            return true;
        }

        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            driver.setInListener(state, value);
        }

        @Override
        public void check(Application application) {
            known(application, state, Hook.UseState.class);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "a listener sets \"%s\" to %s", state, value);
        }
    }

    /** Items arrive on a feed. */
    record Feed(@JsonSetter(contentNulls = Nulls.SET) List<Value> items, String feed) implements AtOnce {
        @Override
        public boolean canFollowClosing() {
            return true;
        }

        @Override
        public long brings() {
            return items.size();
        }

        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            items.forEach(item -> environment.feed(feed, item));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s %s on the feed \"%s\"",
                    Value.words(items),
                    items.size() == 1 ? "arrives" : "arrive",
                    feed);
        }
    }

    /** A feed ends. */
    record EndFeed(String feed) implements AtOnce {
        @Override
        public boolean canFollowClosing() {
            return true;
        }

        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            environment.endFeed(feed);
        }

        @Override
        public String toString() {
            return "the feed \"" + feed + "\" ends";
        }
    }

    /** A gate opens, for good. */
    record OpenGate(String gate) implements AtOnce {
        @Override
        public boolean canFollowClosing() {
            return true;
        }

        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            environment.openGate(gate);
        }

        @Override
        public String toString() {
            return "the gate \"" + gate + "\" opens";
        }
    }

    /** Virtual time passes, deadline by deadline. */
    record PassTime(long milliseconds) implements Move {
        @Override
        public boolean canFollowClosing() {
            return true;
        }

        @Override
        public void by(Maker maker) throws InterruptedException {
            maker.passTime(this);
        }

        @Override
        public String toString() {
            return Durations.words(milliseconds) + (milliseconds == 1 ? " passes" : " pass");
        }
    }

    /** A listener throws an exception of the application's own. */
    record FailInListener(String component) implements AtOnce {
        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            driver.failInListener(component);
        }

        @Override
        public void check(Application application) {
            there(application, component);
        }

        @Override
        public String toString() {
            return "a listener of \"" + component + "\" fails";
        }
    }

    /** The component throws an exception of its own in the next render, whenever that is. */
    record FailInNextRender(String component) implements AtOnce {
        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            driver.failInNextRender(component);
        }

        @Override
        public void check(Application application) {
            there(application, component);
        }

        @Override
        public String toString() {
            return "the next render of \"" + component + "\" will fail";
        }
    }

    /** A component is rendered again. */
    record RenderAgain(String component) implements AtOnce {
        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            environment.trace().record(new Event.Rerendering(component));
            driver.renderAgain(component);
        }

        @Override
        public void check(Application application) {
            there(application, component);
        }

        @Override
        public String toString() {
            return '"' + component + "\" renders again";
        }
    }

    /** A component's parent shows it. */
    record Show(String component) implements AtOnce {
        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            environment.trace().record(new Event.Showing(component));
            driver.show(component);
        }

        @Override
        public void check(Application application) {
            there(application, component);
        }

        @Override
        public String toString() {
            return '"' + component + "\" is mounted";
        }
    }

    /** A component's parent shows it no more. */
    record Remove(String component) implements AtOnce {
        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            environment.trace().record(new Event.Removing(component));
            driver.remove(component);
        }

        @Override
        public void check(Application application) {
            there(application, component);
        }

        @Override
        public String toString() {
            return '"' + component + "\" is removed";
        }
    }

    /** One listener of a component's parent sends values, and then removes the component. */
    record SendAndRemove(
            @JsonSetter(contentNulls = Nulls.SET) List<Value> values, String address, String component)
            implements AtOnce {
        @Override
        public long brings() {
            return values.size();
        }

        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            environment.trace().record(new Event.Removing(component));
            driver.sendAndRemove(address, values, component);
        }

        @Override
        public void check(Application application) {
            known(application, address, Hook.Named.class);
            there(application, component);
            if (application.root().name().equals(component)) {
                throw new IllegalApplicationException('"' + component + "\" is the root, which no parent can remove");
            }
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "a listener sends %s to \"%s\" and then removes \"%s\"",
                    Value.words(values),
                    address,
                    component);
        }
    }

    /** The application is closed, for good. */
    record CloseApplication() implements AtOnce {
        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            environment.trace().record(new Event.Closing());
            driver.closeApplication();
        }

        @Override
        public boolean closes() {
            return true;
        }

        @Override
        public String toString() {
            return "the application is closed";
        }
    }

    /**
     * Several moves, one right after another: the application settles only after the last. In a feature they stand between
     * the steps {@value #BEGIN} and {@value #END}.
     */
    record Together(List<AtOnce> moves) implements AtOnce {

        /** The step before the moves. */
        public static final String BEGIN = "the next steps happen before the application settles";

        /** The step behind them. */
        public static final String END = "the application settles";

        /** Checks the moves. */
        public Together {
            moves = List.copyOf(moves);
            if (moves.stream().anyMatch(move -> move instanceof Together || move instanceof Race)) {
                throw new IllegalApplicationException(
                        "moves without settling between them are neither races nor nested");
            }
            checkClosing(moves);
        }

        @Override
        public boolean closes() {
            return moves.stream().anyMatch(Move::closes);
        }

        @Override
        public boolean canFollowClosing() {
            return moves.stream().allMatch(Move::canFollowClosing);
        }

        @Override
        public long brings() {
            return moves.stream().mapToLong(Move::brings).sum();
        }

        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            moves.forEach(move -> move.make(driver, environment));
        }

        @Override
        public void check(Application application) {
            moves.forEach(move -> move.check(application));
        }

        @Override
        public List<String> steps() {
            List<String> steps = new ArrayList<>(List.of(BEGIN));
            moves.forEach(move -> steps.addAll(move.steps()));
            steps.add(END);
            return steps;
        }

        @Override
        public String toString() {
            return moves.stream().map(Move::toString).collect(Collectors.joining(", and then "));
        }
    }

    /** The moves, with those that are made without settling one by one. */
    static Stream<Move> each(List<Move> moves) {
        return moves.stream()
                .flatMap(move -> move instanceof Together together ? together.moves().stream() : Stream.of(move));
    }

    /**
     * Checks that the name is a hook of this kind.
     *
     * @throws IllegalApplicationException if it is not
     */
    static void known(Application application, String name, Class<? extends Hook.Named> kind) {
        boolean found = application
                .root()
                .tree()
                .flatMap(node -> node.hooks(kind).stream())
                .anyMatch(hook -> hook.name().equals(name));
        if (!found) {
            throw new IllegalApplicationException(String.format(
                    Locale.ROOT, "the scenario speaks of \"%s\", which the application does not have", name));
        }
    }

    /**
     * Checks that there is a component of this name.
     *
     * @throws IllegalApplicationException if there is none
     */
    static void there(Application application, String component) {
        if (application.root().tree().map(ComponentNode::name).noneMatch(component::equals)) {
            throw new IllegalApplicationException(String.format(
                    Locale.ROOT, "the scenario speaks of a component \"%s\", which is not there", component));
        }
    }
}
