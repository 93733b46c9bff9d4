package dev.yieldpoint.tck.process;

import java.util.List;

/** Processes that get a run under way, and do something wrong at its first send. They are shell scripts, since those start at once. */
enum Misbehaviour {
    RUBBISH(
            "printf 'thread main panicked \\007 at src/main.rs\\n'",
            "what is no line of the protocol: «thread main panicked"),
    NO_UTF_8("printf '\\303\\050\\n'", "what is no UTF-8"),
    UNKNOWN_EVENT("echo '{\"n\":1,\"event\":\"slept\"}'", "there is none called «slept»"),
    NO_NUMBER("echo '{\"event\":\"slept\"}'", "an event has a number"),
    MISNUMBERED("echo '{\"n\":2,\"event\":\"slept\"}'", "event 1 was to come, and the process has reported event 2"),
    NOT_POLLED(
            "echo '{\"n\":1,\"event\":\"started\",\"coroutine\":{\"name\":\"clerk\",\"mount\":1,\"run\":1}}'",
            "\"clerk\" starts, but it is not polled: the runtime polls nothing"),
    SENDS_SOMETHING_ELSE(
            "echo '{\"n\":1,\"event\":\"sending\",\"sender\":\"App\",\"senderMount\":1,\"message\":4294967297,"
                    + "\"value\":\"else\",\"coroutine\":\"clerk\",\"mount\":1,\"handle\":\"\"}'",
            "the kit has asked for no such send"),
    CONCEALS_SENDS("echo '{\"reply\":4}'", "has settled without an event of it"),
    FAILS("echo '{\"reply\":4,\"failed\":\"no such listener\"}'", "the process failed to send: no such listener"),
    REPLIES_TWICE("echo '{\"reply\":4}'; echo '{\"reply\":4}'", "there is one reply to a request, in turn"),
    REPLIES_OUT_OF_ORDER("echo '{\"reply\":5}'", "there is one reply to a request, in turn"),
    EXITS("exit 3", "has ended, with exit status 3"),
    EXITS_AFTERWARDS("echo '{\"reply\":4}'; exit 4", "has ended, with exit status 4"),
    ENDLESS_LINE("yes 'all work and no play' | tr -d '\\n'", "a line without end"),
    FLOODS("yes '{\"event\":\"slept\"}'", "an event has a number"),
    CLOSES_INPUT("exec 0<&-; echo '{\"reply\":4}'; exec sleep 601", "has closed its standard input"),
    NEVER_REPLIES("read -r nothing", "has not replied to send within"),
    HAS_A_CHILD("sleep 601", "has not replied to send within");

    private final String script;

    /** What the kit says of it. */
    final String said;

    Misbehaviour(String script, String said) {
        this.script = script;
        this.said = said;
    }

    /** The command that starts it. Requests are numbered from 1; the fourth is the send. */
    List<String> command() {
        return List.of("sh", "-c", """
                id=0
                while read -r line; do
                  id=$((id + 1))
                  case $id in
                    1) echo '{"reply":1,"protocol":1,"name":"shell"}' ;;
                    4) %s ;;
                    *) echo "{\\"reply\\":$id}" ;;
                  esac
                done
                """.formatted(script));
    }
}
