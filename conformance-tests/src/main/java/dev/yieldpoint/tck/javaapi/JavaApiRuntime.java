package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.Promise;
import dev.yieldpoint.tck.driver.Releases;
import dev.yieldpoint.tck.driver.RuntimeIdentity;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/** A runtime that implements the Java API. */
public record JavaApiRuntime(CoroutineRuntime runtime) implements RuntimeUnderTest {

    /** The ids of all promises of the Java API that the kit tries. */
    public static Set<String> promiseIds() {
        return ApiContract.ids();
    }

    @Override
    public String name() {
        return runtime.name();
    }

    /** What the runtime is without, and what this JVM does not show of it. */
    @Override
    public Map<Capability, String> absent() {
        Map<Capability, String> absent = new HashMap<>(runtime.absent());
        Releases.unobservable().ifPresent(reason -> absent.putIfAbsent(Capability.RELEASE, reason));
        return absent;
    }

    @Override
    public Map<Capability, String> ruledOut() {
        return Map.of(
                Capability.EARLY_RETURN, "the Java API requires that every render of a component calls the same hooks");
    }

    @Override
    public RuntimeIdentity identity() {
        return RuntimeIdentity.of(runtime.getClass(), RuntimeIdentity.DrivenBy.JAVA_API);
    }

    @Override
    public String note() {
        return runtime.note();
    }

    @Override
    public List<Promise> promises() {
        return ApiContract.of(runtime);
    }

    @Override
    public Optional<RuntimeUnderTest> withThreads(ThreadFactory factory) {
        return runtime.withThreads(factory).map(JavaApiRuntime::new);
    }

    @Override
    public Driver open(Application application, Environment environment) {
        return new JavaApiDriver(runtime, application, environment, Interpreter::play);
    }
}
