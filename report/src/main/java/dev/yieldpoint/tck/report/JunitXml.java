package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.KnownFailures.Stale;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.Standing;
import dev.yieldpoint.tck.run.Standing.Kind;
import dev.yieldpoint.tck.run.TestResult;
import dev.yieldpoint.tck.verdict.SummaryLine;
import dev.yieldpoint.tck.verdict.TraceExcerpt;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code junit.xml}: the scenarios as test cases, for build servers. An error of the kit is an error, not a failure. */
public final class JunitXml {

    private final XMLStreamWriter xml;
    private final CheckResult check;

    private JunitXml(XMLStreamWriter xml, CheckResult check) {
        this.xml = xml;
        this.check = check;
    }

    public static String of(CheckResult result) {
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
        List<ScenarioResult> scenarios = check.tests().stream()
                .filter(ScenarioResult.class::isInstance)
                .map(ScenarioResult.class::cast)
                .toList();
        List<PropertyResult> properties = check.properties();
        int stale = check.stale().size();
        List<PromiseResult> promises = check.promises();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "yieldpoint " + clean(check.runtime()));
        xml.writeAttribute("tests", Integer.toString(scenarios.size() + properties.size() + promises.size() + stale));
        xml.writeAttribute("failures", Long.toString(count(Kind.FAILED) + stale));
        xml.writeAttribute("errors", Long.toString(count(Kind.ERROR)));
        xml.writeAttribute("skipped", Long.toString(count(Kind.SKIPPED)));
        xml.writeAttribute("time", SummaryLine.seconds(check));
        for (ScenarioResult scenario : scenarios) {
            testCase(scenario);
        }
        for (PropertyResult property : properties) {
            testCase(property);
        }
        for (PromiseResult promise : promises) {
            testCase(promise);
        }
        for (Stale entry : check.stale()) {
            testCase(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private long count(Kind kind) {
        return Stream.concat(
                        check.tests().stream().map(check::standing),
                        check.promises().stream().map(check::standing))
                .filter(standing -> standing.kind() == kind)
                .count();
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
        StringBuilder text = new StringBuilder(result.step()).append('\n');
        details(result, text);
        TraceExcerpt.around(result.trace(), -1)
                .forEach(line -> text.append(line).append('\n'));
        testCase(result, result.title(), result.message(), text.toString());
    }

    private void testCase(PropertyResult result) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        details(result, text);
        result.scenario().forEach(line -> text.append(line).append('\n'));
        String races = result.property().races() ? " (threads race)" : "";
        testCase(result, result.title() + races, messages(result), text.toString());
    }

    private void testCase(PromiseResult result) throws XMLStreamException {
        String text = String.join("\n", result.trial().details()) + "\n";
        testCase(
                "Java API",
                result.promise().id() + " " + result.promise().statement(),
                check.standing(result),
                result.message(),
                text);
    }

    private void testCase(TestResult result, String title, String message, String text) throws XMLStreamException {
        testCase(result.clause(), result.id() + " " + title, check.standing(result), message, text);
    }

    private void testCase(String type, String name, Standing standing, String message, String text)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", type);
        xml.writeAttribute("name", name);
        switch (standing.kind()) {
            case PASSED -> {}
            case SKIPPED -> {
                xml.writeStartElement("skipped");
                xml.writeAttribute("message", clean(standing.reason()));
                xml.writeEndElement();
            }
            case FAILED -> wrong("failure", message, text);
            case ERROR -> wrong("error", standing.reason(), text);
        }
        xml.writeEndElement();
    }

    private void wrong(String what, String message, String text) throws XMLStreamException {
        xml.writeStartElement(what);
        xml.writeAttribute("message", clean(message));
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void details(TestResult result, StringBuilder text) {
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
