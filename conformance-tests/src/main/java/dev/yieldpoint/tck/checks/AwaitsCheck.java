package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A coroutine goes on behind an await when what it waits for is there: not before, and not never. */
final class AwaitsCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("YIELDING-3", "YIELDING-4");
    }

    @Override
    public List<Violation> over(Application application, List<Event> trace) {
        List<Violation> violations = new ArrayList<>();
        Set<Long> completed = new HashSet<>();
        Map<CoroutineId, Event.Awaiting> waiting = new HashMap<>();
        for (int i = 0; i < trace.size(); i++) {
            Event event = trace.get(i);
            if (event instanceof Event.Completed there) {
                completed.add(there.number());
            } else if (event instanceof Event.Settled) {
                int at = i;
                waiting.values().stream()
                        .filter(await -> completed.contains(await.number()))
                        .forEach(await -> violations.add(new Violation(
                                "YIELDING-3",
                                at,
                                "%s has not gone on, though %s is there".formatted(await.coroutine(), await.what()))));
            } else if (event instanceof Event.OfCoroutine own) {
                Event.Awaiting before = waiting.remove(own.coroutine());
                if (event instanceof Event.Resumed
                        && before != null
                        && before.number() != 0
                        && !completed.contains(before.number())) {
                    violations.add(new Violation(
                            "YIELDING-4",
                            i,
                            "%s went on, though %s is not there".formatted(own.coroutine(), before.what())));
                }
                if (event instanceof Event.Awaiting await) {
                    waiting.put(own.coroutine(), await);
                }
            }
        }
        return violations;
    }
}
