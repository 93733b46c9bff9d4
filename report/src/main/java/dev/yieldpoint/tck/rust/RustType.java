package dev.yieldpoint.tck.rust;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A type that listings declare: of the messages of a type, a struct around one value; of values with shapes, an enum.
 *
 * @param shapes the variants of an enum; empty for a struct
 * @param holds what a struct is around; empty if no message of the type is ever sent
 */
public record RustType(String name, List<Variant> shapes, String holds) {

    /**
     * A variant of an enum.
     *
     * @param shape what features call it
     */
    public record Variant(String name, String shape, String holds) {}

    /** The declaration. */
    public String declaration() {
        if (shapes.isEmpty()) {
            return holds.isEmpty()
                    ? String.format(Locale.ROOT, "struct %s;", name)
                    : String.format(Locale.ROOT, "struct %s(%s);", name, holds);
        }
        return shapes.stream()
                .map(variant -> String.format(Locale.ROOT, "    %s(%s),\n", variant.name, variant.holds))
                .collect(Collectors.joining("", "enum " + name + " {\n", "}"));
    }
}
