package dev.yieldpoint.tck.specification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.process.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClausesFileTest {

    private final Schema schema = new Schema("clauses.schema.json");

    @Test
    void it_says_what_the_specification_says() throws IOException {
        assertThat(Files.readString(ClausesFile.PATH))
                .as("mvn -q -P write process-test-classes -Dwrite=clauses writes it anew")
                .isEqualTo(ClausesFile.text());
    }

    @Test
    void it_is_as_its_schema_has_it() {
        assertThat(schema.problems(ClausesFile.text())).isEmpty();
    }

    /** Ways in which the document could be wrong. */
    static Stream<Consumer<ObjectNode>> damage() {
        return Stream.of(
                document -> document.remove("requirements"),
                document -> document.put("version", 2),
                document -> document.put("more", true),
                document -> clause(document).remove("basis"),
                document -> clause(document).put("level", "SHALL"),
                document -> clause(document).put("level", "PROFILE"),
                document -> clause(document).put("profile", "dioxus-0.4"),
                document -> clause(document).put("id", "LIFECYCLE-01"),
                document -> ((ObjectNode) clause(document).path("basis")).put("is", "guessed"),
                document -> ((ObjectNode) clause(document).path("source"))
                        .withArray("links")
                        .addObject(),
                document ->
                        ((ObjectNode) clause(document).withArray("scenarios").get(0)).put("id", "LIFECYCLE-1"),
                document -> document.withArray("withdrawn").addObject().put("id", "CHANNEL-1"));
    }

    @ParameterizedTest
    @MethodSource("damage")
    void anything_else_is_refused(Consumer<ObjectNode> damage) throws IOException {
        ObjectNode document = (ObjectNode) new ObjectMapper().readTree(ClausesFile.text());
        damage.accept(document);
        assertThat(schema.problems(document.toString())).isNotEmpty();
    }

    @Test
    void a_withdrawn_id_is_as_the_schema_has_it() throws IOException {
        ObjectNode document = (ObjectNode) new ObjectMapper().readTree(ClausesFile.text());
        ObjectNode withdrawn = document.withArray("withdrawn").addObject();
        withdrawn.put("id", "CHANNEL-99x").put("since", "1.0").put("why", "the same as another");
        withdrawn.set(
                "see", new ObjectMapper().createArrayNode().add("CHANNEL-3g").add("CHANNEL-4"));
        assertThat(schema.problems(document.toString())).isEmpty();
    }

    private static ObjectNode clause(ObjectNode document) {
        return (ObjectNode) ((ArrayNode) document.path("clauses")).get(0);
    }
}
