package dev.yieldpoint.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The titles of a feature file, and its prose. */
final class FeatureTexts {

    private static final Pattern TITLE = Pattern.compile("\\s*(Feature|Rule|Scenario): (.*)");
    private static final Pattern STEP = Pattern.compile("\\s*(Given|When|Then|And|But|Background:|@|\\|).*");

    private FeatureTexts() {}

    static List<Text> of(Path root, Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Text> texts = new ArrayList<>();
        StringBuilder prose = new StringBuilder();
        int from = 0;
        boolean body = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher title = TITLE.matcher(line);
            boolean fence = line.strip().equals("\"\"\"");
            body ^= fence;
            boolean end = line.isBlank() || fence || body || STEP.matcher(line).matches() || title.matches();
            if (end && prose.length() > 0) {
                texts.add(new Text(
                        root.relativize(file) + ":" + from,
                        Text.Kind.PROSE,
                        Quotations.without(prose.toString().strip())));
                prose.setLength(0);
            }
            if (title.matches()) {
                texts.add(new Text(
                        root.relativize(file) + ":" + (i + 1),
                        title.group(1).equals("Scenario") ? Text.Kind.TITLE : Text.Kind.HEADING,
                        Quotations.without(title.group(2).strip())));
            } else if (!end) {
                from = prose.length() == 0 ? i + 1 : from;
                prose.append(line.strip()).append(' ');
            }
        }
        return texts;
    }
}
