package dev.yieldpoint.tck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

    @Test
    void a_scenario_that_an_exception_ended_early_is_named() {
        assertThat(told(Results.cutOff(false)))
                .contains("    Undecided, because this exception ended the scenarios early: POST-1a");
    }

    @Test
    void a_broken_runtime_is_told_root_first_with_what_follows_from_it() {
        assertThat(told(Results.broken())).isEqualTo("""
                          ✘ post       0 of 2 clauses, 0 of 2 scenarios
                          ✔ stamp      1 of 1 clause, 1 of 1 scenario

                        VIOLATED POST-1 · MUST
                            What POST-1 requires.

                            POST-1a «A letter <arrives>», features/post/letters.feature:12
                              step  "clerk" logged "a"
                              seen  it came too late
                                   1  — the application starts
                                   2  "clerk" starts
                                   3  settled

                            Consequences: POST-2
                            Check it alone: check --runtime stub --only POST-1

                        mine: NOT CONFORMANT · MUST 0/2 · SHOULD 1/1 · 1/3 scenarios · 2.4 s
                        """);
    }

    @Test
    void a_program_that_a_property_has_found_can_be_pasted_and_repeated() {
        assertThat(told(Results.onlyFound())).startsWith("""
                          ✘ post       0 of 1 clause, 0 of 0 scenarios

                        VIOLATED POST-1 · MUST
                            What POST-1 requires.

                            property "mail" «All of it arrives.», at try 7
                                @POST-1z
                                Scenario: Found by the property "mail"
                                  Given "App" runs the coroutine "clerk":
                                    \"""
                                    yield once
                                    \"""
                                  When the application starts
                                  And "App" renders again
                              Replay it: check --runtime stub --replay yp2-""");
    }

    @Test
    void a_known_failure_is_told_with_its_reason_and_a_stale_one_with_what_was_seen() {
        assertThat(told(Results.known())).isEqualTo("""
                          ≈ post       0 of 1 clause, 0 of 1 scenario
                          ✔ stamp      1 of 1 clause, 1 of 1 scenario

                        KNOWN POST-1 · MUST
                            POST-1a: snow

                        STALE KNOWN FAILURES: remove these lines from the list, or update the failure that they expect
                            STAMP-1a (line 4): it passed

                        mine: AS KNOWN · MUST 0/1 (1 known failure) · SHOULD 1/1 · 1/2 scenarios · 1 stale known failure · 2.4 s
                        """);
    }

    @Test
    void what_does_not_apply_is_told_with_the_reason_and_never_counted_as_passed() {
        assertThat(told(Results.without())).isEqualTo("""
                          ✔ post       1 of 1 clause, 1 of 1 scenario, 1 not applicable
                          ∅ stamp      not applicable

                        WITHOUT stamps: cash only
                            Not applicable: STAMP-1

                        mine: CONFORMANT · MUST 1/1 (1 not applicable) · 1/1 scenario · 2.4 s
                        """);
    }

    @Test
    void a_chapter_that_did_not_come_to_its_end_has_not_passed() {
        assertThat(told(Results.partly(Outcome.UNDECIDED))).startsWith("""
                          ? stamp      1 of 1 clause, 1 of 2 scenarios
                        """);
        assertThat(told(Results.partly(Outcome.KIT_ERROR))).startsWith("""
                          ! stamp      1 of 1 clause, 1 of 2 scenarios
                        """);
    }

    @Test
    void an_error_of_the_kit_comes_before_everything_else() {
        CheckResult result =
                Results.of(List.of(Results.scenario("POST-1", Outcome.KIT_ERROR, "java.lang.Oops", List.of())));
        assertThat(told(result)).isEqualTo("""

                        ERROR OF THE KIT in POST-1a «A letter <arrives>», features/post/letters.feature:7
                            java.lang.Oops

                        mine: NO VERDICT · 0/1 scenario · 2.4 s
                        """);
    }

    @Test
    void an_error_of_the_kit_may_be_in_a_property() {
        assertThat(told(Results.kitErrorInProperty()))
                .startsWith("""
                          ✔ stamp      1 of 1 clause, 1 of 1 scenario

                        ERROR OF THE KIT in property "mail" «All of it arrives.»
                            java.lang.IllegalStateException: oops
                            java.lang.IllegalStateException: oops
                                at dev.yieldpoint.tck.verdict.Results.kitErrorInProperty(""")
                .endsWith("\nmine: NO VERDICT · SHOULD 1/1 · 1/1 scenario · 1 property × 100 · 2.4 s\n");
    }

    @Test
    void where_no_clause_says_what_is_wrong_the_runtime_has_failed_with_its_stack_trace() {
        assertThat(told(Results.crashed()))
                .contains("""
                        THE RUNTIME FAILED in an operation that no clause specifies

                            POST-1a «A letter <arrives>», features/post/letters.feature:7
                              seen  the runtime threw when asked to settle: java.lang.IllegalStateException: boom
                                    java.lang.IllegalStateException: boom
                                        at com.example.Post.deliver(Post.java:7)
                        """)
                .contains("    Clauses not satisfied because of this: POST-1\n")
                .doesNotContain("VIOLATED");
    }

    @Test
    void a_process_that_breaks_the_protocol_says_nothing_of_clauses_and_gets_a_hint() {
        assertThat(told(Results.breach()))
                .contains("""
                        THE PROCESS BREAKS THE PROTOCOL, so no clause could be judged here. See spec/PROTOCOL.md

                            POST-1a «A letter <arrives>», features/post/letters.feature:7
                              seen  the process has written a line that is not JSON: «hello»
                              hint  log to standard error
                        """)
                .contains("mine: PROTOCOL BROKEN · ")
                .doesNotContain("VIOLATED POST");
    }

    @Test
    void what_came_to_no_outcome_is_named_with_the_reason_and_counted() {
        assertThat(told(Results.undecided())).contains("""
                        UNDECIDED: the machine stalled
                            POST-1a

                        NOT RUN: it hung
                            POST-2a

                        mine: NO VERDICT · MUST 0/0 (2 undecided) · SHOULD 1/1 · 1/2 scenarios · 1 undecided · 1 not run · 2.4 s
                        """);
    }

    /** Only its figures and ids are told, after what counts, unless somebody asked for the profile or for the clause. */
    @Test
    void a_habit_that_nobody_asked_for_is_only_named() {
        String told = told(Results.habit(false, Set.of()));
        assertThat(told)
                .contains("""
                        PROFILE habit is not satisfied (does not count unless --profile habit)
                            Violated: HABIT-1
                        """)
                .doesNotContain("VIOLATED HABIT-1")
                .endsWith("mine: CONFORMANT · derived 1/1 · habit 0/1 · 1/2 scenarios · 2.4 s\n");
        assertThat(toldBriefly(Results.habit(false, Set.of())))
                .doesNotContain("HABIT-1")
                .contains(" · habit 0/1");
    }

    @Test
    void a_habit_that_somebody_asked_for_counts() {
        assertThat(told(Results.habit(false, Set.of("habit"))))
                .contains("\nVIOLATED HABIT-1 · PROFILE habit\n")
                .contains("mine: NOT CONFORMANT · ");
    }

    @Test
    void a_race_is_counted_apart_and_said_to_depend_on_timing() {
        assertThat(told(Results.foundRace()).lines())
                .contains("    property \"race\" «All of it arrives.», at try 7")
                .contains("          And 2 threads at once send 1 message each to \"clerk\"")
                .contains(
                        "      Threads race in this program, so its outcome depends on timing; --replay repeats it until it fails.")
                .last()
                .asString()
                .contains(" · 1 property × 100 · 1 race × 100 · ");
    }

    @Test
    void the_line_of_figures_is_the_last_whatever_a_runtime_says() {
        assertThat(told(Results.saying("two\nlines")).lines())
                .contains("      seen  two", "      seen  lines")
                .last()
                .asString()
                .startsWith("mine: NOT CONFORMANT");
    }

    @Test
    void briefly_it_tells_the_first_roots_with_one_piece_of_evidence_and_of_every_other_failure_the_first() {
        assertThat(toldBriefly(Results.broken()))
                .containsOnlyOnce("VIOLATED POST-1 · MUST")
                .containsOnlyOnce("  seen  ")
                .endsWith("\nAll of it: REPORT\n" + SummaryLine.line(Results.broken()) + "\n");
        assertThat(toldBriefly(Results.kitErrorInProperty()))
                .contains(
                        "ERROR OF THE KIT in property \"mail\"",
                        "at dev.yieldpoint.tck.verdict.Results.kitErrorInProperty(");
        assertThat(toldBriefly(Results.crashed()))
                .contains("THE RUNTIME FAILED", "com.example.Post.deliver(Post.java:7)");
        assertThat(toldBriefly(Results.breach()))
                .contains("THE PROCESS BREAKS THE PROTOCOL", "hint  log to standard error");
        assertThat(toldBriefly(Results.undecided())).contains("UNDECIDED: the machine stalled", "NOT RUN: it hung");
    }

    private static String toldBriefly(CheckResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReproduceCommand again = new ReproduceCommand("mvn test -Donly=", "mvn test -Dreplay=");
        new ConsoleReport(new PrintStream(bytes, true, StandardCharsets.UTF_8), again, "1")
                .tellBriefly(result, "All of it: REPORT");
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String told(CheckResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReproduceCommand again = new ReproduceCommand("check --runtime stub --only ", "check --runtime stub --replay ");
        new ConsoleReport(new PrintStream(bytes, true, StandardCharsets.UTF_8), again, "1").tell(result);
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
