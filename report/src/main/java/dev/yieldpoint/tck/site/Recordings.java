package dev.yieldpoint.tck.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.json.Json;
import dev.yieldpoint.tck.listing.CoroutineSteps;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.properties.Token;
import dev.yieldpoint.tck.report.EventsJson;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.Result.OfProperty;
import dev.yieldpoint.tck.result.Result.OfScenario;
import dev.yieldpoint.tck.run.ReferenceTraces;
import dev.yieldpoint.tck.run.ReferenceTraces.Played;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.rust.RustListings;
import dev.yieldpoint.tck.site.FeatureTexts.Line;
import dev.yieldpoint.tck.site.FeatureTexts.Told;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The recorded runs that a player shows, in scripts, since a page from the file system may load nothing else: what the reference did in each
 * scenario, a script for each chapter, and what another runtime did where it failed, a script for each runtime.
 */
final class Recordings {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String REFERENCE = "reference";
    private static final String FRONT = "recordings-front.js";

    /** What the reference does in the kit's scenarios, which is played once however many sites are made. */
    private static final class Reference {
        static final ReferenceTraces TRACES = ReferenceTraces.find();
        static final Map<String, Played> SCENARIOS =
                TRACES.of(FeatureTexts.load().stream().map(Told::id).toList());
    }

    private final SiteContent siteContent;
    /** The recordings by the files that hold them. */
    private final Map<String, StringBuilder> scripts = new TreeMap<>();
    /** The keys of all recordings. */
    private final Set<String> keys = new HashSet<>();

    private Recordings(SiteContent siteContent) {
        this.siteContent = siteContent;
    }

    /** Plays all scenarios, and the failed programs, with the reference runtime. */
    static Recordings of(SiteContent siteContent, List<RuntimeResult> runtimes) {
        Recordings recordings = new Recordings(siteContent);
        siteContent.scenarios().forEach(recordings::addReference);
        runtimes.forEach(recordings::addRuntime);
        return recordings;
    }

    /** What the reference did in the scenarios that it passed, by id. */
    Map<String, List<Event>> referenceTraces() {
        Map<String, List<Event>> traces = new TreeMap<>();
        Reference.SCENARIOS.forEach((id, played) -> traces.put(id, played.events()));
        return traces;
    }

    /** The texts of the scripts by the names of their files. */
    Map<String, String> scripts() {
        Map<String, String> texts = new TreeMap<>();
        scripts.forEach((file, text) -> texts.put(file, text.toString()));
        return texts;
    }

    /** Whether a file may be one of these scripts, by its name. */
    static boolean isScript(String file) {
        return file.matches("recordings-[a-z0-9-]+\\.js");
    }

    /** Where a recording is. */
    record Place(String key, String script) {}

    /** What the reference did in a scenario; empty if there is no recording. */
    Optional<Place> ofReference(String scenario) {
        return siteContent.scenarios().stream()
                .filter(told -> told.id().equals(scenario))
                .findFirst()
                .map(told -> new Place(REFERENCE + "/" + scenario, script(told)))
                .filter(place -> keys.contains(place.key));
    }

    /** The same for the scenario of the front page, which loads no other recording. */
    Optional<Place> ofFrontPage(String scenario) {
        return ofReference(scenario).map(place -> {
            StringBuilder alone = new StringBuilder();
            Objects.requireNonNull(scripts.get(place.script))
                    .toString()
                    .lines()
                    .filter(line -> line.startsWith(assignment(place.key)))
                    .forEach(line -> alone.append(line).append('\n'));
            scripts.put(FRONT, alone);
            return new Place(place.key, FRONT);
        });
    }

    /** What the reference did in the program of a property that a runtime failed; empty if there is no recording. */
    Optional<Place> ofReference(RuntimeResult runtime, String property) {
        return Optional.of(new Place(besideKey(runtime, property), script(runtime)))
                .filter(place -> keys.contains(place.key));
    }

    /** What a runtime did in a scenario or in the program of a property; empty if there is no recording, because it passed. */
    Optional<Place> of(RuntimeResult runtime, String id) {
        return Optional.of(new Place(key(runtime, id), script(runtime))).filter(place -> keys.contains(place.key));
    }

    private static String script(Told told) {
        String chapter = told.clause().substring(0, told.clause().indexOf('-')).toLowerCase(Locale.ROOT);
        return "recordings-" + chapter + ".js";
    }

    private static String script(RuntimeResult runtime) {
        return "recordings-of-" + runtime.key() + ".js";
    }

    private static String key(RuntimeResult runtime, String id) {
        return "of-" + runtime.key() + "/" + id;
    }

    private static String besideKey(RuntimeResult runtime, String id) {
        return "beside-" + runtime.key() + "/" + id;
    }

    private void addReference(Told told) {
        Played played = Reference.SCENARIOS.get(told.id());
        if (played != null) {
            ObjectNode recording = recording(told.title(), REFERENCE, told.steps(), reference(played));
            add(script(told), REFERENCE + "/" + told.id(), recording);
        }
    }

    private static Recorded reference(Played played) {
        return new Recorded(
                EventsJson.application(played.application()),
                EventsJson.events(played.events(), played.lines()),
                played.events().stream().map(Event::toString).toList());
    }

    private void addRuntime(RuntimeResult runtime) {
        Result result = runtime.result();
        for (OfScenario scenario : result.scenarios()) {
            Recorded recorded = new Recorded(scenario.application(), scenario.events(), scenario.trace());
            if (recorded.isThere()) {
                List<Line> steps = siteContent.scenarios().stream()
                        .filter(told -> told.id().equals(scenario.id()))
                        .findFirst()
                        .map(Told::steps)
                        .orElse(List.of());
                ObjectNode recording = recording(scenario.title(), runtime.name(), steps, recorded);
                boolean failed = scenario.outcome() == Outcome.FAILED || scenario.outcome() == Outcome.CRASHED;
                recording.set(
                        "marks", marks(result, scenario.id(), failed ? scenario.clause() : "", scenario.message()));
                add(script(runtime), key(runtime, scenario.id()), recording);
            }
        }
        for (OfProperty property : result.properties()) {
            Recorded recorded = new Recorded(property.application(), property.events(), property.trace());
            if (recorded.isThere()) {
                ObjectNode recording = recording(property.statement(), runtime.name(), steps(property), recorded);
                recording.set("marks", marks(result, property.id(), "", property.message()));
                add(script(runtime), key(runtime, property.id()), recording);
                beside(runtime, property);
            }
        }
    }

    /** What the reference did with the same program; a race has no one right course. */
    private void beside(RuntimeResult runtime, OfProperty property) {
        if (property.races() || property.scheduled()) {
            return;
        }
        program(property)
                .flatMap(Reference.TRACES::of)
                .ifPresent(played -> add(
                        script(runtime),
                        besideKey(runtime, property.id()),
                        recording(property.statement(), REFERENCE, steps(property), reference(played))));
    }

    private static Optional<Program> program(OfProperty property) {
        try {
            return Optional.of(Token.parse(property.token()).program());
        } catch (IllegalArgumentException noToken) {
            return Optional.empty(); // a result can come from another kit, or from nobody
        }
    }

    /** A program's scenario, as far as it can be read. */
    private static List<Line> steps(OfProperty property) {
        try {
            String feature = "Feature: found\n" + String.join("\n", property.scenario());
            return FeatureTexts.of(Map.of("found.feature", feature)).stream()
                    .findFirst()
                    .map(Told::steps)
                    .orElse(List.of());
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    /** Where the run shows that something is wrong: event 0 stands for its end. */
    private static ArrayNode marks(Result result, String id, String failedClause, String message) {
        ArrayNode marks = JSON.arrayNode();
        result.clauses()
                .forEach(clause -> clause.evidence().stream()
                        .filter(piece -> piece.by().equals(id) && piece.event() > 0)
                        .forEach(piece -> marks.addObject()
                                .put("event", piece.event())
                                .put("kind", "proven")
                                .put("clause", clause.id())
                                .put("words", piece.message())));
        if (marks.isEmpty() && !message.isEmpty()) {
            marks.addObject()
                    .put("event", 0)
                    .put("kind", "proven")
                    .put("clause", failedClause)
                    .put("words", message);
        }
        return marks;
    }

    /** What was recorded of a run. */
    private record Recorded(ObjectNode application, List<ObjectNode> events, List<String> words) {

        boolean isThere() {
            return !events.isEmpty() && events.size() == words.size() && application.has("root");
        }
    }

    private static ObjectNode recording(String title, String runtime, List<Line> steps, Recorded recorded) {
        ObjectNode recording = JSON.objectNode();
        recording.put("title", title).put("runtime", runtime);
        recording.set("application", recorded.application);
        recording.set("bodies", bodies(steps));
        ArrayNode told = recording.putArray("steps");
        steps.forEach(step -> told.addObject().put("keyword", step.keyword()).put("text", step.words()));
        ArrayNode events = recording.putArray("events");
        for (int at = 0; at < recorded.events.size(); at++) {
            events.add(recorded.events.get(at).deepCopy().put("words", recorded.words.get(at)));
        }
        recording.putArray("marks");
        return recording;
    }

    /** The bodies of the coroutines, by the names that the steps give them, as far as they can be read. */
    private static ObjectNode bodies(List<Line> steps) {
        ObjectNode bodies = JSON.objectNode();
        try {
            CoroutineSteps java =
                    new CoroutineSteps(steps.stream().map(Line::words).toList());
            RustListings rust = RustText.listings(steps);
            for (int step = 0; step < steps.size(); step++) {
                Line line = steps.get(step);
                rust.listing(step).ifPresent(listing -> {
                    ObjectNode body = bodies.putObject(listing.coroutine());
                    body.set("feature", feature(line.body()));
                    body.set("rust", lines(listing.statements(), listing.numbers()));
                    java.listing(line.words(), String.join("\n", line.body()))
                            .ifPresent(of -> body.set("java", lines(of.java(), of.numbers())));
                });
            }
        } catch (IllegalArgumentException unreadable) {
            bodies.removeAll();
        }
        return bodies;
    }

    /** Every line of a feature's body is an instruction, except those that begin the other block of a choice. */
    private static ArrayNode feature(List<String> body) {
        ArrayNode lines = JSON.arrayNode();
        int number = 0;
        for (String line : body) {
            boolean instruction = !line.isBlank() && !line.strip().equals("otherwise");
            number += instruction ? 1 : 0;
            lines.addObject().put("text", line).put("line", instruction ? number : 0);
        }
        return lines;
    }

    private static ArrayNode lines(String source, List<Integer> numbers) {
        ArrayNode lines = JSON.arrayNode();
        List<String> texts = source.lines().toList();
        for (int line = 0; line < texts.size(); line++) {
            lines.addObject().put("text", texts.get(line)).put("line", numbers.get(line));
        }
        return lines;
    }

    private static String assignment(String key) {
        return "(globalThis.yieldpointRecordings ??= {})[" + JSON.textNode(key) + "] = ";
    }

    private void add(String script, String key, ObjectNode recording) {
        keys.add(key);
        scripts.computeIfAbsent(script, empty -> new StringBuilder())
                .append(assignment(key))
                .append(Json.write(recording))
                .append(";\n");
    }
}
