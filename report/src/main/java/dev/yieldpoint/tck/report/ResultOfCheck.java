package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.properties.Search.Found;
import dev.yieldpoint.tck.properties.Token;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.Result.Absence;
import dev.yieldpoint.tck.result.Result.Count;
import dev.yieldpoint.tck.result.Result.Evidence;
import dev.yieldpoint.tck.result.Result.OfClause;
import dev.yieldpoint.tck.result.Result.OfProfile;
import dev.yieldpoint.tck.result.Result.OfPromise;
import dev.yieldpoint.tck.result.Result.OfProperty;
import dev.yieldpoint.tck.result.Result.OfScenario;
import dev.yieldpoint.tck.result.Result.Stale;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.FoundSchedule;
import dev.yieldpoint.tck.run.Outcomes;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.verdict.InterleavingText;
import dev.yieldpoint.tck.verdict.LikelyCause;
import dev.yieldpoint.tck.verdict.ReproduceCommand;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills in {@code result.json}: a check's outcome for programs. */
public final class ResultOfCheck {

    private ResultOfCheck() {}

    public static Result of(CheckResult result, ReproduceCommand again, String kit) {
        Ledger ledger = Ledger.load();
        return new Result(
                Result.FORMAT,
                Result.VERSION,
                kit,
                result.runtime(),
                result.identity().language(),
                result.identity().version(),
                result.identity().drivenBy(),
                result.selfReported(),
                result.requirements(),
                result.options().strict(),
                result.options().strictness().profiles().stream().sorted().toList(),
                result.conformance(),
                count(result, Level.MUST.name()),
                count(result, Level.SHOULD.name()),
                count(result, Clause.DERIVED),
                result.profiles().stream()
                        .map(profile -> new OfProfile(profile, count(result, profile)))
                        .toList(),
                result.began().truncatedTo(ChronoUnit.SECONDS).toString(),
                result.took().toMillis() / 1000.0,
                jvm(),
                again.whole(),
                result.clauses().stream()
                        .map(verdict -> clause(verdict, again, ledger))
                        .toList(),
                result.scenarios().stream().map(ResultOfCheck::scenario).toList(),
                result.options().effort().tries(),
                result.options().effort().seed(),
                result.properties().stream()
                        .map(property -> property(property, again, kit))
                        .toList(),
                result.promises().stream().map(ResultOfCheck::promise).toList(),
                result.absent().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(absence -> new Absence(absence.getKey(), absence.getValue()))
                        .toList(),
                result.stale().stream()
                        .map(stale ->
                                new Stale(stale.entry().id(), stale.entry().reason(), stale.instead()))
                        .toList(),
                result.observed());
    }

    /** {@code 17.0.9, OpenJDK 64-Bit Server VM, Eclipse Adoptium}. */
    private static String jvm() {
        return Stream.of("java.version", "java.vm.name", "java.vm.vendor")
                .map(property -> System.getProperty(property, ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Count count(CheckResult result, String group) {
        Outcomes outcomes = result.outcomes(group);
        return new Count(outcomes.passed(), outcomes.known(), outcomes.verified(), outcomes.notApplicable());
    }

    private static OfClause clause(ClauseVerdict verdict, ReproduceCommand again, Ledger ledger) {
        return new OfClause(
                verdict.clause().id(),
                verdict.clause().level().name(),
                verdict.clause().profile(),
                List.copyOf(verdict.clause().derivedFrom()),
                verdict.clause().chapter(),
                verdict.clause().statement(),
                verdict.clause().verifiedBy(),
                verdict.verdict(),
                verdict.isRoot(),
                verdict.crashed(),
                List.copyOf(verdict.followsFrom()),
                ledger.tally(verdict.clause().id()),
                verdict.evidence().stream()
                        .map(piece -> new Evidence(piece.by().id(), piece.message(), piece.at() + 1, piece.known()))
                        .toList(),
                again.clause(verdict),
                verdict.isRoot() ? LikelyCause.of(verdict) : "",
                verdict.notApplicable());
    }

    private static OfScenario scenario(ScenarioResult result) {
        boolean passed = result.outcome() == Outcome.PASSED;
        return new OfScenario(
                result.scenario().id(),
                result.scenario().clause(),
                result.scenario().title(),
                result.scenario().file(),
                result.scenario().line(),
                result.outcome(),
                result.took().toMillis() / 1000.0,
                result.step(),
                result.message(),
                result.failed().hint(),
                result.recorded(),
                passed ? List.of() : result.details(),
                passed
                        ? List.of()
                        : result.trace().stream().map(Object::toString).toList(),
                passed ? EventsJson.NO_APPLICATION : EventsJson.application(result),
                passed ? List.of() : EventsJson.events(result));
    }

    private static OfProperty property(PropertyResult result, ReproduceCommand again, String kit) {
        Optional<String> token = result.schedule()
                .map(FoundSchedule::token)
                .or(() -> result.found().map(Found::program).map(found -> new Token(kit, found).toString()));
        return new OfProperty(
                result.id(),
                result.title(),
                result.property().clauses(),
                result.property().races(),
                result.property().isScheduled(),
                outcome(result),
                result.tries(),
                result.took().toMillis() / 1000.0,
                result.found().map(Found::cutShort).orElse(false),
                message(result),
                result.failed().hint(),
                result.details(),
                result.scenario(),
                token.orElse(""),
                token.map(of -> result.schedule().isPresent() ? again.replaySchedule(of) : again.replay(of))
                        .orElse(""),
                result.trace().stream().map(Object::toString).toList(),
                EventsJson.application(result),
                EventsJson.events(result),
                result.schedule()
                        .map(schedule -> InterleavingText.of(result.trace(), schedule.interleaving()))
                        .orElse(List.of()));
    }

    private static OfPromise promise(PromiseResult result) {
        return new OfPromise(
                result.promise().id(),
                result.promise().statement(),
                result.outcome(),
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

    static Outcome outcome(PropertyResult result) {
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
}
