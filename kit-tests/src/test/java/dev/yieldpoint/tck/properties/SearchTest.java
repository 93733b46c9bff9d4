package dev.yieldpoint.tck.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.ForwardingDriver;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.driver.SimulatedEnvironment;
import dev.yieldpoint.tck.play.Race;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.specification.Specification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Property ONE_SENDER = PropertyCatalogue.ALL.get(0);

    private final RuntimeUnderTest reference = new Runtimes(SearchTest.class.getClassLoader()).named("reference");
    private final Specification specification = Specification.load();

    @Test
    void nothing_is_found_where_nothing_is_wrong() {
        List<Integer> tried = new ArrayList<>();

        assertThat(search(reference).look(ONE_SENDER, 1, 20, tried::add)).isEmpty();
        assertThat(tried).hasSize(20).startsWith(1, 2).endsWith(20);
    }

    @Test
    void what_is_found_is_small_and_the_same_every_time() {
        Optional<Search.Found> found = search(failsAtThree()).look(ONE_SENDER, 1, 200, number -> {});

        assertThat(found).isEqualTo(search(failsAtThree()).look(ONE_SENDER, 1, 200, number -> {}));
        assertThat(found.orElseThrow().trial().failure()).contains("three at once");
        assertThat(found.orElseThrow().program().moves()).hasSize(1);
        assertThat(found.orElseThrow().program().application().root().hooks()).hasSize(1);
    }

    @Test
    void a_runtime_that_does_nothing_passes_no_property() {
        RuntimeUnderTest idle = new RuntimeUnderTest() {
            @Override
            public String name() {
                return "idle";
            }

            @Override
            public Driver open(Application application, Environment environment) {
                return new ForwardingDriver(
                        reference.open(application, new SimulatedEnvironment(Duration.ofSeconds(10)))) {
                    @Override
                    public void settle() {}

                    @Override
                    public void send(String address, List<Value> values) {}

                    @Override
                    public void sendFromThread(String address, List<Value> values) {}

                    @Override
                    public void writeFromThread(String shared, Value value) {}

                    @Override
                    public void sendFromThreads(String address, List<List<Value>> values) {}

                    @Override
                    public void writeFromThreads(String shared, List<List<Value>> values) {}

                    @Override
                    public void setInListener(String state, Value value) {}

                    @Override
                    public void renderAgain(String component) {}

                    @Override
                    public void show(String component) {}

                    @Override
                    public void remove(String component) {}
                };
            }
        };

        assertThat(Properties.ALL)
                .allSatisfy(property -> assertThat(search(idle).look(property, 1, 1, number -> {}))
                        .isPresent());
    }

    @Test
    void a_race_that_fails_now_and_then_is_made_small_as_well() {
        AtomicInteger races = new AtomicInteger();
        RuntimeUnderTest fails = changed(driver -> new ForwardingDriver(driver) {
            @Override
            public void sendFromThreads(String address, List<List<Value>> values) {
                if (races.incrementAndGet() % 8 == 0) {
                    throw new IllegalStateException("this time");
                }
                super.sendFromThreads(address, values);
            }
        });

        Search.Found found =
                search(fails).look(Races.ALL.get(0), 1, 50, number -> {}).orElseThrow();

        assertThat(found.trial().failure()).contains("this time");
        assertThat(found.program().moves()).containsExactly(new Race.Sends(2, 1, "sync"));
        assertThat(found.program().application().root().hooks()).hasSize(1);
    }

    @Test
    void a_program_in_which_a_send_from_a_thread_never_returned_is_not_tried_again_and_again() {
        AtomicInteger races = new AtomicInteger();
        RuntimeUnderTest late = changed(driver -> new ForwardingDriver(driver) {
            @Override
            public void sendFromThreads(String address, List<List<Value>> values) {
                races.incrementAndGet();
                throw DriverException.late("did not come back");
            }
        });

        assertThat(search(late).look(Races.ALL.get(0), 1, 50, number -> {})).isPresent();
        assertThat(races).hasValue(1);
    }

    @Test
    void another_seed_gives_other_programs() {
        int first = search(failsAtThree())
                .look(ONE_SENDER, 1, 200, number -> {})
                .orElseThrow()
                .atTry();

        assertThat(List.of(2L, 3L, 4L, 5L, 6L))
                .extracting(seed -> search(failsAtThree())
                        .look(ONE_SENDER, seed, 200, number -> {})
                        .orElseThrow()
                        .atTry())
                .anyMatch(atTry -> atTry != first);
    }

    private Search search(RuntimeUnderTest runtime) {
        return new Search(specification, runtime, PATIENCE);
    }

    /** Fails when three messages are sent at once. */
    private RuntimeUnderTest failsAtThree() {
        return changed(driver -> new ForwardingDriver(driver) {
            @Override
            public void send(String address, List<Value> values) {
                if (values.size() == 3) {
                    throw new IllegalStateException("three at once");
                }
                super.send(address, values);
            }
        });
    }

    private RuntimeUnderTest changed(UnaryOperator<Driver> change) {
        return new RuntimeUnderTest() {
            @Override
            public String name() {
                return "changed";
            }

            @Override
            public Driver open(Application application, Environment environment) {
                return change.apply(reference.open(application, environment));
            }
        };
    }
}
