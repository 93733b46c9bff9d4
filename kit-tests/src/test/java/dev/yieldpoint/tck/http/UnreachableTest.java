package dev.yieldpoint.tck.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.application.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the kit's own HTTP does not work, it says so in one sentence, and no body sees an outcome of it. */
@Timeout(120)
class UnreachableTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final String UNREACHABLE =
            "cannot check HTTP: the kit cannot reach its own server on the loopback interface, at 127.0.0.1:";

    @Test
    void a_server_that_cannot_be_reached_is_told_with_the_reason() throws Exception {
        URI nobody = nobody();
        assertThatExceptionOfType(HttpUnusableException.class)
                .isThrownBy(() -> Client.check(nobody, "yieldpoint", LONG_ENOUGH))
                .withMessageStartingWith(UNREACHABLE + nobody.getPort() + ": java.net.ConnectException");
    }

    @Test
    void so_is_one_that_accepts_connections_and_does_not_answer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThatExceptionOfType(HttpUnusableException.class)
                    .isThrownBy(() -> Client.check(uri(silent), "yieldpoint", SHORT))
                    .withMessageStartingWith(UNREACHABLE)
                    .withMessageContaining("TimeoutException");
        }
    }

    @Test
    void so_is_a_stranger_that_answers_instead() throws Exception {
        try (Server server = new Server()) {
            server.answers("/weather", "rain");
            Client.check(server.uri("/weather"), "rain", LONG_ENOUGH);
            assertThatExceptionOfType(HttpUnusableException.class)
                    .isThrownBy(() -> Client.check(server.uri("/weather"), "yieldpoint", LONG_ENOUGH))
                    .withMessageContaining("another server than the kit's own responds at 127.0.0.1:");
        }
    }

    @Test
    void a_body_sees_no_outcome_of_a_request_that_did_not_reach_the_server() throws Exception {
        Exchanges exchanges = new Exchanges();
        CompletableFuture<String> page = new Client(exchanges, LONG_ENOUGH).send(HttpMethod.GET, nobody(), null);
        assertThatExceptionOfType(HttpUnusableException.class)
                .isThrownBy(() -> exchanges.deliver(LONG_ENOUGH))
                .withMessageStartingWith(UNREACHABLE);
        assertThat(page).isNotDone();
    }

    @Test
    void nor_of_one_that_takes_longer_than_it_may() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Exchanges exchanges = new Exchanges();
            CompletableFuture<String> page = new Client(exchanges, SHORT).send(HttpMethod.GET, uri(silent), null);
            assertThatExceptionOfType(HttpUnusableException.class)
                    .isThrownBy(() -> exchanges.deliver(LONG_ENOUGH))
                    .withMessageContaining("TimeoutException");
            assertThat(page).isNotDone();
        }
    }

    @Test
    void nor_of_one_that_the_server_has_held_for_too_long() throws Exception {
        Exchanges exchanges = new Exchanges();
        exchanges.started();
        exchanges.spoil("held for too long");
        assertThatExceptionOfType(HttpUnusableException.class)
                .isThrownBy(() -> exchanges.deliver(LONG_ENOUGH))
                .withMessage("cannot check HTTP: held for too long");
        try (Server server = new Server(Duration.ofMillis(500))) {
            server.holds("/news");
            CompletableFuture<String> page =
                    new Client(exchanges, LONG_ENOUGH).send(HttpMethod.GET, server.uri("/news"), null);
            assertThatExceptionOfType(HttpUnusableException.class)
                    .isThrownBy(() -> deliverAll(server, LONG_ENOUGH))
                    .withMessage(
                            "cannot check HTTP: the kit's own server held a request for \"/news\" for more than 0.5 s,"
                                    + " and gave up");
            assertThat(page).isNotDone();
        }
    }

    @Test
    void a_start_that_failed_fails_for_everybody_with_the_same_sentence() {
        CompletableFuture<String> start = new CompletableFuture<>();
        StandIn.settle(start, () -> {
            throw new NoClassDefFoundError("org/eclipse/jetty/Missing");
        });
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(HttpUnusableException.class)
                    .isThrownBy(() -> StandIn.await(start, Duration.ZERO, LONG_ENOUGH))
                    .withMessage("cannot check HTTP: the kit cannot make requests: java.lang.NoClassDefFoundError:"
                            + " org/eclipse/jetty/Missing");
        }
    }

    @Test
    void only_the_first_waits_for_a_start_that_takes_too_long() {
        CompletableFuture<String> start = new CompletableFuture<>();
        assertThatExceptionOfType(HttpUnusableException.class)
                .isThrownBy(() -> StandIn.await(start, Duration.ofHours(2), Duration.ofHours(1)))
                .withMessage("cannot check HTTP: the kit's own server has not started within 3600.0 s");
        start.complete("there");
        assertThat(StandIn.await(start, Duration.ofHours(2), Duration.ofHours(1)))
                .isEqualTo("there");
    }

    private static void deliverAll(Server server, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            boolean unused = server.deliver(longest);
            Thread.onSpinWait();
        }
    }

    /** Where nobody listens any more. */
    private static URI nobody() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return uri(closed);
        }
    }

    private static URI uri(ServerSocket socket) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }
}
