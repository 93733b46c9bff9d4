package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import java.util.Map;

/** A runtime that implements the Java API. */
public record JavaApiRuntime(CoroutineRuntime runtime) implements RuntimeUnderTest {

    @Override
    public String name() {
        return runtime.name();
    }

    @Override
    public Map<Capability, String> absent() {
        return runtime.absent();
    }

    @Override
    public String note() {
        return runtime.note();
    }

    @Override
    public Driver open(Application application, Outside outside) {
        return new JavaApiDriver(
                runtime, application, outside, (coroutine, deeds) -> new Interpreter(deeds).play(coroutine.body()));
    }
}
