package dev.yieldpoint.tck.language;

import dev.yieldpoint.tck.listing.CoroutineSteps;
import dev.yieldpoint.tck.rust.RustListings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which line of Rust each step and each instruction is, and which of Java. The lines of instructions are taken from listings. */
final class Dictionary {

    /**
     * A step. Cells are code, unless parts of them are marked as such.
     *
     * @param phrase the words of the step, or the end of them
     */
    record StepRow(String rust, String phrase, String java) {}

    /**
     * An instruction, by an example.
     *
     * @param line the instruction
     * @param after lines that need it: its block, or what reads its local
     */
    record Example(String line, List<String> after) {

        Example(String line, String... after) {
            this(line, List.of(after));
        }
    }

    /** In the order in which a component uses them. */
    static final List<StepRow> STEPS = List.of(
            new StepRow(
                    "use_coroutine(cx, |mut rx: UnboundedReceiver<M>| async move { … })",
                    "{string} runs the coroutine {string}:",
                    "scope.useCoroutine(M.class, (rx, await) -> { … })"),
            new StepRow("to_owned![status]", "… which owns {names}:", "status.toOwned()"),
            new StepRow(
                    "`status.set(…)` without `to_owned!`, which the compiler refuses",
                    "… which borrows {names}:",
                    "`status.set(…)` without `toOwned`, which a runtime may refuse"),
            new StepRow(
                    "let status = status.get().to_owned();",
                    "… which captures the value of the state {string}:",
                    "var status = this.status.get();"),
            new StepRow(
                    "let username = use_read(cx, &USERNAME); to_owned![username]",
                    "… which captures the value of the atom {string}:",
                    "var username = scope.useRead(this.username);"),
            new StepRow(
                    "`struct SyncAction(String);` and `UnboundedReceiver<SyncAction>`",
                    "… for messages of the type {string}:",
                    "`record SyncAction(Object value) {}` and `scope.useCoroutine(SyncAction.class, …)`"),
            new StepRow(
                    "use_coroutine_handle::<SyncAction>(cx)",
                    "{string} looks up {string} with use_coroutine_handle for messages of the type {string}",
                    "scope.useCoroutineHandle(SyncAction.class)"),
            new StepRow(
                    "use_state(cx, || \"idle\")",
                    "{string} keeps the state {string}, initially {value}",
                    "scope.useState(() -> \"idle\")"),
            new StepRow(
                    "use_rw(cx, || 10)",
                    "{string} shares the value {string}, initially {value}",
                    "scope.useRw(() -> 10L)"),
            new StepRow(
                    "static USERNAME: Atom<String> = Atom(|_| \"Ada\".to_string());",
                    "the atom {string} is initially {value}",
                    "Atom.of(() -> \"Ada\")"),
            new StepRow("use_init_atom_root(cx)", "{string} initialises the atom root", "scope.useInitAtomRoot()"),
            new StepRow("use_read(cx, &USERNAME)", "{string} reads the atom {string}", "scope.useRead(username)"),
            new StepRow(
                    "`tx.send(…)` in the component, or in `cx.use_hook(|| …)`",
                    "{string} sends {value} to/through {string} in {renders}",
                    "`tx.send(…)` in the component"),
            new StepRow("rsx! { Child {} }", "{string} has the child {string}", "scope.child(\"Child\", …)"),
            new StepRow(
                    "onclick: move |_| tx.send(…)",
                    "{values} is/are sent to {string}",
                    "scope.listener(event -> tx.send(…))"),
            new StepRow(
                    "onclick: move |_| status.set(…)",
                    "a listener sets {string} to {value}",
                    "scope.listener(event -> status.set(…))"),
            new StepRow(
                    "thread::spawn(move || price.write(11))",
                    "another thread writes {value} to {string}",
                    "`price.write(11L)` on another thread"),
            new StepRow("cx.schedule_update()", "{string} renders again", "scope.scheduleUpdate()"));

    /** One for each phrase. */
    static final List<Example> EXAMPLES = List.of(
            new Example("for each message", "  log message"),
            new Example("receive one message", "log message"),
            new Example(
                    "receive one message without waiting, or \"empty\" if the channel is open and empty",
                    "log message"),
            new Example("close the channel"),
            new Example("send \"pull\" to \"fetcher\""),
            new Example("set \"status\" to \"working\""),
            new Example("add 10 to \"progress\""),
            new Example("set the atom \"username\" to \"Bob\""),
            new Example("write 11 to \"price\""),
            new Example("read \"price\" as now", "log now"),
            new Example("if update is of the shape name", "  log \"renamed\""),
            new Example("if update is \"pull\"", "  log update"),
            new Example("if update is not \"pull\"", "  log update"),
            new Example("remember update for \"last\""),
            new Example("if nothing was remembered for \"last\"", "  log \"first\""),
            new Example("forever", "  yield once"),
            new Example("3 times", "  yield once"),
            new Example("for each item of the feed \"connection\"", "  log item"),
            new Example("receive one item of the feed \"connection\"", "log item"),
            new Example("get \"/weather\" as weather", "log weather"),
            new Example("put update to \"/name\" as answer", "log answer"),
            new Example("wait at the gate \"connected\""),
            new Example("wait 5 minutes"),
            new Example("yield once"),
            new Example("log update"),
            new Example("fail"));

    private static final String HERE = "log(\"here\");\n";

    private Dictionary() {}

    static String text() {
        return """
                ## Rust, features, Java

                What the two pages write in Rust, the step or the instruction that says it, and the Java API. The site shows every body in
                all three.

                | in Rust | the step | in Java |
                | --- | --- | --- |
                """
                + STEPS.stream()
                        .map(row -> row(cell(row.rust), cell(row.phrase), cell(row.java)))
                        .collect(Collectors.joining())
                + """

                `set_username` is what `use_set(cx, &USERNAME)` returns, and `atoms` what `scope.useAtomRoot()` returns. `gate`, `sleep`, `yield_now`,
                `feed`, `get`, `put` and `log` stand for whatever a body awaits or does outside of Dioxus; a `Cache` is a `HashMap` in which
                inserting `None` removes.

                | in Rust | the instruction | in Java |
                | --- | --- | --- |
                """
                + EXAMPLES.stream()
                        .map(example -> row(code(rust(example)), code(example.line), code(java(example))))
                        .collect(Collectors.joining());
    }

    /** The line of Rust. */
    static String rust(Example example) {
        RustListings listings = new RustListings(steps(example));
        return lineAfterHere(
                example,
                listings.listing(steps(example).size() - 1).orElseThrow().rust());
    }

    /** The line of Java. */
    static String java(Example example) {
        List<RustListings.Step> steps = steps(example);
        RustListings.Step last = steps.get(steps.size() - 1);
        CoroutineSteps listings =
                new CoroutineSteps(steps.stream().map(RustListings.Step::words).toList());
        return lineAfterHere(
                example,
                listings.listing(last.words(), last.body()).orElseThrow().java());
    }

    /** The first line, or of a block the one that opens it. */
    private static String lineAfterHere(Example example, String listing) {
        boolean block = example.after.stream().anyMatch(line -> line.startsWith(" "));
        return listing.substring(listing.indexOf(HERE) + HERE.length())
                .lines()
                .map(String::strip)
                .filter(line -> !block || line.endsWith("{"))
                .map(line -> block ? line + " … }" : line)
                .findFirst()
                .orElseThrow();
    }

    /** A scenario in which the coroutine logs and then carries out the example. */
    private static List<RustListings.Step> steps(Example example) {
        List<String> body = new ArrayList<>(List.of("for each update", "  log \"here\"", "  " + example.line));
        example.after.forEach(line -> body.add("  " + line));
        body.add("  log update");
        boolean shaped = example.line.contains(" of the shape ");
        return List.of(
                step("\"App\" keeps the state \"status\", initially \"idle\""),
                step("\"App\" keeps the state \"progress\", initially 0"),
                step("the atom \"username\" is initially \"Ada\""),
                step("\"App\" shares the value \"price\", initially 10"),
                step(shaped ? "name \"Bob\" and age 42 are sent to \"sync\"" : "\"pull\" is sent to \"sync\""),
                step("\"hello\" arrives on the feed \"connection\""),
                new RustListings.Step("\"App\" runs the coroutine \"fetcher\":", "for each request\n  log request"),
                new RustListings.Step(
                        "\"App\" runs the coroutine \"sync\", which owns \"status\" and \"progress\":",
                        String.join("\n", body)));
    }

    private static RustListings.Step step(String words) {
        return new RustListings.Step(words, "");
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cell(String text) {
        return text.contains("`") ? text.replace("|", "\\|") : code(text);
    }

    /** As code, in which a table needs its bars escaped. */
    private static String code(String text) {
        return ("`" + text + "`").replace("|", "\\|");
    }
}
