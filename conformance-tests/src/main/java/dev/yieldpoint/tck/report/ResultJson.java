package dev.yieldpoint.tck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.properties.Search.Found;
import dev.yieldpoint.tck.properties.Token;
import dev.yieldpoint.tck.report.ResultDocument.AbsenceEntry;
import dev.yieldpoint.tck.report.ResultDocument.ClauseEntry;
import dev.yieldpoint.tck.report.ResultDocument.Count;
import dev.yieldpoint.tck.report.ResultDocument.EvidenceEntry;
import dev.yieldpoint.tck.report.ResultDocument.PromiseEntry;
import dev.yieldpoint.tck.report.ResultDocument.PropertyEntry;
import dev.yieldpoint.tck.report.ResultDocument.ScenarioEntry;
import dev.yieldpoint.tck.report.ResultDocument.StaleEntry;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.site.ResultFile;
import dev.yieldpoint.tck.specification.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code result.json}: a check's outcome for programs. {@code spec/RESULT.md} documents the shape. */
final class ResultJson {

    private static final String FORMAT = "yieldpoint-result";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultJson() {}

    static String of(CheckResult result, ReproduceCommand again, String kit) {
        Ledger ledger = Ledger.load();
        ResultDocument document = new ResultDocument(
                FORMAT,
                ResultFile.VERSION,
                kit,
                result.runtime(),
                result.selfReported(),
                result.strict(),
                word(result.conformance()),
                count(result, Level.MUST),
                count(result, Level.SHOULD),
                result.took().toMillis() / 1000.0,
                result.clauses().stream()
                        .map(verdict -> clause(verdict, again, ledger))
                        .toList(),
                result.scenarios().stream().map(ResultJson::scenario).toList(),
                result.effort().tries(),
                result.effort().seed(),
                result.properties().stream()
                        .map(property -> property(property, again, kit))
                        .toList(),
                result.promises().stream().map(ResultJson::promise).toList(),
                result.absent().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(absence -> new AbsenceEntry(absence.getKey(), absence.getValue()))
                        .toList(),
                result.stale().stream()
                        .map(stale ->
                                new StaleEntry(stale.entry().id(), stale.entry().reason(), stale.instead()))
                        .toList());
        try {
            return MAPPER.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result is always writable", e);
        }
    }

    /** Whether a file holds a result, of whatever version. */
    static boolean isIn(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file))
                    .path("format")
                    .asText()
                    .equals(FORMAT);
        } catch (IOException e) {
            return false;
        }
    }

    private static Count count(CheckResult result, Level level) {
        return new Count(
                result.passed(level), result.known(level), result.verified(level), result.notApplicable(level));
    }

    private static ClauseEntry clause(ClauseVerdict verdict, ReproduceCommand again, Ledger ledger) {
        return new ClauseEntry(
                verdict.clause().id(),
                verdict.clause().level().name(),
                verdict.clause().chapter(),
                verdict.clause().statement(),
                verdict.clause().verifiedBy(),
                word(verdict.verdict()),
                verdict.isRoot(),
                verdict.crashed(),
                verdict.followsFrom(),
                ledger.tally(verdict.clause().id()),
                verdict.evidence().stream()
                        .map(piece ->
                                new EvidenceEntry(piece.by().id(), piece.message(), piece.at() + 1, piece.known()))
                        .toList(),
                again.clause(verdict),
                verdict.isRoot() ? LikelyCause.of(verdict) : "",
                verdict.notApplicable());
    }

    private static ScenarioEntry scenario(ScenarioResult result) {
        boolean passed = result.outcome() == Outcome.PASSED;
        return new ScenarioEntry(
                result.scenario().id(),
                result.scenario().clause(),
                result.scenario().title(),
                result.scenario().file(),
                result.scenario().line(),
                word(result.outcome()),
                result.step(),
                result.message(),
                result.failed().hint(),
                passed ? List.of() : result.details(),
                passed
                        ? List.of()
                        : result.trace().stream().map(Object::toString).toList());
    }

    private static PropertyEntry property(PropertyResult result, ReproduceCommand again, String kit) {
        Optional<String> token = result.found().map(Found::program).map(found -> new Token(kit, found).toString());
        return new PropertyEntry(
                result.id(),
                result.title(),
                result.property().clauses(),
                result.property().races(),
                word(outcome(result)),
                result.tries(),
                result.found().map(Found::cutShort).orElse(false),
                message(result),
                result.failed().hint(),
                result.details(),
                result.scenario(),
                token.orElse(""),
                token.map(again::replay).orElse(""),
                result.trace().stream().map(Object::toString).toList());
    }

    private static PromiseEntry promise(PromiseResult result) {
        return new PromiseEntry(
                result.promise().id(),
                result.promise().statement(),
                word(result.outcome()),
                result.message(),
                result.known(),
                result.trial().details());
    }

    private static String message(PropertyResult result) {
        return Stream.of(
                        result.kitError(),
                        result.notApplicable(),
                        result.undecided(),
                        result.notRun(),
                        result.failure())
                .filter(message -> !message.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Outcome outcome(PropertyResult result) {
        if (!result.notApplicable().isEmpty()) {
            return Outcome.NOT_APPLICABLE;
        }
        if (!result.kitError().isEmpty()) {
            return Outcome.KIT_ERROR;
        }
        if (result.failed().isOfProtocol()) {
            return Outcome.BROKE_PROTOCOL;
        }
        if (result.found().isPresent()) {
            return result.failed().isNone() ? Outcome.VIOLATED : Outcome.CRASHED;
        }
        if (!result.undecided().isEmpty()) {
            return Outcome.UNDECIDED;
        }
        return result.notRun().isEmpty() ? Outcome.PASSED : Outcome.NOT_RUN;
    }

    /** {@code NOT_CONFORMANT} as {@code not-conformant}. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
