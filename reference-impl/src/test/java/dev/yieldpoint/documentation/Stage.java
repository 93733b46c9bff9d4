package dev.yieldpoint.documentation;

import dev.yieldpoint.reference.ReferenceRuntime;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Mounted;

/** Mounts a component on the reference runtime for one test. */
final class Stage implements AutoCloseable {

    private final Mounted mounted;

    Stage(Component root) {
        mounted = new ReferenceRuntime().mount(root);
        mounted.settle();
    }

    /** Does something outside, and settles. */
    void after(Runnable happening) {
        happening.run();
        mounted.settle();
    }

    @Override
    public void close() {
        mounted.close();
    }
}
