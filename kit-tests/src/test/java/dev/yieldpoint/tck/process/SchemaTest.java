package dev.yieldpoint.tck.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are not of the protocol; those that are, are in {@link ProcessRuntimeTest}, by the thousand. */
class SchemaTest {

    private final Schema schema = new Schema();

    @Test
    void itIsMadeOfTheRecordsThatTheKitReadsAndWrites() throws IOException {
        assertThat(Files.readString(SchemaFile.PATH))
                .as("mvn -q -P write process-test-classes -Dwrite=schema writes it anew")
                .isEqualTo(ProtocolSchema.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"reply\": \"one\"}",
                "{\"reply\": 1, \"name\": \"Not a name\"}",
                "{\"id\": 1, \"op\": \"sleep\"}",
                "{\"id\": 1, \"op\": \"settle\"}",
                "{\"id\": 1, \"op\": \"settle\", \"answered\": [], \"patience\": 1}",
                "{\"n\": 1, \"event\": \"sent\", \"message\": 1, \"value\": \"a\"}",
                "{\"id\": 1, \"op\": \"send\", \"component\": \"App\", \"address\": \"clerk\", \"messages\": [\"a\"]}",
                "{\"n\": 0, \"event\": \"sent\", \"message\": 1}",
                "{\"n\": 1, \"event\": \"sent\", \"message\": 0}",
                "{\"n\": 1, \"event\": \"render-began\", \"component\": \"App\", \"mount\": 0}",
                "{\"n\": 1, \"event\": \"written\", \"by\": \"c\", \"shared\": \"s\", \"value\": 9007199254740992}",
                "{\"n\": 1, \"event\": \"written\", \"by\": \"c\", \"shared\": \"s\", \"value\": {\"age1\": 1}}",
                "{\"n\": 1, \"event\": \"written\", \"by\": \"c\", \"shared\": \"s\", \"value\": \"a\\\"b\"}",
                "{\"n\": 1, \"event\": \"slept\"}",
                "{\"n\": 1, \"event\": \"logged\", \"coroutine\": \"clerk\", \"value\": \"a\"}",
                "{\"n\": 1, \"event\": \"logged\", \"coroutine\": {\"name\": \"clerk\", \"mount\": 1, \"run\": 1}, \"value\": [1]}",
                "{\"n\": 1, \"event\": \"awaiting\", \"coroutine\": {\"name\": \"c\", \"mount\": 1, \"run\": 1}, \"wait\": 1, \"what\": {\"for\": \"gate\"}}",
                "{\"n\": 1, \"event\": \"awaiting\", \"coroutine\": {\"name\": \"c\", \"mount\": 1, \"run\": 1}, \"wait\": 7, \"what\": {\"for\": \"message\"}}",
                "{\"n\": 1, \"event\": \"awaiting\", \"coroutine\": {\"name\": \"c\", \"mount\": 1, \"run\": 1}, \"wait\": 0, \"what\": {\"for\": \"turn\"}}"
            })
    void whatIsNoLineIsRefused(String line) {
        assertThat(schema.problems(line)).isNotEmpty();
    }
}
