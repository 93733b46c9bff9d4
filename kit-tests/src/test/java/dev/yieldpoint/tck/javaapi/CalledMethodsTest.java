package dev.yieldpoint.tck.javaapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.run.TestResult;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The guide for the JVM says in which order to implement the methods of the Java API, and what each step is good for. */
class CalledMethodsTest {

    private static Map<String, Set<String>> calledByScenario;

    @BeforeAll
    static void record() {
        calledByScenario = calledByScenario();
    }

    @Test
    void scenarios_call_every_method() {
        assertThat(calledByScenario.values().stream().flatMap(Set::stream))
                .containsAll(methods(method -> true).toList());
    }

    @Test
    void the_table_says_in_which_order_to_implement_what_the_scenarios_call() throws IOException {
        Set<String> byDefault = methods(DefaultMethods::callsOthers).collect(Collectors.toSet());
        Map<String, Set<String>> calledIn = new LinkedHashMap<>();
        calledByScenario.forEach((id, called) -> calledIn.put(id, without(called, byDefault)));
        List<String> rows = new ArrayList<>();
        Set<String> implemented = new HashSet<>();
        while (!calledIn.isEmpty()) {
            Set<String> next = next(calledIn, implemented);
            implemented.addAll(next);
            List<String> playable = calledIn.entrySet().stream()
                    .filter(entry -> implemented.containsAll(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            playable.forEach(calledIn::remove);
            rows.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %s |",
                    next.stream().sorted().map(method -> "`" + method + "`").collect(Collectors.joining(", ")),
                    playable.size(),
                    playable.get(0)));
        }
        assertThat(Files.readString(Path.of("../docs/jvm.md"))).contains(String.join("\n", rows));
    }

    /** The methods of what a runtime hands over to an application. */
    private static Stream<String> methods(Predicate<Method> which) {
        return Stream.of(
                        Mounted.class,
                        Scope.class,
                        Coroutine.class,
                        Receiver.class,
                        Await.class,
                        State.class,
                        OwnedState.class,
                        SharedValue.class,
                        AtomRoot.class,
                        Listener.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .filter(which)
                        .map(method -> type.getSimpleName() + "." + method.getName()));
    }

    /** The fewest methods that make more scenarios playable; of several such sets the one that makes most of them so. */
    private static Set<String> next(Map<String, Set<String>> calledIn, Set<String> implemented) {
        return calledIn.values().stream()
                .map(called -> without(called, implemented))
                .min(Comparator.<Set<String>>comparingInt(Set::size)
                        .thenComparing(missing -> -calledIn.values().stream()
                                .filter(called -> missing.containsAll(without(called, implemented)))
                                .count()))
                .orElseThrow();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** The methods that the reference is called for, by the id of the scenario. */
    private static Map<String, Set<String>> calledByScenario() {
        JavaApiRuntime reference =
                (JavaApiRuntime) new Runtimes(CalledMethodsTest.class.getClassLoader()).named("reference");
        CalledMethods recorded = new CalledMethods(reference.runtime());
        Map<String, Set<String>> calledIn = new LinkedHashMap<>();
        CheckResult result = new Conformance()
                .check(
                        new JavaApiRuntime(recorded),
                        CheckOptions.DEFAULTS.withStrict(true).withEffort(PropertyConfig.NONE),
                        new CheckListener() {
                            @Override
                            public void over(TestResult scenario) {
                                calledIn.put(scenario.id(), recorded.takeCalled());
                            }
                        });
        assertThat(result.conformance()).isEqualTo(CheckResult.Conformance.CONFORMANT);
        assertThat(calledIn).hasSize(result.tests().size());
        calledIn.keySet().retainAll(result.judged().stream().map(TestResult::id).toList());
        Map<String, Set<String>> inOrder = new LinkedHashMap<>();
        result.clauses().stream()
                .map(verdict -> verdict.clause().id())
                .forEach(clause -> calledIn.keySet().stream()
                        .filter(id -> id.substring(0, id.length() - 1).equals(clause))
                        .sorted()
                        .forEach(id -> inOrder.put(id, calledIn.get(id))));
        assertThat(inOrder).hasSameSizeAs(calledIn);
        return inOrder;
    }
}
