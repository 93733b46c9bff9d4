package com.example;

import dev.yieldpoint.tck.junit.YieldpointTests;

class FirstRuntimeTest extends YieldpointTests {

    FirstRuntimeTest() {
        super(new FirstRuntime());
    }
}
