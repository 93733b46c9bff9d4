package com.example;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.google.common.collect.ImmutableMap;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Steps with the user's versions of WireMock, Jackson and Guava, each of which the kit has in another version. */
public class OwnSteps {

    private static final String VERSION_OF_JACKSON = "2.15.4";

    private final WireMockServer server = new WireMockServer(0);

    @Given("a server of the user's own")
    public void start() {
        server.start();
        server.stubFor(get("/own").willReturn(okJson("{\"own\": true}")));
    }

    @Then("it answers in the user's Jackson")
    public void answers() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        assertEquals(VERSION_OF_JACKSON, mapper.version().toString());
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.url("/own"))).build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        assertEquals(ImmutableMap.of("own", true), mapper.readValue(answer, Map.class));
    }

    @After
    public void stop() {
        server.stop();
    }
}
