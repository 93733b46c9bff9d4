package dev.yieldpoint.tck.site;

import java.util.List;

/** What the page for newcomers tells, in order: each stop a few sentences, and the scenario that shows it. */
final class Tour {

    /** A stop of the tour. */
    record Stop(String id, String heading, String prose, String scenario) {}

    static final List<Stop> STOPS = List.of(
            new Stop("life", "A coroutine starts, suspends, resumes and ends", """
                    A component is a function that renders. In its render it can create a coroutine, which starts once the \
                    component is mounted. The coroutine runs until it awaits something that is not available yet. There it \
                    suspends, and the application continues. When the await completes, the coroutine resumes after it. The \
                    component shows the values that the coroutine sets in its next render.""", "STATE-1a"),
            new Stop("turns", "Nothing runs between two awaits of a coroutine", """
                    Coroutines, renders and listeners take turns, and only an await ends a coroutine's turn. Here one \
                    coroutine sends two messages. The receiver is waiting for a message, and still does not run \
                    before the sender has ended its turn. So a coroutine needs no locks.""", "YIELDING-1b"),
            new Stop("message", "Messages are buffered until they are received", """
                    A coroutine has a channel, and everyone who holds its handle can send to it at any time. Sending never \
                    waits. The channel buffers any number of messages. Each is received once, in the order in which \
                    it was sent.""", "CHANNEL-3a"),
            new Stop("service", "A service keeps state between messages", """
                    Most coroutines loop over their messages; they are called services. The local variables of such a loop \
                    belong to the coroutine alone and last from message to message. Here it caches the server's answers: the \
                    first message costs a request, the second does not.""", "SERVICES-1a"),
            new Stop("handle", "Every component below finds the handle", """
                    A handle need not be passed from component to component. Every component below the one that creates \
                    the coroutine can look the handle up, by the type of its messages.""", "INJECTION-1a"),
            new Stop("removal", "A coroutine is dropped with its component", """
                    A coroutine belongs to the component that created it. When that component is removed, the coroutine is \
                    dropped at the await where it is suspended: the lines after the await never run. The documentation does \
                    not say so, but Dioxus does it, so this is a SHOULD and not a MUST.""", "LIFECYCLE-4a"));

    private Tour() {}

    /** The scenarios that are shown. */
    static List<String> scenarios() {
        return STOPS.stream().map(Stop::scenario).toList();
    }
}
