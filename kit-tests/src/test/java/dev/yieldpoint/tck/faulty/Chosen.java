package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.variation.Variation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A runtime that the command line can create by its class: the variation that a test has chosen on the same thread. */
public final class Chosen implements CoroutineRuntime {

    public static final ThreadLocal<@Nullable Variation> CHOICE = new ThreadLocal<>();

    private final Variation chosen = Objects.requireNonNull(CHOICE.get());

    @Override
    public String name() {
        return "chosen";
    }

    @Override
    public Mounted mount(Component root) {
        return chosen.mount(root);
    }
}
