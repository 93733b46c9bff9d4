package com.example;

import dev.yieldpoint.tck.junit.YieldpointTests;

/** The whole suite, which this runtime does not pass. */
class MyRuntimeTest extends YieldpointTests {

    MyRuntimeTest() {
        super(new MyRuntime());
    }
}
