package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Variation;
import org.jspecify.annotations.Nullable;

/** Keeps all that must be, and breaks STATE-5, which only should be: whoever sets a state also renders the component above. */
public final class EagerAbove extends Variation {

    /** Makes one. */
    public EagerAbove() {}

    @Override
    public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
        super.set(place, state, value);
        if (place.parent != null) {
            place.parent.update.run();
        }
    }
}
