package dev.yieldpoint.tck.javaapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.listing.CompiledListings;
import dev.yieldpoint.tck.listing.Listing;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.trace.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Listings of what no feature has: names that Java could mistake, locals bound again, and random bodies. */
@Execution(ExecutionMode.CONCURRENT)
class ListedProgramsTest {

    private static final CoroutineRuntime REFERENCE = ServiceLoader.load(CoroutineRuntime.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(runtime -> runtime.name().equals("reference"))
            .findFirst()
            .orElseThrow();

    private static final int OF_EACH_KIND = 8;

    private static final String ODD = """
            wait at the gate "go"
            close the channel
            receive one x
            log x
            for each x
              log x
              receive one x
              log x
            log x
            for each new of the feed "f"
              log new
            for each new of the feed "g"
              log new
            receive one item
            for each item of the feed "h"
              log item
            log item
            receive one late of the feed "k"
            log late
            2 times
              2 times
                read "x y" as n
                add -1 to "n"
                send n to "hatch"
            set "this" to string 1
            set "xY" to "a\\b"
            read "x y" as xY
            set "xY" to xY
            add 5 to "xY"
            if "a" is of the shape string
              log "never"
            otherwise
              log string "a"
            if None is 0
              log "never"
            if 7 is None
              log "never"
            if x is None
              if 7 is xY
                log what was remembered for item
              otherwise
                remember xY for item
                log what was remembered for item
            if item is not "c"
              log "never"
            write 8 to "x y"
            forever
              wait at the gate "never"
            log "never"
            """;

    @TempDir
    private Path classes;

    @Test
    void names_that_java_could_mistake_and_locals_that_are_bound_again() throws Exception {
        List<Hook> hooks = List.of(
                new Hook.UseShared("x y", Value.number(7)),
                new Hook.UseState("n", Value.number(0)),
                new Hook.UseState("this", Value.NOTHING),
                new Hook.UseState("xY", Value.NOTHING),
                new Hook.UseCoroutine(
                        "while",
                        "string",
                        List.of("n"),
                        List.of(),
                        body("for each order\n  log order\n  add 1 to \"n\"")),
                new Hook.UseHandle("hatch", "string"),
                new Hook.UseCoroutine("odd", "message", List.of("n", "this", "xY"), List.of(), body(ODD)));
        Program program = new Program(
                new Application(new ComponentNode("App", true, hooks, List.of())),
                List.of(
                        new Move.Send(List.of(Value.text("1"), Value.number(2), Value.text("3")), "odd"),
                        new Move.OpenGate("go"),
                        new Move.Feed(List.of(Value.text("a")), "f"),
                        new Move.EndFeed("f"),
                        new Move.Feed(List.of(Value.text("b")), "g"),
                        new Move.EndFeed("g"),
                        new Move.Feed(List.of(Value.text("c")), "h"),
                        new Move.EndFeed("h"),
                        new Move.Feed(List.of(Value.text("d")), "k")));

        List<Event> trace = assertAlike(List.of(program)).get(0);

        assertThat(trace.stream()
                        .filter(event -> event instanceof Event.Logged logged
                                && logged.coroutine().name().equals("odd"))
                        .map(event -> ((Event.Logged) event).value().toString()))
                .containsExactly(
                        "\"1\"", "2", "\"3\"", "\"3\"", "\"a\"", "\"b\"", "\"c\"", "\"c\"", "\"d\"", "string \"a\"");
    }

    @Tag("exhaustive")
    @Test
    void random_bodies_do_the_same_in_java() throws IOException {
        List<Program> programs = Properties.ALL.stream()
                .filter(property -> !property.races())
                .flatMap(ListedProgramsTest::some)
                .toList();

        assertThat(assertAlike(programs)).hasSizeGreaterThan(100);
    }

    private static Stream<Program> some(Property property) {
        Iterator<Shrinkable<Program>> programs = property.programs().programs(1);
        return Stream.generate(() -> programs.next().value()).limit(OF_EACH_KIND);
    }

    /** Plays programs both ways, and gives the traces; leaves out those in which nothing is a message. */
    private List<List<Event>> assertAlike(List<Program> programs) throws IOException {
        List<Listing> listings =
                programs.stream().flatMap(ListedProgramsTest::listings).toList();
        List<List<Event>> traces = new ArrayList<>();
        try (CompiledListings compiled = new CompiledListings(listings, classes)) {
            ListedRuntime listed = new ListedRuntime(REFERENCE, compiled);
            for (Program program : programs) {
                ProgramRun wanted = ProgramRun.of(program, new JavaApiRuntime(REFERENCE), Duration.ofSeconds(20));
                ProgramRun seen = ProgramRun.of(program, listed, Duration.ofSeconds(20));
                if (wanted.trace().stream().anyMatch(ListedProgramsTest::receivesNothing)) {
                    continue; // in Java no message is null
                }
                assertThat(wanted.failure()).isEmpty();
                assertThat(seen.failure()).isEmpty();
                assertThat(seen.trace()).isEqualTo(wanted.trace());
                traces.add(seen.trace());
            }
        }
        return traces;
    }

    private static boolean receivesNothing(Event event) {
        return event instanceof Event.Received received && received.value().equals(Value.NOTHING);
    }

    private static Stream<Listing> listings(Program program) {
        Map<String, String> types = ListedRuntime.types(program.application());
        return program.application()
                .root()
                .tree()
                .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                .map(coroutine -> Listing.of(coroutine, types));
    }

    private static List<Instruction> body(String text) {
        try {
            return BodyText.parse(text);
        } catch (BodySyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
