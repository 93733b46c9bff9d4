package dev.yieldpoint.tck.listing;

import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.listing.FreeName.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a listing speaks of and does not declare, gathered while it is written. */
final class FreeNames {

    /** The classes that a listing and the helpers around it use. */
    private static final Set<String> CLASSES = Set.of(
            "Object",
            "Long",
            "Map",
            "HashMap",
            "Objects",
            "Duration",
            "String",
            "Scope",
            "Coroutine",
            "State",
            "Atom",
            "SharedValue",
            "CompletionStage",
            "IllegalStateException",
            "Override");

    /** By kind and name, since a shape and a type of messages may be called the same. */
    private final Map<List<Object>, FreeName> known = new LinkedHashMap<>();

    private final Identifiers fields = new Identifiers(Set.of());
    private final Identifiers records = new Identifiers(CLASSES);

    List<FreeName> all() {
        return List.copyOf(known.values());
    }

    String state(String name, boolean number) {
        return field(Kind.STATE, name, number ? "State<Long>" : "State<Object>");
    }

    String handle(String name, String messages) {
        return field(Kind.HANDLE, name, "Coroutine<" + message(messages) + ">");
    }

    String atom(String name) {
        return field(Kind.ATOM, name, "Atom<Object>");
    }

    String shared(String name) {
        return field(Kind.SHARED, name, "SharedValue<Object>");
    }

    /** The class of messages of a type: any object, where a coroutine is not about types. */
    String message(String type) {
        return type.equals(UseCoroutine.ANY_TYPE) ? "Object" : record(Kind.MESSAGE, type, "Object value");
    }

    String shape(String shape) {
        return record(Kind.SHAPE, shape, "Object content");
    }

    private String field(Kind kind, String name, String type) {
        return known.computeIfAbsent(List.of(kind, name), key -> new FreeName(kind, name, type, fields.variable(name)))
                .identifier();
    }

    private String record(Kind kind, String name, String holds) {
        return known.computeIfAbsent(List.of(kind, name), key -> new FreeName(kind, name, holds, records.type(name)))
                .identifier();
    }
}
