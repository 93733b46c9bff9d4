package dev.yieldpoint.tck.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.checks.InTransit;
import dev.yieldpoint.tck.features.FeaturePlan;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.report.EventsJson;
import dev.yieldpoint.tck.run.ReferenceTraces;
import dev.yieldpoint.tck.run.ReferenceTraces.Played;
import dev.yieldpoint.tck.trace.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At each position of each scenario, the player shows what the kit's own models say. */
class PlayerAgainstModelsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_MINUTES = 5;

    @TempDir
    private Path place;

    @Test
    void the_state_that_it_shows_is_that_of_the_models() throws Exception {
        Assumptions.assumeTrue(isInstalled(), "skipped: the player's model, since node is not installed here");
        Map<String, Played> scenarios = new TreeMap<>(ReferenceTraces.find()
                .of(FeaturePlan.load().scenarios().stream()
                        .map(PlannedScenario::id)
                        .toList()));
        assertThat(scenarios).hasSizeGreaterThan(200);
        ArrayNode all = JSON.arrayNode();
        scenarios.forEach((id, played) -> all.add(expectations(id, played)));
        Path expected = Files.writeString(place.resolve("expected.json"), all.toString());
        Path log = place.resolve("node.log");
        Process node = new ProcessBuilder("node", "src/test/js/models.js", expected.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = node.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
        node.destroyForcibly();
        assertThat(ended).as("node has ended in time").isTrue();
        assertThat(Files.readString(log))
                .matches("compared \\d{4,} positions of " + scenarios.size() + " scenarios\\s*");
        assertThat(node.exitValue()).isZero();
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static ObjectNode expectations(String id, Played played) {
        ObjectNode told = JSON.objectNode().put("id", id);
        told.set("application", EventsJson.application(played.application()));
        told.putArray("events").addAll(EventsJson.events(played.events(), played.lines()));
        Subjects subjects = new Subjects(played.application());
        InTransit messages = new InTransit(played.application());
        ArrayNode positions = told.putArray("positions");
        positions.add(position(played.application(), subjects, messages));
        for (Event event : played.events()) {
            subjects.see(event);
            messages.see(event);
            positions.add(position(played.application(), subjects, messages));
        }
        return told;
    }

    private static ObjectNode position(Application application, Subjects subjects, InTransit messages) {
        ObjectNode position = JSON.objectNode();
        ObjectNode components = position.putObject("components");
        ObjectNode coroutines = position.putObject("coroutines");
        application.root().tree().forEach(node -> {
            components.set(node.name(), component(subjects, node));
            node.hooks(Hook.UseCoroutine.class).forEach(hook -> coroutines.put(hook.name(), state(subjects, hook)));
        });
        ObjectNode inTransit = position.putObject("messages");
        messages.messages().forEach((receiver, numbers) -> {
            ArrayNode of = inTransit.putArray(receiver);
            numbers.forEach(of::add);
        });
        return position;
    }

    private static ObjectNode component(Subjects subjects, ComponentNode node) {
        String name = node.name();
        return JSON.objectNode()
                .put("renders", subjects.components().renders(name))
                .put("mount", subjects.components().latest(name).number())
                .put("mounted", subjects.components().renders(name) > 0 && !subjects.isRemoved(name));
    }

    private static String state(Subjects subjects, Hook.UseCoroutine hook) {
        Set<Moment> moments = subjects.ofCoroutine(hook.name());
        for (Moment moment : List.of(
                Moment.BEFORE_START, Moment.AFTER_END, Moment.AWAITING_MESSAGE, Moment.READY, Moment.AWAITING_OTHER)) {
            if (moments.contains(moment)) {
                return moment.name();
            }
        }
        return Moment.IN_BODY.name();
    }
}
