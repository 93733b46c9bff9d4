package com.example;

import dev.yieldpoint.tck.junit.YieldpointTests;

/** The whole suite: that of the kit, and nothing of what lies beside it. */
public class MyRuntimeTest extends YieldpointTests {

    public MyRuntimeTest() {
        super(new MyRuntime());
    }
}
