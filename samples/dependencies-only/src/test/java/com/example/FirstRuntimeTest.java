package com.example;

import dev.yieldpoint.tck.junit.YieldpointTests;

public class FirstRuntimeTest extends YieldpointTests {

    public FirstRuntimeTest() {
        super(new FirstRuntime());
    }
}
