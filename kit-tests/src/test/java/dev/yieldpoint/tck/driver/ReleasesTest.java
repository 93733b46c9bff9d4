package dev.yieldpoint.tck.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReleasesTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Trace trace = new Trace();

    /** Reachable as long as the test. */
    private final Object held = new Object();

    @Test
    void this_jvm_collects_when_it_is_asked_to() {
        assertThat(Releases.unobservable()).isEmpty();
    }

    @Test
    void a_message_that_nothing_refers_to_is_released() {
        Releases releases = new Releases(trace, LONG, Object::new);
        List<Object> holder = new ArrayList<>(List.of(new Object(), new Object()));
        releases.watch(1, holder.get(0));
        releases.watch(2, holder.get(1));
        holder.clear();

        assertThat(releases.await(Set.of(1L, 2L))).isTrue();

        assertThat(released()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void a_release_is_recorded_once() {
        Releases releases = new Releases(trace, LONG, Object::new);
        List<Object> holder = new ArrayList<>(List.of(new Object()));
        releases.watch(1, holder.get(0));
        holder.clear();

        assertThat(releases.await(Set.of(1L))).isTrue();
        var unused = releases.await(Set.of(1L));

        assertThat(released()).containsExactly(1L);
    }

    @Test
    void a_message_that_somebody_refers_to_is_known_to_be_held() {
        Releases releases = new Releases(trace, LONG, Object::new);
        releases.watch(1, held);

        assertThat(releases.await(Set.of(1L))).isTrue();

        assertThat(released()).isEmpty();
    }

    @Test
    void nothing_is_known_of_a_message_where_an_object_like_it_survives() {
        List<Object> kept = new ArrayList<>();
        Releases releases = new Releases(trace, LONG, () -> {
            kept.add(new Object());
            return kept.get(kept.size() - 1);
        });
        releases.watch(1, held);

        assertThat(releases.await(Set.of(1L))).isFalse();
    }

    @Test
    void the_wait_is_given_up_after_its_time() {
        AtomicInteger collections = new AtomicInteger();
        List<Object> kept = new ArrayList<>(); // other tests of this JVM collect as well
        Releases releases = new Releases(
                trace,
                Duration.ZERO,
                () -> {
                    kept.add(new Object());
                    return kept.get(kept.size() - 1);
                },
                collections::incrementAndGet);
        releases.watch(1, held);

        assertThat(releases.await(Set.of(1L))).isFalse();

        assertThat(collections)
                .as("the first collection, and those of one round")
                .hasValue(3);
    }

    private List<Long> released() {
        return trace.events(Event.Released.class).map(Event.Released::message).toList();
    }
}
