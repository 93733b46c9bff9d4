package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.DriverFailure;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.driver.Wait;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the coroutines of a process await: the process's numbers and the kit's, and what the process has to be told of. */
final class Awaits {

    private final Outside outside;
    private final Map<Long, Long> numbers = new HashMap<>();
    /** What is there and was not handed over; filled by whoever completes a wait. */
    private final Queue<Request.Outcome> there = new ConcurrentLinkedQueue<>();

    private final Queue<Long> answered = new ConcurrentLinkedQueue<>();

    Awaits(Outside outside) {
        this.outside = outside;
    }

    /** An await begins; gives what the trace has of it. */
    Event begins(Reported.AwaitingOutside await) {
        long number = await.number();
        if (number < 1 || numbers.containsKey(number)) {
            throw new DriverFailure(String.format(
                    Locale.ROOT,
                    "an await has a number from 1, which no other has in a run; the process says %d for %s",
                    number,
                    await));
        }
        Wait wait = await.in(outside);
        numbers.put(number, wait.number());
        boolean byServer = await instanceof Reported.ForAnswer;
        var unused = wait.stage().whenComplete((value, failure) -> {
            if (byServer) {
                answered.add(number);
            } else {
                there.add(new Request.Outcome(number, value == null ? Value.NOTHING : value));
            }
        });
        return new Event.Awaiting(await.coroutine(), wait.number(), wait.what());
    }

    /** The kit's number for one of the process's; 0 is that of a message for both. */
    long number(long number) {
        Long known = number == 0 ? Long.valueOf(0) : numbers.get(number);
        if (known == null) {
            throw new DriverFailure(String.format(
                    Locale.ROOT, "the process reports that an await %d is over, which never began", number));
        }
        return known;
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
        return drained(answered);
    }

    private static <T> List<T> drained(Queue<T> queue) {
        List<T> all = new ArrayList<>();
        for (T next = queue.poll(); next != null; next = queue.poll()) {
            all.add(next);
        }
        return all;
    }
}
