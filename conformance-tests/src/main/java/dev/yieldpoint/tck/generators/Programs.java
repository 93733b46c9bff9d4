package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.generators.Plan.Act;
import dev.yieldpoint.tck.generators.Plan.Line;
import dev.yieldpoint.tck.generators.Plan.Part;
import dev.yieldpoint.tck.generators.Plan.Tool;
import dev.yieldpoint.tck.play.Program;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Random programs of a profile. */
public final class Programs {

    /** Large enough for every choice to be possible, small enough to shrink fast. */
    private static final int MOST = 47;

    private static final int SIZE_OF_RANDOM = 1_000;

    private Programs() {}

    /** Programs of a profile. Each of them is valid, and comes to rest in any conformant runtime. */
    public static Arbitrary<Program> of(Profile profile) {
        Arbitrary<Line> line = line(profile, 2);
        Arbitrary<Tool> tool = Combinators.combine(number(), number(), lines(line, profile.lines()))
                .as(Tool::new);
        Arbitrary<Part> part = Combinators.combine(
                        number(),
                        Arbitraries.of(0, 0, 0, 1),
                        tool.list().ofMinSize(1).ofMaxSize(profile.tools()))
                .as(Part::new);
        Arbitrary<Act> act = Combinators.combine(number(), number(), number()).as(Act::new);
        return Combinators.combine(
                        part.list().ofMinSize(1).ofMaxSize(profile.components()),
                        act.list().ofMinSize(1).ofMaxSize(profile.moves()))
                .as(Plan::new)
                .map(plan -> new Assembler(profile, plan).program())
                .withoutEdgeCases();
    }

    /** Gives random programs of a profile, to any number of threads. */
    public static RandomGenerator<Program> generator(Profile profile) {
        synchronized (Programs.class) { // what jqwik keeps while generators are made is for one thread
            JqwikSession.start();
            try {
                return of(profile).generator(SIZE_OF_RANDOM, false);
            } finally {
                JqwikSession.finish();
            }
        }
    }

    private static Arbitrary<Line> line(Profile profile, int depth) {
        Arbitrary<List<Line>> block = depth == 0
                ? Arbitraries.just(List.of())
                : lines(line(profile, depth - 1), Math.min(3, profile.lines()));
        return Combinators.combine(number(), number(), number(), block).as(Line::new);
    }

    private static Arbitrary<List<Line>> lines(Arbitrary<Line> line, int most) {
        return line.list().ofMinSize(1).ofMaxSize(most);
    }

    private static Arbitrary<Integer> number() {
        return Arbitraries.integers().between(0, MOST).withDistribution(RandomDistribution.uniform());
    }
}
