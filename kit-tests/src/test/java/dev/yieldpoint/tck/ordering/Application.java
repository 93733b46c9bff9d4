package dev.yieldpoint.tck.ordering;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.ordering.History.What;
import dev.yieldpoint.tck.ordering.Move.Kind;
import dev.yieldpoint.tck.ordering.Move.Open;
import dev.yieldpoint.tck.ordering.Move.Remove;
import dev.yieldpoint.tck.ordering.Move.Send;
import dev.yieldpoint.tck.ordering.Move.Sender;
import dev.yieldpoint.tck.ordering.Move.Settle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** An application of the channels and senders that a script names. It plays the script once. */
final class Application implements Component {

    private static final int PATIENCE = 30;

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "ordering");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Move> moves;
    private final Map<String, Channel> channels = new TreeMap<>();
    private final Map<Integer, SendingComponent> senders = new TreeMap<>();
    private final Set<Channel> removed = new HashSet<>();
    private Runnable update = () -> {};

    private Application(List<Move> moves) {
        this.moves = moves;
        for (Move move : moves) {
            if (move instanceof Send send) {
                channels.computeIfAbsent(send.channel(), Channel::new);
                senders.computeIfAbsent(send.sender().number(), number -> new SendingComponent());
            }
        }
    }

    /**
     * Plays a script, lets every receiver pass its gates, and returns what happened to each channel. Nothing is waited for without a
     * limit: a runtime that blocks fails the property.
     */
    static List<History> play(CoroutineRuntime runtime, List<Move> moves) throws Exception {
        Application application = new Application(moves);
        try {
            // The thread that mounts the tree drives it, so that a runtime that blocks it blocks nobody else.
            return CompletableFuture.supplyAsync(() -> application.play(runtime), THREADS)
                    .get(PATIENCE, SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private List<History> play(CoroutineRuntime runtime) {
        try (Mounted mounted = runtime.mount(this)) {
            mounted.settle();
            CountDownLatch start = new CountDownLatch(1);
            Map<Sender, List<Send>> foreign = moves.stream()
                    .filter(Application::isForeign)
                    .map(Send.class::cast)
                    .collect(Collectors.groupingBy(Send::sender));
            List<CompletableFuture<Void>> running = new ArrayList<>();
            foreign.values()
                    .forEach(sends -> running.add(CompletableFuture.runAsync(
                            () -> {
                                try {
                                    start.await();
                                } catch (InterruptedException interrupted) {
                                    throw new IllegalStateException(interrupted);
                                }
                                sends.forEach(this::send);
                            },
                            THREADS)));
            start.countDown();
            moves.stream().filter(move -> !isForeign(move)).forEach(move -> play(mounted, move));
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                    .orTimeout(PATIENCE, SECONDS)
                    .join();
            channels.values().forEach(Channel::openForGood);
            settle(mounted);
            // Before the tree is closed, which drops every receiver.
            return channels.values().stream()
                    .map(channel -> channel.history.copy())
                    .toList();
        }
    }

    private static boolean isForeign(Move move) {
        return move instanceof Send send && send.sender().kind() == Kind.THREAD;
    }

    private void play(Mounted mounted, Move move) {
        if (move instanceof Send send) {
            SendingComponent from = senders.get(send.sender().number());
            from.run(send.sender().kind(), () -> send(send));
        } else if (move instanceof Open open && channels.containsKey(open.channel())) {
            channels.get(open.channel()).open();
        } else if (move instanceof Remove remove && channels.containsKey(remove.channel())) {
            removed.add(channels.get(remove.channel()));
            update.run();
        } else if (move instanceof Settle) {
            settle(mounted);
        }
    }

    private void send(Send send) {
        channels.get(send.channel()).send(send.sender(), send.then());
    }

    private void settle(Mounted mounted) {
        mounted.settle();
        removed.stream()
                .filter(channel -> !channel.history.has(What.REMOVED))
                .forEach(channel -> channel.history.add(What.REMOVED));
    }

    @Override
    public void render(Scope scope) {
        update = scope.scheduleUpdate();
        senders.forEach((number, component) -> scope.child("sender " + number, component));
        channels.forEach((name, channel) -> {
            if (!removed.contains(channel)) {
                scope.child(name, channel);
            }
        });
    }
}
