package com.example;

import dev.yieldpoint.tck.junit.YieldpointTests;

/** The whole suite: that of the kit, and nothing of what lies beside it. */
class MyRuntimeTest extends YieldpointTests {

    MyRuntimeTest() {
        super(new MyRuntime());
    }
}
