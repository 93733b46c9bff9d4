package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Experiment;
import dev.yieldpoint.tck.run.KnownFailures.Stale;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code junit.xml}: the scenarios as test cases, for build servers. An error of the kit is an error, not a failure. */
final class JunitXml {

    private final XMLStreamWriter xml;
    private final CheckResult check;

    private JunitXml(XMLStreamWriter xml, CheckResult check) {
        this.xml = xml;
        this.check = check;
    }

    static String of(CheckResult result) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXml(xml, result).suite();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a result is always writable", e);
        }
        return text.append('\n').toString();
    }

    private void suite() throws XMLStreamException {
        List<ScenarioResult> scenarios = check.scenarios();
        List<PropertyResult> properties = check.properties();
        int stale = check.stale().size();
        int errors = check.kitErrors().size();
        long known = check.experiments().stream()
                .filter(experiment -> check.known(experiment).isPresent())
                .count();
        long notApplicable = check.experiments().stream()
                .filter(experiment -> !experiment.notApplicable().isEmpty())
                .count();
        long undecided = check.undecided() + check.notRun();
        long broken = properties.stream().filter(p -> p.found().isPresent()).count()
                + scenarios.stream().filter(JunitXml::hasFailed).count();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "yieldpoint " + clean(check.runtime()));
        xml.writeAttribute("tests", Integer.toString(scenarios.size() + properties.size() + stale));
        xml.writeAttribute("failures", Long.toString(broken - known + stale));
        xml.writeAttribute("errors", Integer.toString(errors));
        xml.writeAttribute("skipped", Long.toString(known + notApplicable + undecided));
        xml.writeAttribute("time", Figures.seconds(check));
        for (ScenarioResult scenario : scenarios) {
            testCase(scenario);
        }
        for (PropertyResult property : properties) {
            testCase(property);
        }
        for (Stale entry : check.stale()) {
            testCase(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static boolean hasFailed(ScenarioResult scenario) {
        return switch (scenario.outcome()) {
            case FAILED, CRASHED, VIOLATED, BROKE_PROTOCOL -> true;
            case PASSED, UNDECIDED, NOT_RUN, NOT_APPLICABLE, KIT_ERROR -> false;
        };
    }

    private Optional<String> reasonToSkip(Experiment experiment) {
        if (!experiment.notApplicable().isEmpty()) {
            return Optional.of("not applicable, " + experiment.notApplicable());
        }
        if (!experiment.notRun().isEmpty()) {
            return Optional.of("not run: " + experiment.notRun());
        }
        return experiment.undecided().isEmpty()
                ? check.known(experiment).map(known -> "known failure: " + known)
                : Optional.of("undecided: " + experiment.undecided());
    }

    /** What has neither passed nor failed is skipped, with the reason. */
    private boolean skipped(Experiment experiment) throws XMLStreamException {
        Optional<String> reason = reasonToSkip(experiment);
        if (reason.isPresent()) {
            xml.writeStartElement("skipped");
            xml.writeAttribute("message", clean(reason.get()));
            xml.writeEndElement();
        }
        return reason.isPresent();
    }

    private void testCase(Stale stale) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "known failures");
        xml.writeAttribute("name", stale.entry().id());
        xml.writeStartElement("failure");
        xml.writeAttribute("message", clean("a stale known failure: " + stale.instead()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void testCase(ScenarioResult result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", result.scenario().clause());
        xml.writeAttribute(
                "name", result.scenario().id() + " " + result.scenario().title());
        if (!skipped(result) && result.outcome() != Outcome.PASSED) {
            xml.writeStartElement(result.outcome() == Outcome.KIT_ERROR ? "error" : "failure");
            xml.writeAttribute("message", clean(result.message()));
            StringBuilder text = new StringBuilder(result.step()).append('\n');
            details(result, text);
            TraceExcerpt.around(result.trace(), -1)
                    .forEach(line -> text.append(line).append('\n'));
            xml.writeCharacters(clean(text.toString()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void testCase(PropertyResult result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", result.clause());
        String races = result.property().races() ? " (threads race)" : "";
        xml.writeAttribute("name", result.id() + " " + result.title() + races);
        if (!result.kitError().isEmpty()) {
            xml.writeStartElement("error");
            xml.writeAttribute("message", clean(result.kitError()));
            xml.writeEndElement();
        } else if (!skipped(result) && result.found().isPresent()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", clean(messages(result)));
            StringBuilder text = new StringBuilder();
            details(result, text);
            result.scenario().forEach(line -> text.append(line).append('\n'));
            xml.writeCharacters(clean(text.toString()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void details(Experiment result, StringBuilder text) {
        if (!result.failed().hint().isEmpty()) {
            text.append(result.failed().hint()).append('\n');
        }
        result.details().forEach(detail -> text.append(detail).append('\n'));
    }

    private static String messages(PropertyResult result) {
        return Stream.concat(
                        Stream.of(result.failure()).filter(failure -> !failure.isEmpty()),
                        result.violations().stream().map(broken -> broken.clause() + ": " + broken.message()))
                .collect(Collectors.joining("; "));
    }

    /** Without the characters that XML cannot hold: what a runtime says may contain anything. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> isXml(c) ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
