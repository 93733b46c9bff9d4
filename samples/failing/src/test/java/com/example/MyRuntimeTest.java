package com.example;

import dev.yieldpoint.tck.junit.YieldpointTests;

/** The whole suite, which this runtime does not pass. */
public class MyRuntimeTest extends YieldpointTests {

    public MyRuntimeTest() {
        super(new MyRuntime());
    }
}
