package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.specification.Traceability;
import dev.yieldpoint.tck.specification.Traceability.Place;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The blocks of the documentation in Java, generated from the tests of the reference runtime that compile and run them. */
final class JavaBlocks {

    private JavaBlocks() {}

    /** The text of each block that a feature plays, by its name. */
    static Map<String, String> of(Traceability traceability) {
        return traceability
                .places()
                .filter(Place::played)
                .map(Place::words)
                .collect(Collectors.toMap(
                        Function.identity(), name -> Site.resource(file(name)).stripTrailing()));
    }

    /** The file of a block, beside this class. */
    static String file(String name) {
        return "blocks/" + name + ".java";
    }
}
