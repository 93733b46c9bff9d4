package dev.yieldpoint.tck.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Makes a result hostile: each text of it tries to be more than text. What ran would set {@code poisoned}. */
public final class Poison {

    private static final Set<String> WORDS = Set.of("format", "verdict", "outcome", "drivenBy");
    private static final String POISON =
            "<script>alert(poisoned=1)</script>\"'><img src=x onerror=\"alert(poisoned=1)\" style='x'>"
                    + "]]>--></title></code></pre>&amp;&lt; javascript:alert(poisoned=1) \u0000\u001b\u007f\u202e\ud800\uffff";

    /** What a page shows of it. */
    static final String SEEN =
            "<script>alert(poisoned=1)</script>\"'><img src=x onerror=\"alert(poisoned=1)\" style='x'>"
                    + "]]>--></title></code></pre>&amp;&lt; javascript:alert(poisoned=1) \u2400\u241b\ufffd\ufffd\ufffd\ufffd";

    private final Map<String, String> planted = new LinkedHashMap<>();

    /** The result, which it changes. */
    public JsonNode into(JsonNode result) {
        return poisoned("", result);
    }

    /** What stood first in each field, before the poison. */
    Map<String, String> planted() {
        return planted;
    }

    /** The ids stay together, so that the evidence of a clause is found. */
    private JsonNode poisoned(String path, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                field.setValue(WORDS.contains(field.getKey()) ? field.getValue() : poisoned(name, field.getValue()));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, poisoned(path + "[]", array.get(i)));
            }
        } else if (node.isTextual() && !node.asText().isEmpty()) {
            planted.putIfAbsent(path, node.asText());
            return TextNode.valueOf(node.asText() + POISON);
        }
        return node;
    }
}
