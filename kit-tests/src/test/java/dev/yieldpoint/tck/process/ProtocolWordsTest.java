package dev.yieldpoint.tck.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.json.Json;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the protocol are the same in the kit, in the schema and in PROTOCOL.md. */
class ProtocolWordsTest {

    private static final Pattern WORD = Pattern.compile("`([a-z-]+)`");

    private static final String TEXT = text("PROTOCOL.md");
    private static final JsonNode SCHEMA = json("protocol.schema.json");

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(
                        "operation",
                        Stream.of(Operation.values())
                                .map(operation -> Json.write(operation).replace("\"", ""))
                                .toList(),
                        inSchema("event", "operation"),
                        inText("The\\s`operation` is one of ([^.]*)\\.")),
                Arguments.of("event", Reports.events(), inSchema("event", "event"), inTable("event")),
                Arguments.of("for", subtypes(Awaitable.class), inSchema("awaitable", "for"), inTable("for")),
                Arguments.of("op", subtypes(Request.class), inSchema("request", "op"), inTable("op")),
                Arguments.of("use", subtypes(Hook.class), inSchema("hook", "use"), inTable("use")),
                Arguments.of("do", subtypes(Instruction.class), inSchema("instruction", "do"), inTable("do")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void theKitTheSchemaAndTheTextHaveTheSameWords(
            String field, Collection<String> kit, Collection<String> schema, Collection<String> text) {
        assertThat(schema).as("in the schema").containsExactlyInAnyOrderElementsOf(kit);
        assertThat(text).as("in PROTOCOL.md").containsExactlyInAnyOrderElementsOf(kit);
    }

    /** A new event is either in the protocol, or it is one that the kit records itself. */
    @Test
    void everyEventIsReportedByAProcessOrRecordedByTheKit() {
        Set<Class<?>> known = new HashSet<>(Reported.EVENTS.values());
        known.addAll(Set.of(Event.Awaiting.class, Event.Resumed.class)); // which the kit has to translate
        known.addAll(Set.of(
                Event.Asked.class,
                Event.Removing.class,
                Event.Showing.class,
                Event.Rerendering.class,
                Event.Closing.class,
                Event.Settled.class,
                Event.Hung.class,
                Event.Completed.class,
                Event.Cut.class,
                Event.RuntimeThrew.class));

        assertThat(kinds(Event.class)).containsExactlyInAnyOrderElementsOf(known);
    }

    private static List<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(kind -> kinds(kind).stream())
                        .toList()
                : List.of(type);
    }

    private static List<String> subtypes(Class<?> type) {
        return Stream.of(type.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .toList();
    }

    /** What a field may hold, wherever a definition of the schema describes it. */
    private static List<String> inSchema(String definition, String field) {
        return SCHEMA.at("/$defs/" + definition).findValues(field).stream()
                .flatMap(ProtocolWordsTest::choices)
                .toList();
    }

    private static Stream<String> choices(JsonNode described) {
        return described.has("const")
                ? Stream.of(described.path("const").asText())
                : texts(described.path("enum")).stream();
    }

    private static List<String> inText(String sentence) {
        Matcher found = Pattern.compile(sentence).matcher(TEXT);
        assertThat(found.find()).as(sentence).isTrue();
        return WORD.matcher(found.group(1)).results().map(word -> word.group(1)).toList();
    }

    /** The words in the first column of the table that is headed by the field. */
    private static List<String> inTable(String field) {
        return TEXT.lines()
                .dropWhile(line -> !line.startsWith("| `" + field + "` |"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(cell -> WORD.matcher(cell).results())
                .map(word -> word.group(1))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document of the specification. */
    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(CoroutineRuntime.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
