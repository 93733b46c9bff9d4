package dev.yieldpoint.tck.process;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.yieldpoint.spec.CoroutineRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;

/** A schema of the project. The validator comes with WireMock. */
public final class Schema {

    private final JsonSchema schema;

    /** That of the protocol's lines. */
    Schema() {
        this("protocol.schema.json");
    }

    /** One of those that lie beside the specification. */
    public Schema(String name) {
        try (InputStream file = Objects.requireNonNull(CoroutineRuntime.class.getResourceAsStream(name))) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong with a text; nothing, if it is as the schema has it. */
    public Set<ValidationMessage> problems(String line) {
        return schema.validate(line, InputFormat.JSON);
    }

    /**
     * Checks a line.
     *
     * @throws IllegalStateException if it is none of the protocol
     */
    void check(String line) {
        if (!problems(line).isEmpty()) {
            throw new IllegalStateException("not as the schema has it: " + line + " " + problems(line));
        }
    }
}
