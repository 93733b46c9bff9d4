package dev.yieldpoint.tck.listing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names as Java writes them, each given once. */
final class Identifiers {

    private final Set<String> given = new HashSet<>();

    /** @param taken what must not be given */
    Identifiers(Set<String> taken) {
        given.addAll(taken);
    }

    /** The same, for what is given in a block: outside it the names are free again. */
    Identifiers inside() {
        return new Identifiers(given);
    }

    boolean isGiven(String identifier) {
        return given.contains(identifier);
    }

    /** How to speak of a field: told from a variable that hides it. */
    String field(String identifier) {
        return isGiven(identifier) ? "this." + identifier : identifier;
    }

    /**
     * The name of a variable, {@code syncStatus} for {@code sync status}, with a number if it is given already. A constant keeps
     * its capitals: {@code USERNAME}.
     */
    String variable(String name) {
        String type = joined(name);
        if (type.length() > 1 && type.equals(type.toUpperCase(Locale.ROOT))) {
            return free(type);
        }
        String variable = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        return free(SourceVersion.isKeyword(variable) ? variable + "_" : variable);
    }

    /** The name of a class, {@code SyncAction} for {@code sync action}. */
    String type(String name) {
        return free(joined(name));
    }

    private String free(String identifier) {
        String free = identifier;
        for (int i = 2; !given.add(free); i++) {
            free = identifier + i;
        }
        return free;
    }

    private static String joined(String name) {
        String joined = Arrays.stream(name.split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return joined.isEmpty() || !Character.isJavaIdentifierStart(joined.charAt(0)) ? "The" + joined : joined;
    }
}
