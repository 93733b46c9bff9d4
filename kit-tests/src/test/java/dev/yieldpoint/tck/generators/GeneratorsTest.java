package dev.yieldpoint.tck.generators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.play.Move;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;

/** A property over generated applications says nothing about a kind that is never generated. */
class GeneratorsTest {

    private static final int SAMPLES = 300;

    /** Nothing is required of what these cause, so only scenarios have them. */
    static final Set<Class<?>> FREE = Set.of(Hook.ReadState.class, Hook.ReturnEarly.class, Move.SendAndRemove.class);

    /** Made as the property makes them, without edge cases; to look for those in nested blocks takes most of a minute. */
    @Property(tries = 1, seed = "1")
    void every_kind_that_an_application_can_hold_is_generated() {
        RandomGenerator<Application> applications = Applications.applications().generator(SAMPLES);
        Random random = new Random(1);
        Set<Class<?>> generated = new HashSet<>();
        for (int i = 0; i < SAMPLES; i++) {
            collect(applications.next(random).value(), generated);
        }
        assertThat(Stream.of(
                                Hook.class,
                                Instruction.class,
                                Awaitable.class,
                                Condition.class,
                                Expression.class,
                                Value.class)
                        .flatMap(GeneratorsTest::kinds)
                        .filter(kind -> !FREE.contains(kind)))
                .hasSizeGreaterThan(30)
                .isSubsetOf(generated);
    }

    static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GeneratorsTest::kinds)
                : Stream.of(type);
    }

    /** Collects the kinds of all that there is in it. */
    static void collect(Object part, Set<Class<?>> found) {
        if (part instanceof Collection<?> parts) {
            parts.forEach(one -> collect(one, found));
        } else if (part instanceof Map<?, ?> map) {
            collect(map.values(), found);
        } else if (part instanceof Record) {
            found.add(part.getClass());
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                collect(value(component, part), found);
            }
        }
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
