package dev.yieldpoint.tck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.specification.Strictness;
import dev.yieldpoint.tck.verdict.ReproduceCommand;
import dev.yieldpoint.tck.verdict.Results;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JunitXmlTest {

    private static final ReproduceCommand AGAIN = new ReproduceCommand(
            "check --only ", "check --replay ", Strictness.LAX, " --strict", " --profile ", " -- mine");

    @Test
    void it_counts_what_was_run() throws Exception {
        Element suite = parse(text(Results.of(List.of(
                Results.FAILED,
                Results.VIOLATED,
                Results.PASSED,
                Results.scenario("POST-3", Outcome.KIT_ERROR, "oops", List.of())))));
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("name")).isEqualTo("yieldpoint mine");
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("time")).isEqualTo("2.440");
    }

    @Test
    void a_scenario_is_a_case_of_its_clause() throws Exception {
        NodeList cases = parse(text(Results.broken())).getElementsByTagName("testcase");
        assertThat(cases.getLength()).isEqualTo(3);
        Element first = (Element) cases.item(0);
        assertThat(first.getAttribute("classname")).isEqualTo("yieldpoint.mine.post");
        assertThat(first.getAttribute("name")).isEqualTo("POST-1a A letter <arrives>");
        Element failure = (Element) first.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("it came too late");
        assertThat(failure.getTextContent()).contains("\"clerk\" logged \"a\"").contains("the application starts");
        assertThat(((Element) cases.item(2)).getElementsByTagName("*").getLength())
                .isEqualTo(1); // where it is written
    }

    @Test
    void an_error_of_the_kit_is_no_failure() throws Exception {
        Element suite =
                parse(text(Results.of(List.of(Results.scenario("POST-1", Outcome.KIT_ERROR, "oops", List.of())))));
        assertThat(suite.getElementsByTagName("failure").getLength()).isZero();
        assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(1);
    }

    @Test
    void an_error_of_the_kit_in_a_property_is_no_failure_either() throws Exception {
        Element suite = parse(text(Results.kitErrorInProperty()));
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(((Element) suite.getElementsByTagName("error").item(0)).getAttribute("message"))
                .isEqualTo("java.lang.IllegalStateException: oops");
        assertThat(suite.getElementsByTagName("error").item(0).getTextContent())
                .contains("    at " + getClass().getName());
    }

    @Test
    void a_known_failure_is_skipped_and_a_stale_one_fails() throws Exception {
        Element suite = parse(text(Results.known()));
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        NodeList cases = suite.getElementsByTagName("testcase");
        assertThat(child(cases, 0).getAttribute("message")).isEqualTo("known failure: snow");
        assertThat(child(cases, 0).getNodeName()).isEqualTo("skipped");
        assertThat(((Element) cases.item(2)).getAttribute("name")).isEqualTo("STAMP-1a");
        assertThat(child(cases, 2).getAttribute("message")).isEqualTo("a stale known failure: it passed");
    }

    @Test
    void what_does_not_apply_is_skipped() throws Exception {
        Element suite = parse(text(Results.without()));
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        NodeList skipped = suite.getElementsByTagName("skipped");
        assertThat(((Element) skipped.item(0)).getAttribute("message"))
                .isEqualTo("not applicable, no stamps: cash only");
        assertThat(((Element) skipped.item(1).getParentNode()).getAttribute("name"))
                .startsWith("mail ");
    }

    @Test
    void what_violates_only_a_should_is_skipped_unless_that_counts() throws Exception {
        Element suite = parse(text(Results.cutOff(false)));
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(((Element) suite.getElementsByTagName("skipped").item(0)).getAttribute("message"))
                .isEqualTo("violates only STAMP-1, a SHOULD, which does not count without --strict;"
                        + " everything after that is undecided: it threw");
        Element strict = parse(text(Results.cutOff(true)));
        assertThat(strict.getAttribute("failures")).isEqualTo("1");
        assertThat(strict.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    @Test
    void what_violates_only_a_profile_is_skipped_unless_that_counts_and_never_fails_by_strict() throws Exception {
        Element suite = parse(text(Results.habit(true, Set.of())));
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(((Element) suite.getElementsByTagName("skipped").item(0)).getAttribute("message"))
                .isEqualTo("violates only HABIT-1, of the profile habit, which does not count without --profile habit:"
                        + " another habit");
        assertThat(parse(text(Results.habit(false, Set.of("habit")))).getAttribute("failures"))
                .isEqualTo("1");
    }

    @Test
    void a_race_is_named_as_one() throws Exception {
        NodeList cases = parse(text(Results.foundRace())).getElementsByTagName("testcase");
        assertThat(((Element) cases.item(0)).getAttribute("name")).isEqualTo("mail All of it arrives.");
        assertThat(((Element) cases.item(1)).getAttribute("name")).isEqualTo("race All of it arrives. (threads race)");
    }

    @Test
    void whatever_a_runtime_says_it_is_well_formed() throws Exception {
        String message = "a\u0000b\u001b[31m]]> <b>&amp;\"' \ufffe \ud800 \ud83d\ude00";
        Element suite = parse(text(Results.saying(message)));
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("a?b?[31m]]> <b>&amp;\"' ? ? \ud83d\ude00");
    }

    @Test
    void a_failure_tells_its_place_its_cause_and_how_to_repeat_it() throws Exception {
        String text = failure(Results.broken(), 1).getTextContent();
        assertThat(text.lines().toList())
                .startsWith("features/post/letters.feature:7", "POST-2: out of order")
                .contains("Repeat: check --only POST-2a -- mine");
        assertThat(failure(Results.broken(), 0).getAttribute("type")).isEqualTo("failed");
        assertThat(failure(Results.broken(), 1).getAttribute("type")).isEqualTo("violated");
    }

    @Test
    void a_root_tells_its_usual_cause_and_a_consequence_does_not() throws Exception {
        assertThat(failure(Results.broken(), 0).getTextContent())
                .contains("Violates POST-1 (MUST, a root cause): ", "Usual cause: ");
        assertThat(failure(Results.broken(), 1).getTextContent())
                .contains("Violates POST-2 (MUST, a consequence): ")
                .doesNotContain("Usual cause: ");
    }

    @Test
    void a_program_tells_its_token_and_the_command_that_replays_it() throws Exception {
        String text = failure(Results.foundRace(), 0).getTextContent();
        assertThat(text)
                .containsPattern("Replay token: yp2-\\S+\n")
                .containsPattern("Repeat: check --replay yp2-\\S+ -- mine\n");
    }

    @Test
    void where_a_scenario_is_written_is_its_output_as_well() throws Exception {
        Element suite = parse(text(Results.of(List.of(Results.PASSED))));
        assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
                .isEqualTo("features/post/letters.feature:7");
    }

    @Test
    void each_case_has_its_time() throws Exception {
        Element suite = parse(text(Results.crashed()));
        assertThat(((Element) suite.getElementsByTagName("testcase").item(0)).getAttribute("time"))
                .isEqualTo("1.234");
    }

    @Test
    void the_suite_tells_when_and_how_it_was_checked() throws Exception {
        NodeList properties = parse(text(Results.broken())).getElementsByTagName("property");
        assertThat(IntStream.range(0, properties.getLength())
                        .mapToObj(properties::item)
                        .map(Element.class::cast)
                        .collect(Collectors.toMap(of -> of.getAttribute("name"), of -> of.getAttribute("value"))))
                .containsEntry("kit", "9.9")
                .containsEntry("runtime", "mine")
                .containsEntry("verdict", "not conformant")
                .containsEntry("command", "check -- mine")
                .hasEntrySatisfying("timestamp", moment -> assertThat(moment).matches("\\d{4}-.*T.*Z"));
    }

    static Stream<Arguments> results() {
        return Stream.of(
                Arguments.of("conformant", Results.of(List.of(Results.PASSED))),
                Arguments.of("failed", Results.broken()),
                Arguments.of("found", Results.found()),
                Arguments.of("race", Results.foundRace()),
                Arguments.of("crashed", Results.crashed()),
                Arguments.of("undecided", Results.partly(Outcome.UNDECIDED)),
                Arguments.of("not run", Results.partly(Outcome.NOT_RUN)),
                Arguments.of("kit error", Results.partly(Outcome.KIT_ERROR)),
                Arguments.of("error in a property", Results.kitErrorInProperty()),
                Arguments.of("known and stale", Results.known()),
                Arguments.of("not applicable", Results.without()),
                Arguments.of("cut off", Results.cutOff(true)),
                Arguments.of("promises", Results.promises(true, Results.KEPT, Results.BROKEN, Results.KNOWN)),
                Arguments.of(
                        "hostile", Results.saying("a\u0000\u001b[31m]]> <b>&amp;\"'\r\n \ufffe \ud800 \ud83d\ude00")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void it_is_valid_and_its_counts_are_right(String what, CheckResult result) throws Exception {
        String text = text(result);
        SchemaFactory.newDefaultInstance()
                .newSchema(JunitXmlTest.class.getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(text)));
        Element suite = parse(text);
        assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
        assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
        assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
        assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
    }

    @Test
    void what_is_not_valid_is_refused() {
        for (String wrong : List.of(" file=\"a.feature\"", " classname=\"POST-1\"", " time=\"2.4\"")) {
            String text = text(Results.broken()).replaceFirst("(?: classname=\"[^\"]*\")", wrong);
            assertThatThrownBy(() -> SchemaFactory.newDefaultInstance()
                            .newSchema(JunitXmlTest.class.getResource("junit.xsd"))
                            .newValidator()
                            .validate(new StreamSource(new StringReader(text))))
                    .isInstanceOf(SAXException.class);
        }
    }

    private static String count(Element suite, String name) {
        return Integer.toString(suite.getElementsByTagName(name).getLength());
    }

    private static Element failure(CheckResult result, int number) throws Exception {
        return (Element) parse(text(result)).getElementsByTagName("failure").item(number);
    }

    private static Element child(NodeList cases, int number) {
        return (Element)
                ((Element) cases.item(number)).getElementsByTagName("*").item(0);
    }

    private static String text(CheckResult result) {
        return JunitXml.of(result, AGAIN, "9.9");
    }

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
