package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.application.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What a host does wrong on purpose, in the run behind its first few requests. */
enum Quirk {
    /** Nothing. */
    NONE,
    /** Nothing, and holds every line against the schema. */
    VALIDATES,
    /** Speaks another version of the protocol. */
    VERSION,
    /** Prints what is no line. */
    RUBBISH,
    /** Prints an event that there is not. */
    UNKNOWN_EVENT,
    /** Replies never. */
    NEVER,
    /** Replies twice. */
    TWICE,
    /** Replies to another request. */
    OUT_OF_ORDER,
    /** Ends in the middle of a request. */
    EXITS,
    /** Ends, and is asked for nothing at the moment. */
    EXITS_AFTERWARDS,
    /** Prints a line that has no end. */
    ENDLESS_LINE,
    /** Prints events for ever. */
    FLOOD,
    /** Reads no more. */
    CLOSES_INPUT,
    /** Starts another process, and replies never. */
    HAS_A_CHILD,
    /** Reports the events of a run in another order than their numbers have. */
    MISNUMBERS,
    /** Reports that what it was asked to send was sent, but another value. */
    SENDS_SOMETHING_ELSE,
    /** Does not report what it was asked to send. */
    CONCEALS_SENDS,
    /** Reports what coroutines do, and polls none. */
    NEVER_POLLS,
    /** Never asks the server. */
    NEVER_ASKS,
    /** Reports letters as received which its bodies have never seen. */
    FAKES_RECEIPTS;

    /** How long the child of one would live. */
    static final String CHILD_SECONDS = "601";

    private static final int AT = 4;

    /** Something goes wrong before a request is carried out. */
    void before(int request, PrintStream out) throws IOException, InterruptedException {
        if (request < AT) {
            return;
        }
        switch (this) {
            case RUBBISH -> out.println("thread 'main' panicked \u0007 at src/main.rs");
            case NEVER -> new CountDownLatch(1).await();
            case EXITS -> Runtime.getRuntime().halt(3);
            case ENDLESS_LINE -> {
                while (!out.checkError()) {
                    out.print("all work and no play makes Jack a dull boy ");
                }
            }
            case FLOOD -> {
                while (!out.checkError()) {
                    out.println("{\"event\": \"listener-began\", \"component\": \"App\"}");
                }
            }
            case HAS_A_CHILD -> {
                new ProcessBuilder("sleep", CHILD_SECONDS).start();
                new CountDownLatch(1).await();
            }
            default -> {}
        }
    }

    /** Something goes wrong with the report. */
    List<ObjectNode> edited(List<ObjectNode> events) {
        switch (this) {
            case SENDS_SOMETHING_ELSE ->
                events.stream().filter(event -> is(event, "sending")).forEach(event -> event.put("value", "else"));
            case UNKNOWN_EVENT -> events.add(Json.tree(Map.of("event", "slept")));
            case CONCEALS_SENDS -> events.removeIf(event -> is(event, "sending") || is(event, "sent"));
            case NEVER_POLLS -> events.removeIf(event -> is(event, "poll-began") || is(event, "poll-ended"));
            case FAKES_RECEIPTS -> {
                return withoutEffect(events);
            }
            default -> {}
        }
        return events;
    }

    private static boolean is(ObjectNode event, String name) {
        return event.path("event").asText().equals(name);
    }

    /** What every second letter would make its coroutine do does not happen. */
    private static List<ObjectNode> withoutEffect(List<ObjectNode> events) {
        int letters = 0;
        boolean leavesOut = false;
        List<ObjectNode> told = new ArrayList<>();
        for (ObjectNode event : events) {
            leavesOut = leavesOut && !is(event, "awaiting") && !is(event, "poll-ended");
            if (!leavesOut) {
                told.add(event);
            }
            leavesOut = leavesOut || (is(event, "received") && ++letters % 2 == 0);
        }
        return told;
    }

    /** Something goes wrong with the number of an event. */
    long number(long next) {
        return this == MISNUMBERS && next == 4 ? 1 : next;
    }

    /** Something goes wrong with the reply. */
    void reply(ObjectNode reply, int request, PrintStream out) throws IOException {
        if (this == OUT_OF_ORDER && request >= AT) {
            reply.put("reply", reply.path("reply").asLong() + 1);
        }
        out.println(Json.write(reply));
        if (this == TWICE && request >= AT) {
            out.println(Json.write(reply));
        }
        if (request >= AT) {
            if (this == CLOSES_INPUT) {
                System.in.close();
            } else if (this == EXITS_AFTERWARDS) {
                Runtime.getRuntime().halt(4);
            }
        }
    }
}
