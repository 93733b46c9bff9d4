package dev.yieldpoint.tck.faulty;

import java.util.List;

/**
 * Runtimes with races as bug reports of channels, executors and user interfaces show them. Each race is written as it would be by mistake:
 * nothing yields, waits or counts to make it likelier. The runtimes are sound as long as things happen in turns.
 */
public final class NaturalRaces {

    private static final String SENDS = "several threads that send concurrently while the runtime is running";
    private static final String REMOVAL = "several threads that send while the coroutine ends or is dropped";
    private static final String WRITES = "several threads that write concurrently while the runtime is running";
    private static final String WAKES = "several threads that complete awaits while the runtime is running";

    public static final List<Fault> ALL = List.of(
            Fault.survivor(
                    "looks whether the channel is closed before it puts the message, in two steps",
                    "CHANNEL-11",
                    REMOVAL,
                    new RacyChannels.OwnChannels(place -> new RacyQueues.LooksThenPuts())),
            Fault.survivor(
                    "discards a message that is sent while the channel is in use",
                    "CHANNEL-12",
                    SENDS,
                    new RacyChannels.OwnChannels(place -> new RacyQueues.DiscardsIfBusy())),
            Fault.survivor(
                    "locks a shared value before the tree in a write, and the tree before the value in a render",
                    "EXTERNAL-2",
                    WRITES,
                    new RacyValues.LocksValueAndTree()),
            Fault.survivor(
                    "looks twice at the waker, which a drop takes away in between",
                    "CHANNEL-11",
                    REMOVAL,
                    new RacyChannels.OwnChannels(place -> new RacyChannels.LooksTwiceAtWaker())),
            Fault.survivor(
                    "reuses the mailbox of a dropped coroutine although a sender may still put a message there",
                    "LIFECYCLE-6",
                    REMOVAL,
                    new RacyChannels.ReusesMailboxes()),
            Fault.survivor(
                    "reads and clears the waker outside the lock that guards it",
                    "CHANNEL-12",
                    SENDS,
                    new RacyChannels.OwnChannels(place -> new RacyChannels.WakerOutsideLock())),
            Fault.survivor(
                    "counts the buffered messages without a lock, and wakes the receiver only for the first of them",
                    "CHANNEL-12",
                    SENDS,
                    new RacyChannels.OwnChannels(place -> new RacyQueues.CountsMessages())),
            Fault.survivor(
                    "marks a coroutine as not scheduled after the coroutine has looked for messages",
                    "CHANNEL-12",
                    SENDS,
                    new RacyChannels.OwnChannels(place -> new RacyChannels.ClearsScheduledLate())),
            Fault.survivor(
                    "wakes the receiver before it puts the message",
                    "CHANNEL-12",
                    SENDS,
                    new RacyChannels.OwnChannels(place -> new RacyChannels.WakesFirst())),
            Fault.survivor(
                    "calls the readers of a shared value while a render replaces a reader",
                    "EXTERNAL-2",
                    WRITES,
                    new RacyValues.OwnValues(RacyValues.CallsReaders::new)),
            Fault.survivor(
                    "requests a render before it stores the value that is written",
                    "EXTERNAL-2",
                    WRITES,
                    new RacyValues.OwnValues(RacyValues.RequestsFirst::new)),
            Fault.survivor(
                    "removes the readers that it has notified of a write, although they have subscribed again",
                    "EXTERNAL-2",
                    WRITES,
                    new RacyValues.OwnValues(RacyValues.RemovesNotified::new)),
            Fault.survivor(
                    "links a message to the end of its queue, and does not try again if the end has moved",
                    "CHANNEL-12",
                    SENDS,
                    new RacyChannels.OwnChannels(place -> new RacyQueues.LosesLink())),
            Fault.survivor(
                    "swaps the full buffer for an empty one while a sender still has the full one",
                    "CHANNEL-12",
                    SENDS,
                    new RacyChannels.OwnChannels(place -> new RacyQueues.SwapsBuffers())),
            Fault.survivor(
                    "takes a message that is not linked yet for the end of the queue",
                    "CHANNEL-7",
                    SENDS,
                    new RacyChannels.OwnChannels(place -> new RacyQueues.LinksLater())),
            Fault.survivor(
                    "takes every wake for a message, because it waits once and not in a loop",
                    "CHANNEL-9",
                    SENDS,
                    new RacyChannels.OwnChannels(place -> new RacyChannels.WaitsOnce())),
            Fault.survivor(
                    "puts a message into a second queue while the first queue is in use",
                    "CHANNEL-2",
                    SENDS,
                    new RacyChannels.OwnChannels(place -> new RacyQueues.OverflowsIfBusy())),
            Fault.survivor(
                    "hands the messages of two senders to the same receive",
                    "CHANNEL-12",
                    SENDS,
                    new RacyChannels.OwnChannels(place -> new RacyChannels.HandsOver())),
            Fault.survivor(
                    "creates the queue when the first message is sent, once for each sender of a first message",
                    "CHANNEL-12",
                    SENDS,
                    new RacyChannels.OwnChannels(place -> new RacyQueues.CreatesLate())),
            Fault.survivor(
                    "forgets after a render which renders were requested during it",
                    "EXTERNAL-2",
                    WRITES,
                    new RacyValues.OwnValues(RacyValues.RequestsOnce::new)),
            Fault.survivor(
                    "clears the list of wakes after it has handed them out, and loses those that came meanwhile",
                    "YIELDING-3",
                    WAKES,
                    new RacyWakes.ClearsWakes()),
            Fault.survivor(
                    "puts back a message that is being received, because senders change a copy of the queue",
                    "CHANNEL-4",
                    SENDS,
                    new RacyChannels.OwnChannels(place -> new RacyQueues.ChangesCopy())),
            Fault.survivor(
                    "locks the channel before the tree in a send, and the tree before the channel in a receive",
                    "CHANNEL-6",
                    SENDS,
                    new RacyChannels.OwnChannels(RacyChannels.LocksChannelAndTree::new)),
            Fault.survivor(
                    "counts a new version of a shared value before it stores the value",
                    "EXTERNAL-2",
                    WRITES,
                    new RacyValues.OwnValues(RacyValues.CountsVersionFirst::new)),
            Fault.survivor(
                    "takes over a written value in two steps, and loses a write that comes in between",
                    "EXTERNAL-2",
                    WRITES,
                    new RacyValues.OwnValues(RacyValues.TakesOver::new)),
            Fault.survivor(
                    "takes the late wake of an earlier await for the wake of the current await",
                    "YIELDING-4",
                    WAKES,
                    new RacyWakes.LateWake()));

    private NaturalRaces() {}
}
