package dev.yieldpoint.tck.site;

import java.util.List;

/** What the page for newcomers tells, in order: each stop a few sentences, and the scenario that shows it. */
final class Tour {

    /** A stop of the tour. */
    record Stop(String id, String heading, String prose, String scenario) {}

    static final List<Stop> STOPS = List.of(
            new Stop("life", "It begins, waits, and ends", """
                    A component is a function that renders. In its render it may ask for a coroutine, which starts as soon \
                    as the render is over. It runs until it has to wait for something, an await, and there it gives up its \
                    turn: nobody is held up, and the application goes on. When what it waits for is there, it goes on \
                    behind the await as if nothing had been. What it sets on its way, the component shows at its next \
                    render.""", "STATE-1a"),
            new Stop("turns", "Between two awaits it is undisturbed", """
                    Coroutines, renders and listeners take turns, and only an await ends a coroutine's turn. What it does \
                    between two awaits it does in one go: here "sync" sends two updates to "cache", which \
                    waits for nothing else, and "cache" does not receive the first before "sync" has ended. So a coroutine needs \
                    no locks.""", "YIELDING-1b"),
            new Stop("message", "A message waits until it is received", """
                    A coroutine has a channel, and whoever holds its handle can send to it at any time. A send does not \
                    wait. What was sent lies in the mailbox, however much it is, until the coroutine asks for the next \
                    message; then it is received once, and in the order in which it was sent.""", "CHANNEL-3a"),
            new Stop("service", "It keeps what it has learned", """
                    Most coroutines are loops over their messages, called services. What such a loop keeps in its locals \
                    belongs to it alone and outlives every message. Here it remembers the server's answers: the first \
                    message costs a request, the second does not.""", "SERVICES-1a"),
            new Stop("handle", "Whoever is below can send", """
                    A handle need not be handed from component to component. Every component below the one that has the \
                    coroutine finds it by the type of its messages.""", "INJECTION-1a"),
            new Stop("removal", "It goes when its component goes", """
                    A coroutine belongs to the component that asked for it. When that is removed, the coroutine is dropped \
                    where it waits: the lines behind the await are never reached. The documentation does not say so, \
                    Dioxus does it, and so this is recommended rather than required.""", "LIFECYCLE-4a"));

    private Tour() {}

    /** The scenarios that are shown. */
    static List<String> scenarios() {
        return STOPS.stream().map(Stop::scenario).toList();
    }
}
