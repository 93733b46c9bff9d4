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

import dev.yieldpoint.tck.driver.Driver;
import java.util.List;
import java.util.function.Consumer;

/** Reports that break a rule of PROTOCOL.md, each with the rule as PROTOCOL.md words it, and what the kit says. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
enum BadReports {
    SENDER_IS_ANOTHER(
            "`sender` is the name of the component whose listener or render sends",
            "the kit has not requested this send: message MESSAGE is sent by \"App\", not by \"Page\"",
            sends(),
            inListener(sending("Page", 1, "MESSAGE1", "'a'"))),
    SENDS_OUTSIDE_A_LISTENER(
            "sends all messages in *one* listener of the component",
            "message MESSAGE is sent by \"App\" outside a listener of \"App\"",
            sends(),
            sending("App", 1, "MESSAGE1", "'a'"),
            sent("MESSAGE1")),
    SENDS_IN_TWO_LISTENERS(
            "sends all messages in *one* listener of the component",
            "message MESSAGE is sent in another listener than the message before it",
            sendsTwo(),
            event("listener-began", "'component':'App'"),
            sending("App", 1, "MESSAGE1", "'a'"),
            sent("MESSAGE1"),
            event("listener-ended", "'component':'App'"),
            event("listener-began", "'component':'App'"),
            sending("App", 1, "MESSAGE2", "'b'")),
    SENDS_IN_ANOTHER_ORDER(
            "in the order of the list",
            "message MESSAGE is sent out of order: the next message of its list is MESSAGE",
            sendsTwo(),
            inListener(sending("App", 1, "MESSAGE2", "'b'"))),
    SENDS_ON_AN_UNNAMED_THREAD(
            "`kept handle`, `another thread`, `thread 1`, `thread 2` and so on",
            "message MESSAGE is sent by \"another thread\", not by \"thread 1\"",
            Exchange.of("send-from-thread", driver -> driver.sendFromThread("clerk", List.of(A))),
            sending("thread 1", 0, "MESSAGE1", "'a'")),
    NUMBERS_RACERS_ANEW(
            "The threads of all races of a run have one numbering",
            "message MESSAGE is sent by \"thread 1\", not by \"thread 3\"",
            Exchange.of("race-of-sends", driver -> driver.sendFromThreads("clerk", List.of(List.of(A), List.of(B)))),
            sending("thread 3", 0, "MESSAGE1", "'a'")),
    THREAD_HAS_A_MOUNT(
            "it is 0 for a kept handle and for threads",
            "the sender \"another thread\" has no mount: its senderMount is 0, not 1",
            Exchange.of("send-from-thread", driver -> driver.sendFromThread("clerk", List.of(A))),
            sending("another thread", 1, "MESSAGE1", "'a'")),
    COMPONENT_HAS_NO_MOUNT(
            "`senderMount` is the mount of the component",
            "the sender \"App\" has a mount from 1, not 0",
            sends(),
            inListener(sending("App", 0, "MESSAGE1", "'a'"))),
    SENDS_TO_COROUTINE_AND_HANDLE(
            "In this case `coroutine` is empty",
            "exactly one of coroutine and handle is empty in sending",
            sends(),
            inListener(
                    event(
                            "sending",
                            "'sender':'App','senderMount':1,'message':MESSAGE1,'value':'a','coroutine':'clerk','mount':1,'handle':'desk'"))),
    BODY_SENDS_OUTSIDE_ITS_POLL(
            "The events of the instructions of a coroutine are reported between `poll-began` and `poll-ended` of this coroutine",
            "\"clerk\" sends \"a\" to \"clerk\", but it is not polled: the runtime polls nothing",
            settling(sending("clerk", 1, "1", "'a'"))),
    BODY_OF_ANOTHER_MOUNT_SENDS(
            "`senderMount` is the mount of the component, or the `mount` of the coroutine",
            "\"clerk\" (mount 2) sends \"a\" to \"clerk\", but it is not polled: the runtime polls \"clerk\"",
            settling(inPoll(sending("clerk", 2, "1", "'a'")))),
    NOBODY_SENDS(
            "`sender` is the name of the component whose listener or render sends, or of the coroutine that sends",
            "the application has no component or coroutine \"boss\" that could send",
            settling(sending("boss", 1, "1", "'a'"))),
    RENDER_SENDS_OUTSIDE_A_RENDER(
            "`sender` is the name of the component whose listener or render sends",
            "message 1 is sent by \"App\", which does not render",
            settling(sending("App", 1, "1", "'a'"))),
    NUMBERS_A_MESSAGE_0(
            "with numbers from 1 to 2<sup>32</sup> − 1",
            "field \"message\" must be a whole number from 1, not 0",
            settling(inPoll(sending("clerk", 1, "0", "'a'")))),
    RETURNS_TWICE(
            "Each `sending` is followed by at most one `sent` or `send-threw`",
            "the send of message 1 has ended, but has not begun",
            settling(inPoll(sending("clerk", 1, "1", "'a'"), sent("1"), sent("1")))),
    WRITES_UNASKED(
            "`by` is the name of a coroutine or a thread",
            "the kit has not requested that \"another thread\" writes 1 to \"rate\"",
            settling(event("written", "'by':'another thread','shared':'rate','value':1"))),
    WRITES_ANOTHER_VALUE(
            "writes a shared value on a foreign thread",
            "the kit has not requested that \"another thread\" writes 2 to \"rate\"",
            Exchange.of(
                    "write-from-thread",
                    driver -> driver.writeFromThread("rate", dev.yieldpoint.tck.application.Value.number(1))),
            event("written", "'by':'another thread','shared':'rate','value':2")),
    BODY_WRITES_OUTSIDE_ITS_POLL(
            "The events of the instructions of a coroutine are reported between `poll-began` and `poll-ended` of this coroutine",
            "\"clerk\" writes 1 to \"rate\", but it is not polled",
            settling(event("written", "'by':'clerk','shared':'rate','value':1"))),
    NOBODY_WRITES(
            "`by` is the name of a coroutine or a thread",
            "the kit has not requested that \"boss\" writes 1 to \"rate\"",
            settling(event("written", "'by':'boss','shared':'rate','value':1"))),
    SHOWS_A_STATE_OF_ANOTHER_COMPONENT(
            "`shows` has names of the application",
            "but the application has nothing of that name and kind",
            settling(render("render-began", "App", ""), render("rendered", "App", ",'shows':{'title':1}"))),
    LOGS_TOO_SMALL_A_NUMBER(
            "A whole number lies between",
            "field \"value\" must be a whole number between -9007199254740991 and 9007199254740991",
            settling(inPoll(clerk("logged", "'value':-9223372036854775808")))),
    SETS_UNASKED(
            "sets a state in a listener of the component",
            "the kit has not requested that a listener of \"App\" sets \"headline\" to 1",
            settling(inListener(event("listener-set", "'component':'App','state':'headline','value':1")))),
    SETS_OUTSIDE_A_LISTENER(
            "sets a state in a listener of the component",
            "a listener of \"App\" sets \"headline\" to \"a\", but no listener of \"App\" runs",
            sets(),
            event("listener-set", "'component':'App','state':'headline','value':'a'")),
    SETS_ANOTHER_VALUE(
            "sets a state in a listener of the component",
            "the kit has not requested that a listener of \"App\" sets \"headline\" to \"b\"",
            sets(),
            inListener(event("listener-set", "'component':'App','state':'headline','value':'b'"))),
    LISTENER_FAILS_UNASKED(
            "when a listener is about to fail at the request of the kit",
            "a listener of \"App\" fails, but the kit has not requested it",
            settling(event("listener-began", "'component':'App'"), event("listener-failed", "'component':'App'"))),
    RENDER_FAILS_UNASKED(
            "when a render is about to fail at the request of the kit",
            "a render of \"App\" fails, but the kit has not requested it",
            settling(render("render-began", "App", ""), render("render-failed", "App", ""))),
    RENDER_FAILS_TWICE(
            "makes the next render of the component fail, once",
            "a render of \"App\" fails, but the kit has not requested it",
            Exchange.of("render", driver -> {
                driver.failInNextRender("App");
                driver.renderAgain("App");
            }),
            render("render-began", "App", ""),
            render("render-failed", "App", ""),
            render("render-began", "App", ""),
            render("render-failed", "App", "")),
    LISTENER_ENDS_WITHOUT_BEGINNING(
            "before and after a listener runs",
            "a listener of \"App\" ends, but no listener of \"App\" runs",
            settling(event("listener-ended", "'component':'App'"))),
    RENDER_ENDS_WITHOUT_BEGINNING(
            "at the beginning and at the end of a render",
            "\"App\" has rendered, but its render has not begun",
            settling(render("rendered", "App", ",'shows':{}"))),
    RENDER_ENDS_IN_ANOTHER_MOUNT(
            "at the beginning and at the end of a render",
            "\"App\" has rendered {headline=1}, but its render has not begun",
            settling(
                    render("render-began", "App", ""),
                    event("rendered", "'component':'App','mount':2,'shows':{'headline':1}"))),
    LOOKS_UP_OUTSIDE_A_RENDER(
            "after a component has called the `handle` hook",
            "\"Page\" looks up \"desk\" and finds a handle, but \"Page\" does not render",
            settling(event("looked-up", "'component':'Page','handle':'desk','found':true"))),
    SHOWS_AN_UNKNOWN_NAME(
            "`shows` contains the shown values by name",
            "\"App\" has rendered {footer=1}, but the application has nothing of that name and kind",
            settling(render("render-began", "App", ""), render("rendered", "App", ",'shows':{'footer':1}"))),
    MESSAGE_GIVES_SOMETHING(
            "`given` is the result of the await, and `null` for a message",
            "the await of a message gives null, and the message follows in received; the process has given \"a\"",
            settling(inPoll(
                    clerk("awaiting", "'wait':0,'what':{'for':'message'}"), clerk("resumed", "'wait':0,'given':'a'")))),
    HANDS_A_RESPONSE_OVER_EARLY(
            "It holds back every outcome that is not listed yet",
            "\"clerk\" resumes with a response before a settle has listed await 1 in answered",
            settling(inPoll(
                    clerk("awaiting", "'wait':1,'what':{'for':'response','method':'GET','path':'/news','body':null}"),
                    clerk("resumed", "'wait':1,'given':'sun'")))),
    MOUNT_0(
            "`mount` is the number of the mount of its component, from 1",
            "event 1 \"poll-began\": field \"coroutine.mount\" must be a whole number from 1, not 0",
            settling(event("poll-began", "'coroutine':{'name':'clerk','mount':0,'run':1}"))),
    RUN_0(
            "from 1; a sound runtime starts the body only once",
            "event 1 \"poll-began\": field \"coroutine.run\" must be a whole number from 1, not 0",
            settling(event("poll-began", "'coroutine':{'name':'clerk','mount':1,'run':0}"))),
    RENDERS_IN_MOUNT_0(
            "`mount` is the number of the mount of its component, from 1",
            "event 1 \"render-began\": field \"mount\" must be a whole number from 1, not 0",
            settling(event("render-began", "'component':'App','mount':0"))),
    DROPS_AFTER_A_FAILURE(
            "A coroutine that has failed reports no further event of its body, not even `dropped`",
            "\"clerk\" is dropped, but it has failed before",
            settling(clerk("poll-began", ""), clerk("failed", ""), clerk("poll-ended", ""), clerk("dropped", ""))),
    NOBODY_THREW(
            "`by` is the name of the caller, which is a coroutine, a component, a thread or `kept handle`",
            "but the application has nothing of that name and kind",
            settling(threw("boss", 1))),
    THREW_ON_A_THREAD_WITH_A_MOUNT(
            "it is 0 for a thread",
            "\"another thread\" has no mount: its mount is 0, not 1",
            settling(threw("another thread", 1))),
    DUPLICATE_FIELD(
            "No field stands twice in an object",
            "the process has written a line in which a field of an object stands twice",
            settling(event("sent", "'message':1,'message':1"))),
    LONE_SURROGATE(
            "no escape of half a surrogate pair",
            "field \"value\" must be a text of whole characters, without half a surrogate pair",
            settling(inPoll(clerk("logged", "'value':'\\ud800'")))),
    TOO_LARGE_A_VALUE(
            "A whole number lies between −(2<sup>53</sup> − 1) and 2<sup>53</sup> − 1",
            "field \"value\" must be a whole number between -9007199254740991 and 9007199254740991, not 9007199254740992",
            settling(inPoll(clerk("logged", "'value':9007199254740992")))),
    FRACTION_OF_NOTHING(
            "in digits, without a fraction and without an exponent",
            "not a number with a fraction",
            settling(inPoll(clerk("logged", "'value':1.0")))),
    NO_NUMBER(
            "`NaN` and infinities are no JSON",
            "the process has written a line that is not well-formed JSON",
            settling(inPoll(clerk("logged", "'value':NaN"))));

    /** As PROTOCOL.md words it. */
    final String rule;

    /** What the kit says; {@code MESSAGE} stands for the number of a message. */
    final String said;

    final Exchange exchange;

    BadReports(String rule, String said, Exchange exchange, String... events) {
        this.rule = rule;
        this.said = said;
        this.exchange = events.length == 0 ? exchange : Exchange.of(exchange.at(), exchange.moves(), events);
    }

    private static Exchange sends() {
        return Exchange.of("send", driver -> driver.send("clerk", List.of(A)));
    }

    private static Exchange sendsTwo() {
        return Exchange.of("send", driver -> driver.send("clerk", List.of(A, B)));
    }

    private static Exchange sets() {
        Consumer<Driver> moves = driver -> driver.setInListener("headline", A);
        return Exchange.of("set", moves);
    }

    private static String threw(String by, int mount) {
        return event(
                "threw",
                "'by':'" + by + "','mount':" + mount + ",'operation':'render','subject':'','what':'no such thing'");
    }
}
