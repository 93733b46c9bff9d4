package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.driver.DriverException.Kind;
import java.util.List;

/** Processes that get a run under way, and do something wrong at its first send. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
enum Misbehaviour {
    RUBBISH(
            Kind.PROTOCOL,
            "printf 'thread \\033[31mmain\\033[0m panicked \\007 at src/main.rs\\n'",
            "that is not JSON: «thread main panicked   at src/main.rs»"),
    NO_UTF_8(Kind.PROTOCOL, "printf '\\303\\050\\n'", "the process has written a line that is not UTF-8"),
    BYTE_ORDER_MARK(Kind.PROTOCOL, "printf '\\357\\273\\277{\"reply\":4}\\n'", "with a byte order mark, or in UTF-16"),
    REPLIES_TWICE(
            Kind.PROTOCOL,
            "echo '{\"reply\":4}'; echo '{\"reply\":4}'",
            "request 5, settle, was expected, but the process has replied to 4",
            "the process has replied without a request: «{\"reply\":4}»"),
    WRITES_AFTERWARDS(
            Kind.PROTOCOL,
            "echo '{\"reply\":4}'; echo '{\"n\":1,\"event\":\"sent\",\"message\":1}'",
            "the process has written a line without a request: «{\"n\":1",
            "the send of message 1 has ended, but has not begun"),
    ENDLESS_LINE(
            Kind.PROTOCOL,
            "yes 'all work and no play' | tr -d '\\n'",
            "the process has written more than 1,000,000 bytes without a line feed: «all work and no play"),
    FLOODS(Kind.PROTOCOL, "yes '{\"event\":\"slept\"}'", "an event must have a number, n"),
    CONCEALS_SENDS(Kind.FAILED, "echo '{\"reply\":4}'", "has settled without an event of that send"),
    FAILS(
            Kind.FAILED,
            "echo '{\"reply\":4,\"failed\":\"no such listener\"}'",
            "the process failed to send: no such listener"),
    EXITS(Kind.FAILED, "exit 3", "the process has ended, with exit status 3, before it replied to request 4, send"),
    EXITS_AFTERWARDS(Kind.FAILED, "echo '{\"reply\":4}'; exit 4", "the process has ended, with exit status 4"),
    EXITS_IN_A_LINE(
            Kind.FAILED,
            "printf '{\"n\":1,\"event\":'; exit 5",
            "with exit status 5, before it replied to request 4, send; its last line has no line feed: «{\"n\":1,\"event\":»"),
    EXITS_LATER(
            Kind.FAILED,
            "exec 1>&-; exec 0<&-; sleep 0.7; exit 6",
            "the process has ended, with exit status 6, before it replied to request 4, send"),
    EXITS_LATER_WITHOUT_INPUT(
            Kind.FAILED,
            "exec 0<&-; echo '{\"reply\":4}'; sleep 0.7; exit 7",
            "the process has ended, with exit status 7, before it replied to request 5, settle"),
    CRASHES(
            Kind.FAILED,
            "kill -SEGV $$",
            "with exit status 139: killed by signal 11 (SIGSEGV: invalid memory access), before"),
    IS_KILLED(
            Kind.FAILED,
            "kill -KILL $$",
            "with exit status 137: killed by signal 9 (SIGKILL: for example because memory ran out), before"),
    CLOSES_INPUT(
            Kind.FAILED,
            "exec 0<&-; echo '{\"reply\":4}'; exec sleep 601",
            "the process has closed its standard input before request 5, settle, but has not ended"),
    CLOSES_OUTPUT(
            Kind.FAILED,
            "exec 1>&-; exec sleep 601",
            "the process has closed its standard output before it replied to request 4, send, but has not ended"),
    NEVER_REPLIES(
            Kind.LATE,
            "read -r nothing",
            "has not replied to send within 2.4 s; it is running; if it has replied, flush standard output after each reply"),
    HAS_A_CHILD(Kind.LATE, "sleep 601", "has not replied to send within 2.4 s"),
    SPINS(Kind.LATE, "while :; do :; done", "has not replied to send within 2.4 s; it is running"),
    IS_STOPPED(
            Kind.LATE,
            "kill -STOP $$",
            "has not replied to send within 2.4 s; it is stopped by a signal or a debugger");

    final Kind kind;
    private final String script;

    /** What the kit says of it: one of these, which depends on who is faster. */
    final List<String> said;

    Misbehaviour(Kind kind, String script, String... said) {
        this.kind = kind;
        this.script = script;
        this.said = List.of(said);
    }

    /** The command that starts it. */
    List<String> command() {
        return Shell.atTheSend(script);
    }
}
