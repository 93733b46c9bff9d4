package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.ForwardingDriver;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.ScheduledRaces;
import dev.yieldpoint.tck.run.CheckResult.Conformance;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.specification.Level;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class AbsencesTest {

    private static final dev.yieldpoint.tck.run.Conformance KIT = new dev.yieldpoint.tck.run.Conformance();
    private static final Map<Capability, String> ALL = Map.of(
            Capability.ATOMS,
            "no globals",
            Capability.EXTERNAL,
            "one thread",
            Capability.HTTP,
            "no network",
            Capability.BORROWING,
            "no loans",
            Capability.TRY_NEXT,
            "only an await",
            Capability.RELEASE,
            "no destructors",
            Capability.EARLY_RETURN,
            "always the same hooks");

    /** What is absent is never asked for, in any scenario or program; everything else is run, and kept. */
    @Test
    void a_runtime_without_what_it_declares_keeps_the_rest() {
        Lacking without = new Lacking(ALL);
        CheckResult result = check(without, new PropertyConfig(15, 1));

        assertThat(without.asked).as("what was asked for that is absent").isEmpty();
        assertThat(result.conformance()).isEqualTo(Conformance.CONFORMANT);
        assertThat(ids(result, Verdict.NOT_APPLICABLE))
                .contains("ATOMS-1", "ATOMS-7", "EXTERNAL-1", "EXTERNAL-5", "YIELDING-6")
                .doesNotContain("EXTERNAL-6", "CHANNEL-12");
        assertThat(result.outcomes(Level.MUST).verified()
                        + result.outcomes(Level.MUST).notApplicable())
                .isEqualTo(check(new Lacking(Map.of()), PropertyConfig.NONE)
                        .outcomes(Level.MUST)
                        .verified());
        assertThat(result.scenarios()).hasSameSizeAs(KIT.plan().scenarios());
        assertThat(result.properties().stream()
                        .filter(property -> !property.notApplicable().isEmpty())
                        .map(PropertyResult::id))
                .containsExactlyInAnyOrder(
                        "atoms",
                        "borrowed",
                        "shared-values",
                        "sends-from-threads",
                        "races-of-senders",
                        "races-with-closing",
                        "races-with-removal",
                        "races-of-writers");
    }

    @Test
    void of_the_programs_for_schedules_only_those_are_left_in_which_other_threads_complete_awaits() {
        assertThat(ScheduledRaces.ALL.stream()
                        .filter(property -> !property.without(Set.of(Capability.EXTERNAL))
                                .programs()
                                .isEmpty())
                        .map(Property::name))
                .containsExactly("schedules-of-wakes", "schedules-of-two-wakes");
    }

    @Test
    void what_is_missing_and_not_declared_fails() {
        CheckResult result = check(
                new Lacking(Map.of(Capability.EXTERNAL, "one thread", Capability.HTTP, "no network")),
                PropertyConfig.NONE);
        assertThat(result.conformance()).isEqualTo(Conformance.CONFORMANT);
        CheckResult undeclared = check(
                new Lacking(Map.of(Capability.EXTERNAL, "one thread", Capability.HTTP, "no network"))
                        .alsoLacking(Capability.ATOMS),
                PropertyConfig.NONE);
        assertThat(undeclared.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
        assertThat(ids(undeclared, Verdict.FAILED)).contains("ATOMS-1");
    }

    @Test
    void of_what_is_too_large_a_tenth_is_played() {
        CheckResult result = check(new Lacking(Map.of()).upTo(10_000), PropertyConfig.NONE);

        assertThat(result.conformance()).isEqualTo(Conformance.CONFORMANT);
        assertThat(result.scenarios())
                .filteredOn(scenario -> scenario.outcome() == ScenarioResult.Outcome.NOT_APPLICABLE)
                .isNotEmpty()
                .allMatch(scenario -> scenario.scenario().size() > 10_000);
        assertThat(ids(result, Verdict.PASSED)).contains("CHANNEL-3", "YIELDING-3", "YIELDING-5", "SERVICES-2");
    }

    /** Every scenario that is said to need something really asks for it. */
    @Test
    void no_scenario_is_left_out_without_need() {
        Lacking everything = new Lacking(Map.of());
        Map<Capability, Set<String>> asked = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            asked.put(capability, new TreeSet<>());
        }
        KIT.check(everything, CheckOptions.DEFAULTS.withEffort(PropertyConfig.NONE), new CheckListener() {
            @Override
            public void over(TestResult experiment) {
                everything.asked.forEach(capability -> asked.get(capability).add(experiment.id()));
                everything.asked.clear();
            }
        });
        for (Capability capability : Capability.values()) {
            assertThat(KIT.plan().scenarios().stream()
                            .filter(scenario -> scenario.needs().contains(capability))
                            .filter(scenario -> !scenario.clause().equals("EXTERNAL-1")) // of the chapter, but plain
                            .map(PlannedScenario::id))
                    .as(capability.id())
                    .containsExactlyInAnyOrderElementsOf(asked.get(capability));
        }
    }

    @Test
    void a_selection_of_what_is_absent_runs_nothing() {
        CheckResult result = KIT.check(
                new Lacking(ALL),
                CheckOptions.DEFAULTS
                        .withSelection(new Selection(Set.of(), Set.of("atoms")))
                        .withEffort(new PropertyConfig(3, 1)),
                CheckListener.NOBODY);
        assertThat(result.outcomes(Level.MUST).verified()).isZero();
        assertThat(result.outcomes(Level.MUST).notApplicable()).isEqualTo(4);
    }

    @Test
    void a_known_failure_that_does_not_apply_is_stale() {
        KnownFailures known =
                KnownFailures.parse("ATOMS-1  # why\nATOMS-2a  # why\natoms  # why", "known.txt", KIT.ids());
        CheckResult result = KIT.check(
                new Lacking(ALL),
                CheckOptions.DEFAULTS
                        .withSelection(new Selection(Set.of(), Set.of("atoms")))
                        .withEffort(new PropertyConfig(3, 1))
                        .withKnown(known),
                CheckListener.NOBODY);
        assertThat(result.stale())
                .hasSize(3)
                .extracting(KnownFailures.Stale::instead)
                .containsOnly("it is not applicable, no atoms: no globals");
    }

    @Test
    void only_what_is_optional_can_be_absent_and_for_a_reason() {
        refused(Map.of(Capability.ATOMS, " "), "the runtime declares atoms absent without a reason");
        refused(Collections.singletonMap(Capability.ATOMS, null), "the runtime declares atoms absent without a reason");
        refused(Collections.singletonMap(null, "why"), "absent() of the runtime threw ");
        refused(null, "absent() of the runtime threw ");
    }

    /** A runtime that was compiled when the capabilities were texts. */
    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void a_runtime_of_an_earlier_version_is_told_what_its_words_are_not() {
        refused((Map) Map.of("atoms", "why"), "absent() of the runtime threw java.lang.ClassCastException");
    }

    private static void refused(Map<Capability, String> absent, String message) {
        assertThatExceptionOfType(RuntimesUnusableException.class)
                .isThrownBy(() -> check(new Lacking(absent), PropertyConfig.NONE))
                .withMessageStartingWith(message);
    }

    private static List<String> ids(CheckResult result, Verdict verdict) {
        return result.clauses().stream()
                .filter(clause -> clause.verdict() == verdict)
                .map(clause -> clause.clause().id())
                .toList();
    }

    private static CheckResult check(RuntimeUnderTest runtime, PropertyConfig effort) {
        return KIT.check(runtime, CheckOptions.DEFAULTS.withEffort(effort), CheckListener.NOBODY);
    }

    /** The reference, but for what it lacks. */
    private static final class Lacking implements RuntimeUnderTest {

        final Set<Capability> asked = ConcurrentHashMap.newKeySet();
        private final RuntimeUnderTest reference = new Runtimes(AbsencesTest.class.getClassLoader()).named("reference");
        private final Map<Capability, String> absent;
        private Set<Capability> undeclared = Set.of();
        private int largest = Integer.MAX_VALUE;

        Lacking(Map<Capability, String> absent) {
            this.absent = absent;
        }

        Lacking alsoLacking(Capability capability) {
            undeclared = Set.of(capability);
            return this;
        }

        Lacking upTo(int size) {
            largest = size;
            return this;
        }

        @Override
        public int largestScenario() {
            return largest;
        }

        @Override
        public String name() {
            return "lacking";
        }

        @Override
        public Map<Capability, String> absent() {
            return absent;
        }

        @Override
        public Driver open(Application application, Environment environment) {
            application.root().tree().flatMap(node -> node.hooks().stream()).forEach(this::hook);
            return new ForwardingDriver(reference.open(application, environment)) {
                @Override
                public void sendFromThread(String address, List<Value> values) {
                    ask(Capability.EXTERNAL);
                    super.sendFromThread(address, values);
                }

                @Override
                public void sendFromThreads(String address, List<List<Value>> values) {
                    ask(Capability.EXTERNAL);
                    super.sendFromThreads(address, values);
                }

                @Override
                public boolean awaitReleases(Set<Long> messages) {
                    ask(Capability.RELEASE);
                    return super.awaitReleases(messages);
                }
            };
        }

        private void hook(Hook hook) {
            if (hook instanceof Hook.InitAtoms || hook instanceof Hook.ReadAtom) {
                ask(Capability.ATOMS);
            } else if (hook instanceof Hook.ReturnEarly) {
                ask(Capability.EARLY_RETURN);
            } else if (hook instanceof Hook.UseShared) {
                ask(Capability.EXTERNAL);
            } else if (hook instanceof Hook.UseCoroutine coroutine) {
                if (!coroutine.borrows().isEmpty()) {
                    ask(Capability.BORROWING);
                }
                lines(coroutine.body());
            }
        }

        private void lines(List<Instruction> body) {
            for (Instruction line : body) {
                if (Instruction.requests(line)) {
                    ask(Capability.HTTP);
                }
                if (line instanceof Instruction.TryNext) {
                    ask(Capability.TRY_NEXT);
                }
                line.blocks().forEach(this::lines);
            }
        }

        private void ask(Capability capability) {
            asked.add(capability);
            if (absent.containsKey(capability) || undeclared.contains(capability)) {
                throw new UnsupportedOperationException("there is no " + capability);
            }
        }
    }
}
