package dev.yieldpoint.tck.javaapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.run.TestResult;
import dev.yieldpoint.tck.trace.Operation;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a runtime gives null, the verdict names the call, and tells of no exception in the kit. */
@Execution(ExecutionMode.CONCURRENT)
class GivesNullTest {

    private static final Conformance KIT = new Conformance();

    /** Scenarios that make every call. */
    private static final Selection FEW = new Selection(
            Set.of("CHANNEL-1", "CHANNEL-14", "INJECTION-1", "STATE-1", "OWNERSHIP-2", "EXTERNAL-3", "ATOMS-2"),
            Set.of());

    /** What a state gives. */
    private static final Set<String> MAY_BE_NULL = Set.of("get", "current");

    private static final Map<String, Operation> OPERATIONS = Map.ofEntries(
            Map.entry("Scope.useCoroutine", Operation.USE_COROUTINE),
            Map.entry("Scope.useCoroutineHandle", Operation.LOOK_UP),
            Map.entry("Scope.useState", Operation.USE_STATE),
            Map.entry("Scope.useAtomRoot", Operation.FIND_ATOMS),
            Map.entry("Scope.useRead", Operation.READ_ATOM),
            Map.entry("Scope.useRw", Operation.USE_SHARED),
            Map.entry("Scope.listener", Operation.MAKE_LISTENER),
            Map.entry("Scope.scheduleUpdate", Operation.SCHEDULE_UPDATE),
            Map.entry("State.toOwned", Operation.USE_STATE),
            Map.entry("SharedValue.read", Operation.USE_SHARED),
            Map.entry("Receiver.iterator", Operation.RECEIVE),
            Map.entry("Receiver.next", Operation.RECEIVE),
            Map.entry("Receiver.tryNext", Operation.TRY_NEXT));

    static Stream<Method> calls() {
        return Stream.of(Scope.class, State.class, OwnedState.class, SharedValue.class, Receiver.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.getReturnType() != void.class)
                .filter(method -> !method.isDefault()
                        || Set.of(Optional.class, Iterator.class).contains(method.getReturnType()))
                .filter(method -> !MAY_BE_NULL.contains(method.getName()));
    }

    @Test
    void a_state_may_be_null_and_is_held_against_what_was_set() throws Exception {
        assertThat(said(new GivesNull(State.class.getMethod("get"), false)))
                .contains("\"status\" was set to \"working\", but \"App\" shows None");
        assertThat(said(new GivesNull(OwnedState.class.getMethod("current"), false)))
                .contains("\"sync\" reads None from the state \"progress\", but the state was set to 41");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void the_operation_is_named(Method call) {
        String name = call.getDeclaringClass().getSimpleName() + "." + call.getName();

        assertNamed(said(new GivesNull(call, false)), Objects.requireNonNull(OPERATIONS.get(name), name));
    }

    /** A render reads the same value before, or there would be no body. */
    @Test
    void the_operation_is_named_where_only_bodies_are_given_null() throws Exception {
        assertNamed(said(new GivesNull(SharedValue.class.getMethod("read"), true)), Operation.READ_SHARED);
    }

    @Test
    void mounting_is_named() throws Exception {
        assertThat(said(new GivesNull(CoroutineRuntime.class.getMethod("mount", Component.class), false)))
                .containsExactly("CoroutineRuntime.mount returned null");
    }

    private static void assertNamed(List<String> said, Operation operation) {
        assertThat(said)
                .anyMatch(message -> message.contains("returned null when the application " + operation)
                        || message.matches(".* when .* " + operation + ".*: it returns null"));
    }

    /** All messages about a runtime. */
    private static List<String> said(CoroutineRuntime runtime) {
        CheckResult result = KIT.check(
                new JavaApiRuntime(runtime),
                CheckOptions.DEFAULTS.withSelection(FEW).withEffort(PropertyConfig.NONE),
                CheckListener.NOBODY);

        assertThat(result.kitErrors()).extracting(TestResult::kitError).isEmpty();
        assertThat(result.scenarios())
                .flatExtracting(ScenarioResult::details)
                .extracting(stack -> stack.lines().findFirst().orElse(""))
                .noneMatch(thrown -> thrown.contains("NullPointerException"));
        List<String> said = result.scenarios().stream()
                .flatMap(scenario -> Stream.concat(
                        Stream.of(scenario.failure()),
                        scenario.violations().stream().map(Violation::message)))
                .filter(message -> !message.isEmpty())
                .distinct()
                .toList();
        assertThat(said).isNotEmpty().noneMatch(message -> message.contains("NullPointerException"));
        return said;
    }
}
