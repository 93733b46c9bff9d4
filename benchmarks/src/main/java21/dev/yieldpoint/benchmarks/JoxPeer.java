package dev.yieldpoint.benchmarks;

import com.softwaremill.jox.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Channels of Jox, and a virtual thread for each coroutine. */
public final class JoxPeer implements Peer {

    private interface Body {
        void run() throws InterruptedException;
    }

    /** What each has to say of itself: how it is run, and which threads are to end. */
    private record Threads(List<Thread> started, Body work) implements Work {

        @Override
        public void run() {
            try {
                work.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            started.forEach(Thread::interrupt);
        }
    }

    @Override
    public Work mailboxes(int coroutines, int messages) {
        int busy = Math.min(coroutines, BUSY_AT_ONCE);
        int share = messages / busy;
        List<Channel<Integer>> gates = new ArrayList<>();
        List<Channel<Integer>> channels = new ArrayList<>();
        Channel<Integer> done = Channel.newUnlimitedChannel();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < coroutines; i++) {
            Channel<Integer> gate = Channel.newUnlimitedChannel();
            Channel<Integer> channel = Channel.newUnlimitedChannel();
            gates.add(gate);
            channels.add(channel);
            threads.add(start(() -> {
                while (true) {
                    gate.receive(); // several carriers: without it the mailbox would not be full
                    for (int received = 0; received < share; received++) {
                        channel.receive();
                    }
                    done.send(share);
                }
            }));
        }
        int[] next = {0};
        return new Threads(threads, () -> {
            int first = next[0];
            next[0] += busy;
            for (int i = first; i < first + busy; i++) {
                Channel<Integer> channel = channels.get(i % coroutines);
                for (int message = 0; message < share; message++) {
                    channel.send(message);
                }
            }
            for (int i = first; i < first + busy; i++) {
                gates.get(i % coroutines).send(0);
            }
            for (int i = 0; i < busy; i++) {
                done.receive();
            }
        });
    }

    @Override
    public Work ring(int coroutines, int hops) {
        List<Channel<Integer>> channels = new ArrayList<>();
        Channel<Integer> done = Channel.newUnlimitedChannel();
        for (int i = 0; i < coroutines; i++) {
            channels.add(Channel.newUnlimitedChannel());
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < coroutines; i++) {
            Channel<Integer> own = channels.get(i);
            Channel<Integer> next = channels.get((i + 1) % coroutines);
            threads.add(start(() -> {
                while (true) {
                    int left = own.receive();
                    if (left == 0) {
                        done.send(0);
                    } else {
                        next.send(left - 1);
                    }
                }
            }));
        }
        return new Threads(threads, () -> {
            channels.get(0).send(hops);
            done.receive();
        });
    }

    @Override
    public Work idle(int coroutines) {
        CountDownLatch waiting = new CountDownLatch(coroutines);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < coroutines; i++) {
            Channel<Integer> channel = Channel.newUnlimitedChannel();
            threads.add(start(() -> {
                waiting.countDown();
                channel.receive();
            }));
        }
        Threads idle = new Threads(threads, waiting::await);
        idle.run();
        return idle;
    }

    private static Thread start(Body body) {
        return Thread.ofVirtual().start(() -> {
            try {
                body.run();
            } catch (InterruptedException closed) {
                // the work is over
            }
        });
    }
}
