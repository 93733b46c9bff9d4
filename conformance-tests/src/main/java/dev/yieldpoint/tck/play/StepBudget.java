package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many events an application may record between two things the scenario asks for. It grows with what bodies have to do,
 * with what was sent to them, and with what they send to each other, so that an application is not taken to be restless
 * because it is large.
 */
final class StepBudget {

    /** Of one line of a body: what it does itself, and again for each component two renders for it. */
    private static final long EVENTS_PER_LINE = 4;

    /** What a trace may hold. An event takes about 60 bytes, so this is a quarter of a gigabyte. */
    static final long MOST = 4_000_000;

    /**
     * How far messages are followed that bodies send on. More would count only for bodies that send to each other in a circle, and
     * whose messages come to an end nevertheless.
     */
    private static final int STAGES = 8;

    /**
     * A coroutine.
     *
     * @param lines how many are carried out if every loop over messages goes round once
     * @param sends how often it sends to others meanwhile, by their names
     * @param own how often it sends to itself: this is followed once, since in every round it would never end
     */
    private record Body(long lines, Map<String, Long> sends, long own) {

        long brought(long inputs) {
            return sum(inputs, product(own, inputs));
        }
    }

    private final long eventsPerLine;
    private final Map<String, Body> bodies = new HashMap<>();
    private long inputs = 1;

    StepBudget(Application application) {
        eventsPerLine = EVENTS_PER_LINE * (1 + application.root().tree().count());
        List<Hook.UseCoroutine> coroutines = application
                .root()
                .tree()
                .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                .toList();
        Map<String, Set<String>> receivers = receivers(application, coroutines);
        for (Hook.UseCoroutine coroutine : coroutines) {
            Map<String, Long> sends = new HashMap<>();
            countSends(coroutine.body(), 1, receivers, sends);
            Long own = sends.remove(coroutine.name());
            bodies.put(coroutine.name(), new Body(lines(coroutine.body()), sends, own == null ? 0 : own));
        }
    }

    /** Takes note of messages or items that bodies will receive. */
    void brings(long more) {
        inputs = sum(inputs, more);
    }

    /** The budget by now, of which so much is for an application that has hardly any work. */
    long with(long base) {
        return sum(base, product(eventsPerLine, lines()));
    }

    /** How many lines are carried out if everybody gets all that is brought, and what others send for it. */
    private long lines() {
        Map<String, Long> received = brought();
        for (int stage = 0; stage < STAGES; stage++) {
            Map<String, Long> next = brought();
            bodies.forEach((name, body) -> body.sends.forEach(
                    (to, times) -> next.merge(to, product(times, received.getOrDefault(name, 0L)), StepBudget::sum)));
            if (next.equals(received)) {
                break;
            }
            received.putAll(next);
        }
        return bodies.entrySet().stream()
                .mapToLong(entry -> product(entry.getValue().lines, received.getOrDefault(entry.getKey(), 0L)))
                .reduce(0, StepBudget::sum);
    }

    private Map<String, Long> brought() {
        Map<String, Long> brought = new HashMap<>();
        bodies.forEach((name, body) -> brought.put(name, body.brought(inputs)));
        return brought;
    }

    /** The coroutines that a message may go to, by the name that it is sent to: of a coroutine or of a handle. */
    private static Map<String, Set<String>> receivers(Application application, List<Hook.UseCoroutine> coroutines) {
        Map<String, Set<String>> receivers = new HashMap<>();
        coroutines.forEach(coroutine -> receivers.put(coroutine.name(), Set.of(coroutine.name())));
        application
                .root()
                .tree()
                .flatMap(node -> node.hooks(Hook.UseHandle.class).stream())
                .forEach(handle -> receivers.put(handle.name(), application.coroutinesOf(handle.name())));
        return receivers;
    }

    private static void countSends(
            List<Instruction> block, long times, Map<String, Set<String>> receivers, Map<String, Long> sends) {
        for (Instruction line : block) {
            if (line instanceof Instruction.Send send) {
                receivers
                        .getOrDefault(send.address(), Set.of())
                        .forEach(receiver -> sends.merge(receiver, times, StepBudget::sum));
            }
            line.blocks().forEach(inner -> countSends(inner, product(times, rounds(line)), receivers, sends));
        }
    }

    private static long lines(List<Instruction> block) {
        long lines = 0;
        for (Instruction line : block) {
            long once = line.blocks().stream().mapToLong(StepBudget::lines).reduce(0, StepBudget::sum);
            lines = sum(lines, sum(1, product(rounds(line), once)));
        }
        return lines;
    }

    private static long rounds(Instruction line) {
        return line instanceof Instruction.Repeat repeat ? repeat.times() : 1;
    }

    private static long sum(long one, long other) {
        return Math.min(MOST, one + other);
    }

    private static long product(long one, long other) {
        return other != 0 && one > MOST / other ? MOST : one * other;
    }
}
