package dev.yieldpoint.tck.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.application.Awaitables;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private final Server server = new Server();
    private final Server other = new Server();

    @AfterEach
    void close() {
        server.close();
        other.close();
    }

    @Test
    void it_answers() throws Exception {
        server.answers("/weather", "rain – and «more»");
        assertThat(outcome(server, server.request(Awaitables.get("/weather")))).isEqualTo("rain – and «more»");
    }

    @Test
    void it_answers_as_it_was_told_last() throws Exception {
        server.answers("/weather", "rain");
        assertThat(outcome(server, server.request(Awaitables.get("/weather")))).isEqualTo("rain");
        server.answers("/weather", "sun");
        assertThat(outcome(server, server.request(Awaitables.get("/weather")))).isEqualTo("sun");
    }

    @Test
    void an_answer_is_kept_until_it_is_delivered() throws Exception {
        server.answers("/weather", "rain");
        CompletableFuture<String> page = server.request(Awaitables.get("/weather"));
        HttpResponse<String> seen = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.uri("/weather")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(seen.body()).isEqualTo("rain");
        assertThat(page).isNotDone();
        assertThat(server.deliver(LONG_ENOUGH)).isTrue();
        assertThat(page).isDone();
    }

    @Test
    void it_refuses() {
        server.refuses("/weather");
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> outcome(server, server.request(Awaitables.get("/weather"))))
                .withCauseInstanceOf(IOException.class)
                .withMessageContaining("status 500");
    }

    @Test
    void it_drops_the_connection() {
        server.drops("/weather");
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> outcome(server, server.request(Awaitables.get("/weather"))))
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void it_can_be_brought_round_after_it_refused_or_dropped() throws Exception {
        server.refuses("/weather");
        server.drops("/weather");
        server.answers("/weather", "sun");
        assertThat(outcome(server, server.request(Awaitables.get("/weather")))).isEqualTo("sun");
    }

    @Test
    void it_holds_requests_until_it_is_told_to_answer() throws Exception {
        server.holds("/weather");
        CompletableFuture<String> first = server.request(Awaitables.get("/weather"));
        CompletableFuture<String> second = server.request(Awaitables.get("/weather"));
        assertThat(server.deliver(LONG_ENOUGH)).as("anything but what is held").isFalse();
        assertThat(first).isNotDone();
        assertThat(server.answerHeld("/weather", "rain")).isEqualTo(2);
        assertThat(outcome(server, first)).isEqualTo("rain");
        assertThat(outcome(server, second)).isEqualTo("rain");
        assertThat(server.answerHeld("/weather", "rain")).isZero();
    }

    @Test
    void what_is_held_holds_up_nothing_else() throws Exception {
        server.holds("/news");
        server.answers("/weather", "rain");
        CompletableFuture<String> news = server.request(Awaitables.get("/news"));
        assertThat(outcome(server, server.request(Awaitables.get("/weather")))).isEqualTo("rain");
        assertThat(news).isNotDone();
    }

    @Test
    void it_counts_the_requests_of_every_path() throws Exception {
        server.answers("/weather", "rain");
        server.refuses("/news");
        List<CompletableFuture<String>> pages = Stream.of("/weather", "/weather", "/news")
                .map(path -> server.request(Awaitables.get(path)))
                .toList();
        while (!pages.stream().allMatch(CompletableFuture::isDone)) {
            assertThat(server.deliver(LONG_ENOUGH)).as("an outcome").isTrue();
        }
        assertThat(server.requests("/weather")).isEqualTo(2);
        assertThat(server.requests("/news")).isEqualTo(1);
        assertThat(server.requests("/sport")).isZero();
    }

    @Test
    void two_scenarios_with_the_same_path_do_not_disturb_each_other() throws Exception {
        server.answers("/weather", "rain");
        other.holds("/weather");
        CompletableFuture<String> held = other.request(Awaitables.get("/weather"));
        assertThat(outcome(server, server.request(Awaitables.get("/weather")))).isEqualTo("rain");
        assertThat(other.deliver(LONG_ENOUGH)).as("anything but what is held").isFalse();
        assertThat(server.requests("/weather")).isEqualTo(1);
        assertThat(other.requests("/weather")).isEqualTo(1);
        assertThat(server.answerHeld("/weather", "snow")).isZero();
        assertThat(other.answerHeld("/weather", "sun")).isEqualTo(1);
        assertThat(outcome(other, held)).isEqualTo("sun");
    }

    @Test
    void the_end_of_one_scenario_leaves_the_other_alone() throws Exception {
        server.answers("/weather", "rain");
        other.answers("/weather", "sun");
        other.close();
        assertThat(outcome(server, server.request(Awaitables.get("/weather")))).isEqualTo("rain");
        assertThat(server.requests("/weather")).isEqualTo(1);
    }

    @Test
    void the_end_of_a_scenario_lets_go_of_what_is_held() throws Exception {
        server.holds("/weather");
        CompletableFuture<String> held = server.request(Awaitables.get("/weather"));
        assertThat(server.deliver(LONG_ENOUGH)).isFalse();
        server.close();
        assertThat(server.answerHeld("/weather", "rain")).isZero();
        assertThat(outcome(server, held)).isEqualTo("the scenario is over");
    }

    @Test
    void a_path_may_be_asked_for_before_it_is_scripted() throws Exception {
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> outcome(server, server.request(Awaitables.get("/weather"))))
                .withMessageContaining("status 404");
        server.holds("/weather");
        CompletableFuture<String> held = server.request(Awaitables.get("/weather"));
        assertThat(server.deliver(LONG_ENOUGH)).as("anything but what is held").isFalse();
        assertThat(server.requests("/weather")).isEqualTo(2);
        assertThat(server.answerHeld("/weather", "rain")).isEqualTo(1);
        assertThat(outcome(server, held)).isEqualTo("rain");
    }

    @Test
    void without_a_request_http_is_quiet() throws Exception {
        assertThat(server.deliver(Duration.ZERO)).isFalse();
    }

    private static String outcome(Server server, CompletableFuture<String> page) throws InterruptedException {
        while (!page.isDone()) {
            assertThat(server.deliver(LONG_ENOUGH)).as("an outcome").isTrue();
        }
        return page.join();
    }
}
