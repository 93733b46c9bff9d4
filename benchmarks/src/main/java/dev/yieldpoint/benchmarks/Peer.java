package dev.yieldpoint.benchmarks;

/** Coroutines with mailboxes, as one library provides them, brought to do the same work as those of the others. */
public interface Peer {

    /** Something that was set up once, and can be done again and again. */
    interface Work extends AutoCloseable {

        /** Returns when all of it is done. */
        void run();

        @Override
        void close();
    }

    /** How many coroutines at once the work at {@link #mailboxes} goes to; so many are also warmed up by their own work. */
    int BUSY_AT_ONCE = 1_000;

    /**
     * Messages from mailboxes that are full: every run fills the mailboxes of up to {@link #BUSY_AT_ONCE} of the
     * coroutines, each with its share, and then lets them receive. The next run goes on with the next ones.
     */
    Work mailboxes(int coroutines, int messages);

    /** Forced switches: one message goes round a ring of coroutines, each of which waits for it and sends it on. */
    Work ring(int coroutines, int hops);

    /** Starts coroutines that wait for their first message. To run it is to do nothing. */
    Work idle(int coroutines);
}
