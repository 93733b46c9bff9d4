package dev.yieldpoint.tck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.engine.TestExecutionResult.Status;

/** What violates a profile is told, and fails only where the profile is asked for. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("yieldpoint.properties")
class ProfilesTest {

    /** Has another habit than Dioxus: a set of an equal value renders nothing. */
    static class Comparing extends YieldpointTests {

        Comparing() {
            super(new ComparesValues());
        }

        @Override
        protected final int tries() {
            return 5;
        }

        @Override
        final void show(String text) {}
    }

    /** The same, and wants the habits of Dioxus. */
    static final class LikeDioxus extends Comparing {

        @Override
        protected Set<String> profiles() {
            return Set.of("dioxus-0.4");
        }
    }

    /** Ignores a set of an equal value. */
    private static final class ComparesValues extends Variation {

        @Override
        public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
            if (!Objects.equals(value, state.current())) {
                super.set(place, state, value);
            }
        }
    }

    @BeforeEach
    void inFull() {
        System.setProperty("yieldpoint.brief", "false");
    }

    @AfterEach
    void forget() {
        Settings.ALL.forEach(System::clearProperty);
    }

    @Test
    void a_habit_is_told_and_fails_only_if_its_profile_is_asked_for() {
        System.setProperty("yieldpoint.strict", "true");
        List<Ran> strict = Ran.of(Comparing.class);
        assertThat(strict).extracting(Ran::status).containsOnly(Status.SUCCESSFUL);
        assertThat(Ran.named(strict, "STATE-4a").name()).endsWith(" (violates only the profile dioxus-0.4)");

        List<Ran> asked = Ran.of(LikeDioxus.class);
        assertThat(Ran.verdict(asked).status()).isEqualTo(Status.FAILED);
        assertThat(Ran.named(asked, "STATE-4a").firstLine())
                .startsWith("VIOLATED STATE-4 · PROFILE dioxus-0.4, shown by STATE-4a: ");
    }

    @Test
    void a_system_property_asks_for_a_profile() {
        System.setProperty("yieldpoint.profile", "dioxus-0.4");
        List<Ran> ran = Ran.of(Comparing.class);
        assertThat(Ran.verdict(ran).status()).isEqualTo(Status.FAILED);
        assertThat(Ran.named(ran, "STATE-4a").message())
                .contains("Check it alone: mvn test -Dtest=Comparing -Dyieldpoint.profile=dioxus-0.4"
                        + " -Dyieldpoint.only=STATE-4");
        System.setProperty("yieldpoint.profile", "dioxus-0.5");
        assertThat(Ran.of(Comparing.class)).hasSize(2).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(Status.FAILED);
            assertThat(refused.message())
                    .contains("-Dyieldpoint.profile: there is no profile dioxus-0.5; there are dioxus-0.4");
        });
    }
}
