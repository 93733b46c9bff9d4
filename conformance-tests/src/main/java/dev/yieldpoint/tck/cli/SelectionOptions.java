package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.Selection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options of a check about which part of the specification is checked. */
final class SelectionOptions {

    @Option(
            names = "--clause",
            paramLabel = "ID…",
            arity = "1..*",
            split = ",",
            hideParamSyntax = true,
            description = "Only these clauses.")
    private Set<String> clauses = new TreeSet<>();

    @Option(
            names = "--chapter",
            paramLabel = "NAME…",
            arity = "1..*",
            split = ",",
            hideParamSyntax = true,
            description = "Only these chapters.")
    private Set<String> chapters = new TreeSet<>();

    @Option(
            names = "--only",
            paramLabel = "ID…",
            arity = "1..*",
            split = ",",
            hideParamSyntax = true,
            description = "Only these clauses, scenarios, properties and promises, by the ids that a verdict prints.")
    private Set<String> only = new TreeSet<>();

    /** Whether everything is checked. */
    boolean isAll() {
        return clauses.isEmpty() && chapters.isEmpty() && only.isEmpty();
    }

    /**
     * What is checked.
     *
     * @param withProperties whether properties are tried at all
     */
    Selection selection(Conformance kit, boolean withProperties) {
        if (clauses.contains("")) {
            throw new UsageError("--clause: an id is empty; is a variable unset?");
        }
        if (chapters.contains("")) {
            throw new UsageError("--chapter: a name is empty; is a variable unset?");
        }
        for (String id : clauses) {
            if (kit.specification().clause(id.toUpperCase(Locale.ROOT)).isEmpty()) {
                throw new UsageError("--clause: there is no clause " + id + "; «clauses» lists them");
            }
        }
        for (String chapter : chapters) {
            if (!kit.specification().chapters().contains(chapter.toLowerCase(Locale.ROOT))) {
                throw new UsageError(String.format(
                        Locale.ROOT,
                        "--chapter: there is no chapter %s; there are %s",
                        chapter,
                        String.join(", ", kit.specification().chapters())));
            }
        }
        Selection alone = Selection.only(kit.specification(), each(only, id -> known(id, kit)));
        Set<String> ids = each(clauses, id -> id.toUpperCase(Locale.ROOT));
        ids.addAll(alone.ids());
        Selection selection =
                new Selection(ids, each(chapters, chapter -> chapter.toLowerCase(Locale.ROOT)), alone.experiments());
        boolean noScenario = kit.scenarios(selection).isEmpty() && !kit.hasPromise(selection);
        if (noScenario && (!withProperties || kit.isNothing(selection))) {
            throw new UsageError("nothing to run: no scenario verifies what was selected");
        }
        return selection;
    }

    /** The id as the kit writes it. */
    private static String known(String given, Conformance kit) {
        return kit.ids().stream()
                .filter(id -> id.equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new UsageError("--only: there is no clause, scenario or property "
                        + (given.isEmpty() ? "«»; is a variable unset?" : given)));
    }

    private static Set<String> each(Set<String> words, UnaryOperator<String> change) {
        return words.stream().map(change).collect(Collectors.toCollection(TreeSet::new));
    }
}
