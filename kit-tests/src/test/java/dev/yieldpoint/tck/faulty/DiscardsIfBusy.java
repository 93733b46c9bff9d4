package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/** A runtime with a race, as a user would have it: {@code check --runtime} finds it by its class. */
public final class DiscardsIfBusy implements CoroutineRuntime {

    private final CoroutineRuntime runtime = NaturalRaces.ALL.stream()
            .filter(fault -> fault.name().equals("discards a message that is sent while the channel is in use"))
            .findFirst()
            .orElseThrow()
            .runtime();

    @Override
    public String name() {
        return "discards-if-busy";
    }

    @Override
    public Mounted mount(Component root) {
        return runtime.mount(root);
    }

    @Override
    public Optional<CoroutineRuntime> withThreads(ThreadFactory factory) {
        return runtime.withThreads(factory);
    }
}
