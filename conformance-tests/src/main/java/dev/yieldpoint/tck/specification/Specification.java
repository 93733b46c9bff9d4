package dev.yieldpoint.tck.specification;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All clauses, in the order of the document. */
public final class Specification {

    static final String DOCUMENT = "SPECIFICATION.md";

    /** How the document states the version of the requirements. */
    private static final Pattern STATED = Pattern.compile("version \\*\\*(\\d+\\.\\d+)\\*\\* of the requirements");

    private final String version;
    private final Map<String, Clause> clauses = new LinkedHashMap<>();
    private final List<Withdrawn> withdrawn;

    private Specification(String version, List<Clause> read, List<Withdrawn> withdrawn) {
        this.version = version;
        this.withdrawn = withdrawn;
        for (Clause clause : read) {
            Clause earlier = clauses.putIfAbsent(clause.id(), clause);
            if (earlier != null) {
                throw new SpecificationException(
                        clause.line(),
                        String.format(Locale.ROOT, "%s stands at line %d already", clause.id(), earlier.line()));
            }
        }
        read.forEach(clause -> checkFoundations(clause, new HashSet<>()));
        read.forEach(this::checkDerivation);
        withdrawn.forEach(this::checkWithdrawn);
    }

    /**
     * Reads the specification that the kit comes with.
     *
     * @throws SpecificationException if it does not hold together
     */
    public static Specification load() {
        return parse(Markdown.load(DOCUMENT).source());
    }

    /**
     * Reads clauses from Markdown.
     *
     * @throws SpecificationException on a duplicate or withdrawn id, a missing level or part, or a foundation that does not
     *     exist
     */
    public static Specification parse(String markdown) {
        Markdown document = new Markdown(DOCUMENT, markdown);
        Matcher stated = STATED.matcher(markdown);
        return new Specification(
                stated.find() ? stated.group(1) : ClauseReader.FIRST_VERSION,
                ClauseReader.read(document),
                WithdrawnReader.read(document));
    }

    /** The version of the requirements: {@code 1.0}. Verdicts of one version are comparable. */
    public String version() {
        return version;
    }

    /** The ids that are used no more, in the order of the document. */
    public List<Withdrawn> withdrawn() {
        return withdrawn;
    }

    /** The withdrawn id that is written like this, in any case; empty if there is none. */
    public Optional<Withdrawn> withdrawn(String typed) {
        return withdrawn.stream()
                .filter(one -> one.id().equalsIgnoreCase(typed))
                .findFirst();
    }

    /** The names of the profiles that clauses belong to, in the order of the document. */
    public List<String> profiles() {
        return clauses.values().stream()
                .map(Clause::profile)
                .filter(profile -> !profile.isEmpty())
                .distinct()
                .toList();
    }

    /** All clauses, in order. */
    public List<Clause> clauses() {
        return List.copyOf(clauses.values());
    }

    /** The clause of that id. */
    public Optional<Clause> clause(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    /** The names of the chapters, in order. */
    public List<String> chapters() {
        return clauses.values().stream().map(Clause::chapter).distinct().toList();
    }

    /** Everything that the clause rests on, directly or not, itself excluded. */
    public Set<String> foundations(String id) {
        Set<String> found = new TreeSet<>();
        collect(id, found);
        return found;
    }

    /** Of these failed clauses, those that do not rest on another failed one. */
    public Set<String> roots(Set<String> failed) {
        return failed.stream()
                .filter(id -> foundations(id).stream().noneMatch(failed::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void collect(String id, Set<String> found) {
        clause(id)
                .ifPresent(clause -> clause.restsOn().forEach(below -> {
                    if (found.add(below)) {
                        collect(below, found);
                    }
                }));
    }

    private void checkDerivation(Clause clause) {
        for (String from : clause.derivedFrom()) {
            if (!foundations(clause.id()).contains(from)) {
                throw new SpecificationException(
                        clause.line(),
                        String.format(
                                Locale.ROOT, "%s is derived from %s, but does not rest on it", clause.id(), from));
            }
        }
    }

    private void checkWithdrawn(Withdrawn one) {
        Clause clause = clauses.get(one.id());
        if (clause != null) {
            throw new SpecificationException(
                    clause.line(), String.format(Locale.ROOT, "%s is withdrawn in line %d", one.id(), one.line()));
        }
        for (String other : one.see()) {
            if (!clauses.containsKey(other.replaceFirst("[a-z]$", ""))) {
                throw new SpecificationException(
                        one.line(),
                        String.format(Locale.ROOT, "%s is replaced by %s, which does not exist", one.id(), other));
            }
        }
    }

    private void checkFoundations(Clause clause, Set<String> above) {
        if (!above.add(clause.id())) {
            throw new SpecificationException(clause.line(), clause.id() + " rests on itself");
        }
        for (String below : clause.restsOn()) {
            Clause foundation = clauses.get(below);
            if (foundation == null) {
                throw new SpecificationException(
                        clause.line(),
                        String.format(Locale.ROOT, "%s rests on %s, which does not exist", clause.id(), below));
            }
            checkFoundations(foundation, new HashSet<>(above));
        }
    }
}
