package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.variation.GivesWay;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Objects;

/** Runtimes that run another body than that of the first render of the mount, and so one with other captured values. */
public final class CaptureFaults {

    private static final String BODY = "body";

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "starts a coroutine late, with the body of the latest render",
                    "LIFECYCLE-12",
                    "\"sync\" logged \"working\", \"working\", expected \"launching\", \"launching\"",
                    new LatestBody()),
            Fault.of(
                    "runs the body of the first mount when a component is remounted",
                    "LIFECYCLE-1",
                    "has not started, though its component has rendered",
                    new FirstBodyOfAll()));

    private CaptureFaults() {}

    @SuppressWarnings("unchecked") // kept by the hook of the same coroutine
    private static <M> CoroutineBody<M> kept(Routine<?> routine) {
        return (CoroutineBody<M>) Objects.requireNonNull(routine.kept.get(BODY));
    }

    private static final class LatestBody extends GivesWay {
        @Override
        public <M> Routine<M> useCoroutine(ObservedMount place, Scope scope, Class<M> type, CoroutineBody<M> body) {
            Routine<M> routine = super.useCoroutine(place, scope, type, body);
            routine.kept.put(BODY, body);
            return routine;
        }

        @Override
        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
            giveWay();
            super.run(routine, kept(routine));
        }
    }

    private static final class FirstBodyOfAll extends Variation {
        @Override
        public <M> Routine<M> useCoroutine(ObservedMount place, Scope scope, Class<M> type, CoroutineBody<M> body) {
            Routine<M> routine = super.useCoroutine(place, scope, type, body);
            routine.kept.putIfAbsent(BODY, body);
            return routine;
        }

        @Override
        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
            List<ObservedMount> former = routine.place.former();
            int hook = routine.place.routines.indexOf(routine);
            super.run(
                    routine,
                    former.isEmpty() ? body : kept(former.get(0).routines.get(hook)));
        }
    }
}
