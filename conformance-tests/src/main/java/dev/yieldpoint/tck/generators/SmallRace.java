package dev.yieldpoint.tck.generators;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.Race;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Shrinkable;

/** One small program in which foreign threads act, to be played in many schedules. */
public record SmallRace(Program program, boolean isEmpty) implements ProgramSource {

    /** A program in which foreign threads act. */
    public SmallRace(Program program) {
        this(program, false);
    }

    /** Without external state nothing is left of a race, unless other threads only complete awaits in it. */
    @Override
    public SmallRace without(Set<Capability> absent) {
        boolean isExternal =
                program.moves().stream().anyMatch(move -> move instanceof Race && !(move instanceof Race.Items));
        return isExternal && absent.contains(Capability.EXTERNAL) ? new SmallRace(program, true) : this;
    }

    @Override
    public boolean isRandom() {
        return false;
    }

    @Override
    public boolean races() {
        return true;
    }

    @Override
    public boolean isScheduled() {
        return true;
    }

    @Override
    public int count(int tries) {
        return 1;
    }

    @Override
    public Iterator<Shrinkable<Program>> programs(long seed) {
        return List.of(Shrinkable.unshrinkable(program)).iterator();
    }
}
