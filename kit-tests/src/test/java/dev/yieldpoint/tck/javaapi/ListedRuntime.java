package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.listing.CompiledListings;
import dev.yieldpoint.tck.listing.Listing;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A runtime whose coroutines are compiled listings, where others have theirs interpreted. */
final class ListedRuntime implements RuntimeUnderTest {

    private final CoroutineRuntime runtime;
    private final CompiledListings compiled;
    private final Set<Listing> played = ConcurrentHashMap.newKeySet();

    ListedRuntime(CoroutineRuntime runtime, CompiledListings compiled) {
        this.runtime = runtime;
        this.compiled = compiled;
    }

    /** The listings that were played. */
    Set<Listing> played() {
        return played;
    }

    @Override
    public String name() {
        return runtime.name();
    }

    @Override
    public Map<Capability, String> ruledOut() {
        return new JavaApiRuntime(runtime).ruledOut();
    }

    @Override
    public Driver open(Application application, Environment environment) {
        Map<String, String> types = types(application);
        return new JavaApiDriver(runtime, application, environment, (coroutine, actions) -> {
            Listing own = Listing.of(coroutine, types);
            // Of many that are numbered, the page lists the first.
            Listing listing = compiled.listings().contains(own) ? own : Listing.of(first(coroutine), types);
            played.add(listing);
            ListedPlayer.play(listing, compiled.component(listing), coroutine, actions);
        });
    }

    /** The types of messages of all handles. */
    static Map<String, String> types(Application application) {
        Map<String, String> types = new HashMap<>();
        application.root().tree().forEach(node -> {
            node.hooks(Hook.UseCoroutine.class).forEach(hook -> types.put(hook.name(), hook.type()));
            node.hooks(Hook.UseHandle.class).forEach(hook -> types.put(hook.name(), hook.type()));
        });
        return types;
    }

    private static Hook.UseCoroutine first(Hook.UseCoroutine coroutine) {
        return new Hook.UseCoroutine(
                coroutine.name().replaceFirst(" \\d+$", " 1"),
                coroutine.type(),
                coroutine.owns(),
                coroutine.borrows(),
                coroutine.captures(),
                coroutine.body());
    }
}
