package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.trace.Event;
import java.util.Locale;
import java.util.Set;

/**
 * A body starts at its first instruction, and resumes after every await with its locals: it runs its instructions in order, and nothing
 * else. It has what it has captured in the first render of its mount.
 *
 * <p>Where the kit itself plays the bodies this can hardly go wrong. It is for runtimes that play them and tell of it.
 */
final class BodiesCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("LIFECYCLE-1", "LIFECYCLE-12", "YIELDING-3");
    }

    @Override
    public Pass begin(History history) {
        return new BodyRuns(history.components(), new BodyRuns.Listener() {
            @Override
            public void followed(int at, BodyModel body) {}

            @Override
            public void astray(int at, Event event, BodyModel body) {
                history.violation(
                        body.violatedBy(event), at, String.format(Locale.ROOT, "%s, expected: %s", event, body.next()));
            }
        })::step;
    }
}
