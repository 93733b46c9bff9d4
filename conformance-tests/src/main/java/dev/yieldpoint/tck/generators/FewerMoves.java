package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** A sequence with its probe, which is made smaller by leaving out moves, as long as what is left can be played. */
final class FewerMoves implements Shrinkable<Program> {

    private final Program program;

    FewerMoves(Program program) {
        this.program = program;
    }

    @Override
    public Program value() {
        return program;
    }

    /** Leaves out all moves, the second half, the first half, then smaller parts, and at last single moves. */
    @Override
    public Stream<Shrinkable<Program>> shrink() {
        int moves = program.moves().size();
        Stream<List<Move>> parts = Stream.iterate(moves, length -> length > 0, length -> length / 2)
                .flatMap(length -> IntStream.iterate(moves - length, from -> from >= 0, from -> from - length)
                        .mapToObj(from -> without(from, from + length)));
        return Stream.concat(parts, withinTogether())
                .filter(left -> Sequences.isPossible(program.application(), left))
                .map(left -> new FewerMoves(new Program(program.application(), left)));
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(Move.each(program.moves()).count());
    }

    private List<Move> without(int from, int to) {
        List<Move> left = new ArrayList<>(program.moves().subList(0, from));
        left.addAll(program.moves().subList(to, program.moves().size()));
        return left;
    }

    /** Leaves out one of the moves that are made without settling between them; a single one that is left becomes a move of its own. */
    private Stream<List<Move>> withinTogether() {
        return IntStream.range(0, program.moves().size())
                .boxed()
                .flatMap(at -> program.moves().get(at) instanceof Move.Together together
                        ? IntStream.range(0, together.moves().size()).mapToObj(out -> replaced(at, together, out))
                        : Stream.of());
    }

    private List<Move> replaced(int at, Move.Together together, int out) {
        List<Move.AtOnce> fewer = new ArrayList<>(together.moves());
        fewer.remove(out);
        List<Move> left = new ArrayList<>(program.moves());
        left.set(at, fewer.size() == 1 ? fewer.get(0) : new Move.Together(fewer));
        return left;
    }
}
