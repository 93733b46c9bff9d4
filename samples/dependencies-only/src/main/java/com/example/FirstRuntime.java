package com.example;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;

public final class FirstRuntime implements CoroutineRuntime {

    @Override
    public String name() {
        return "first";
    }

    @Override
    public Mounted mount(Component root) {
        return new Mounted() {
            @Override
            public void settle() {}

            @Override
            public void close() {}
        };
    }
}
