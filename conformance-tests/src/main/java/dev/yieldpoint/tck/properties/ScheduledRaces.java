package dev.yieldpoint.tck.properties;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.generators.SmallRace;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.Race;
import java.util.List;
import java.util.Map;

/**
 * The properties whose programs are played in many schedules. The programs are as small as they can be: the number of schedules of a program grows
 * with each operation, and a race needs two threads and two operations.
 */
public final class ScheduledRaces {

    private static final String LOG_EACH = """
            for each message
              log message
            """;

    private static final String LOG_ITEMS = """
            for each item of the feed "prices"
              log item
            """;

    /** Every one of them. */
    public static final List<Property> ALL = List.of(
            property(
                    "schedules-of-senders",
                    "All messages that two threads send concurrently are received, those of each thread in order.",
                    List.of("CHANNEL-12", "CHANNEL-2", "CHANNEL-4", "CHANNEL-5", "EXTERNAL-4"),
                    program(app(coroutine("sync", List.of(), LOG_EACH)), new Race.Sends(2, 2, "sync"))),
            property(
                    "schedules-of-forwarding",
                    "Messages that a coroutine forwards while threads send to it are received in order.",
                    List.of("CHANNEL-12", "CHANNEL-2", "CHANNEL-4", "CHANNEL-5"),
                    program(
                            app(coroutine("sync", List.of(), LOG_EACH), coroutine("profile", List.of(), """
                                    for each update
                                      send update to "sync"
                                    """)),
                            new Race.Sends(2, 1, "profile"),
                            new Race.Sends(2, 1, "sync"))),
            property(
                    "schedules-of-setting",
                    "A coroutine that sets a state for each message of two threads leaves the state at the last one.",
                    List.of("CHANNEL-12", "STATE-1"),
                    program(
                            app(
                                    new Hook.UseState("status", Value.number(0)),
                                    coroutine("sync", List.of("status"), """
                            for each message
                              set "status" to message
                            """)),
                            new Race.Sends(2, 1, "sync"))),
            property(
                    "schedules-of-closing",
                    "Messages that threads send before a channel is closed are received, and later ones are not.",
                    List.of("CHANNEL-7", "CHANNEL-8", "CHANNEL-9"),
                    program(app(coroutine("sync", List.of(), """
                            receive one message
                            log message
                            close the channel
                            for each later
                              log later
                            log "closed"
                            """)), new Race.Sends(2, 2, "sync"))),
            property(
                    "schedules-of-ending",
                    "Sends of threads to a coroutine that is ending return.",
                    List.of("CHANNEL-11", "EXTERNAL-4"),
                    program(app(coroutine("sync", List.of(), """
                            receive one message
                            log message
                            """)), new Race.Sends(2, 2, "sync"))),
            property(
                    "schedules-of-removal",
                    "Sends of threads to a coroutine that is being dropped return, and nothing of it runs afterwards.",
                    List.of("LIFECYCLE-4", "CHANNEL-11", "EXTERNAL-4", "LIFECYCLE-6"),
                    program(
                            new Application(component(
                                    "App",
                                    List.of(),
                                    component("Page", List.of(coroutine("sync", List.of(), LOG_EACH))))),
                            new Race.SendsDuringRemoval(new Race.Sends(2, 1, "sync"), new Move.Remove("Page")),
                            new Move.Show("Page"))),
            property(
                    "schedules-of-writers",
                    "A shared value that threads write concurrently has the value written last, and shows it.",
                    List.of("EXTERNAL-2", "EXTERNAL-3"),
                    program(app(new Hook.UseShared("rate", Value.number(0))), new Race.Writes(2, 2, "rate"))),
            property(
                    "schedules-of-readers",
                    "A coroutine reads a shared value while threads write it.",
                    List.of("EXTERNAL-2", "EXTERNAL-3", "CHANNEL-12"),
                    program(
                            app(new Hook.UseShared("rate", Value.number(0)), coroutine("sync", List.of(), """
                            for each message
                              read "rate" as seen
                              log seen
                              write message to "rate"
                            """)),
                            new Race.Sends(2, 1, "sync"),
                            new Race.Writes(2, 2, "rate"))),
            property(
                    "schedules-of-wakes",
                    "An await that a foreign thread completes resumes its coroutine, whenever it completes.",
                    List.of("YIELDING-3", "SERVICES-7"),
                    program(app(coroutine("ws", List.of(), LOG_ITEMS)), new Race.Items(2, 2, "prices"))),
            property(
                    "schedules-of-two-wakes",
                    "Two coroutines that foreign threads wake at the same time are both resumed.",
                    List.of("YIELDING-3", "SERVICES-7", "YIELDING-2"),
                    program(
                            app(coroutine("ws", List.of(), LOG_ITEMS), coroutine("sync", List.of(), LOG_ITEMS)),
                            new Race.Items(2, 1, "prices"))));

    private ScheduledRaces() {}

    private static Property property(String name, String statement, List<String> clauses, Program program) {
        return new Property(name, statement, clauses, new SmallRace(program));
    }

    private static Program program(Application application, Move... moves) {
        return new Program(application, List.of(moves));
    }

    private static Application app(Hook... hooks) {
        return new Application(component("App", List.of(hooks)), Map.of());
    }

    private static ComponentNode component(String name, List<Hook> hooks, ComponentNode... children) {
        return new ComponentNode(name, true, hooks, List.of(children));
    }

    private static Hook coroutine(String name, List<String> owns, String body) {
        try {
            return new Hook.UseCoroutine(name, Hook.UseCoroutine.ANY_TYPE, owns, List.of(), BodyText.parse(body));
        } catch (BodySyntaxException e) {
            throw new IllegalStateException("the body of " + name + ": " + e.getMessage(), e);
        }
    }
}
