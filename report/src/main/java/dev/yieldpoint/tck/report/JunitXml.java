package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.properties.Search.Found;
import dev.yieldpoint.tck.properties.Token;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.FoundSchedule;
import dev.yieldpoint.tck.run.KnownFailures.Stale;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.Standing;
import dev.yieldpoint.tck.run.Standing.Kind;
import dev.yieldpoint.tck.run.TestResult;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.verdict.LikelyCause;
import dev.yieldpoint.tck.verdict.ReproduceCommand;
import dev.yieldpoint.tck.verdict.TraceExcerpt;
import java.io.StringWriter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}: the tests as test cases, for build servers. An error of the kit is an error, not a failure.
 *
 * <p>The file is valid against the schema of Maven Surefire, which has neither a time stamp nor the file and line of a test as attributes. So the
 * moment is a property of the suite, and the place of a scenario, {@code features/channel/sending.feature:76}, is its standard output and the
 * first line of its failure, where annotators of build servers look for it.
 */
public final class JunitXml {

    private static final String PREFIX = "yieldpoint.";

    private final XMLStreamWriter xml;
    private final CheckResult check;
    private final ReproduceCommand again;
    private final String kit;

    private JunitXml(XMLStreamWriter xml, CheckResult check, ReproduceCommand again, String kit) {
        this.xml = xml;
        this.check = check;
        this.again = again;
        this.kit = kit;
    }

    /**
     * The text of the file.
     *
     * @param again what repeats tests
     * @param kit the version of the kit
     */
    public static String of(CheckResult result, ReproduceCommand again, String kit) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXml(xml, result, again, kit).suite();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a result is always writable", e);
        }
        return text.append('\n').toString();
    }

    /**
     * A test case.
     *
     * @param group the last part of its class name
     * @param place where it is written, or empty
     */
    private record Case(String group, String name, Duration took, String place) {}

    /** What is told of a case that failed: what kind of failure it is, its message, and the rest. */
    private record Wrong(String type, String message, List<String> lines) {}

    private void suite() throws XMLStreamException {
        List<ScenarioResult> scenarios = check.tests().stream()
                .filter(ScenarioResult.class::isInstance)
                .map(ScenarioResult.class::cast)
                .toList();
        List<PropertyResult> properties = check.properties();
        int stale = check.stale().size();
        List<PromiseResult> promises = check.promises();
        xml.writeStartDocument("UTF-8", "1.0");
        newLine(0);
        xml.writeStartElement("testsuite");
        attribute("name", "yieldpoint " + check.runtime());
        attribute("tests", Integer.toString(scenarios.size() + properties.size() + promises.size() + stale));
        attribute("failures", Long.toString(count(Kind.FAILED) + stale));
        attribute("errors", Long.toString(count(Kind.ERROR)));
        attribute("skipped", Long.toString(count(Kind.SKIPPED)));
        attribute("time", seconds(check.took()));
        circumstances();
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
        newLine(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void circumstances() throws XMLStreamException {
        newLine(1);
        xml.writeStartElement("properties");
        property("timestamp", check.began().truncatedTo(ChronoUnit.SECONDS).toString());
        property("kit", kit);
        property("requirements", check.requirements());
        property("runtime", check.runtime());
        property("runtime.version", check.identity().version());
        property("runtime.language", check.identity().language());
        property("verdict", check.conformance().words());
        property("seed", Long.toString(check.options().effort().seed()));
        property("tries", Integer.toString(check.options().effort().tries()));
        property("java.version", System.getProperty("java.version", ""));
        property("command", again.whole());
        newLine(1);
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        newLine(2);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private long count(Kind kind) {
        return Stream.concat(
                        check.tests().stream().map(check::standing),
                        check.promises().stream().map(check::standing))
                .filter(standing -> standing.kind() == kind)
                .count();
    }

    private void testCase(Stale stale) throws XMLStreamException {
        String id = stale.entry().id();
        testCase(
                new Case("known-failures", id, Duration.ZERO, ""),
                new Standing(Kind.FAILED, ""),
                new Wrong(
                        "stale-known-failure",
                        "a stale known failure: " + stale.instead(),
                        List.of(
                                "The list of known failures says: "
                                        + stale.entry().reason(),
                                repeat(again.experiment(id)))));
    }

    private void testCase(ScenarioResult result) throws XMLStreamException {
        List<String> lines = new ArrayList<>();
        if (!result.step().isEmpty()) {
            lines.add("Step at line " + result.line() + ": " + result.step());
        }
        details(result, lines);
        lines.add(repeat(again.experiment(result.id())));
        lines.addAll(TraceExcerpt.around(result.trace(), -1));
        testCase(
                new Case(
                        chapter(result.clause()),
                        result.id() + " " + result.title(),
                        result.took(),
                        "features/" + result.scenario().file() + ":"
                                + result.scenario().line()),
                check.standing(result),
                new Wrong(word(result.outcome()), result.message(), lines));
    }

    private void testCase(PropertyResult result) throws XMLStreamException {
        List<String> lines = new ArrayList<>();
        details(result, lines);
        Optional<String> token = result.schedule()
                .map(FoundSchedule::token)
                .or(() -> result.found().map(Found::program).map(program -> new Token(kit, program).toString()));
        token.ifPresent(of -> {
            lines.add("Replay token: " + of);
            lines.add(repeat(result.schedule().isPresent() ? again.replaySchedule(of) : again.replay(of)));
        });
        lines.addAll(result.scenario());
        lines.addAll(TraceExcerpt.around(result.trace(), -1));
        String races = result.property().races() ? " (threads race)" : "";
        testCase(
                new Case(
                        result.property().races() ? "races" : "properties",
                        result.id() + " " + result.title() + races,
                        result.took(),
                        ""),
                check.standing(result),
                new Wrong(word(ResultOfCheck.outcome(result)), messages(result), lines));
    }

    private void testCase(PromiseResult result) throws XMLStreamException {
        testCase(
                new Case(
                        "java-api",
                        result.promise().id() + " " + result.promise().statement(),
                        result.took(),
                        ""),
                check.standing(result),
                new Wrong(
                        "broken-promise",
                        result.message(),
                        Stream.concat(
                                        result.trial().details().stream(),
                                        Stream.of(repeat(again.experiment(
                                                result.promise().id()))))
                                .toList()));
    }

    private void testCase(Case test, Standing standing, Wrong wrong) throws XMLStreamException {
        newLine(1);
        xml.writeStartElement("testcase");
        attribute("classname", PREFIX + name(check.runtime()) + "." + test.group);
        attribute("name", test.name);
        attribute("time", seconds(test.took));
        switch (standing.kind()) {
            case PASSED -> {}
            case SKIPPED -> {
                newLine(2);
                xml.writeEmptyElement("skipped");
                attribute("message", standing.reason());
            }
            case FAILED -> wrong("failure", wrong.type, wrong.message, test.place, wrong.lines);
            case ERROR -> wrong("error", wrong.type, standing.reason(), test.place, wrong.lines);
        }
        if (!test.place.isEmpty()) {
            newLine(2);
            xml.writeStartElement("system-out");
            xml.writeCharacters(clean(test.place));
            xml.writeEndElement();
        }
        if (standing.kind() != Kind.PASSED || !test.place.isEmpty()) {
            newLine(1);
        }
        xml.writeEndElement();
    }

    private void wrong(String what, String type, String message, String place, List<String> lines)
            throws XMLStreamException {
        newLine(2);
        xml.writeStartElement(what);
        attribute("type", type);
        attribute("message", message);
        String text = Stream.concat(Stream.of(place, message).filter(line -> !line.isEmpty()), lines.stream())
                .collect(Collectors.joining("\n", "", "\n"));
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** Which clauses it violates, root causes first, with their usual causes; and what belongs to the failure. */
    private void details(TestResult result, List<String> lines) {
        if (!result.failed().hint().isEmpty()) {
            lines.add(result.failed().hint());
        }
        for (ClauseVerdict verdict : check.news(result).keySet()) {
            Clause clause = verdict.clause();
            lines.add(String.format(
                    Locale.ROOT,
                    "Violates %s (%s%s): %s",
                    clause.id(),
                    clause.levelWords(),
                    verdict.isRoot() ? ", a root cause" : ", a consequence",
                    clause.statement()));
            if (verdict.isRoot()) {
                String likely = LikelyCause.of(verdict);
                if (!likely.isEmpty()) {
                    lines.add("Likely cause: " + likely);
                } else if (!clause.usualCause().isEmpty()) {
                    lines.add("Usual cause: " + clause.usualCause());
                }
            }
        }
        lines.addAll(result.details());
    }

    private static String repeat(String command) {
        return "Repeat: " + command;
    }

    /** {@code channel}, for a clause of this chapter. */
    private static String chapter(String clause) {
        return name(clause.replaceFirst("-\\d+$", "").toLowerCase(Locale.ROOT));
    }

    /** A name as a part of a class name: without dots, since build servers take what stands before the last dot for a package. */
    private static String name(String words) {
        String safe = words.replaceAll("[^\\p{L}\\p{N}_-]+", "-").replaceAll("^-+|-+$", "");
        return safe.isEmpty() ? "unnamed" : safe;
    }

    private static String word(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String messages(PropertyResult result) {
        return Stream.concat(
                        Stream.of(result.failure()).filter(failure -> !failure.isEmpty()),
                        result.violations().stream().map(broken -> broken.clause() + ": " + broken.message()))
                .collect(Collectors.joining("; "));
    }

    /** {@code 0.012}. */
    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    private void newLine(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
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
