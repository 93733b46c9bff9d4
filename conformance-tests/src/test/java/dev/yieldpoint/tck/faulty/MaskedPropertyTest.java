package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.PropertyCatalogue;
import dev.yieldpoint.tck.properties.Search;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a runtime should do and does not hides nothing that it must do. */
final class MaskedPropertyTest {

    private static final Property STATES = PropertyCatalogue.ALL.stream()
            .filter(property -> property.name().equals("states"))
            .findFirst()
            .orElseThrow();

    @Test
    void a_must_is_found_behind_many_programs_that_break_a_should() {
        assertThat(clausesFound(new RendersAbove(Integer.MAX_VALUE))).containsOnly("STATE-5");
        assertThat(clausesFound(new RendersAbove(8))).contains("STATE-1");
    }

    private static Iterable<String> clausesFound(Variation runtime) {
        return new Search(Findings.KIT.specification(), new JavaApiRuntime(runtime), Duration.ofSeconds(20))
                .look(STATES, 1, 300, number -> {}).stream()
                        .flatMap(found -> found.trial().violations().stream())
                        .map(Violation::clause)
                        .toList();
    }

    /** Renders the component above for every set, and loses what is set in a component after so many sets. */
    private static final class RendersAbove extends Variation {

        private final int sound;

        RendersAbove(int sound) {
            this.sound = sound;
        }

        @Override
        <T extends @Nullable Object> void set(Place place, OwnedState<T> state, T value) {
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
