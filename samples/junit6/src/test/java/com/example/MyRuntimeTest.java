package com.example;

import dev.yieldpoint.tck.junit.YieldpointTests;

/** The whole suite, with JUnit 6. */
class MyRuntimeTest extends YieldpointTests {

    MyRuntimeTest() {
        super(new MyRuntime());
    }
}
