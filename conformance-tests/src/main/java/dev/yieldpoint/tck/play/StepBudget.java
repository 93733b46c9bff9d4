package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import java.util.List;

/**
 * How many events an application may record between two things the scenario asks for. It grows with what bodies have to do
 * and with what was sent to them, so that an application is not taken to be restless because it is large.
 */
final class StepBudget {

    /** Of one line of a body: what it does itself, and for each component two renders for it. */
    private static final long EVENTS_PER_LINE = 8;

    /** Nobody waits for more, and no memory holds it. */
    private static final long MOST = 20_000_000;

    private final long perInput;
    private long inputs = 1;

    StepBudget(Application application) {
        long lines = application
                .root()
                .tree()
                .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                .mapToLong(coroutine -> lines(coroutine.body()))
                .reduce(0, StepBudget::sum);
        long components = application.root().tree().count();
        perInput = product(EVENTS_PER_LINE * (1 + components), lines);
    }

    /** Takes note of messages or items that bodies will receive. */
    void brings(long more) {
        inputs = sum(inputs, more);
    }

    /** The budget by now, of which so much is for an application that has hardly any work. */
    long with(long base) {
        return sum(base, product(perInput, inputs));
    }

    /** How many lines are carried out if every loop over messages goes round once. */
    private static long lines(List<Instruction> block) {
        return block.stream().mapToLong(StepBudget::lines).reduce(0, StepBudget::sum);
    }

    private static long lines(Instruction instruction) {
        long once = instruction.blocks().stream().mapToLong(StepBudget::lines).reduce(0, StepBudget::sum);
        long times = instruction instanceof Instruction.Repeat repeat ? repeat.times() : 1;
        return 1 + product(times, once);
    }

    private static long sum(long one, long other) {
        return Math.min(MOST, one + other);
    }

    private static long product(long one, long other) {
        return other != 0 && one > MOST / other ? MOST : one * other;
    }
}
