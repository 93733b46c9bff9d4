package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which instruction of a body produced each event of a trace. */
public final class BodyLines {

    private BodyLines() {}

    /**
     * For each event the number of the instruction in the body of its coroutine, from 1, in the order of {@link
     * dev.yieldpoint.tck.application.Instruction#lines}. For a drop it is the instruction in which the body was suspended. It is 0 if no
     * instruction produced the event, or none that its body allows.
     */
    public static List<Integer> of(Application application, List<Event> trace) {
        List<Integer> lines = new ArrayList<>(Collections.nCopies(trace.size(), 0));
        Components components = new Components(application);
        BodyRuns runs = new BodyRuns(components, new BodyRuns.Listener() {
            @Override
            public void followed(int at, BodyModel body) {
                lines.set(at, body.line());
            }

            @Override
            public void astray(int at, Event event, BodyModel body) {}
        });
        for (int at = 0; at < trace.size(); at++) {
            runs.step(at, trace.get(at));
        }
        return List.copyOf(lines);
    }
}
