package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.Selection;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options of a check that select a part of the specification. */
final class SelectionOptions {

    @Option(
            names = {"--clause", "--only"},
            paramLabel = "ID…",
            arity = "1..*",
            split = ",",
            hideParamSyntax = true,
            description =
                    "Check only the clauses, scenarios and properties with these ids, written in upper or lower case.")
    private Set<String> ids = new TreeSet<>();

    @Option(
            names = "--chapter",
            paramLabel = "NAME…",
            arity = "1..*",
            split = ",",
            hideParamSyntax = true,
            completionCandidates = Chapters.class,
            description = "Check only these chapters: ${COMPLETION-CANDIDATES}.")
    private Set<String> chapters = new TreeSet<>();

    /** Whether everything is checked. */
    boolean isAll() {
        return ids.isEmpty() && chapters.isEmpty();
    }

    /**
     * What is checked.
     *
     * @param withProperties whether properties are tried at all
     * @param withSchedules whether programs are played in schedules
     * @param err gets a line for each id that is withdrawn
     */
    Selection selection(Conformance kit, boolean withProperties, boolean withSchedules, PrintStream err) {
        checkGiven(ids, "--clause or --only: an id");
        checkGiven(chapters, "--chapter: a name");
        Set<String> named = chapters.stream()
                .map(chapter -> chapter.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> known = kit.specification().chapters();
        for (String chapter : named) {
            if (!known.contains(chapter)) {
                throw new UsageException(String.format(
                        Locale.ROOT,
                        "--chapter: unknown chapter %s; the chapters are %s",
                        chapter,
                        String.join(", ", known)));
            }
        }
        Selection chosen = chosen(kit);
        kit.hints(ids.stream().map(String::strip).toList()).forEach(hint -> ErrorMessages.print(err, hint));
        Selection selection = new Selection(chosen.ids(), named, chosen.experiments());
        if (selection.isAll() && !isAll()) {
            throw new UsageException("nothing to run: nothing replaces the selected ids");
        }
        boolean isPlayed = !kit.scheduled(selection).isEmpty();
        if (withSchedules && !isPlayed) {
            throw new UsageException("--schedules: nothing of the selection is played in schedules");
        }
        boolean noScenario = kit.scenarios(selection).isEmpty() && !kit.hasPromise(selection) && !withSchedules;
        if (noScenario && isPlayed && kit.isNothing(selection)) {
            throw new UsageException("nothing to run: the selection is played in schedules, with --schedules N");
        }
        if (noScenario && (!withProperties || kit.isNothing(selection))) {
            throw new UsageException("nothing to run: no scenario verifies the selection");
        }
        return selection;
    }

    private Selection chosen(Conformance kit) {
        try {
            return kit.selection(ids.stream().map(String::strip).toList());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void checkGiven(Set<String> words, String what) {
        if (words.stream().anyMatch(String::isBlank)) {
            throw new UsageException(what + " is empty; is a variable unset?");
        }
    }
}
