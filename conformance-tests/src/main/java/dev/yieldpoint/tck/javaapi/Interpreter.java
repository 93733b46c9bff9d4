package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.body.BodyMachine;
import dev.yieldpoint.tck.body.Effect;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/** Carries out a body in direct style: makes one effect after another happen. */
record Interpreter(BodyActions actions) implements Effect.Visitor<Optional<Value>> {

    /** Plays a body from its start to its end. */
    static void play(Hook.UseCoroutine coroutine, BodyActions actions) {
        Interpreter interpreter = new Interpreter(actions);
        BodyMachine body = new BodyMachine(coroutine.body(), actions.handles().captured());
        Optional<Effect> next = body.next(Optional.empty());
        while (next.isPresent()) {
            next = body.next(next.get().accept(interpreter));
        }
    }

    @Override
    public Optional<Value> log(Value value) {
        actions.log(value);
        return Optional.empty();
    }

    /** A loop over messages is one over the receiver, as in the listings; all other series have one way to be asked. */
    @Override
    public Optional<Value> next(Awaitable<Value> series) {
        return series instanceof Awaitable.Message<Value> ? actions.nextOfLoop() : await(series);
    }

    @Override
    public Optional<Value> await(Awaitable<Value> what) {
        return what.accept(new Awaitable.Visitor<>() {
            @Override
            public Optional<Value> message() {
                return actions.receive();
            }

            @Override
            public Optional<Value> gate(String name) {
                return nothing(what);
            }

            @Override
            public Optional<Value> time(long milliseconds) {
                return nothing(what);
            }

            @Override
            public Optional<Value> turn() {
                return nothing(what);
            }

            @Override
            public Optional<Value> feedItem(String feed) {
                return Optional.of(actions.outcome(actions.begin(what))).filter(item -> !item.equals(Value.NOTHING));
            }

            @Override
            public Optional<Value> response(Awaitable.Response<Value> response) {
                try {
                    return Optional.of(actions.outcome(actions.begin(what)));
                } catch (CompletionException refused) {
                    return Optional.empty();
                }
            }
        });
    }

    private Optional<Value> nothing(Awaitable<Value> what) {
        actions.await(actions.begin(what));
        return Optional.empty();
    }

    @Override
    public Optional<Value> send(Value value, String address) {
        actions.send(address, value);
        return Optional.empty();
    }

    @Override
    public Optional<Value> set(Target target, Value value) {
        actions.set(target, value);
        return Optional.empty();
    }

    @Override
    public Optional<Value> change(String state, UnaryOperator<Value> by) {
        return Optional.of(actions.handles().change(state, by));
    }

    @Override
    public Optional<Value> readShared(String shared) {
        return Optional.of(actions.read(shared));
    }

    @Override
    public Optional<Value> tryNext(Value otherwise) {
        return actions.tryNext().or(() -> Optional.of(actions.hasEnded() ? Value.NOTHING : otherwise));
    }

    @Override
    public Optional<Value> closeChannel() {
        actions.close();
        return Optional.empty();
    }

    @Override
    public Optional<Value> fail() {
        throw actions.failure();
    }

    @Override
    public Optional<Value> goRound() {
        actions.tick();
        return Optional.empty();
    }
}
