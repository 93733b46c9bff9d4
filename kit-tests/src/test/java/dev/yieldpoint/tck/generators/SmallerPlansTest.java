package dev.yieldpoint.tck.generators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.generators.ProgramPlan.Act;
import dev.yieldpoint.tck.generators.ProgramPlan.Line;
import dev.yieldpoint.tck.generators.ProgramPlan.Part;
import dev.yieldpoint.tck.generators.ProgramPlan.Tool;
import dev.yieldpoint.tck.properties.Properties;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SmallerPlansTest {

    private static final ProgramPlan SMALLEST = new ProgramPlan(
            List.of(new Part(0, 0, List.of(new Tool(0, 0, List.of(new Line(0, 0, 0, List.of())))))),
            List.of(new Act(0, 0, 0)));

    @Test
    void each_is_smaller_than_what_it_comes_from_and_makes_a_program() {
        Properties.RANDOM.forEach(property -> {
            ProgramPlan plan = new PlanWriter((Profile) property.programs(), new Random(7)).plan();
            assertThat(SmallerPlans.of(plan))
                    .isNotEmpty()
                    .allMatch(smaller -> SmallerPlans.size(smaller) < SmallerPlans.size(plan));
            assertThat(SmallerPlans.of(plan).limit(100))
                    .allSatisfy(smaller -> assertThat(new Assembler((Profile) property.programs(), smaller).program())
                            .isNotNull());
        });
    }

    @Test
    void where_anything_will_do_the_smallest_is_left() {
        Properties.RANDOM.forEach(property -> assertThat(
                        smallest(new PlanWriter((Profile) property.programs(), new Random(7)).plan(), plan -> true))
                .isEqualTo(SMALLEST));
    }

    @Test
    void what_is_looked_for_is_left_wherever_it_stands() {
        Predicate<ProgramPlan> sought = plan -> plan.parts().stream()
                .flatMap(part -> part.tools().stream())
                .flatMap(tool -> tool.body().stream())
                .flatMap(line -> line.block().stream())
                .anyMatch(line -> line.value() >= 9);
        ProgramPlan plan = Properties.RANDOM.stream()
                .map(property -> new PlanWriter((Profile) property.programs(), new Random(7)).plan())
                .filter(sought)
                .findFirst()
                .orElseThrow();

        assertThat(smallest(plan, sought))
                .isEqualTo(new ProgramPlan(
                        List.of(new Part(
                                0,
                                0,
                                List.of(new Tool(
                                        0, 0, List.of(new Line(0, 0, 0, List.of(new Line(0, 0, 9, List.of())))))))),
                        SMALLEST.acts()));
    }

    private static ProgramPlan smallest(ProgramPlan plan, Predicate<ProgramPlan> sought) {
        ProgramPlan smallest = plan;
        Optional<ProgramPlan> next = Optional.of(plan);
        while (next.isPresent()) {
            smallest = next.get();
            next = SmallerPlans.of(smallest).filter(sought).findFirst();
        }
        return smallest;
    }
}
