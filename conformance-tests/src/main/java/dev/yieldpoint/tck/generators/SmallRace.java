package dev.yieldpoint.tck.generators;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.play.Program;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Shrinkable;

/** One small program in which foreign threads act, to be played in many schedules. */
public record SmallRace(Program program) implements ProgramSource {

    /** Programs for schedules need no capability that a runtime may be without. */
    @Override
    public SmallRace without(Set<Capability> absent) {
        return this;
    }

    @Override
    public boolean isEmpty() {
        return false;
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
