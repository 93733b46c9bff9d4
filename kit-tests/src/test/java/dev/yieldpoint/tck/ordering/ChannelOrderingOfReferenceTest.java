package dev.yieldpoint.tck.ordering;

import dev.yieldpoint.reference.ReferenceRuntime;
import dev.yieldpoint.spec.CoroutineRuntime;

/** The reference runtime has the properties. */
class ChannelOrderingOfReferenceTest extends ChannelOrdering {

    @Override
    protected CoroutineRuntime runtime() {
        return new ReferenceRuntime();
    }
}
