package dev.yieldpoint.tck.process;

import java.util.List;

/** Lines that the protocol does not allow, as a process writes them when it is asked for its first send. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
enum BadLines {
    PRINT(
            "the process has written a line that is not JSON: «starting greeter»",
            ProtocolBreachException.LOG,
            "starting greeter"),
    EMPTY("the process has written an empty line: «»", ProtocolBreachException.LOG, ""),
    NUMBER("the process has written a line that is not a JSON object: «42»", ProtocolBreachException.LOG, "42"),
    TEXT(
            "the process has written a line that is not a JSON object: «\"ready\"»",
            ProtocolBreachException.LOG,
            "\"ready\""),
    JSON_LOG(
            "the process has written a JSON object that is neither an event nor a reply: «{\"level\":\"info\"}»",
            ProtocolBreachException.LOG,
            "{\"level\":\"info\"}"),
    OTHER_QUOTES(
            "the process has written a line that is not well-formed JSON, from column 2 on: «{reply: 4}»",
            ProtocolBreachException.WHOLE_LINES,
            "{reply: 4}"),
    TORN(
            "the process has written a line that is not well-formed JSON, from column 38 on: «{",
            ProtocolBreachException.WHOLE_LINES,
            "{\"n\":1,\"event\":{\"n\":2,\"event\":\"sent\"}"),
    TWO_IN_ONE(
            "the process has written a line with something after its JSON object: «{\"reply\":4}{\"reply\":4}»",
            ProtocolBreachException.WHOLE_LINES,
            "{\"reply\":4}{\"reply\":4}"),
    NO_NUMBER(
            "an event must have a number, n, which is a whole number from 1: «{\"event\":\"slept\"}»",
            ProtocolBreachException.ORDER,
            "{\"event\":\"slept\"}"),
    NUMBERED_BY_TEXT(
            "an event must have a number, n", ProtocolBreachException.ORDER, "{\"n\":\"1\",\"event\":\"slept\"}"),
    MISNUMBERED(
            "event 1 was expected, but the process has reported event 2: «{\"n\":2,\"event\":\"slept\"}»",
            ProtocolBreachException.ORDER,
            "{\"n\":2,\"event\":\"slept\"}"),
    NO_EVENT("event 1: field \"event\" is missing: «{\"n\":1}»", ProtocolBreachException.EVENTS, "{\"n\":1}"),
    EVENT_OF_ANOTHER_KIND(
            "event 1: field \"event\" must be a text, not a list: «{\"n\":1,\"event\":[]}»",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":[]}"),
    UNKNOWN_COROUTINE(
            "the application has no coroutine \"synk\": «",
            ProtocolBreachException.NAMES,
            "{\"n\":1,\"event\":\"poll-began\",\"coroutine\":{\"name\":\"synk\",\"mount\":1,\"run\":1}}"),
    UNKNOWN_COMPONENT(
            "\"Nowhere\" begins to render, but the application has nothing of that name and kind: «",
            ProtocolBreachException.NAMES,
            "{\"n\":1,\"event\":\"render-began\",\"component\":\"Nowhere\",\"mount\":1}"),
    UNKNOWN_EVENT(
            "event 1 \"slept\": there is no such event: «{\"n\":1,\"event\":\"slept\"}»",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"slept\"}"),
    NEARLY_AN_EVENT(
            "event 1 \"poll_begin\": there is no such event; is it \"poll-began\"?: «",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"poll_begin\"}"),
    HALF_AN_EVENT(
            "event 1 \"drop\": there is no such event; is it \"dropped\"?: «",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"drop\"}"),
    MISSING_FIELD(
            "event 1 \"render-began\": field \"mount\" is missing: «{\"n\":1,\"event\":\"render-began\",\"component\":\"App\"}»",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"render-began\",\"component\":\"App\"}"),
    UNKNOWN_FIELD(
            "event 1 \"started\": field \"at\" is not known; the fields are coroutine: «",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"started\",\"at\":3," + BadLines.CLERK + "}"),
    FIELD_OF_ANOTHER_KIND(
            "event 1 \"logged\": field \"coroutine.mount\" must be a whole number, not a text: «",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"logged\",\"coroutine\":{\"name\":\"clerk\",\"mount\":\"1\",\"run\":1},\"value\":1}"),
    COROUTINE_BY_NAME(
            "event 1 \"started\": field \"coroutine\" must be an object, not a text: «",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"started\",\"coroutine\":\"clerk\"}"),
    INCOMPLETE_COROUTINE(
            "event 1 \"started\": field \"coroutine.run\" is missing: «",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"started\",\"coroutine\":{\"name\":\"clerk\",\"mount\":1}}"),
    HUGE_NUMBER(
            "event 1 \"render-began\": field \"mount\" holds too large a number: 3000000000: «",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"render-began\",\"component\":\"App\",\"mount\":3000000000}"),
    NEGATIVE_NUMBER(
            "event 1 \"render-began\": field \"mount\" must be a whole number from 0 to 9007199254740991, not -1: «",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"render-began\",\"component\":\"App\",\"mount\":-1}"),
    FLAG_AS_VALUE(
            "event 1 \"logged\": field \"value\" must be a text, a whole number, null, or an object with one field, a shape and what"
                    + " it holds, not true or false: «",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"logged\"," + BadLines.CLERK + ",\"value\":true}"),
    FRACTION_AS_VALUE(
            "field \"shows.headline\" must be a text, a whole number, null, or an object with one field, a shape and what it holds,"
                    + " not a number with a fraction: «",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"rendered\",\"component\":\"App\",\"mount\":1,\"shows\":{\"headline\":1.5}}"),
    NUMBERED_SHAPE(
            "field \"value\" must be an object with one field, a word of letters that holds a text or a whole number, not"
                    + " {\"age1\":1}: «",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"logged\"," + BadLines.CLERK + ",\"value\":{\"age1\":1}}"),
    QUOTED_TEXT(
            "field \"value\" must be a text without double quotes and control characters, not \"a\\\"b\": «",
            ProtocolBreachException.EVENTS,
            "{\"n\":1,\"event\":\"logged\"," + BadLines.CLERK + ",\"value\":\"a\\\"b\"}"),
    NOT_POLLED(
            "\"clerk\" starts, but it is not polled: the runtime polls nothing: «",
            ProtocolBreachException.POLLS,
            "{\"n\":1,\"event\":\"started\"," + BadLines.CLERK + "}"),
    POLLS_IN_A_POLL(
            "a poll of \"clerk\" begins during a poll of \"clerk\": «{\"n\":2,",
            ProtocolBreachException.POLLS,
            BadLines.POLL_BEGAN,
            "{\"n\":2,\"event\":\"poll-began\"," + BadLines.CLERK + "}"),
    ENDS_NO_POLL(
            "a poll of \"clerk\" ends, but the runtime polls nothing: «",
            ProtocolBreachException.POLLS,
            "{\"n\":1,\"event\":\"poll-ended\"," + BadLines.CLERK + "}"),
    REPLIES_IN_A_POLL(
            "the process has replied during a poll of \"clerk\"",
            ProtocolBreachException.POLLS,
            BadLines.POLL_BEGAN,
            "{\"reply\":4}"),
    AWAITS_NO_KIND(
            "event 2 \"awaiting\": field \"what.for\" is missing: «",
            ProtocolBreachException.AWAITED,
            BadLines.POLL_BEGAN,
            "{\"n\":2,\"event\":\"awaiting\"," + BadLines.CLERK + ",\"wait\":1,\"what\":{}}"),
    AWAITS_UNKNOWN_KIND(
            "event 2 \"awaiting\": nothing is awaited for \"gates\"; is it \"gate\"?: «",
            ProtocolBreachException.AWAITED,
            BadLines.POLL_BEGAN,
            "{\"n\":2,\"event\":\"awaiting\"," + BadLines.CLERK + ",\"wait\":1,\"what\":{\"for\":\"gates\"}}"),
    AWAITS_NAMELESS_GATE(
            "event 2 \"awaiting\": field \"what.name\" is missing: «",
            ProtocolBreachException.EVENTS,
            BadLines.POLL_BEGAN,
            "{\"n\":2,\"event\":\"awaiting\"," + BadLines.CLERK + ",\"wait\":1,\"what\":{\"for\":\"gate\"}}"),
    NUMBERS_A_MESSAGE(
            "the await of a message has the number 0, not 7: «",
            ProtocolBreachException.AWAITS,
            BadLines.POLL_BEGAN,
            "{\"n\":2,\"event\":\"awaiting\"," + BadLines.CLERK + ",\"wait\":7,\"what\":{\"for\":\"message\"}}"),
    NUMBERS_NO_GATE(
            "an await that is not for a message has a number from 1, not 0: «",
            ProtocolBreachException.AWAITS,
            BadLines.POLL_BEGAN,
            "{\"n\":2,\"event\":\"awaiting\"," + BadLines.CLERK + ",\"wait\":0,\"what\":{\"for\":\"turn\"}}"),
    NUMBERS_TWICE(
            "another await of this run has the number 1 already: «{\"n\":4,",
            ProtocolBreachException.AWAITS,
            BadLines.POLL_BEGAN,
            "{\"n\":2,\"event\":\"awaiting\"," + BadLines.CLERK + ",\"wait\":1,\"what\":{\"for\":\"turn\"}}",
            "{\"n\":3,\"event\":\"resumed\"," + BadLines.CLERK + ",\"wait\":1,\"given\":null}",
            "{\"n\":4,\"event\":\"awaiting\"," + BadLines.CLERK + ",\"wait\":1,\"what\":{\"for\":\"turn\"}}"),
    RESUMES_ANOTHER_AWAIT(
            "\"clerk\" resumes after await 1, but it awaits a message, which is await 0: «{\"n\":3,",
            ProtocolBreachException.AWAITS,
            BadLines.POLL_BEGAN,
            "{\"n\":2,\"event\":\"awaiting\"," + BadLines.CLERK + ",\"wait\":0,\"what\":{\"for\":\"message\"}}",
            "{\"n\":3,\"event\":\"resumed\"," + BadLines.CLERK + ",\"wait\":1,\"given\":null}"),
    RESUMES_NOTHING(
            "\"clerk\" resumes after await 0, but it awaits nothing: «",
            ProtocolBreachException.AWAITS,
            BadLines.POLL_BEGAN,
            "{\"n\":2,\"event\":\"resumed\"," + BadLines.CLERK + ",\"wait\":0,\"given\":null}"),
    SENDS_SOMETHING_ELSE(
            "the kit has not requested a send of message 4294967297: «",
            ProtocolBreachException.SENDS,
            BadLines.sending(1, 4294967297L)),
    SENDS_TWICE(
            "message 1 is reported as sent a second time: «{\"n\":3,",
            ProtocolBreachException.SENDS,
            BadLines.RENDERS,
            BadLines.sending(2, 1),
            BadLines.sending(3, 1)),
    COMES_BACK_FROM_NO_SEND(
            "the send of message 1 has ended, but has not begun: «",
            ProtocolBreachException.SENDS,
            "{\"n\":1,\"event\":\"sent\",\"message\":1}"),
    RELEASES_WHAT_WAS_NOT_SENT(
            "message 1 is reported as released, but was not sent: «",
            ProtocolBreachException.RELEASES,
            "{\"n\":1,\"event\":\"released\",\"message\":1}"),
    RELEASES_TWICE(
            "message 1 is reported as released, but has been received or released before: «{\"n\":4,",
            ProtocolBreachException.RELEASES,
            BadLines.RENDERS,
            BadLines.sending(2, 1),
            "{\"n\":3,\"event\":\"released\",\"message\":1}",
            "{\"n\":4,\"event\":\"released\",\"message\":1}"),
    RELEASES_WHAT_WAS_RECEIVED(
            "message 1 is reported as released, but has been received or released before: «{\"n\":7,",
            ProtocolBreachException.RELEASES,
            BadLines.RENDERS,
            BadLines.sending(2, 1),
            "{\"n\":3,\"event\":\"poll-began\"," + BadLines.CLERK + "}",
            "{\"n\":4,\"event\":\"awaiting\"," + BadLines.CLERK + ",\"wait\":0,\"what\":{\"for\":\"message\"}}",
            "{\"n\":5,\"event\":\"resumed\"," + BadLines.CLERK + ",\"wait\":0,\"given\":null}",
            "{\"n\":6,\"event\":\"received\"," + BadLines.CLERK + ",\"message\":1,\"value\":null}",
            "{\"n\":7,\"event\":\"released\",\"message\":1}"),
    REPLIES_OUT_OF_TURN(
            "request 4, send, was expected, but the process has replied to 5: «{\"reply\":5}»",
            ProtocolBreachException.REPLIES,
            "{\"reply\":5}"),
    REPLIES_BY_TEXT(
            "but the process has replied to \"4\": «{\"reply\":\"4\"}»",
            ProtocolBreachException.REPLIES,
            "{\"reply\":\"4\"}"),
    REPLY_BEYOND_64_BITS(
            "but the process has replied to 18446744073709551620: «{",
            ProtocolBreachException.REPLIES,
            "{\"reply\":18446744073709551620}"),
    EVENT_BEYOND_64_BITS(
            "an event must have a number, n, which is a whole number from 1: «{",
            ProtocolBreachException.ORDER,
            "{\"n\":18446744073709551617,\"event\":\"sent\",\"message\":1}"),
    SAYS_HELLO_AGAIN(
            "field \"name\" belongs to the reply to hello; a reply to send has only reply and failed: «{",
            ProtocolBreachException.REPLY,
            "{\"reply\":4,\"name\":\"shell\"}"),
    UNKNOWN_FIELD_OF_A_REPLY(
            "field \"error\" is not known; the fields are reply, failed, protocol, name, language, version, absent: «{\"reply\":4,\"error\":\"no\"}»",
            ProtocolBreachException.REPLY,
            "{\"reply\":4,\"error\":\"no\"}"),
    FAILS_WITHOUT_WORDS(
            "field \"failed\" must be a text, not true or false: «{\"reply\":4,\"failed\":true}»",
            ProtocolBreachException.REPLY,
            "{\"reply\":4,\"failed\":true}");

    private static final String CLERK = "\"coroutine\":{\"name\":\"clerk\",\"mount\":1,\"run\":1}";
    private static final String RENDERS = "{\"n\":1,\"event\":\"render-began\",\"component\":\"App\",\"mount\":1}";
    private static final String POLL_BEGAN = "{\"n\":1,\"event\":\"poll-began\"," + CLERK + "}";

    final String said;
    final String hint;
    private final List<String> lines;

    BadLines(String said, String hint, String... lines) {
        this.said = said;
        this.hint = hint;
        this.lines = List.of(lines);
    }

    /** The command that starts the process. */
    List<String> command() {
        return Shell.atTheSend(Shell.writes(lines.toArray(String[]::new)));
    }

    private static String sending(int n, long message) {
        return "{\"n\":" + n + ",\"event\":\"sending\",\"sender\":\"App\",\"senderMount\":1,\"message\":" + message
                + ",\"value\":\"else\",\"coroutine\":\"clerk\",\"mount\":1,\"handle\":\"\"}";
    }
}
