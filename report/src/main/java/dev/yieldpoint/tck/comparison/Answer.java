package dev.yieldpoint.tck.comparison;

import java.util.List;

/**
 * What one runtime does.
 *
 * @param words in a few words, in Markdown
 * @param by the ids of the scenarios and properties that show it
 */
public record Answer(String words, List<String> by) {}
