package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.NeverQuiet;
import dev.yieldpoint.tck.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The body that the kit gives to a runtime: has it played, and tells the trace how it began and ended. */
final class PlayedBody<L extends KitMessage> implements CoroutineBody<L> {

    private final JavaApiDriver driver;
    private final Hook.UseCoroutine coroutine;
    private final int mount;
    private final AtomicInteger starts;
    private final Map<String, OwnedState<Value>> owned = new HashMap<>();
    private final Map<String, State<Value>> borrowed = new HashMap<>();
    private final Map<String, Value> captured = new HashMap<>();
    private final @Nullable AtomRoot atoms;

    /**
     * The body that one render gives to the hook.
     *
     * @param shown what the hooks before it have given to this render, by name
     */
    PlayedBody(
            JavaApiDriver driver,
            Hook.UseCoroutine coroutine,
            int mount,
            AtomicInteger starts,
            Map<String, Value> shown,
            @Nullable AtomRoot atoms) {
        this.driver = driver;
        this.coroutine = coroutine;
        this.mount = mount;
        this.starts = starts;
        this.atoms = atoms;
        for (String name : coroutine.captured()) {
            captured.put(name, shown.getOrDefault(name, Value.NOTHING));
        }
        for (String state : coroutine.owns()) {
            OwnedState<Value> handle = driver.states.get(state);
            if (handle != null) {
                owned.put(state, handle);
            }
        }
        for (String state : coroutine.borrows()) {
            State<Value> handle = driver.borrowed.get(state);
            if (handle != null) {
                borrowed.put(state, handle);
            }
        }
    }

    @Override
    public void run(Receiver<L> rx, Await await) {
        CoroutineId id = new CoroutineId(coroutine.name(), mount, starts.incrementAndGet());
        Trace trace = driver.environment().trace();
        trace.record(new Event.Started(id));
        BodyHandles handles = new BodyHandles(id, owned, borrowed, captured, atoms, trace);
        BodyActions actions = new BodyActions(id, driver, rx, await, handles);
        try {
            driver.player().play(coroutine, actions);
        } catch (CoroutineDropped drop) {
            trace.record(new Event.Dropped(id));
            throw drop;
        } catch (NeverQuiet budget) {
            throw budget;
        } catch (Throwable thrown) { // some languages throw checked exceptions without a word
            if (!actions.hasFailed()) {
                trace.attach(Thrown.stack(thrown));
                trace.record(new Event.Broke(id, Thrown.words(thrown)));
            }
            throw thrown;
        }
        trace.record(new Event.Finished(id));
    }
}
