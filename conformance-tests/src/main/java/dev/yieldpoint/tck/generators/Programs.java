package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.play.Program;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.jspecify.annotations.Nullable;

/** Random programs of a profile. */
public final class Programs {

    private Programs() {}

    /** Programs of a profile. Each of them is valid, and comes to rest in any conformant runtime. */
    public static Arbitrary<Program> of(Profile profile) {
        return Arbitraries.fromGenerator(generator(profile));
    }

    /**
     * Gives random programs of a profile, to any number of threads.
     *
     * <p>Nearly all of them are played once and forgotten. So only the plan is drawn by chance, and how a program can be
     * made smaller is thought about when one has to be: what jqwik combines from its own parts carries all that along,
     * which took more time than to judge what came of the program.
     */
    public static RandomGenerator<Program> generator(Profile profile) {
        return random -> new Planned(profile, new PlanWriter(profile, random).plan());
    }

    /** A program with the plan that it is made from. */
    private static final class Planned implements Shrinkable<Program> {

        private final Profile profile;
        private final ProgramPlan plan;
        private @Nullable Program program;

        Planned(Profile profile, ProgramPlan plan) {
            this.profile = profile;
            this.plan = plan;
        }

        @Override
        public Program value() {
            Program made = program;
            if (made == null) {
                made = new Assembler(profile, plan).program();
                program = made;
            }
            return made;
        }

        @Override
        public Stream<Shrinkable<Program>> shrink() {
            return SmallerPlans.of(plan).map(smaller -> new Planned(profile, smaller));
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(SmallerPlans.size(plan));
        }
    }
}
