package dev.yieldpoint.tck.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words that people search for, with the words that these pages have for them: the lines of {@code synonyms.txt}.
 */
final class Synonyms {

    static final String FILE = "synonyms.txt";

    private static final String BECOMES = "=";

    private Synonyms() {}

    /**
     * A line.
     *
     * @param typed what people type, each a word or a few
     * @param here what these pages say for it, each a word or a few; a place has to have one of them
     */
    record Rule(List<String> typed, List<String> here) {}

    static List<Rule> load() {
        return parse(Site.resource(FILE));
    }

    static List<Rule> parse(String text) {
        List<Rule> rules = new ArrayList<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    List<String> sides = Arrays.asList(line.split(BECOMES, -1));
                    if (sides.size() != 2 || sides.stream().anyMatch(String::isBlank)) {
                        throw new IllegalStateException(FILE + " has a line without a left or a right side: " + line);
                    }
                    rules.add(new Rule(listed(sides.get(0)), listed(sides.get(1))));
                });
        return List.copyOf(rules);
    }

    private static List<String> listed(String side) {
        return Arrays.stream(side.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
