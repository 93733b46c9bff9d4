package dev.yieldpoint.tck.ordering;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.ordering.History.What;
import dev.yieldpoint.tck.ordering.Move.Kind;
import dev.yieldpoint.tck.ordering.Move.Open;
import dev.yieldpoint.tck.ordering.Move.Remove;
import dev.yieldpoint.tck.ordering.Move.Send;
import dev.yieldpoint.tck.ordering.Move.Sender;
import dev.yieldpoint.tck.ordering.Move.Settle;
import dev.yieldpoint.tck.ordering.Move.Then;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Channel ordering: what holds of every channel, whoever sends, in whatever order things happen.
 *
 * <p>Each property plays random moves on an {@link Application}. Afterwards all gates are open and the tree has settled, and the
 * {@link History} of every channel has to satisfy the {@link Rules}. Statistics count what the moves led to: a property that rarely
 * reaches the situation it is about fails.
 *
 * <p>To try a runtime of your own, copy the package without its tests, and extend this class.
 */
@StatisticsReport(onFailureOnly = true)
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE) // the edge cases of a list of moves are lists of one
abstract class ChannelOrdering {

    /** The runtime that is tried. */
    protected abstract CoroutineRuntime runtime();

    @Property(seed = "1")
    void each_sender_keeps_its_order(@ForAll("moves") List<Move> moves) throws Exception {
        List<History> histories = Application.play(runtime(), moves);

        histories.forEach(Rules::orderOfEachSender);
        covers(40, "three messages are buffered at once", histories, history -> history.mostBuffered() >= 3);
    }

    @Property(seed = "2")
    void nothing_is_lost(@ForAll("moves") List<Move> moves) throws Exception {
        List<History> histories = Application.play(runtime(), moves);

        histories.forEach(Rules::nothingLost);
        covers(
                40,
                "a message is sent while its receiver waits at a gate",
                histories,
                history -> history.after(What.AT_GATE).before(What.PASSED_GATE).has(What.SENDING));
    }

    @Property(seed = "3")
    void nothing_is_received_twice(@ForAll("moves") List<Move> moves) throws Exception {
        List<History> histories = Application.play(runtime(), moves);

        histories.forEach(Rules::nothingTwice);
        covers(30, "three messages are received", histories, history -> history.count(What.RECEIVED) >= 3);
    }

    @Property(seed = "4")
    void nothing_is_invented(@ForAll("moves") List<Move> moves) throws Exception {
        List<History> histories = Application.play(runtime(), moves);

        histories.forEach(Rules::nothingInvented);
        covers(80, "a message is received", histories, history -> history.has(What.RECEIVED));
    }

    @Property(seed = "5")
    void a_closed_channel_ends_after_what_is_buffered(@ForAll("moves") List<Move> moves) throws Exception {
        List<History> histories = Application.play(runtime(), moves);

        histories.forEach(Rules::endAfterWhatIsBuffered);
        covers(
                15,
                "messages are buffered when the channel is closed",
                histories,
                history -> history.before(What.CLOSING).buffered() > 0 && history.has(What.CLOSED));
    }

    @Property(seed = "6")
    void the_end_is_final(@ForAll("moves") List<Move> moves) throws Exception {
        List<History> histories = Application.play(runtime(), moves);

        histories.forEach(Rules::endIsFinal);
        covers(40, "a channel ends", histories, history -> history.has(What.END));
    }

    @Property(seed = "7")
    void what_is_sent_too_late_is_not_received(@ForAll("moves") List<Move> moves) throws Exception {
        List<History> histories = Application.play(runtime(), moves);

        histories.forEach(Rules::nothingLate);
        covers(
                10,
                "sent after a close",
                histories,
                history -> history.after(What.CLOSED).before(What.LEFT).has(What.SENDING));
        covers(
                30,
                "sent after a return",
                histories,
                history -> history.after(What.LEFT).before(What.REMOVED).has(What.SENDING));
        covers(
                20,
                "sent after a removal",
                histories,
                history -> history.after(What.REMOVED).has(What.SENDING));
    }

    @Property(seed = "8")
    void no_send_throws(@ForAll("moves") List<Move> moves) throws Exception {
        List<History> histories = Application.play(runtime(), moves);

        histories.forEach(Rules::senderUndisturbed);
        covers(
                40,
                "sent too late",
                histories,
                history -> history.after(What.CLOSED, What.LEFT, What.REMOVED).has(What.SENDING));
    }

    @Property(seed = "9")
    void all_this_holds_while_foreign_threads_send(@ForAll("movesOfThreads") List<Move> moves) throws Exception {
        List<History> histories = Application.play(runtime(), moves);

        histories.forEach(Rules::orderOfEachSender);
        histories.forEach(Rules::nothingLost);
        histories.forEach(Rules::nothingTwice);
        histories.forEach(Rules::nothingInvented);
        histories.forEach(Rules::endAfterWhatIsBuffered);
        histories.forEach(Rules::endIsFinal);
        histories.forEach(Rules::nothingLate);
        histories.forEach(Rules::senderUndisturbed);
        covers(
                15,
                "three threads send to one channel",
                histories,
                history -> history.messages(What.SENDING).stream()
                                .map(History.Message::sender)
                                .filter(sender -> sender.kind() == Kind.THREAD)
                                .distinct()
                                .count()
                        >= 3);
    }

    /** Fails the property unless some channel has such a history in at least this percentage of the tries. */
    private static void covers(int percent, String label, List<History> histories, Predicate<History> kind) {
        Statistics.label(label)
                .collect(histories.stream().anyMatch(kind))
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    /** Moves on one thread. */
    @Provide
    Arbitrary<List<Move>> moves() {
        return moves(Kind.DRIVER, Kind.LISTENER, Kind.COROUTINE, Kind.RENDER);
    }

    /** Moves that foreign threads make part of, each thread its own moves in order, while the tree runs. */
    @Provide
    Arbitrary<List<Move>> movesOfThreads() {
        return moves(Kind.THREAD, Kind.THREAD, Kind.LISTENER, Kind.COROUTINE, Kind.RENDER);
    }

    private static Arbitrary<List<Move>> moves(Kind... kinds) {
        Arbitrary<String> channels =
                Arbitraries.frequency(Tuple.of(4, "sync"), Tuple.of(2, "profile"), Tuple.of(1, "fetcher"));
        Arbitrary<Sender> senders = Combinators.combine(
                        Arbitraries.of(kinds), Arbitraries.integers().between(1, 3))
                .as(Sender::new);
        Arbitrary<Then> thens = Arbitraries.frequency(
                Tuple.of(10, Then.NEXT),
                Tuple.of(4, Then.WAIT),
                Tuple.of(1, Then.CLOSE),
                Tuple.of(2, Then.CLOSE_AND_WAIT),
                Tuple.of(1, Then.RETURN));
        return Arbitraries.<Move>frequencyOf(
                        Tuple.of(
                                12,
                                Combinators.combine(senders, channels, thens).as(Send::new)),
                        Tuple.of(4, Arbitraries.just(new Settle())),
                        Tuple.of(2, channels.map(Open::new)),
                        Tuple.of(1, channels.map(Remove::new)))
                .list()
                .ofMaxSize(40)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
