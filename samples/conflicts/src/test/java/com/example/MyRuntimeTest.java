package com.example;

import dev.yieldpoint.tck.junit.YieldpointTests;

/** The whole suite, among tests that use other versions of the libraries that the kit has inside. */
public class MyRuntimeTest extends YieldpointTests {

    public MyRuntimeTest() {
        super(new MyRuntime());
    }

    @Override
    protected boolean strict() {
        return true;
    }
}
