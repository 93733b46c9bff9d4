package dev.yieldpoint.tck.language;

import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Instruction.If;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.language.Phrases.Match;
import io.cucumber.cucumberexpressions.CucumberExpressionException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A coroutine's body as the lines of a feature: one instruction a line, a block is what is indented deeper. */
public final class BodyText {

    private record Line(int number, int indent, String text) {}

    private final List<Line> lines;
    private int at;

    private BodyText(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * Reads a body.
     *
     * @throws BodySyntaxException at the first line that is no instruction, is indented wrongly, or speaks of a local that no
     *     earlier line made
     */
    public static List<Instruction> parse(String text) throws BodySyntaxException {
        return parse(text, List.of());
    }

    /**
     * Reads a body that captures values.
     *
     * @param captured what it captures, each in a local of this name
     * @throws BodySyntaxException at the first line that is no instruction, is indented wrongly, or speaks of a local that no
     *     earlier line made and that holds nothing captured
     */
    public static List<Instruction> parse(String text, List<Target> captured) throws BodySyntaxException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(number, line.length() - line.stripLeading().length(), line.strip()));
            }
        }
        if (lines.isEmpty()) {
            throw new BodySyntaxException(1, "a body has at least one instruction");
        }
        BodyText body = new BodyText(lines);
        List<Instruction> block = body.block(
                lines.get(0).indent,
                captured.stream().map(Target::name).collect(Collectors.toCollection(HashSet::new)));
        if (body.at < lines.size()) {
            throw new BodySyntaxException(lines.get(body.at).number, "this line is indented less than the first one");
        }
        return block;
    }

    /** Writes a body so that {@link #parse} reads it again. */
    public static String write(List<Instruction> body) {
        StringBuilder text = new StringBuilder();
        write(body, "", text);
        return text.toString();
    }

    private List<Instruction> block(int indent, Set<String> locals) throws BodySyntaxException {
        List<Instruction> block = new ArrayList<>();
        while (at < lines.size() && lines.get(at).indent >= indent) {
            Line line = lines.get(at);
            if (line.indent > indent) {
                boolean deeper = line.indent > lines.get(at - 1).indent;
                throw new BodySyntaxException(
                        line.number,
                        deeper
                                ? "this line is indented deeper than the one before, which has no block"
                                : "this line is indented less than the one before, but not like any line above");
            }
            at++;
            block.add(instruction(line, locals));
        }
        return List.copyOf(block);
    }

    private Instruction instruction(Line line, Set<String> locals) throws BodySyntaxException {
        Match match = match(line);
        checkLocals(line, match, locals);
        Set<String> inside = new HashSet<>(locals);
        Instruction bare = match.phrase().instruction().apply(match.args(), List.of());
        bare.binds().ifPresent(match.phrase().opensBlock() ? inside::add : locals::add);
        if (!match.phrase().opensBlock()) {
            return bare;
        }
        List<Instruction> block = deeper(line, inside);
        Instruction whole = match.phrase().instruction().apply(match.args(), block);
        if (whole instanceof If choice && at < lines.size() && isOtherwise(lines.get(at), line)) {
            Line otherwise = lines.get(at++);
            return new If(choice.condition(), block, deeper(otherwise, new HashSet<>(locals)));
        }
        return whole;
    }

    private static boolean isOtherwise(Line line, Line condition) {
        return line.text.equals(Phrases.OTHERWISE) && line.indent == condition.indent;
    }

    private List<Instruction> deeper(Line opening, Set<String> locals) throws BodySyntaxException {
        if (at == lines.size() || lines.get(at).indent <= opening.indent) {
            throw new BodySyntaxException(
                    opening.number,
                    String.format(Locale.ROOT, "«%s» needs a block: indent what belongs to it", opening.text));
        }
        return block(lines.get(at).indent, locals);
    }

    private static Match match(Line line) throws BodySyntaxException {
        try {
            return only(line.number, line.text, Phrases.matches(line.text));
        } catch (CucumberExpressionException e) {
            throw new BodySyntaxException(
                    line.number, String.format(Locale.ROOT, "«%s» holds a number that is too large", line.text));
        }
    }

    /** The one phrase among those that a line matches. */
    static Match only(int number, String line, List<Match> matches) throws BodySyntaxException {
        if (matches.size() == 1) {
            return matches.get(0);
        }
        if (line.equals(Phrases.OTHERWISE)) {
            throw new BodySyntaxException(
                    number, "«otherwise» follows the block of an «if» and is indented like the «if»");
        }
        if (matches.isEmpty()) {
            throw new BodySyntaxException(
                    number,
                    String.format(
                            Locale.ROOT,
                            "no instruction reads «%s»; the nearest is «%s»",
                            line,
                            NearestPhrase.phrase(line)));
        }
        String all = matches.stream()
                .map(match -> "«" + match.phrase().expression() + "»")
                .collect(Collectors.joining(" or "));
        throw new BodySyntaxException(number, String.format(Locale.ROOT, "«%s» can be read as %s", line, all));
    }

    private static void checkLocals(Line line, Match match, Set<String> locals) throws BodySyntaxException {
        for (Object value : match.args().values()) {
            String local = local(value);
            if (local != null && !locals.contains(local)) {
                String known = locals.isEmpty()
                        ? "no line above defines a name"
                        : "the names defined above are "
                                + locals.stream().sorted().collect(Collectors.joining(", "));
                throw new BodySyntaxException(
                        line.number,
                        String.format(
                                Locale.ROOT,
                                "«%s» uses the name %s, but %s (a text needs quotes)",
                                line.text,
                                local,
                                known));
            }
        }
    }

    /** The local that an argument speaks of, if it does. */
    private static @Nullable String local(@Nullable Object argument) {
        return argument instanceof Expression expression ? expression.local().orElse(null) : null;
    }

    private static void write(List<Instruction> block, String indent, StringBuilder text) {
        for (Instruction instruction : block) {
            text.append(indent).append(instruction).append('\n');
            String deeper = indent + "  ";
            List<List<Instruction>> blocks = instruction.blocks();
            for (int i = 0; i < blocks.size(); i++) {
                if (i > 0 && !blocks.get(i).isEmpty()) {
                    text.append(indent).append(Phrases.OTHERWISE).append('\n');
                }
                write(blocks.get(i), deeper, text);
            }
        }
    }
}
