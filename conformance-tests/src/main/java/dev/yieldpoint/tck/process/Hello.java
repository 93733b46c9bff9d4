package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.spec.Capability;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who a process says that it is. */
record Hello(String name, String language, String version, Map<Capability, String> absent) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /** The reply that a process must give. */
    private static final String REPLY =
            "reply {\"reply\": 1, \"protocol\": " + ProcessRuntime.PROTOCOL + ", \"name\": \"…\"} to hello";

    /**
     * Reads the reply to hello.
     *
     * @throws ProtocolBreachException if the process speaks another version, or does not say who it is
     */
    static Hello of(ObjectNode reply) {
        if (!reply.has("protocol")) {
            throw new ProtocolBreachException(
                    "the reply to hello does not say which version of the protocol the process speaks: "
                            + "field \"protocol\" is missing",
                    REPLY);
        }
        if (reply.path("protocol").asLong() != ProcessRuntime.PROTOCOL) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            "the process speaks version %s of the protocol, and the kit version %d",
                            reply.path("protocol"),
                            ProcessRuntime.PROTOCOL),
                    "");
        }
        if (!reply.has("name")) {
            throw new ProtocolBreachException(
                    "the reply to hello does not name the runtime: field \"name\" is missing", REPLY);
        }
        String name = reply.path("name").asText();
        if (!NAME.matcher(name).matches()) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            "the process calls itself %s; a name consists of lower case letters, digits and hyphens",
                            reply.path("name")),
                    REPLY);
        }
        Map<Capability, String> absent = new EnumMap<>(Capability.class);
        reply.path("absent")
                .properties()
                .forEach(field ->
                        absent.put(capability(field.getKey()), field.getValue().asText()));
        return new Hello(name, text(reply, "language"), text(reply, "version"), absent);
    }

    /** A text that the reply may have. */
    private static String text(ObjectNode reply, String field) {
        return reply.path(field).asText("").strip();
    }

    private static Capability capability(String id) {
        return Capability.withId(id)
                .orElseThrow(() -> new ProtocolBreachException(
                        String.format(
                                Locale.ROOT,
                                "the process declares «%s» absent; it may declare %s",
                                id,
                                Arrays.stream(Capability.values())
                                        .map(Capability::id)
                                        .collect(Collectors.joining(", "))),
                        ProtocolBreachException.ABSENT));
    }
}
