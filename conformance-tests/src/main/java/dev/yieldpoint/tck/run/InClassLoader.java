package dev.yieldpoint.tck.run;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.Observed;
import dev.yieldpoint.tck.driver.Promise;
import dev.yieldpoint.tck.driver.RuntimeIdentity;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * A runtime whose threads have the class loader of its class path as context class loader. The kit's own threads do not have
 * it, so that the libraries of the kit do not find those of the user.
 */
record InClassLoader(RuntimeUnderTest runtime, ClassLoader loader) implements RuntimeUnderTest {

    @Override
    public String name() {
        return Candidate.within(loader, runtime::name);
    }

    @Override
    public Map<Capability, String> absent() {
        return Candidate.within(loader, runtime::absent);
    }

    @Override
    public RuntimeIdentity identity() {
        return Candidate.within(loader, runtime::identity);
    }

    @Override
    public Map<Capability, String> ruledOut() {
        return Candidate.within(loader, runtime::ruledOut);
    }

    @Override
    public String note() {
        return Candidate.within(loader, runtime::note);
    }

    @Override
    public List<Promise> promises() {
        return Candidate.within(loader, runtime::promises).stream()
                .map(promise -> new Promise(
                        promise.id(),
                        promise.statement(),
                        () -> Candidate.within(loader, () -> {
                            promise.trial().run();
                            return promise;
                        })))
                .toList();
    }

    @Override
    public boolean selfReported() {
        return runtime.selfReported();
    }

    @Override
    public Observed observed() {
        return runtime.observed();
    }

    @Override
    public int largestScenario() {
        return runtime.largestScenario();
    }

    @Override
    public Optional<RuntimeUnderTest> withThreads(ThreadFactory factory) {
        return Candidate.within(loader, () -> runtime.withThreads(factory))
                .map(threaded -> new InClassLoader(threaded, loader));
    }

    /** Leaves the context class loader to the thread, which drives the run from here on. */
    @Override
    public Driver open(Application application, Environment environment) {
        Thread.currentThread().setContextClassLoader(loader);
        return runtime.open(application, environment);
    }
}
