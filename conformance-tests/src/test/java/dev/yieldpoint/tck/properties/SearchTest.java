package dev.yieldpoint.tck.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.ForwardingDriver;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.specification.Specification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            public Driver open(Application application, Outside outside) {
                return new ForwardingDriver(reference.open(application, new Outside())) {
                    @Override
                    public void settle() {}

                    @Override
                    public void send(String address, List<Value> values) {}

                    @Override
                    public void sendFromThread(String address, List<Value> values) {}

                    @Override
                    public void writeFromThread(String shared, Value value) {}

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

        assertThat(PropertyCatalogue.ALL)
                .allSatisfy(property -> assertThat(search(idle).look(property, 1, 1, number -> {}))
                        .isPresent());
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
        return new RuntimeUnderTest() {
            @Override
            public String name() {
                return "fails at three";
            }

            @Override
            public Driver open(Application application, Outside outside) {
                return new ForwardingDriver(reference.open(application, outside)) {
                    @Override
                    public void send(String address, List<Value> values) {
                        if (values.size() == 3) {
                            throw new IllegalStateException("three at once");
                        }
                        super.send(address, values);
                    }
                };
            }
        };
    }
}
