package dev.yieldpoint.tck.properties;

import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A program as a scenario that can stand in a feature. */
public final class ProgramText {

    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();
    private String keyword = "Given ";

    private ProgramText() {}

    /** The scenario's lines. It has no observations: the rules for all traces judge it. */
    public static List<String> of(Program program, String tag, String title) {
        ProgramText text = new ProgramText();
        text.lines.add("@" + tag);
        text.lines.add("Scenario: " + title);
        text.component(program.application().root());
        program.application().atoms().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(atom -> text.step(
                        String.format(Locale.ROOT, "the atom \"%s\" is initially %s", atom.getKey(), atom.getValue())));
        text.keyword = "When ";
        text.step("the application starts");
        for (Move move : program.moves()) {
            move.steps().forEach(text::step);
        }
        return text.lines;
    }

    private void component(ComponentNode node) {
        node.hooks().forEach(hook -> hook('"' + node.name() + '"', hook));
        for (ComponentNode child : node.children()) {
            step(String.format(
                    Locale.ROOT,
                    "\"%s\" has the child \"%s\"%s",
                    node.name(),
                    child.name(),
                    child.shown() ? "" : ", not mounted at first"));
            component(child);
        }
    }

    private void hook(String component, Hook hook) {
        step(component + ' ' + hook.accept(STEP));
        if (hook instanceof Hook.UseCoroutine coroutine) {
            String quotes = INDENT.repeat(2) + "\"\"\"";
            lines.add(quotes);
            BodyText.write(coroutine.body()).lines().forEach(line -> lines.add(INDENT.repeat(2) + line));
            lines.add(quotes);
        }
    }

    /** The step that says that a component calls a hook, from its verb on. */
    private static final Hook.Visitor<String> STEP = new Hook.Visitor<>() {
        @Override
        public String useState(Hook.UseState state) {
            return String.format(
                    Locale.ROOT,
                    "keeps the state \"%s\", initially %s%s",
                    state.name(),
                    state.initial(),
                    state.read() ? "" : ", and does not read it");
        }

        @Override
        public String readState(Hook.ReadState read) {
            return "reads the state \"" + read.state() + '"';
        }

        @Override
        public String returnEarly(Hook.ReturnEarly early) {
            return String.format(
                    Locale.ROOT, "returns early from its render while \"%s\" is %s", early.state(), early.value());
        }

        @Override
        public String useCoroutine(Hook.UseCoroutine coroutine) {
            return String.format(
                    Locale.ROOT, "runs the coroutine \"%s\"%s%s:", coroutine.name(), type(coroutine), holds(coroutine));
        }

        @Override
        public String useHandle(Hook.UseHandle handle) {
            return String.format(
                    Locale.ROOT,
                    "looks up \"%s\" with use_coroutine_handle for messages of the type \"%s\"",
                    handle.name(),
                    handle.type());
        }

        @Override
        public String useShared(Hook.UseShared value) {
            return String.format(Locale.ROOT, "shares the value \"%s\", initially %s", value.name(), value.initial());
        }

        @Override
        public String initAtoms(Hook.InitAtoms atoms) {
            return "initialises the atom root";
        }

        @Override
        public String readAtom(Hook.ReadAtom read) {
            return "reads the atom \"" + read.atom() + '"';
        }

        @Override
        public String send(Hook.Send send) {
            return String.format(Locale.ROOT, "sends %s to \"%s\" in %s", send.value(), send.address(), send.renders());
        }
    };

    private static String type(Hook.UseCoroutine coroutine) {
        boolean any = coroutine.type().equals(Hook.UseCoroutine.ANY_TYPE);
        return any ? "" : " for messages of the type \"" + coroutine.type() + '"';
    }

    private static String holds(Hook.UseCoroutine coroutine) {
        if (!coroutine.owns().isEmpty()) {
            return ", which owns " + names(coroutine.owns());
        }
        if (!coroutine.captures().isEmpty()) {
            return coroutine.captures().stream()
                    .map(captured ->
                            "the " + captured.kind().name().toLowerCase(Locale.ROOT) + " \"" + captured.name() + '"')
                    .collect(Collectors.joining(" and ", ", which captures the value of ", ""));
        }
        return coroutine.borrows().isEmpty() ? "" : ", which borrows " + names(coroutine.borrows());
    }

    private static String names(List<String> names) {
        return Value.words(names.stream().map(Value::text).toList());
    }

    private void step(String text) {
        lines.add(INDENT + keyword + text);
        keyword = "And ";
    }
}
