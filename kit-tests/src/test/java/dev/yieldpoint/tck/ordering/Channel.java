package dev.yieldpoint.tck.ordering;

import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.ordering.History.Message;
import dev.yieldpoint.tck.ordering.History.What;
import dev.yieldpoint.tck.ordering.Move.Sender;
import dev.yieldpoint.tck.ordering.Move.Then;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A component with the coroutine that receives from one channel. */
final class Channel implements Component {

    final History history;
    private volatile @Nullable Coroutine<Message> handle;
    private CompletableFuture<String> gate = new CompletableFuture<>();
    private boolean isOpenForGood;

    Channel(String name) {
        history = new History(name);
    }

    @Override
    public void render(Scope scope) {
        handle = scope.useCoroutine(Message.class, this::receive);
    }

    private void receive(Receiver<Message> rx, Await await) {
        try {
            for (Optional<Message> next = rx.next(); next.isPresent(); next = rx.next()) {
                history.add(What.RECEIVED, next.get());
                switch (next.get().then()) {
                    case NEXT -> {}
                    case WAIT -> pass(await);
                    case CLOSE -> close(rx);
                    case CLOSE_AND_WAIT -> {
                        close(rx);
                        pass(await);
                    }
                    case RETURN -> {
                        return;
                    }
                }
            }
            history.add(What.END);
            // Whoever asks again is told again.
            rx.next().ifPresentOrElse(message -> history.add(What.RECEIVED, message), () -> history.add(What.END));
        } finally {
            history.add(What.LEFT);
        }
    }

    private void close(Receiver<Message> rx) {
        history.add(What.CLOSING);
        rx.close();
        history.add(What.CLOSED);
    }

    private void pass(Await await) {
        if (!isOpenForGood) {
            history.add(What.AT_GATE);
            gate = new CompletableFuture<>();
            await.on(gate);
            history.add(What.PASSED_GATE);
        }
    }

    /** Lets the receiver pass the gate at which it waits. For the driving thread, while the tree does not settle. */
    void open() {
        gate.complete("open");
    }

    /** Lets the receiver pass this gate and all that follow. */
    void openForGood() {
        isOpenForGood = true;
        open();
    }

    /** Sends, on the calling thread. */
    void send(Sender sender, Then then) {
        Message message = history.sending(sender, then);
        try {
            Objects.requireNonNull(handle).send(message);
            history.add(What.SENT, message);
        } catch (RuntimeException thrown) {
            history.add(What.SEND_THREW, message);
        }
    }
}
