package com.example;

import dev.yieldpoint.tck.junit.YieldpointTests;

/** The whole suite, with JUnit 6. */
public class MyRuntimeTest extends YieldpointTests {

    public MyRuntimeTest() {
        super(new MyRuntime());
    }
}
