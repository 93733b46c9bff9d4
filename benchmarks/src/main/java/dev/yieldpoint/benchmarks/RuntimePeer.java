package dev.yieldpoint.benchmarks;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import java.util.ArrayList;
import java.util.List;

/** A runtime that implements the Java API: one component with all the coroutines. */
final class RuntimePeer implements Peer {

    private final CoroutineRuntime runtime;

    RuntimePeer(CoroutineRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public Work mailboxes(int coroutines, int messages) {
        return new Mailboxes(coroutines, messages);
    }

    @Override
    public Work ring(int coroutines, int hops) {
        return new Ring(coroutines, hops);
    }

    @Override
    public Work idle(int coroutines) {
        Mounted tree = mount(scope -> {
            for (int i = 0; i < coroutines; i++) {
                scope.useCoroutine(Integer.class, (rx, await) -> rx.next());
            }
        });
        return new Work() {
            @Override
            public void run() {}

            @Override
            public void close() {
                tree.close();
            }
        };
    }

    private Mounted mount(Component component) {
        Mounted tree = runtime.mount(component);
        tree.settle();
        return tree;
    }

    private final class Mailboxes implements Work {

        private final List<Coroutine<Integer>> handles = new ArrayList<>();
        private final Mounted tree;
        private final int messages;
        private long received;
        private int next;

        Mailboxes(int coroutines, int messages) {
            this.messages = messages;
            CoroutineBody<Integer> body = (rx, await) -> {
                while (rx.next().isPresent()) {
                    received++;
                }
            };
            tree = mount(scope -> {
                for (int i = 0; i < coroutines; i++) {
                    handles.add(scope.useCoroutine(Integer.class, body));
                }
            });
        }

        @Override
        public void run() {
            long before = received;
            int busy = Math.min(handles.size(), BUSY_AT_ONCE);
            for (int i = 0; i < busy; i++) {
                Coroutine<Integer> handle = handles.get(next++ % handles.size());
                for (int message = 0; message < messages / busy; message++) {
                    handle.send(message);
                }
            }
            tree.settle();
            if (received - before != messages) {
                throw new IllegalStateException(received - before + " of " + messages + " messages were received");
            }
        }

        @Override
        public void close() {
            tree.close();
        }
    }

    private final class Ring implements Work {

        private final List<Coroutine<Integer>> handles = new ArrayList<>();
        private final Mounted tree;
        private final int hops;
        private boolean done;

        Ring(int coroutines, int hops) {
            this.hops = hops;
            tree = mount(scope -> {
                for (int i = 0; i < coroutines; i++) {
                    int next = (i + 1) % coroutines;
                    handles.add(scope.useCoroutine(Integer.class, (rx, await) -> {
                        while (true) {
                            int left = rx.next().orElseThrow();
                            if (left == 0) {
                                done = true;
                            } else {
                                handles.get(next).send(left - 1);
                            }
                        }
                    }));
                }
            });
        }

        @Override
        public void run() {
            done = false;
            handles.get(0).send(hops);
            tree.settle();
            if (!done) {
                throw new IllegalStateException("the message did not go round");
            }
        }

        @Override
        public void close() {
            tree.close();
        }
    }
}
