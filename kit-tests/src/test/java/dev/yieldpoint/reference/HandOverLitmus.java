package dev.yieldpoint.reference;

import dev.yieldpoint.tck.schedules.engine.Litmus;
import java.util.ArrayList;
import java.util.List;

/** A body and its driving thread hand over to each other: exactly one of them runs, and each sees what the other has done. */
public final class HandOverLitmus implements Litmus.Test {

    private final List<String> log = new ArrayList<>();
    private boolean bodyRuns;

    @Override
    public void run() {
        Execution[] execution = new Execution[1];
        Execution.Starter starter = ThreadExecution.on(body -> Litmus.started(body));
        execution[0] = starter.create(() -> {
            for (int i = 0; i < 3; i++) {
                begin("body " + i);
                bodyRuns = false;
                execution[0].suspend();
            }
            begin("end");
            bodyRuns = false;
        });
        for (int i = 0; i < 4; i++) {
            log.add("driver " + i);
            Litmus.that(!bodyRuns, "the body runs beside the driving thread");
            execution[0].resume();
            Litmus.that(!bodyRuns, "resume() has returned, and the body runs");
        }
        Litmus.that(
                log.equals(
                        List.of("driver 0", "body 0", "driver 1", "body 1", "driver 2", "body 2", "driver 3", "end")),
                "in the order " + log);
    }

    private void begin(String what) {
        bodyRuns = true;
        log.add(what);
    }
}
