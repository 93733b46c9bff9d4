package dev.yieldpoint.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.IncorrectExample;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternRuleLoader;

/**
 * The rules of how the project writes. What a pattern of words and parts of speech can say is in {@code rules.xml}, in the format of
 * LanguageTool; the length of sentences, and what a title needs, is here.
 */
final class Writing {

    /** A sentence with more words than this has to be read twice. */
    static final int MOST_WORDS = 45;

    private static final int LONGEST_TITLE = 100;
    private static final String RULES = "rules.xml";
    private static final Set<String> PRONOUNS = Set.of("it", "they", "this", "that", "these", "those", "its", "their");

    /** What a rule finds, or must not find: an example of {@code rules.xml} or of the rules here. */
    record Example(String rule, Text.Kind kind, String words) {}

    private final JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-GB"));
    private final List<AbstractPatternRule> patterns;

    Writing() {
        tool.getAllRules().forEach(rule -> tool.disableRule(rule.getId()));
        try (InputStream rules = Objects.requireNonNull(Writing.class.getResourceAsStream(RULES))) {
            patterns = new PatternRuleLoader().getRules(rules, RULES, tool.getLanguage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a text: the place, the rule, and the sentence; empty if nothing is. */
    List<String> faults(Text text) {
        List<String> faults = new ArrayList<>();
        try {
            for (AnalyzedSentence sentence : tool.analyzeText(text.words())) {
                long words = words(sentence).count();
                if (words > MOST_WORDS && text.kind() != Text.Kind.MESSAGE) {
                    faults.add(fault(text, "LONG_SENTENCE", words + " words", sentence.getText()));
                }
                if (text.kind() == Text.Kind.TITLE) {
                    titleFaults(text, sentence, faults);
                }
                for (AbstractPatternRule pattern : patterns) {
                    if (appliesTo(pattern.getId(), text) && pattern.match(sentence).length > 0) {
                        faults.add(fault(
                                text,
                                pattern.getId(),
                                pattern.getMessage(),
                                sentence.getText().strip()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    /** The bad examples of all rules. */
    List<Example> examples() {
        Stream<Example> ofPatterns = patterns.stream()
                .flatMap(rule -> rule.getIncorrectExamples().stream()
                        .map(IncorrectExample::getExample)
                        .map(example -> new Example(
                                rule.getId(),
                                rule.getId().startsWith("FEATURE_") ? Text.Kind.TITLE : Text.Kind.PROSE,
                                example.replaceAll("</?marker>", ""))));
        Stream<Example> ofTitles = Stream.of(
                new Example("TITLE_SUBJECT", Text.Kind.TITLE, "It starts at the top"),
                new Example("TITLE_VERB", Text.Kind.TITLE, "White on white"),
                new Example("TITLE_LENGTH", Text.Kind.TITLE, "A message is received " + "and received ".repeat(10)),
                new Example(
                        "LONG_SENTENCE", Text.Kind.PROSE, "A runtime renders" + ", renders".repeat(MOST_WORDS) + "."));
        return Stream.concat(ofPatterns, ofTitles).toList();
    }

    /** Rules about the domain are for features; the other texts may quote the words. */
    private static boolean appliesTo(String rule, Text text) {
        return !rule.startsWith("FEATURE_") || text.place().startsWith("features/") || text.kind() == Text.Kind.TITLE;
    }

    private static void titleFaults(Text text, AnalyzedSentence sentence, List<String> faults) {
        if (text.words().length() > LONGEST_TITLE) {
            faults.add(fault(text, "TITLE_LENGTH", "shorter than " + LONGEST_TITLE + " characters", text.words()));
        }
        if (words(sentence)
                .findFirst()
                .filter(first -> PRONOUNS.contains(first.getToken().toLowerCase(Locale.ROOT)))
                .isPresent()) {
            faults.add(fault(text, "TITLE_SUBJECT", "begins with the thing, not with a pronoun", text.words()));
        }
        if (words(sentence).noneMatch(Writing::isFiniteVerb)) {
            faults.add(fault(text, "TITLE_VERB", "says what happens", text.words()));
        }
    }

    private static boolean isFiniteVerb(AnalyzedTokenReadings word) {
        return word.getReadings().stream()
                .map(reading -> Objects.requireNonNullElse(reading.getPOSTag(), ""))
                .anyMatch(tag -> tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBD") || tag.equals("MD"));
    }

    private static Stream<AnalyzedTokenReadings> words(AnalyzedSentence sentence) {
        return Stream.of(sentence.getTokensWithoutWhitespace())
                .filter(token -> !token.isSentenceStart()
                        && !token.isNonWord()
                        && !token.getToken().isEmpty());
    }

    private static String fault(Text text, String rule, String message, String sentence) {
        return text.place() + " " + rule + " (" + message + "): " + sentence;
    }
}
