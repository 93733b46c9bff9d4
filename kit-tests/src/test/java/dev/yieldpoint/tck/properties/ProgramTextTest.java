package dev.yieldpoint.tck.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.generators.Profile;
import dev.yieldpoint.tck.generators.Programs;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.steps.ApplicationSteps;
import dev.yieldpoint.tck.steps.OutsideSteps;
import dev.yieldpoint.tck.steps.Parameters;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** A program as a scenario has only lines that a feature may have. */
class ProgramTextTest {

    private static final List<Expression> STEPS = steps();

    @Provide
    Arbitrary<Program> programs() {
        return Arbitraries.of(Properties.RANDOM).flatMap(property -> Programs.of((Profile) property.programs()));
    }

    @net.jqwik.api.Property(tries = 300)
    void every_step_reads_in_exactly_one_way(@ForAll("programs") Program program) {
        List<String> lines = ProgramText.of(program, "CHANNEL-2z", "Found");

        assertThat(lines).startsWith("@CHANNEL-2z", "Scenario: Found");
        assertThat(lines.stream().filter(line -> line.matches("  (Given|When|And) .*")))
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(STEPS.stream()
                                .filter(step -> step.match(line.strip().replaceFirst("\\w+ ", "")) != null))
                        .as(line)
                        .hasSize(1));
    }

    @net.jqwik.api.Property(tries = 300)
    void every_body_reads_as_it_was(@ForAll("programs") Program program) {
        List<Hook.UseCoroutine> coroutines = program.application()
                .root()
                .tree()
                .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                .toList();

        assertThat(coroutines)
                .isNotEmpty()
                .allSatisfy(coroutine -> assertThat(BodyText.parse(BodyText.write(coroutine.body())))
                        .isEqualTo(coroutine.body()));
    }

    private static List<Expression> steps() {
        ParameterTypeRegistry registry = new ParameterTypeRegistry(Locale.ENGLISH);
        for (Method method : Parameters.class.getDeclaredMethods()) {
            io.cucumber.java.ParameterType type = method.getAnnotation(io.cucumber.java.ParameterType.class);
            if (type != null) {
                registry.defineParameterType(
                        new ParameterType<>(method.getName(), type.value(), String.class, (String word) -> word));
            }
        }
        ExpressionFactory expressions = new ExpressionFactory(registry);
        return Stream.of(ApplicationSteps.class, OutsideSteps.class)
                .flatMap(steps -> Stream.of(steps.getDeclaredMethods()))
                .flatMap(method -> Stream.concat(
                        Stream.of(method.getAnnotationsByType(Given.class)).map(Given::value),
                        Stream.of(method.getAnnotationsByType(When.class)).map(When::value)))
                .map(expressions::createExpression)
                .toList();
    }
}
