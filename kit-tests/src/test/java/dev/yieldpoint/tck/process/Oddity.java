package dev.yieldpoint.tck.process;

import static dev.yieldpoint.tck.process.Exchange.A;
import static dev.yieldpoint.tck.process.Exchange.B;
import static dev.yieldpoint.tck.process.Exchange.clerk;
import static dev.yieldpoint.tck.process.Exchange.event;
import static dev.yieldpoint.tck.process.Exchange.inListener;
import static dev.yieldpoint.tck.process.Exchange.inPoll;
import static dev.yieldpoint.tck.process.Exchange.render;
import static dev.yieldpoint.tck.process.Exchange.sending;
import static dev.yieldpoint.tck.process.Exchange.sent;
import static dev.yieldpoint.tck.process.Exchange.settling;

import java.util.List;
import java.util.stream.Stream;

/** Reports that look odd, and that PROTOCOL.md leaves free; each with the sentence that does. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
enum Oddity {
    CARRIAGE_RETURNS(
            "A carriage return before the line feed is allowed", settling(render("render-began", "App", "\r"))),
    FIELDS_IN_ANOTHER_ORDER(
            "The fields of an object may be in any order",
            settling("'component':'\\u0041pp', 'mount' : 1, 'event':'render-began'")),
    RENDERS_IN_THE_FIRST_SETTLE(
            "The first render may happen in `open` or in the first `settle`",
            Exchange.of(
                    "settle",
                    driver -> driver.renderAgain("App"),
                    render("render-began", "App", ""),
                    render("rendered", "App", ",'shows':{'headline':null}"))),
    SETS_A_KEPT_HANDLE_WITHOUT_A_LISTENER(
            "the use of a listener is optional",
            Exchange.of(
                    "set",
                    driver -> driver.setInListener("title", A),
                    event("listener-set", "'component':'App','state':'title','value':'a'"))),
    A_KEPT_HANDLE_THROWS(
            "a coroutine, a component, a thread or `kept handle`",
            Exchange.of(
                    "set",
                    driver -> driver.setInListener("title", A),
                    event("listener-set", "'component':'App','state':'title','value':'a'"),
                    event(
                            "threw",
                            "'by':'kept handle','mount':0,'operation':'set-state','subject':'title','what':'dropped'"))),
    SENDS_A_KEPT_MESSAGE_AFTER_THE_CLOSE(
            "Listeners that have not run before `close-application` never run",
            Exchange.of("close-application", driver -> {
                driver.send("clerk", List.of(A));
                driver.closeApplication();
            })),
    RENDERS_CHILDREN_WITHIN_A_PARENT(
            "may be inside those of its parent's render, or after them",
            settling(
                    render("render-began", "App", ""),
                    render("render-began", "Page", ""),
                    event("looked-up", "'component':'Page','handle':'desk','found':false"),
                    render("rendered", "Page", ",'shows':{'title':1}"),
                    render("rendered", "App", ",'shows':{}"))),
    RENDERS_CHILDREN_AFTER_A_PARENT(
            "may be inside those of its parent's render, or after them",
            settling(
                    render("render-began", "App", ""),
                    render("rendered", "App", ",'shows':{}"),
                    render("render-began", "Page", ""),
                    render("rendered", "Page", ",'shows':{}"))),
    BREAKS_A_RENDER_OFF(
            "A render that fails reports no `rendered`",
            settling(
                    render("render-began", "App", ""),
                    render("render-began", "App", ""),
                    render("rendered", "App", ",'shows':{}"))),
    BREAKS_A_LISTENER_OFF(
            "A listener that fails reports no `listener-ended`",
            settling(
                    event("listener-began", "'component':'App'"),
                    event("listener-began", "'component':'App'"),
                    event("listener-ended", "'component':'App'"))),
    NUMBERS_MESSAGES_WITH_GAPS(
            "the numbers may have gaps",
            settling(inPoll(sending("clerk", 1, "7", "'a'"), sent("7"), sending("clerk", 1, "3", "'b'"), sent("3")))),
    NUMBERS_AWAITS_WITH_GAPS(
            "chooses a number that is at least 1 and unique within the run",
            settling(inPoll(
                    clerk("awaiting", "'wait':9007199254740991,'what':{'for':'gate','name':'connected'}"),
                    clerk("resumed", "'wait':9007199254740991,'given':null"),
                    clerk("awaiting", "'wait':5,'what':{'for':'turn'}")))),
    RELEASES_WITHIN_A_POLL(
            "`released` is allowed everywhere, even within a poll",
            settling(inPoll(sending("clerk", 1, "1", "'a'"), sent("1"), event("released", "'message':1")))),
    DROPS_OUTSIDE_A_POLL("except `dropped`, which may be anywhere", settling(clerk("dropped", ""))),
    LARGEST_VALUES(
            "A whole number lies between −(2<sup>53</sup> − 1) and 2<sup>53</sup> − 1",
            settling(inPoll(
                    clerk("logged", "'value':9007199254740991"),
                    clerk("logged", "'value':{'age':-9007199254740991}")))),
    CHARACTERS_BEYOND_THE_FIRST_PLANE(
            "no escape of half a surrogate pair",
            settling(inPoll(clerk("logged", "'value':'\\ud83d\\ude00 \uD83D\uDE00'")))),
    SENDS_THAT_THROW_IN_ONE_LISTENER(
            "The listener continues with its next message after a send that has thrown an exception",
            Exchange.of(
                    "send",
                    driver -> driver.send("clerk", List.of(A, B)),
                    inListener(
                            sending("App", 1, "MESSAGE1", "'a'"),
                            event("send-threw", "'message':MESSAGE1,'what':'closed'"),
                            sending("App", 1, "MESSAGE2", "'b'"),
                            sent("MESSAGE2")))),
    RACERS_TAKE_TURNS(
            "The threads of all races of a run have one numbering",
            Exchange.of(
                    "race-of-sends",
                    driver -> driver.sendFromThreads("clerk", List.of(List.of(A, A), List.of(B))),
                    sending("thread 2", 0, "MESSAGE3", "'b'"),
                    sending("thread 1", 0, "MESSAGE1", "'a'"),
                    sent("MESSAGE3"),
                    sent("MESSAGE1"),
                    sending("thread 1", 0, "MESSAGE2", "'a'"),
                    sent("MESSAGE2"))),
    STARTS_A_BODY_AGAIN(
            "a sound runtime starts the body only once",
            settling(Stream.of("'coroutine':{'name':'clerk','mount':1,'run':3}")
                    .flatMap(
                            who -> Stream.of(event("poll-began", who), event("started", who), event("poll-ended", who)))
                    .toArray(String[]::new)));

    final String freedom;
    final Exchange exchange;

    Oddity(String freedom, Exchange exchange) {
        this.freedom = freedom;
        this.exchange = exchange;
    }
}
