package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One group of rules, checked in one pass over a trace. It accepts every choice that the specification leaves free. */
public interface UniversalCheck {

    /** Every check there is. */
    List<UniversalCheck> ALL = List.of(
            new SegmentsCheck(),
            new AwaitsCheck(),
            new LifecycleCheck(),
            new ChannelCheck(),
            new ChannelEndCheck(),
            new ChannelSendCheck(),
            new StatesCheck(),
            new AtomsCheck(),
            new SharedValuesCheck(),
            new InjectionCheck(),
            new RendersCheck());

    /** The clauses whose violation this check reports. */
    Set<String> clauses();

    /** The violations in a run of the application, in order. */
    List<Violation> over(Application application, List<Event> trace);

    /** The violations that all checks find, the first of every clause. */
    static List<Violation> all(Application application, List<Event> trace) {
        return ALL.stream()
                .flatMap(check -> check.over(application, trace).stream())
                .collect(java.util.stream.Collectors.toMap(
                        Violation::clause, v -> v, (first, later) -> first, java.util.TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The clauses that some check reports on. */
    static Stream<String> allClauses() {
        return ALL.stream().flatMap(check -> check.clauses().stream());
    }
}
