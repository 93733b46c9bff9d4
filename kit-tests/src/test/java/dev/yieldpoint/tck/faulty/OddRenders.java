package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineFailedException;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runtimes that render more often than a clause asks for, or at another moment than the reference. */
public final class OddRenders {

    public static final List<Odd> ALL = List.of(
            Odd.of("renders every component twice in a row", RendersTwiceInARow::new, "STATE-3"),
            Odd.of("renders every component twice when it is mounted", RendersTwiceAtMount::new),
            Odd.of("renders within mount, and the first time twice", RendersWithinMount::new),
            Odd.of("renders a component whose coroutine or listener has run", RendersWhatRan::new)
                    .bearsNothing(),
            Odd.of(
                            "renders everything whenever it settles",
                            RendersEverythingAtRest::new,
                            "STATE-3",
                            "STATE-5",
                            "ATOMS-5",
                            "EXTERNAL-5")
                    .bearsNothing());

    private OddRenders() {}

    /** Renders again what it has just rendered, whatever the first render was for. */
    private static class RendersTwiceInARow extends Variation {
        @Override
        public void render(ObservedMount place, Runnable render) {
            super.render(place, render);
            if (place.kept.remove("second") == null && isRepeated(place)) {
                oddities.incrementAndGet();
                place.kept.put("second", "due");
                place.update.run();
            }
        }

        boolean isRepeated(ObservedMount place) {
            return true;
        }
    }

    /** Repeats the first render of every mount. */
    private static class RendersTwiceAtMount extends RendersTwiceInARow {
        @Override
        public boolean isRepeated(ObservedMount place) {
            return place.renders == 1;
        }
    }

    /** Does at once what others leave for when they are settled. */
    private static final class RendersWithinMount extends RendersTwiceAtMount {
        @Override
        public void mounted(ObservedTree tree, Mounted mounted) {
            try {
                settle(tree, mounted);
            } catch (CoroutineFailedException failure) {
                // A body has failed at its start: whether and how that is reported is left free, and everything else
                // has run.
            }
        }
    }

    /** Takes whatever runs in a component for a reason to render it. */
    private static final class RendersWhatRan extends Variation {
        @Override
        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
            ran(routine.place);
            super.run(routine, body);
        }

        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            try {
                return super.await(routine, stage);
            } finally {
                ran(routine.place);
            }
        }

        @Override
        public <M> Optional<M> receive(Routine<M> routine) {
            Optional<M> message = super.receive(routine);
            ran(routine.place);
            return message;
        }

        @Override
        public <E> Listener<E> listener(ObservedMount place, Scope scope, Consumer<? super E> action) {
            return super.<E>listener(place, scope, event -> {
                ran(place);
                action.accept(event);
            });
        }

        private void ran(ObservedMount place) {
            oddities.incrementAndGet();
            place.update.run();
        }
    }

    /** Renders the whole tree once more when nothing is left to do. */
    private static final class RendersEverythingAtRest extends Variation {
        @Override
        public void settle(ObservedTree tree, Mounted mounted) {
            mounted.settle();
            oddities.incrementAndGet();
            tree.places.forEach(place -> place.update.run());
            mounted.settle();
        }
    }
}
