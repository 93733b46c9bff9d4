package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.driver.DriverException;

/** Says that a process has written what the protocol does not allow. Whoever knows the line makes a {@link DriverException} of it. */
final class ProtocolBreachException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** For output that is not meant for the kit. */
    static final String LOG = "log to standard error: standard output carries the protocol only";

    /** For lines that are damaged. */
    static final String WHOLE_LINES =
            "write each line with a JSON library, whole and under one lock, and end it with a line feed";

    /** For lines in another encoding. */
    static final String UTF_8 = "write UTF-8 without a byte order mark, whatever the locale is";

    /** For events that are not in order. */
    static final String ORDER = "number and write events under one lock, from 1 in every run";

    /** For replies that are missing, repeated or mixed up. */
    static final String REPLIES = "write one reply to each request: its \"reply\" is the \"id\" of the request";

    /** For events between two requests. */
    static final String BEFORE_REPLY =
            "write the events of a request before its reply, and none until the next request: run the runtime only while a request is pending";

    /** For the fields of an event. */
    static final String EVENTS = "the section Events of spec/PROTOCOL.md lists the events and their fields";

    /** For the fields of a reply. */
    static final String REPLY = "the sections Lines and Requests of spec/PROTOCOL.md list the fields of replies";

    /** For capabilities that a process declares absent. */
    static final String ABSENT = "the section Absent capabilities of spec/PROTOCOL.md lists the capabilities";

    /** For events outside polls. */
    static final String POLLS =
            "report poll-began and poll-ended in a wrapper of what the runtime polls, and what a coroutine does in between";

    /** For names in events. */
    static final String NAMES =
            "use the names that open gives to the components, coroutines, handles and values of the application";

    /** For what is awaited. */
    static final String AWAITED =
            "the section Awaiting of spec/PROTOCOL.md lists what can be awaited, and the fields of each";

    /** For numbers of awaits. */
    static final String AWAITS =
            "number the awaits from 1 in every run, and use 0 for an await of a message; resumed has the number of its awaiting";

    /** For responses that are handed over too early. */
    static final String ANSWERED = "hold back the outcome of a request until a settle lists its number in answered";

    /** For sends. */
    static final String SENDS =
            "report each message that the kit asks for once, with the number and the value that the request gives it";

    /** For who sends, and in which mount. */
    static final String SENDERS =
            "the section Events of spec/PROTOCOL.md says who the sender of a message is, and in which mount";

    /** For what the kit has not asked for. */
    static final String REQUESTED =
            "report what a request asks for once, with the names and values of the request, and fail only where the kit asks for it";

    /** For what happens outside a listener. */
    static final String LISTENERS =
            "report what a listener does between its listener-began and its listener-ended, all of one request in one listener";

    /** For what happens outside a render. */
    static final String RENDERS =
            "report render-began and rendered in the function that renders the component, and what its hooks do in between";

    /** For what follows a failure. */
    static final String FAILURES = "report nothing of a coroutine after its event failed, except poll-ended";

    /** For releases. */
    static final String RELEASES =
            "report the release of each message that was sent and that no body has received, once, in its destructor";

    /** Of a name in a message. */
    static final int LONGEST_NAME = 40;

    private static final int LONGEST = 500;

    private final String hint;

    ProtocolBreachException(String message, String hint) {
        super(ProcessLines.plain(message, LONGEST)); // parts of it may be the process's
        this.hint = hint;
    }

    String hint() {
        return hint;
    }

    /** A failure, with the line that it is about. */
    DriverException in(ProcessLines.Line line) {
        return DriverException.protocol(getMessage() + ": " + line.shown(), hint);
    }

    /** A failure that is not about a single line. */
    DriverException failure() {
        return DriverException.protocol(String.valueOf(getMessage()), hint);
    }
}
