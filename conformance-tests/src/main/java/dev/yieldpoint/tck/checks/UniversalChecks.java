package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules that hold in every run of every application. */
public final class UniversalChecks {

    static final List<UniversalCheck> ALL = List.of(
            new SegmentsCheck(),
            new AwaitsCheck(),
            new BodiesCheck(),
            new LifecycleCheck(),
            new StartsCheck(),
            new ChannelCheck(),
            new ChannelEndCheck(),
            new TryNextCheck(),
            new ChannelSendCheck(),
            new StatesCheck(),
            new AtomsCheck(),
            new SharedValuesCheck(),
            new InjectionCheck(),
            new RendersCheck(),
            new ThrownCheck());

    private UniversalChecks() {}

    /** What LIFECYCLE-13 leaves free: the coroutine of a hook that a render does not reach may be suspended, or dropped and started anew. */
    private static final Set<String> FREE_IF_RETURNING_EARLY =
            Set.of("LIFECYCLE-2", "LIFECYCLE-7", "YIELDING-3", "CHANNEL-1", "CHANNEL-3", "CHANNEL-5");

    /** The violations in a run of the application, the first of every clause, by clause. */
    public static List<Violation> violations(Application application, List<Event> trace) {
        boolean returnsEarly = application
                .root()
                .tree()
                .anyMatch(node -> !node.hooks(Hook.ReturnEarly.class).isEmpty());
        List<Violation> violations = violations(ALL, application, trace);
        return returnsEarly
                ? violations.stream()
                        .filter(violation -> !FREE_IF_RETURNING_EARLY.contains(violation.clause()))
                        .toList()
                : violations;
    }

    static List<Violation> violations(List<UniversalCheck> checks, Application application, List<Event> trace) {
        History history = new History(application);
        List<UniversalCheck.Pass> passes = checks.stream()
                .map(check -> check.begin(history))
                .filter(pass -> pass != UniversalCheck.Pass.NOTHING)
                .toList();
        for (int at = 0; at < trace.size(); at++) {
            Event event = trace.get(at);
            for (UniversalCheck.Pass pass : passes) {
                pass.step(at, event);
            }
            history.see(event);
        }
        return history.violations();
    }

    /** The names of the checks that report on a clause. */
    public static List<String> of(String clause) {
        return Stream.concat(
                        ALL.stream()
                                .filter(check -> check.clauses().contains(clause))
                                .map(check -> check.getClass().getSimpleName()),
                        History.OF_FAILURES.contains(clause) ? Stream.of(History.class.getSimpleName()) : Stream.of())
                .toList();
    }

    /** The clauses that some check reports on. */
    public static Stream<String> clauses() {
        return Stream.concat(ALL.stream().flatMap(check -> check.clauses().stream()), History.OF_FAILURES.stream())
                .distinct();
    }
}
