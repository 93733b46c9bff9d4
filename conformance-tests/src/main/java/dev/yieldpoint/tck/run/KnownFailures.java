package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.specification.Withdrawn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The known failures of a runtime, with reasons. An entry names a scenario or a property, and accounts for all its failures; or it names a
 * clause, and accounts for all violations of the clause. Listed tests still run.
 *
 * <p>As text it is a line for each: an id, if wanted a part of what is seen there, and behind {@code #} the reason. A line
 * that begins with {@code #} says nothing.
 */
public final class KnownFailures {

    /** Nothing is known. */
    public static final KnownFailures NONE = new KnownFailures(new KnownFailuresText(List.of(), List.of()), List.of());

    private final KnownFailuresText text;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private KnownFailures(KnownFailuresText text, Collection<Entry> entries) {
        this.text = text;
        entries.forEach(entry -> this.entries.putIfAbsent(entry.id(), entry));
    }

    /**
     * One line.
     *
     * @param id of a scenario, a property or a clause
     * @param seen a part of what has to be seen there, or empty if anything may be
     * @param line where it stands, from 1; what replaces a withdrawn id stands in the line of that
     */
    public record Entry(String id, String seen, String reason, int line) {

        private boolean matches(String told) {
            return told.contains(seen);
        }
    }

    /** An entry that does not hold any more, and what was seen instead. */
    public record Stale(Entry entry, String instead) {}

    /**
     * Reads a list.
     *
     * @param file where it stands, for the errors
     * @param ids all that can be listed
     * @throws KnownFailuresException with all that is wrong in it, each with file and line
     */
    public static KnownFailures parse(String text, String file, Set<String> ids) {
        return parse(text, file, ids, List.of());
    }

    static KnownFailures parse(String text, String file, Set<String> ids, List<Withdrawn> withdrawn) {
        KnownFailuresText lines = new KnownFailuresText(text.lines().toList(), withdrawn);
        return new KnownFailures(lines, lines.entries(file, ids));
    }

    /** For each withdrawn id in it a line that says so and names what replaces it. */
    public List<String> hints() {
        return text.hints();
    }

    /** Whether the list accounts for everything that a scenario or property shows. */
    public boolean explain(TestResult shown) {
        return shown.violations().stream()
                        .allMatch(violation -> explained(violation.clause(), shown, violation.message())
                                .isPresent())
                && (shown.failure().isEmpty()
                        || explained(shown.clause(), shown, shown.failure()).isPresent());
    }

    /** Whether there is an entry for a clause, a scenario or a property. */
    boolean lists(String id) {
        return entries.containsKey(id);
    }

    /** Whether a clause is listed, and known to be broken like this. */
    boolean explain(Violation violation) {
        return matching(violation.clause(), violation.message()).isPresent();
    }

    /** The entry that accounts for what speaks against a clause. */
    Optional<Entry> explained(String clause, TestResult by, String message) {
        return matching(by.id(), told(by)).or(() -> matching(clause, message));
    }

    /** The reason that is given for a promise that is broken like this, or empty. */
    String reason(String promise, String message) {
        return message.isEmpty()
                ? ""
                : matching(promise, message).map(Entry::reason).orElse("");
    }

    private Optional<Entry> matching(String id, String told) {
        return Optional.ofNullable(entries.get(id)).filter(entry -> entry.matches(told));
    }

    /** All that an experiment shows, with the clauses that its trace breaks. */
    private static String told(TestResult by) {
        return Stream.concat(
                        Stream.of(by.failure()),
                        by.violations().stream().map(broken -> broken.clause() + ": " + broken.message()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /**
     * The entries that do not hold any more. Where several ids replace a withdrawn one, one that still fails is enough.
     *
     * @param complete whether everything was run: only then it is clear that nothing speaks against a clause
     */
    List<Stale> stale(List<? extends TestResult> run, List<ClauseVerdict> clauses, boolean complete) {
        Map<String, TestResult> experiments = run.stream().collect(Collectors.toMap(TestResult::id, one -> one));
        Map<String, ClauseVerdict> verdicts =
                clauses.stream().collect(Collectors.toMap(one -> one.clause().id(), one -> one));
        List<Stale> stale = new ArrayList<>();
        for (Entry entry : entries.values()) {
            TestResult experiment = experiments.get(entry.id());
            ClauseVerdict clause = verdicts.get(entry.id());
            if (experiment != null) {
                instead(entry, experiment).ifPresent(instead -> stale.add(new Stale(entry, instead)));
            } else if (clause != null) {
                instead(entry, clause, complete).ifPresent(instead -> stale.add(new Stale(entry, instead)));
            }
        }
        Set<Entry> gone = stale.stream().map(Stale::entry).collect(Collectors.toSet());
        stale.removeIf(one -> entries.values().stream()
                .anyMatch(other -> other.line() == one.entry().line() && !gone.contains(other)));
        return stale;
    }

    /** The entries about promises that do not hold any more. */
    List<Stale> stale(List<PromiseResult> promises) {
        List<Stale> stale = new ArrayList<>();
        for (PromiseResult promise : promises) {
            Entry entry = entries.get(promise.promise().id());
            if (entry != null && promise.outcome() == PromiseResult.Outcome.KEPT) {
                stale.add(new Stale(entry, "it passed"));
            } else if (entry != null && promise.outcome() == PromiseResult.Outcome.BROKEN) {
                stale.add(new Stale(entry, "it failed differently: " + promise.message()));
            }
        }
        return stale;
    }

    private static Optional<String> instead(Entry entry, TestResult experiment) {
        if (!experiment.notApplicable().isEmpty()) {
            return Optional.of("it is not applicable, " + experiment.notApplicable());
        }
        if (!experiment.isDecided()) {
            return Optional.empty();
        }
        String told = told(experiment);
        if (told.isEmpty()) {
            boolean mayHaveBeenLucky = experiment instanceof PropertyResult result
                    && result.property().races();
            return mayHaveBeenLucky ? Optional.empty() : Optional.of("it passed");
        }
        return entry.matches(told) ? Optional.empty() : Optional.of("it failed differently: " + told);
    }

    private static Optional<String> instead(Entry entry, ClauseVerdict clause, boolean complete) {
        if (!clause.notApplicable().isEmpty()) {
            return Optional.of("it is not applicable, " + clause.notApplicable());
        }
        if (clause.verdict() == ClauseVerdict.Verdict.UNDECIDED) {
            return Optional.empty();
        }
        List<String> told = clause.evidence().stream().map(Evidence::message).toList();
        if (told.isEmpty()) {
            return complete ? Optional.of("no scenario or property violates it") : Optional.empty();
        }
        return told.stream().anyMatch(entry::matches)
                ? Optional.empty()
                : Optional.of("it was violated differently: " + told.get(0));
    }

    /** Writes this list as it has to be after a run of everything, whole or not at all. */
    public void write(Path file, CheckResult result) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, updated(result));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * This list as it has to be after a run of everything: without what is stale, and with what was not in it. The other lines,
     * remarks and empty lines among them, are as they were.
     */
    public String updated(CheckResult result) {
        Set<Entry> stale = result.stale().stream().map(Stale::entry).collect(Collectors.toSet());
        Set<String> fresh = Stream.concat(
                        result.experiments().stream()
                                .filter(experiment -> !explain(experiment))
                                .map(TestResult::id),
                        result.promises().stream()
                                .filter(promise -> promise.outcome() == PromiseResult.Outcome.BROKEN)
                                .map(promise -> promise.promise().id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return text.updated(result.runtime(), stale, fresh);
    }
}
