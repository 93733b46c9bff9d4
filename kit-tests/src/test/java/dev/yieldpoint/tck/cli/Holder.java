package dev.yieldpoint.tck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Holds the runs of a {@link Held} runtime: the first one as long as a test wants, and the others not at all. */
final class Holder implements AutoCloseable {

    /** In milliseconds. */
    private static final int LONGEST = 60_000;

    private final ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final AtomicInteger others = new AtomicInteger();
    private @Nullable Socket first;

    Holder() throws IOException {
        server.setSoTimeout(LONGEST);
    }

    /** What the process that the runtime is in needs. */
    Map<String, String> environment() {
        return Map.of(Held.PORT, Integer.toString(server.getLocalPort()));
    }

    /** Waits for the first run, and holds it. All later ones go on at once. */
    void hold() throws IOException {
        first = server.accept();
        var unused = CompletableFuture.runAsync(this::releaseOthers);
    }

    /** Lets the first run go on. */
    void release() throws IOException {
        if (first != null) {
            first.close();
        }
    }

    private void releaseOthers() {
        while (!server.isClosed()) {
            try {
                server.accept().close();
                others.incrementAndGet();
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How many runs there have been besides the first. */
    int others() {
        return others.get();
    }

    @Override
    public void close() throws IOException {
        release();
        server.close();
    }
}
