package com.example;

import dev.yieldpoint.tck.junit.YieldpointTests;

/** The whole suite, with JUnit 5; what only should be counts as well. */
public class MyRuntimeTest extends YieldpointTests {

    public MyRuntimeTest() {
        super(new MyRuntime());
    }

    @Override
    protected boolean strict() {
        return true;
    }
}
