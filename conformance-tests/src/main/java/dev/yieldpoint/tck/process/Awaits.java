package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.Wait;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the coroutines of a process await: the process's numbers and the kit's, and what the process has to be told of. */
final class Awaits {

    private final Environment environment;
    /** The kit's numbers, by the process's. */
    private final Map<Long, Long> numbers = new HashMap<>();
    /** What each coroutine awaits now, by the process's number; 0 is a message. */
    private final Map<CoroutineId, Long> current = new HashMap<>();
    /** What is there and was not handed over; filled by whoever completes a wait. */
    private final Queue<Request.Outcome> there = new ConcurrentLinkedQueue<>();

    private final Queue<Long> answered = new ConcurrentLinkedQueue<>();
    /** The requests whose outcomes the process holds back, since no settle has listed them. */
    private final Set<Long> heldBack = new HashSet<>();

    Awaits(Environment environment) {
        this.environment = environment;
    }

    /** An await begins; gives what the trace has of it. */
    Event begins(Reported.Awaiting await) {
        return await.what() instanceof Awaitable.Message ? beginsMessage(await) : beginsOther(await);
    }

    private Event beginsMessage(Reported.Awaiting await) {
        if (await.number() != 0) {
            throw new ProtocolBreachException(
                    "the await of a message has the number 0, not " + await.number(), ProtocolBreachException.AWAITS);
        }
        current.put(await.coroutine(), 0L);
        return new Event.Awaiting(await.coroutine(), 0, await.what());
    }

    private Event beginsOther(Reported.Awaiting await) {
        long number = await.number();
        if (number < 1 || numbers.containsKey(number)) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            number < 1
                                    ? "an await that is not for a message has a number from 1, not %d"
                                    : "another await of this run has the number %d already",
                            number),
                    ProtocolBreachException.AWAITS);
        }
        Wait wait;
        if (await.what() instanceof Awaitable.Response<Value> response) {
            if (!(response.path() instanceof Value.Text)) {
                throw new ProtocolBreachException(
                        "a path is a text, not " + response.path(), ProtocolBreachException.AWAITED);
            }
            wait = environment.begin(response, number);
            heldBack.add(number);
            var unused = wait.stage().whenComplete((value, failure) -> answered.add(number));
        } else {
            wait = environment.begin(await.what());
            var unused = wait.stage()
                    .whenComplete((value, failure) ->
                            there.add(new Request.Outcome(number, value == null ? Value.NOTHING : value)));
        }
        numbers.put(number, wait.number());
        current.put(await.coroutine(), number);
        return new Event.Awaiting(await.coroutine(), wait.number(), wait.what());
    }

    /** A coroutine resumes after its await; returns the event of the trace. */
    Event ends(Reported.Resumed resumed) {
        Long awaited = current.remove(resumed.coroutine());
        if (awaited == null || awaited != resumed.number()) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            "%s resumes after await %d, but it awaits %s",
                            resumed.coroutine(),
                            resumed.number(),
                            awaited == null ? "nothing" : awaited == 0 ? "a message, which is await 0" : awaited),
                    ProtocolBreachException.AWAITS);
        }
        if (awaited == 0 && !resumed.given().equals(Value.NOTHING)) {
            throw new ProtocolBreachException(
                    "the await of a message gives null, and the message follows in received; the process has given "
                            + resumed.given(),
                    ProtocolBreachException.EVENTS);
        }
        if (heldBack.contains(awaited) && !resumed.given().equals(Value.NOTHING)) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            "%s resumes with a response before a settle has listed await %d in answered",
                            resumed.coroutine(),
                            awaited),
                    ProtocolBreachException.ANSWERED);
        }
        long number = awaited == 0 ? 0 : Objects.requireNonNull(numbers.get(awaited));
        return new Event.Resumed(resumed.coroutine(), number, resumed.given());
    }

    /** Whether the process has to be told of something. */
    boolean anyOver() {
        return !there.isEmpty() || !answered.isEmpty();
    }

    /** What is there; each is told once. */
    List<Request.Outcome> there() {
        return drained(there);
    }

    /** The requests that the server has answered; each is told once. */
    List<Long> answered() {
        List<Long> listed = drained(answered);
        heldBack.removeAll(listed);
        return listed;
    }

    private static <T> List<T> drained(Queue<T> queue) {
        List<T> all = new ArrayList<>();
        for (T next = queue.poll(); next != null; next = queue.poll()) {
            all.add(next);
        }
        return all;
    }
}
