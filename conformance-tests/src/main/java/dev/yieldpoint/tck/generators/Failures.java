package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.generators.ProgramPlan.Act;
import dev.yieldpoint.tck.play.Move;
import java.util.List;

/**
 * Writes the moves in which something of an application fails: bodies, listeners or renders, but in one program only one of these, so
 * that what is wrong afterwards follows from that.
 */
final class Failures {

    private final Mounts mounts;
    private final boolean bodiesFail;
    private boolean listenersFail;
    private boolean rendersFail;

    Failures(Application application, Mounts mounts) {
        this.mounts = mounts;
        this.bodiesFail = application
                .root()
                .tree()
                .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                .flatMap(coroutine -> Instruction.lines(coroutine.body()))
                .anyMatch(Instruction.Fail.class::isInstance);
    }

    List<Move> ofListener(Act act) {
        if (bodiesFail || rendersFail || mounts.mounted().isEmpty()) {
            return List.of();
        }
        listenersFail = true;
        return List.of(new Move.FailInListener(pick(mounts.mounted(), act).name));
    }

    /** A render that fails, and the removal of its component, whose state after the failure is unspecified. */
    List<Move> ofRender(Act act) {
        if (bodiesFail || listenersFail || mounts.removable().isEmpty()) {
            return List.of();
        }
        rendersFail = true;
        ComponentPlan place = pick(mounts.removable(), act);
        mounts.remove(place);
        return List.of(
                new Move.FailInNextRender(place.name), new Move.RenderAgain(place.name), new Move.Remove(place.name));
    }

    private static ComponentPlan pick(List<ComponentPlan> places, Act act) {
        return places.get(act.choice() % places.size());
    }
}
