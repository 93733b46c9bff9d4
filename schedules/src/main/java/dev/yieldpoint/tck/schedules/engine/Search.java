package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.play.Interleaving;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.Race;
import dev.yieldpoint.tck.schedules.Reply;
import dev.yieldpoint.tck.schedules.Request;
import dev.yieldpoint.tck.schedules.engine.Player.Explained;
import dev.yieldpoint.tck.schedules.engine.Player.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Searches the schedules of one program, and makes the program and the schedule that fail smaller. */
final class Search {

    /** Schedules of a smaller program, in which the failure has to show. */
    private static final int OF_SMALLER = 300;

    /** Failing schedules of the program among which the one with the fewest switches is chosen. */
    private static final int OF_SMALLEST = 400;

    private static final Interleaving NOBODY = new Interleaving(List.of());

    private final Player player;
    private final int number;
    private final Request.Search request;
    private final Duration longest;
    /** Whether a schedule has not ended, so that nothing more can be played. */
    private boolean stuck;

    Search(Player player, int number, Request.Search request, int seconds) {
        this.player = player;
        this.number = number;
        this.request = request;
        this.longest = Duration.ofSeconds(seconds);
    }

    /** Searches, and returns the reply about this program. */
    Reply result(Consumer<Reply> progress) {
        Program program = request.program();
        player.warmUp(program);
        if (!request.only().isEmpty()) {
            Explained explained = player.again(program, request.only().get(0));
            Played played = explained.played();
            return played.passed()
                    ? new Reply.Passed(number, 1, played.run().undecided(), explained.stuck())
                    : found(1, explained, true, explained.stuck());
        }
        Outcome outcome =
                player.search(program, request.seed(), request.count(), Set.copyOf(request.lesser()), schedules -> {
                    told(schedules, progress);
                    return true;
                });
        Played first = outcome.found();
        if (first == null) {
            return new Reply.Passed(number, outcome.schedules(), outcome.undecided(), outcome.stuck());
        }
        if (outcome.stuck()) {
            return found(outcome.at(), new Explained(first, NOBODY, true), false, true);
        }
        Played smallest = smallest(first, progress);
        if (stuck) {
            return found(outcome.at(), new Explained(smallest, NOBODY, true), false, true);
        }
        Explained explained = player.again(smallest.program(), smallest.schedule());
        boolean replayed = explained.played().isLike(first);
        return found(
                outcome.at(),
                replayed ? explained : new Explained(smallest, NOBODY, explained.stuck()),
                replayed,
                explained.stuck());
    }

    private Reply found(int at, Explained explained, boolean replayed, boolean isStuck) {
        Played played = explained.played();
        return new Reply.Found(
                number,
                at,
                played.program().application(),
                played.program().moves(),
                played.schedule(),
                played.run().failed(),
                played.run().trace(),
                played.run().attachments(),
                explained.interleaving(),
                replayed,
                isStuck);
    }

    /** A sign of life now and then. */
    private void told(int schedules, Consumer<Reply> progress) {
        if (schedules % Main.TOLD == 0) {
            progress.accept(new Reply.Progress(number, schedules));
        }
    }

    private Played smallest(Played first, Consumer<Reply> progress) {
        long end = System.nanoTime() + longest.toNanos();
        Played smallest = first;
        boolean smaller = true;
        while (smaller && System.nanoTime() < end) {
            smaller = false;
            for (Program candidate : (Iterable<Program>) smaller(smallest.program())::iterator) {
                Outcome outcome = player.search(candidate, request.seed(), OF_SMALLER, Set.of(), schedules -> {
                    told(schedules, progress);
                    return System.nanoTime() < end;
                });
                Played found = outcome.found();
                if (outcome.stuck()) {
                    stuck = true;
                    return found != null && found.isLike(first) ? found : smallest;
                }
                if (found != null && found.isLike(first)) {
                    smallest = found;
                    smaller = true;
                    break;
                }
                if (System.nanoTime() > end) {
                    break;
                }
            }
        }
        Outcome calmest = player.calmest(smallest.program(), first, request.seed(), OF_SMALLEST, schedules -> {
            told(schedules, progress);
            return System.nanoTime() < end;
        });
        stuck = calmest.stuck();
        Played calm = calmest.found();
        return calm == null || calm.switches() >= smallest.switches() ? smallest : calm;
    }

    /** The programs with a move less, or a message less in a race. */
    private static Stream<Program> smaller(Program program) {
        List<Move> moves = program.moves();
        return Stream.concat(
                IntStream.range(0, moves.size())
                        .filter(i -> moves.size() > 1)
                        .mapToObj(i -> with(program, i, List.of())),
                IntStream.range(0, moves.size())
                        .boxed()
                        .flatMap(i -> smaller(moves.get(i)).map(move -> with(program, i, List.of(move)))));
    }

    private static Program with(Program program, int at, List<Move> instead) {
        List<Move> moves = new ArrayList<>(program.moves());
        moves.remove(at);
        moves.addAll(at, instead);
        return new Program(program.application(), moves);
    }

    private static Stream<Move> smaller(Move move) {
        if (move instanceof Race.Sends sends && sends.messages() > 1) {
            return Stream.of(new Race.Sends(sends.threads(), sends.messages() - 1, sends.address()));
        }
        if (move instanceof Race.Sends sends && sends.threads() > 2) {
            return Stream.of(new Race.Sends(sends.threads() - 1, sends.messages(), sends.address()));
        }
        if (move instanceof Race.SendsDuringRemoval both) {
            return smaller(both.sends()).map(sends -> new Race.SendsDuringRemoval((Race.Sends) sends, both.removal()));
        }
        if (move instanceof Race.Writes writes && writes.values() > 1) {
            return Stream.of(new Race.Writes(writes.threads(), writes.values() - 1, writes.shared()));
        }
        if (move instanceof Race.Items items && items.items() > 1) {
            return Stream.of(new Race.Items(items.threads(), items.items() - 1, items.feed()));
        }
        return Stream.empty();
    }
}
