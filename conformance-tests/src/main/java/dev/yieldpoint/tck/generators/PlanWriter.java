package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.generators.ProgramPlan.Act;
import dev.yieldpoint.tck.generators.ProgramPlan.Line;
import dev.yieldpoint.tck.generators.ProgramPlan.Part;
import dev.yieldpoint.tck.generators.ProgramPlan.Tool;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws plans by chance, of a profile's size. */
final class PlanWriter {

    /** Large enough for every choice to be possible, small enough to shrink fast. */
    private static final int MOST = 47;

    /** Blocks in blocks of a body. */
    private static final int DEPTH = 2;

    private static final int LONGEST_BLOCK = 3;
    private static final int ONE_IN_HIDDEN = 4;

    private final Profile profile;
    private final Random random;

    PlanWriter(Profile profile, Random random) {
        this.profile = profile;
        this.random = random;
    }

    ProgramPlan plan() {
        return new ProgramPlan(some(profile.components(), this::part), some(profile.moves(), this::act));
    }

    private Part part() {
        return new Part(number(), random.nextInt(ONE_IN_HIDDEN) == 0 ? 1 : 0, some(profile.tools(), this::tool));
    }

    private Tool tool() {
        return new Tool(number(), number(), some(profile.lines(), () -> line(DEPTH)));
    }

    /** A line has a block only if it is of a kind that has one: of most that would be drawn nothing would come. */
    private Line line(int depth) {
        int kind = number();
        boolean block = depth > 0
                && profile.lineKinds().get(kind % profile.lineKinds().size()).hasBlock();
        return new Line(
                kind,
                number(),
                number(),
                block ? some(Math.min(LONGEST_BLOCK, profile.lines()), () -> line(depth - 1)) : List.of());
    }

    private Act act() {
        return new Act(number(), number(), number());
    }

    private int number() {
        return random.nextInt(MOST + 1);
    }

    /** At least one, at most so many. */
    private <T> List<T> some(int most, Supplier<T> one) {
        return Stream.generate(one).limit(1 + random.nextInt(most)).toList();
    }
}
