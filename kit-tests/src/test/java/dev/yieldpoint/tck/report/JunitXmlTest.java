package dev.yieldpoint.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.verdict.Results;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitXmlTest {

    @Test
    void it_counts_what_was_run() throws Exception {
        Element suite = parse(JunitXml.of(Results.of(List.of(
                Results.FAILED,
                Results.VIOLATED,
                Results.PASSED,
                Results.scenario("POST-3", Outcome.KIT_ERROR, "oops", List.of())))));
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("name")).isEqualTo("yieldpoint mine");
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("time")).isEqualTo("2.4");
    }

    @Test
    void a_scenario_is_a_case_of_its_clause() throws Exception {
        NodeList cases = parse(JunitXml.of(Results.broken())).getElementsByTagName("testcase");
        assertThat(cases.getLength()).isEqualTo(3);
        Element first = (Element) cases.item(0);
        assertThat(first.getAttribute("classname")).isEqualTo("POST-1");
        assertThat(first.getAttribute("name")).isEqualTo("POST-1a A letter <arrives>");
        Element failure = (Element) first.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("it came too late");
        assertThat(failure.getTextContent()).contains("\"clerk\" logged \"a\"").contains("the application starts");
        assertThat(cases.item(2).getChildNodes().getLength()).isZero();
    }

    @Test
    void an_error_of_the_kit_is_no_failure() throws Exception {
        Element suite = parse(
                JunitXml.of(Results.of(List.of(Results.scenario("POST-1", Outcome.KIT_ERROR, "oops", List.of())))));
        assertThat(suite.getElementsByTagName("failure").getLength()).isZero();
        assertThat(suite.getElementsByTagName("error").getLength()).isEqualTo(1);
    }

    @Test
    void an_error_of_the_kit_in_a_property_is_no_failure_either() throws Exception {
        Element suite = parse(JunitXml.of(Results.kitErrorInProperty()));
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(((Element) suite.getElementsByTagName("error").item(0)).getAttribute("message"))
                .isEqualTo("java.lang.IllegalStateException: oops");
        assertThat(suite.getElementsByTagName("error").item(0).getTextContent())
                .contains("    at " + getClass().getName());
    }

    @Test
    void a_known_failure_is_skipped_and_a_stale_one_fails() throws Exception {
        Element suite = parse(JunitXml.of(Results.known()));
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        NodeList cases = suite.getElementsByTagName("testcase");
        assertThat(((Element) cases.item(0).getFirstChild()).getAttribute("message"))
                .isEqualTo("known failure: snow");
        assertThat(cases.item(0).getFirstChild().getNodeName()).isEqualTo("skipped");
        assertThat(((Element) cases.item(2)).getAttribute("name")).isEqualTo("STAMP-1a");
        assertThat(((Element) cases.item(2).getFirstChild()).getAttribute("message"))
                .isEqualTo("a stale known failure: it passed");
    }

    @Test
    void what_does_not_apply_is_skipped() throws Exception {
        Element suite = parse(JunitXml.of(Results.without()));
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
        Element suite = parse(JunitXml.of(Results.cutOff(false)));
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(((Element) suite.getElementsByTagName("skipped").item(0)).getAttribute("message"))
                .isEqualTo("violates only STAMP-1, a SHOULD, which does not count without --strict;"
                        + " everything after that is undecided: it threw");
        Element strict = parse(JunitXml.of(Results.cutOff(true)));
        assertThat(strict.getAttribute("failures")).isEqualTo("1");
        assertThat(strict.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    @Test
    void what_violates_only_a_profile_is_skipped_unless_that_counts_and_never_fails_by_strict() throws Exception {
        Element suite = parse(JunitXml.of(Results.habit(true, Set.of())));
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(((Element) suite.getElementsByTagName("skipped").item(0)).getAttribute("message"))
                .isEqualTo("violates only HABIT-1, of the profile habit, which does not count without --profile habit:"
                        + " another habit");
        assertThat(parse(JunitXml.of(Results.habit(false, Set.of("habit")))).getAttribute("failures"))
                .isEqualTo("1");
    }

    @Test
    void a_race_is_named_as_one() throws Exception {
        NodeList cases = parse(JunitXml.of(Results.foundRace())).getElementsByTagName("testcase");
        assertThat(((Element) cases.item(0)).getAttribute("name")).isEqualTo("mail All of it arrives.");
        assertThat(((Element) cases.item(1)).getAttribute("name")).isEqualTo("race All of it arrives. (threads race)");
    }

    @Test
    void whatever_a_runtime_says_it_is_well_formed() throws Exception {
        String message = "a\u0000b\u001b[31m]]> <b>&amp;\"' \ufffe \ud800 \ud83d\ude00";
        Element suite = parse(JunitXml.of(Results.saying(message)));
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("a?b?[31m]]> <b>&amp;\"' ? ? \ud83d\ude00");
    }

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
