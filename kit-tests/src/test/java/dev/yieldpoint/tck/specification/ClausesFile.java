package dev.yieldpoint.tck.specification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yieldpoint.tck.checks.UniversalChecks;
import dev.yieldpoint.tck.features.FeaturePlan;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.properties.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file that holds the clauses for programs: what the specification says of them, and what speaks of them elsewhere. */
public final class ClausesFile {

    static final Path PATH = Path.of("../spec/clauses.json");

    /** Raised when a field changes its meaning or goes; a new field does not raise it. */
    private static final int VERSION = 1;

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ClausesFile() {}

    /** Writes it anew. */
    public static void write() throws IOException {
        Files.writeString(PATH, text());
    }

    static String text() {
        Specification specification = Specification.load();
        FeaturePlan plan = FeaturePlan.load();
        List<Erratum> errata = Erratum.load();
        Document document = new Document(
                "yieldpoint-clauses",
                VERSION,
                specification.version(),
                specification.profiles(),
                specification.clauses().stream()
                        .map(clause -> clause(clause, plan, errata))
                        .toList(),
                specification.withdrawn().stream()
                        .map(one -> new OfWithdrawn(one.id(), one.see(), one.since(), one.why()))
                        .toList());
        try {
            return MAPPER.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("clauses are always writable", e);
        }
    }

    private static OfClause clause(Clause clause, FeaturePlan plan, List<Erratum> errata) {
        Origin origin = clause.origin();
        return new OfClause(
                clause.id(),
                clause.chapter(),
                clause.level(),
                clause.profile(),
                new Remarked(origin.basis().word(), origin.remark()),
                clause.statement(),
                new Source(clause.source(), origin.references()),
                List.copyOf(clause.restsOn()),
                List.copyOf(clause.derivedFrom()),
                clause.verifiedBy(),
                plan.scenarios().stream()
                        .filter(scenario -> scenario.clause().equals(clause.id()))
                        .map(scenario -> new OfScenario(scenario.id(), scenario.title(), scenario.file()))
                        .toList(),
                Properties.ALL.stream()
                        .filter(property -> property.clauses().contains(clause.id()))
                        .map(Property::name)
                        .toList(),
                UniversalChecks.of(clause.id()),
                errata.stream()
                        .filter(erratum -> erratum.told().stream()
                                .anyMatch(told -> Ids.in(told.text()).contains(clause.id())))
                        .map(Erratum::id)
                        .toList(),
                new Remarked(origin.since(), origin.sinceRemark()));
    }

    private record Document(
            String format,
            int version,
            String requirements,
            List<String> profiles,
            List<OfClause> clauses,
            List<OfWithdrawn> withdrawn) {}

    private record OfClause(
            String id,
            String chapter,
            Level level,
            String profile,
            Remarked basis,
            String statement,
            Source source,
            List<String> restsOn,
            List<String> derivedFrom,
            String verifiedBy,
            List<OfScenario> scenarios,
            List<String> properties,
            List<String> checks,
            List<String> errata,
            Remarked since) {}

    private record Remarked(String is, String remark) {}

    private record Source(String text, List<Origin.Reference> links) {}

    private record OfScenario(String id, String title, String feature) {}

    private record OfWithdrawn(String id, List<String> see, String since, String why) {}
}
