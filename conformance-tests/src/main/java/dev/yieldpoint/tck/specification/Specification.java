package dev.yieldpoint.tck.specification;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All clauses, in the order of the document. */
public final class Specification {

    static final String DOCUMENT = "SPECIFICATION.md";

    private final Map<String, Clause> clauses = new LinkedHashMap<>();

    private Specification(List<Clause> read) {
        for (Clause clause : read) {
            Clause earlier = clauses.putIfAbsent(clause.id(), clause);
            if (earlier != null) {
                throw new SpecificationException(
                        clause.line(),
                        String.format(Locale.ROOT, "%s stands at line %d already", clause.id(), earlier.line()));
            }
        }
        read.forEach(clause -> checkFoundations(clause, new HashSet<>()));
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
     * @throws SpecificationException on a duplicate id, a missing level or part, or a foundation that does not exist
     */
    public static Specification parse(String markdown) {
        return new Specification(ClauseReader.read(markdown));
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
