package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.measured.Findings;
import dev.yieldpoint.tck.play.Endurance;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.PropertyCatalogue;
import dev.yieldpoint.tck.properties.Search;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Variation;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a runtime should do and does not, or is known not to do, hides nothing that it must do. */
@Execution(ExecutionMode.CONCURRENT)
final class MaskedPropertyTest {

    private static final Property STATES = property("states");
    private static final Property CLOSING = property("closing");

    @Tag("exhaustive")
    @Test
    void a_must_is_found_behind_many_programs_that_break_a_should() {
        assertThat(clausesFound(new RendersAbove(Integer.MAX_VALUE))).containsOnly("STATE-5");
        assertThat(clausesFound(new RendersAbove(8))).contains("STATE-1");
    }

    @Tag("exhaustive")
    @Test
    void a_should_is_found_behind_many_programs_that_break_a_profile() {
        assertThat(clausesFound(new ComparesValues(Integer.MAX_VALUE))).containsOnly("STATE-4");
        assertThat(clausesFound(new ComparesValues(4))).contains("STATE-5");
    }

    @Tag("exhaustive")
    @Test
    void what_is_new_is_found_behind_many_programs_that_break_what_is_known() {
        Predicate<Violation> order = broken -> broken.clause().equals("CHANNEL-2");
        assertThat(clausesFound(new Deaf(), CLOSING, broken -> false)).containsOnly("CHANNEL-2");
        assertThat(clausesFound(new Deaf(), CLOSING, order)).contains("CHANNEL-7");
        assertThat(clausesFound(new NewestFirst(), CLOSING, order)).containsOnly("CHANNEL-2");
    }

    private static Iterable<String> clausesFound(Variation runtime) {
        return clausesFound(runtime, STATES, broken -> false);
    }

    private static Iterable<String> clausesFound(Variation runtime, Property property, Predicate<Violation> known) {
        return new Search(
                        Findings.KIT.specification(),
                        new JavaApiRuntime(runtime),
                        new Endurance(Duration.ofSeconds(20)),
                        known)
                .look(property, 1, 300, number -> {}).stream()
                        .flatMap(found -> found.trial().violations().stream())
                        .map(Violation::clause)
                        .toList();
    }

    private static Property property(String name) {
        return PropertyCatalogue.ALL.stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Delivers the newest message first, and of what is in a closed channel only two: by then it has broken the order. */
    private static final class Deaf extends Variation {

        @Override
        public FaultyMailbox mailbox(ObservedMount place) {
            return new FaultyMailbox() {
                private int taken;

                @Override
                public Optional<Object> take() {
                    if (closed && taken++ > 1) {
                        messages.clear();
                    }
                    return Optional.ofNullable(messages.pollLast());
                }
            };
        }
    }

    /** Ignores a set that changes nothing, and renders the component above for every set after so many. */
    private static final class ComparesValues extends Variation {

        private final int sound;

        ComparesValues(int sound) {
            this.sound = sound;
        }

        @Override
        public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
            int sets = (int) place.kept.merge("sets", 1, (before, one) -> (int) before + 1);
            if (!Objects.equals(state.current(), value)) {
                super.set(place, state, value);
            }
            if (sets > sound && place.parent != null) {
                place.parent.update.run();
            }
        }
    }

    /** Renders the component above for every set, and loses what is set in a component after so many sets. */
    private static final class RendersAbove extends Variation {

        private final int sound;

        RendersAbove(int sound) {
            this.sound = sound;
        }

        @Override
        public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
            int sets = (int) place.kept.merge("sets", 1, (before, one) -> (int) before + 1);
            if (sets <= sound) {
                super.set(place, state, value);
            }
            if (place.parent != null) {
                place.parent.update.run();
            }
        }
    }
}
