package dev.yieldpoint.tck.measured;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** When a test of a finding has failed and is run once more, the kit checks once more, instead of saying the same again. */
public final class MeasuredAnew implements TestWatcher {

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        Findings.forget();
    }
}
