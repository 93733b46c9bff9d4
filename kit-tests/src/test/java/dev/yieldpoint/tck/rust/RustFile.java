package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.rust.RustListings.Step;
import dev.yieldpoint.tck.rust.StepCalls.Call;
import dev.yieldpoint.tck.site.ToldScenarios;
import dev.yieldpoint.tck.site.ToldScenarios.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file that holds every scenario in Rust, one module each: its components, with all bodies as the pages show them, and a test that plays
 * it. Scenarios in which a body borrows a handle stand in a file of their own, since Rust refuses them.
 */
public final class RustFile {

    static final Path DIRECTORY = Path.of("../runtimes/dioxus/0.4/tests/listings");
    static final Path COROUTINES = DIRECTORY.resolve("coroutines.rs");
    static final Path BORROWED = DIRECTORY.resolve("borrowed.md");

    private static final String HEAD = """
            // Generated from the features by `mvn -q -P write process-test-classes -Dwrite=rust`; do not edit.

            """;

    private RustFile() {}

    /** Writes both anew. */
    public static void write() throws IOException {
        Files.createDirectories(DIRECTORY);
        Files.writeString(COROUTINES, coroutines());
        Files.writeString(BORROWED, borrowed());
    }

    static String coroutines() {
        return listed().filter(told -> !borrows(new RustListings(told.steps())))
                .map(RustFile::module)
                .collect(Collectors.joining("\n", HEAD, ""));
    }

    static String borrowed() {
        return "<!-- Generated from the features by `mvn -q -P write process-test-classes -Dwrite=rust`; do not edit. -->\n\n"
                + "The bodies that borrow a handle, which Rust refuses (OWNERSHIP-1). Each stands once more with `to_owned!`,"
                + " and so\ncompiles: the borrowing is all that is wrong.\n"
                + listed().filter(told -> borrows(new RustListings(told.steps())))
                        .map(RustFile::refused)
                        .collect(Collectors.joining());
    }

    /** The scenarios that the file holds. */
    static Stream<Told> listed() {
        return ToldScenarios.all().stream().filter(told -> isListed(told.steps()));
    }

    /** Whether the hooks of a scenario can be listed: a read of another component's state, and an early return, cannot. */
    public static boolean isListed(List<Step> steps) {
        return steps.stream()
                .map(Step::words)
                .noneMatch(words -> words.contains(" reads the state ") || words.contains(" returns early "));
    }

    private static boolean borrows(RustListings listings) {
        return listings.told()
                .coroutines()
                .anyMatch(coroutine -> !borrowed(coroutine).isEmpty());
    }

    private static List<String> borrowed(UseCoroutine coroutine) {
        return coroutine.borrows().isEmpty() ? HookNames.borrowed(coroutine) : coroutine.borrows();
    }

    private static String module(Told told) {
        RustListings listings = new RustListings(told.steps());
        List<Call> calls = told.steps().stream()
                .flatMap(step -> StepCalls.of(step.words()).stream())
                .toList();
        RustWriter lines = new RustWriter();
        lines.add("// %s (%s): %s", told.id(), told.file(), told.title());
        lines.open("mod %s", told.id().toLowerCase(Locale.ROOT).replace('-', '_'));
        lines.add("use crate::played::Played;").add("use crate::prelude::*;").add("");
        new RustComponents(listings, named(calls, "nextRenderFails"), named(calls, "listenerFails"), lines).write();
        lines.add("#[test]").open("fn plays()");
        String root =
                listings.names().component(listings.told().parts().iterator().next().name);
        String hidden =
                listings.told().hidden().stream().map(RustExpressions::text).collect(Collectors.joining(", "));
        lines.add("let mut app = Played::new(%s, &[%s]);", root, hidden);
        calls.forEach(call -> lines.add(call.rust()));
        lines.add("app.end();").close("").close("");
        return lines + "\n";
    }

    /** The components that a step of some kind names first. */
    private static Set<String> named(List<Call> calls, String method) {
        return calls.stream()
                .filter(call -> call.method().equals(method))
                .map(call -> (String) call.arguments().get(0))
                .collect(Collectors.toSet());
    }

    private static String refused(Told told) {
        String owning = told.steps().stream()
                .map(Step::words)
                .filter(words -> words.contains(", which borrows "))
                .findFirst()
                .orElse("");
        List<Step> owned = told.steps().stream()
                .map(step -> new Step(step.words().replace(", which borrows ", ", which owns "), step.body()))
                .toList();
        if (owning.isEmpty()) {
            throw new IllegalStateException(told.id() + " borrows, but no step says so");
        }
        return "\n" + told.id() + ", " + told.title() + ":\n\n" + block("compile_fail", told.steps()) + "\n"
                + block("", owned);
    }

    private static String block(String kind, List<Step> steps) {
        RustWriter lines = new RustWriter();
        lines.add("```" + kind);
        List.of("value", "world", "words", "hooks", "prelude")
                .forEach(name -> lines.add(
                        "# mod %1$s { include!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/tests/listings/%1$s.rs\")); }",
                        name));
        lines.add("# use prelude::*;");
        new RustComponents(new RustListings(steps), Set.of(), Set.of(), lines).write();
        return lines.add("# fn main() {}").add("```") + "\n";
    }
}
