package com.example;

import dev.yieldpoint.reference.ReferenceRuntime;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;

/** Your runtime goes here. This one borrows the reference, so that there is something to run. */
public final class MyRuntime implements CoroutineRuntime {

    private final CoroutineRuntime borrowed = new ReferenceRuntime();

    @Override
    public String name() {
        return "mine";
    }

    @Override
    public Mounted mount(Component root) {
        return borrowed.mount(root);
    }
}
