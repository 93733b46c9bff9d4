package dev.yieldpoint.tck.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.ResultFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Results and sites to look at. */
public final class Examples {

    static final Instant MOMENT = Instant.parse("2026-01-02T03:04:05Z");
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    private Examples() {}

    /** The example that {@code spec/RESULT.md} gives. */
    static ObjectNode documented() {
        try (InputStream in = Examples.class.getResourceAsStream("/dev/yieldpoint/spec/RESULT.md")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String json =
                    EXAMPLE.matcher(text).results().findFirst().orElseThrow().group(1);
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with everything that it can hold. */
    public static ObjectNode full() {
        ObjectNode result = documented();
        result.put("version", Result.VERSION).put("verdict", "as-known");
        for (String level : List.of("must", "should", "derived")) {
            ((ObjectNode) result.path(level)).put("known", 1).put("notApplicable", 2);
        }
        result.putArray("asked").add("dioxus-0.4");
        for (JsonNode clause : result.path("clauses")) {
            ((ObjectNode) clause).put("notApplicable", "");
            clause.path("evidence").forEach(piece -> ((ObjectNode) piece).put("known", "an old story"));
        }
        ((ObjectNode) result.path("clauses").path(0)).put("verdict", "known-failure");
        ObjectNode without = ((ObjectNode) result.path("clauses").path(1)).deepCopy();
        without.put("id", "ATOMS-1")
                .put("verdict", "not-applicable")
                .put("notApplicable", "no atoms")
                .putArray("evidence");
        result.withArray("clauses").add(without);
        ObjectNode habit = without.deepCopy();
        habit.put("id", "STATE-4")
                .put("level", "PROFILE")
                .put("profile", "dioxus-0.4")
                .put("verdict", "passed")
                .put("notApplicable", "")
                .putArray("followsFrom");
        result.withArray("clauses").add(habit);
        result.putArray("absent").addObject().put("id", "atoms").put("reason", "there are none");
        result.putArray("stale")
                .addObject()
                .put("id", "CHANNEL-9b")
                .put("reason", "a closed channel forgets")
                .put("message", "it passed");
        return result;
    }

    static Map<String, String> site(JsonNode... results) {
        try {
            List<Result> read = new java.util.ArrayList<>();
            for (JsonNode result : results) {
                read.add(ResultFile.parse(result.toString()));
            }
            return Site.of(read, "9.9", MOMENT);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pages of a site, parsed. */
    static Map<String, Document> pages(Map<String, String> site) {
        Map<String, Document> pages = new TreeMap<>();
        site.forEach((name, text) -> {
            if (name.endsWith(".html")) {
                pages.put(name, Jsoup.parse(text));
            }
        });
        return pages;
    }
}
