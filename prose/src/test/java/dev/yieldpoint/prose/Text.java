package dev.yieldpoint.prose;

/**
 * A piece of text for people, without code, quotations and markup: words stand in their place.
 *
 * @param place the file, from the root of the project, and the line
 */
record Text(String place, Kind kind, String words) {

    enum Kind {
        /** Sentences. */
        PROSE,
        /** The title of a feature or of a rule. */
        HEADING,
        /** The title of a scenario, which people also read alone, in reports. */
        TITLE,
        /** A message of the kit, with holes. */
        MESSAGE
    }
}
