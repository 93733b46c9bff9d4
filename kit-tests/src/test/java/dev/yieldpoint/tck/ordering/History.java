package dev.yieldpoint.tck.ordering;

import dev.yieldpoint.tck.ordering.Move.Sender;
import dev.yieldpoint.tck.ordering.Move.Then;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened to one channel, in order. Any thread may add to it; rules look at a copy. */
final class History {

    /** A message. Numbers count what one sender has sent to one channel. */
    record Message(String channel, Sender sender, int number, Then then) {

        /** Whether the same sender sent this message before another one. */
        boolean isEarlierThan(Message other) {
            return channel.equals(other.channel) && sender.equals(other.sender) && number < other.number;
        }

        @Override
        public String toString() {
            return "message " + number + " of " + sender;
        }
    }

    /** What can happen. A call is noted before it is made and after it has returned, since other threads may act meanwhile. */
    enum What {
        SENDING("is sent"),
        SENT(""),
        SEND_THREW("could not be sent: send threw"),
        RECEIVED("is received"),
        AT_GATE("the receiver waits at its gate"),
        PASSED_GATE("the receiver has passed its gate"),
        CLOSING("the receiver closes the channel"),
        CLOSED(""),
        END("the receiver sees the end of the channel"),
        LEFT("the receiver has returned, or was dropped"),
        REMOVED("the component is removed");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    /** Something that happened, to a message or to the channel. */
    record Note(What what, Optional<Message> message) {
        @Override
        public String toString() {
            String line = message.map(m -> m + " " + what.words).orElse(what.words);
            return what == What.SENDING ? line + message.orElseThrow().then : line;
        }
    }

    final String channel;
    private final List<Note> notes;

    History(String channel) {
        this(channel, new ArrayList<>());
    }

    private History(String channel, List<Note> notes) {
        this.channel = channel;
        this.notes = notes;
    }

    synchronized void add(What what) {
        notes.add(new Note(what, Optional.empty()));
    }

    synchronized void add(What what, Message message) {
        notes.add(new Note(what, Optional.of(message)));
    }

    /** Makes the next message of a sender, and notes that it is being sent. */
    synchronized Message sending(Sender sender, Then then) {
        long earlier = messages(What.SENDING).stream()
                .filter(message -> message.sender().equals(sender))
                .count();
        Message message = new Message(channel, sender, (int) earlier + 1, then);
        add(What.SENDING, message);
        return message;
    }

    /** What has happened so far. */
    synchronized History copy() {
        return new History(channel, List.copyOf(notes));
    }

    /** The messages to which this happened, in order. */
    synchronized List<Message> messages(What what) {
        return notes.stream()
                .filter(note -> note.what == what)
                .flatMap(note -> note.message.stream())
                .toList();
    }

    /** How often one of these things happened. */
    synchronized int count(What... what) {
        return (int) notes.stream()
                .filter(note -> Arrays.asList(what).contains(note.what))
                .count();
    }

    boolean has(What... what) {
        return count(what) > 0;
    }

    /** The part before the first of these things; everything if none has happened. */
    History before(What... what) {
        return new History(channel, notes.subList(0, firstOf(what)));
    }

    /** The part after the first of these things; nothing if none has happened. */
    History after(What... what) {
        return new History(channel, notes.subList(Math.min(firstOf(what) + 1, notes.size()), notes.size()));
    }

    private int firstOf(What... what) {
        return Stream.iterate(0, i -> i + 1)
                .limit(notes.size())
                .filter(i -> Arrays.asList(what).contains(notes.get(i).what))
                .findFirst()
                .orElse(notes.size());
    }

    /** How many messages are in the channel at the end of this part. */
    int buffered() {
        return count(What.SENDING) - count(What.RECEIVED);
    }

    /** The most messages that were in the channel at the same time. */
    int mostBuffered() {
        int buffered = 0;
        int most = 0;
        for (Note note : notes) {
            buffered += note.what == What.SENDING ? 1 : note.what == What.RECEIVED ? -1 : 0;
            most = Math.max(most, buffered);
        }
        return most;
    }

    @Override
    public String toString() {
        return notes.stream()
                .filter(note -> !note.what.words.isEmpty())
                .map(note -> "\n    " + note)
                .collect(Collectors.joining("", channel + ":", ""));
    }
}
