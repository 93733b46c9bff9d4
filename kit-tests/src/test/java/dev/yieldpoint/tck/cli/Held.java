package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.ForwardingDriver;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.run.Runtimes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** The reference, which settles for the first time in a run only when a {@link Holder} lets it, in another JVM or in this one. */
public final class Held implements RuntimeUnderTest {

    /** The variable of the environment that holds the port of the holder. */
    static final String PORT = "YIELDPOINT_TEST_HOLDER";

    private final RuntimeUnderTest reference = new Runtimes(Held.class.getClassLoader()).named("reference");

    @Override
    public String name() {
        return "held";
    }

    @Override
    public Driver open(Application application, Environment outside) {
        return new ForwardingDriver(reference.open(application, outside)) {
            private boolean wasHeld;

            @Override
            public void settle() {
                if (!wasHeld) {
                    wasHeld = true;
                    awaitRelease();
                }
                super.settle();
            }
        };
    }

    private static void awaitRelease() {
        int port = Integer.parseInt(System.getenv(PORT));
        try (Socket holder = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var unused = holder.getInputStream().read(); // its end, when the holder closes it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
