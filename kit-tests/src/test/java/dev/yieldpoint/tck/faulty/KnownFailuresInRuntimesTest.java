package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.measured.Findings;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.CheckResult.Conformance;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.KnownFailures;
import dev.yieldpoint.tck.run.KnownFailures.Stale;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Lists of known failures, of runtimes that really have some. */
@Tag("exhaustive")
@Execution(ExecutionMode.CONCURRENT)
class KnownFailuresInRuntimesTest {

    private static final PropertyConfig EFFORT = new PropertyConfig(10, 1);

    private static final CheckResult UNLISTED = check(new NewestFirst(), KnownFailures.NONE);

    @Test
    void what_a_run_writes_accounts_for_the_next_one() {
        CheckResult listed = check(new NewestFirst(), parse(KnownFailures.NONE.updated(UNLISTED)));

        assertThat(UNLISTED.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
        assertThat(broken(UNLISTED, Verdict.FAILED)).contains("CHANNEL-2", "CHANNEL-3");
        assertThat(listed.conformance()).isEqualTo(Conformance.AS_KNOWN);
        assertThat(listed.isAsExpected()).isTrue();
        assertThat(broken(listed, Verdict.KNOWN_FAILURE)).isEqualTo(broken(UNLISTED, Verdict.FAILED));
        assertThat(listed.outcomes(Level.MUST).known())
                .isEqualTo(UNLISTED.outcomes(Level.MUST).verified()
                        - UNLISTED.outcomes(Level.MUST).passed());
        assertThat(listed.outcomes(Level.MUST).verified())
                .isEqualTo(UNLISTED.outcomes(Level.MUST).verified());
    }

    @Test
    void once_it_is_mended_every_entry_is_stale_but_those_of_races() {
        String list = KnownFailures.NONE.updated(UNLISTED);
        CheckResult mended = check(new Variation(), parse(list));

        assertThat(mended.conformance()).isEqualTo(Conformance.CONFORMANT);
        assertThat(mended.isAsExpected()).isFalse();
        assertThat(mended.stale())
                .extracting(Stale::instead)
                .hasSizeGreaterThan(3)
                .containsOnly("it passed");
        assertThat(parse(list).updated(mended).lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("races-"));
    }

    @Test
    void what_is_broken_beside_the_known_is_a_root_of_its_own() {
        String list = KnownFailures.NONE.updated(UNLISTED);
        CheckResult more = check(new NewestFirstAndDeaf(), parse(list));

        assertThat(more.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
        assertThat(more.roots()).extracting(root -> root.clause().id()).containsExactly("CHANNEL-7");
        assertThat(broken(more, Verdict.KNOWN_FAILURE)).contains("CHANNEL-2");
    }

    @Test
    void a_known_clause_leaves_what_follows_from_it_to_be_listed() {
        CheckResult result = check(new NewestFirst(), parse("CHANNEL-2  # the mailbox is a stack"));

        assertThat(broken(result, Verdict.KNOWN_FAILURE)).containsExactly("CHANNEL-2");
        assertThat(broken(result, Verdict.FAILED)).contains("CHANNEL-3", "SERVICES-2");
        assertThat(result.roots()).isNotEmpty();
        assertThat(result.stale()).isEmpty();
        assertThat(result.isAsExpected()).isFalse();
    }

    @Test
    void in_a_part_of_a_run_only_what_was_run_can_be_stale() {
        KnownFailures known = parse("CHANNEL-1a  # not so\nCHANNEL-2  # not so\nSTATE-1a  # not so\nclosing  # not so");
        Selection channels = new Selection(Set.of("CHANNEL-1", "CHANNEL-2"), Set.of());
        CheckResult part = Findings.KIT.check(
                new JavaApiRuntime(new Variation()),
                CheckOptions.DEFAULTS
                        .withSelection(channels)
                        .withEffort(PropertyConfig.NONE)
                        .withKnown(known),
                CheckListener.NOBODY);

        assertThat(part.stale()).extracting(stale -> stale.entry().id()).containsExactly("CHANNEL-1a");
    }

    /** Receives the newest first, and nothing any more once it has closed its channel. */
    private static final class NewestFirstAndDeaf extends Variation {

        @Override
        public FaultyMailbox mailbox(ObservedMount place) {
            return new FaultyMailbox() {
                @Override
                public Optional<Object> take() {
                    if (closed) {
                        messages.clear();
                    }
                    return Optional.ofNullable(messages.pollLast());
                }
            };
        }
    }

    private static List<String> broken(CheckResult result, Verdict verdict) {
        return result.clauses().stream()
                .filter(clause -> clause.verdict() == verdict)
                .map(clause -> clause.clause().id())
                .toList();
    }

    private static KnownFailures parse(String text) {
        return KnownFailures.parse(text, "known.txt", Findings.KIT.ids());
    }

    private static CheckResult check(CoroutineRuntime runtime, KnownFailures known) {
        return Findings.KIT.check(
                new JavaApiRuntime(runtime),
                CheckOptions.DEFAULTS.withEffort(EFFORT).withKnown(known),
                CheckListener.NOBODY);
    }
}
