package dev.yieldpoint.tck.properties;

import static dev.yieldpoint.tck.generators.Profile.LineKind.CLOSE;
import static dev.yieldpoint.tck.generators.Profile.LineKind.FOR_EACH;
import static dev.yieldpoint.tck.generators.Profile.LineKind.FOR_EACH_ITEM;
import static dev.yieldpoint.tck.generators.Profile.LineKind.NOTE;
import static dev.yieldpoint.tck.generators.Profile.LineKind.READ;
import static dev.yieldpoint.tck.generators.Profile.LineKind.RECEIVE;
import static dev.yieldpoint.tck.generators.Profile.LineKind.REPEAT;
import static dev.yieldpoint.tck.generators.Profile.LineKind.SEND;
import static dev.yieldpoint.tck.generators.Profile.LineKind.WAIT_AT_GATE;
import static dev.yieldpoint.tck.generators.Profile.LineKind.WRITE;
import static dev.yieldpoint.tck.generators.Profile.MoveKind.END_FEED;
import static dev.yieldpoint.tck.generators.Profile.MoveKind.OPEN_GATE;
import static dev.yieldpoint.tck.generators.Profile.MoveKind.RACE_OF_ITEMS;
import static dev.yieldpoint.tck.generators.Profile.MoveKind.RACE_OF_SENDS;
import static dev.yieldpoint.tck.generators.Profile.MoveKind.RACE_OF_SENDS_DURING_REMOVAL;
import static dev.yieldpoint.tck.generators.Profile.MoveKind.RACE_OF_WRITES;
import static dev.yieldpoint.tck.generators.Profile.MoveKind.SEND_FROM_THREAD;
import static dev.yieldpoint.tck.generators.Profile.MoveKind.SHOW;
import static dev.yieldpoint.tck.generators.Profile.ToolKind.COROUTINE;
import static dev.yieldpoint.tck.generators.Profile.ToolKind.SHARED;

import dev.yieldpoint.tck.generators.Profile;
import java.util.List;

/** The properties in whose programs threads race. The same seed gives the same programs, but not always the same outcome. */
public final class Races {

    /**
     * Every one of them. Their programs are small, and their bodies give way only to what the threads bring, since whoever
     * waits for something else takes no part in a race.
     */
    public static final List<Property> ALL = List.of(
            new Property(
                    "races-of-senders",
                    "All messages that threads send concurrently are received, those of each thread in order.",
                    List.of("EXTERNAL-4", "CHANNEL-12", "CHANNEL-2", "CHANNEL-4", "CHANNEL-5"),
                    new Profile(
                            1,
                            2,
                            3,
                            3,
                            List.of(COROUTINE),
                            List.of(FOR_EACH, NOTE, FOR_EACH, RECEIVE, SEND, REPEAT, WAIT_AT_GATE),
                            List.of(RACE_OF_SENDS, OPEN_GATE, RACE_OF_SENDS, SEND_FROM_THREAD))),
            new Property(
                    "races-with-closing",
                    "Messages that threads send before a channel is closed are received, and later ones are not.",
                    List.of("CHANNEL-7", "CHANNEL-8", "CHANNEL-9"),
                    new Profile(
                            1,
                            1,
                            5,
                            3,
                            List.of(COROUTINE),
                            List.of(RECEIVE, CLOSE, FOR_EACH, NOTE),
                            List.of(RACE_OF_SENDS))),
            new Property(
                    "races-with-removal",
                    "Sends of threads to a coroutine that is being dropped return, and no later coroutine receives them.",
                    List.of("EXTERNAL-4", "CHANNEL-11", "LIFECYCLE-4", "LIFECYCLE-6"),
                    new Profile(
                            3,
                            2,
                            3,
                            6,
                            List.of(COROUTINE),
                            List.of(FOR_EACH, NOTE, RECEIVE),
                            List.of(RACE_OF_SENDS_DURING_REMOVAL, SHOW, RACE_OF_SENDS))),
            new Property(
                    "races-of-writers",
                    "A shared value that threads write concurrently has the value written last, and shows it.",
                    List.of("EXTERNAL-2", "EXTERNAL-3"),
                    new Profile(
                            2,
                            3,
                            3,
                            4,
                            List.of(SHARED, COROUTINE),
                            List.of(FOR_EACH, READ, WRITE, NOTE),
                            List.of(RACE_OF_WRITES, RACE_OF_SENDS, RACE_OF_WRITES))),
            new Property(
                    "races-of-wakes",
                    "An await that a foreign thread completes resumes its coroutine, whenever it completes.",
                    List.of("YIELDING-3", "SERVICES-7"),
                    new Profile(
                            1,
                            2,
                            3,
                            3,
                            List.of(COROUTINE),
                            List.of(FOR_EACH_ITEM, NOTE, FOR_EACH_ITEM, SEND),
                            List.of(RACE_OF_ITEMS, RACE_OF_ITEMS, END_FEED))));

    private Races() {}
}
