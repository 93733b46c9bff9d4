package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import java.util.List;
import java.util.Map;

/**
 * The small applications over which all short sequences of moves are enumerated: two or three components, two coroutines, and
 * between them each kind of hook.
 */
final class SmallApplications {

    private static final Value ZERO = Value.number(0);
    private static final List<Hook> NONE = List.of();

    private static final String LOG_EACH = """
            for each message
              log message
            """;

    /** Every one of them. */
    static final List<Application> ALL = List.of(
            // A service and a client below it.
            new Application(component(
                    "App",
                    List.of(state("status"), coroutine("sync", List.of("status"), """
                                                    for each message
                                                      log message
                                                      set "status" to message
                                                    """)),
                    component("Menu", List.of(state("name"), coroutine("profile", List.of("name", "status"), """
                                                            for each update
                                                              set "name" to update
                                                              send update to "sync"
                                                            """))))),
            // A service that closes its channel.
            new Application(component(
                    "App",
                    List.of(coroutine("fetcher", List.of(), """
                                            receive one request
                                            log request
                                            wait at the gate "connected"
                                            close the channel
                                            for each later
                                              log later
                                            log "closed"
                                            wait 1 second
                                            log "done"
                                            """)),
                    component("Menu", List.of(coroutine("ws", List.of(), """
                                            for each message
                                              send message to "fetcher"
                                            """))))),
            // Handles, and a service that ends. Their types differ, since a look-up is free to find a later coroutine
            // of its component.
            new Application(component(
                    "App",
                    List.of(coroutine("sync", List.of(), """
                                            receive one message
                                            log message
                                            """)),
                    component(
                            "Menu",
                            List.of(
                                    new Hook.UseHandle("sync handle", Hook.UseCoroutine.ANY_TYPE),
                                    coroutine("profile", "update", List.of(), """
                                                            for each update
                                                              log update
                                                              send update to "sync handle"
                                                            """))))),
            // Two services of one type, one above the other.
            new Application(component(
                    "App",
                    List.of(coroutine("sync", List.of(), LOG_EACH)),
                    component(
                            "Page",
                            List.of(coroutine("fetcher", List.of(), LOG_EACH)),
                            component("Menu", List.of(new Hook.UseHandle("nearest", Hook.UseCoroutine.ANY_TYPE)))))),
            // Two components beside each other.
            new Application(component(
                    "App",
                    List.of(state("status")),
                    component("Page", List.of(state("title"), coroutine("sync", List.of("title", "status"), """
                                                            for each message
                                                              set "title" to message
                                                              set "status" to message
                                                            """))),
                    hidden("Menu", List.of(state("name"), coroutine("profile", List.of("name", "status"), """
                                                            wait at the gate "connected"
                                                            for each update
                                                              set "name" to update
                                                              set "status" to update
                                                            """))))),
            // Atoms.
            new Application(
                    component(
                            "App",
                            List.of(new Hook.InitAtoms(), coroutine("sync", List.of(), """
                                                    for each message
                                                      set the atom "username" to message
                                                    """)),
                            hidden(
                                    "Menu",
                                    List.of(
                                            new Hook.ReadAtom("username"),
                                            new Hook.ReadAtom("error"),
                                            coroutine("profile", List.of(), """
                                                            for each update
                                                              set the atom "error" to update
                                                            """)))),
                    Map.of("username", ZERO, "error", ZERO)),
            // A shared value.
            new Application(component(
                    "App",
                    NONE,
                    component(
                            "Page",
                            List.of(new Hook.UseShared("rate", ZERO), coroutine("sync", List.of(), """
                                                            for each message
                                                              read "rate" as seen
                                                              log seen
                                                              write message to "rate"
                                                            """)),
                            component("Menu", List.of(coroutine("profile", List.of(), """
                                                            for each update
                                                              write update to "rate"
                                                            """)))))),
            // Time and a feed.
            new Application(component(
                    "App",
                    List.of(state("ticks"), coroutine("timer", List.of("ticks"), """
                                                    forever
                                                      wait 1 second
                                                      add 1 to "ticks"
                                                    """)),
                    component("Page", List.of(coroutine("ws", List.of(), """
                                                    for each item of the feed "prices"
                                                      log item
                                                      yield once
                                                    log "disconnected"
                                                    """))))));

    private SmallApplications() {}

    private static ComponentNode component(String name, List<Hook> hooks, ComponentNode... children) {
        return new ComponentNode(name, true, hooks, List.of(children));
    }

    private static ComponentNode hidden(String name, List<Hook> hooks, ComponentNode... children) {
        return new ComponentNode(name, false, hooks, List.of(children));
    }

    private static Hook state(String name) {
        return new Hook.UseState(name, ZERO);
    }

    private static Hook coroutine(String name, List<String> owns, String body) {
        return coroutine(name, Hook.UseCoroutine.ANY_TYPE, owns, body);
    }

    private static Hook coroutine(String name, String type, List<String> owns, String body) {
        try {
            return new Hook.UseCoroutine(name, type, owns, List.of(), BodyText.parse(body));
        } catch (BodySyntaxException e) {
            throw new IllegalStateException("the body of " + name + ": " + e.getMessage(), e);
        }
    }
}
