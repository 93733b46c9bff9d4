package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.NeverQuiet;
import dev.yieldpoint.tck.trace.Trace;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The body that the kit gives to a runtime: plays the instructions, and tells the trace how it began and ended. */
final class PlayedBody implements CoroutineBody<Letter> {

    private final JavaApiDriver driver;
    private final Hook.UseCoroutine coroutine;
    private final int mount;
    private final AtomicInteger starts;
    private final Map<String, OwnedState<Value>> states;

    PlayedBody(
            JavaApiDriver driver,
            Hook.UseCoroutine coroutine,
            int mount,
            AtomicInteger starts,
            Map<String, OwnedState<Value>> states) {
        this.driver = driver;
        this.coroutine = coroutine;
        this.mount = mount;
        this.starts = starts;
        this.states = states;
    }

    @Override
    public void run(Receiver<Letter> rx, Await await) {
        CoroutineId id = new CoroutineId(coroutine.name(), mount, starts.incrementAndGet());
        Trace trace = driver.outside().trace();
        trace.record(new Event.Started(id));
        try {
            new Interpreter(id, driver, rx, await, states).play(coroutine.body());
        } catch (CoroutineDropped drop) {
            trace.record(new Event.Dropped(id));
            throw drop;
        } catch (NeverQuiet budget) {
            throw budget;
        } catch (RuntimeException | Error broken) {
            trace.record(new Event.Broke(id, Thrown.words(broken)));
            throw broken;
        }
        trace.record(new Event.Finished(id));
    }
}
