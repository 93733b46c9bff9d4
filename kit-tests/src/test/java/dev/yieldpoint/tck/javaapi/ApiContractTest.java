package dev.yieldpoint.tck.javaapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineFailedException;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.driver.Promise;
import dev.yieldpoint.tck.play.Endurance;
import dev.yieldpoint.tck.play.PromiseTrial;
import dev.yieldpoint.tck.run.Runtimes;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each promise is broken by a runtime that breaks no other. */
class ApiContractTest {

    /** What is seen of a runtime, by the id of the promise that it breaks. */
    private static Map<String, String> broken(CoroutineRuntime runtime) throws InterruptedException {
        Map<String, String> broken = new TreeMap<>();
        Endurance endurance = new Endurance(Duration.ofSeconds(20));
        for (Promise promise : ApiContract.of(runtime)) {
            PromiseTrial trial = PromiseTrial.of(promise, endurance);
            assertThat(trial.undecided()).isEmpty();
            if (!trial.broken().isEmpty()) {
                broken.put(promise.id(), trial.broken());
            }
        }
        return broken;
    }

    private static void breaks(String id, String seen, CoroutineRuntime runtime) throws InterruptedException {
        assertThat(broken(runtime))
                .hasSize(1)
                .hasEntrySatisfying(id, message -> assertThat(message).contains(seen));
    }

    @Test
    void the_reference_keeps_all_of_them() throws Exception {
        var reference = (JavaApiRuntime) new Runtimes(ApiContractTest.class.getClassLoader()).named("reference");
        assertThat(broken(reference.runtime())).isEmpty();
        assertThat(broken(new Tampered())).isEmpty();
    }

    @Test
    void the_ids_are_numbered_and_unique() {
        assertThat(ApiContract.of(new Tampered()))
                .extracting(Promise::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("API-\\d+"))
                .containsExactlyInAnyOrderElementsOf(JavaApiRuntime.promiseIds());
    }

    @Test
    void a_hook_in_the_wrong_place_that_fails_like_a_cast() throws Exception {
        breaks("API-1", "ClassCastException, expected an IllegalStateException", new Tampered() {
            @Override
            @Nullable
            Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
                try {
                    return call.proceed();
                } catch (IllegalStateException e) {
                    throw String.valueOf(e.getMessage()).contains("at every render") ? new ClassCastException() : e;
                }
            }
        });
    }

    @Test
    void a_scope_that_works_outside_its_render() throws Exception {
        breaks("API-2", "scheduleUpdate on another thread during the render threw nothing", new Tampered() {
            @Override
            @Nullable
            Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
                try {
                    return call.proceed();
                } catch (IllegalStateException e) {
                    if (String.valueOf(e.getMessage()).contains("outside its render")) {
                        return null;
                    }
                    throw e;
                }
            }
        });
    }

    @Test
    void a_key_that_is_shown_twice_and_overlooked() throws Exception {
        breaks("API-3", "a second child with the same key threw nothing", new Tampered() {
            @Override
            @Nullable
            Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
                try {
                    return call.proceed();
                } catch (IllegalStateException e) {
                    if (String.valueOf(e.getMessage()).contains("two children")) {
                        return null;
                    }
                    throw e;
                }
            }
        });
    }

    @Test
    void a_tree_that_drops_nothing_after_a_render_threw() throws Exception {
        Set<Mounted> failed = Collections.newSetFromMap(new IdentityHashMap<>());
        breaks("API-4", "bodies that had ended when the tree was closed: [], expected [of ", new Tampered() {
            @Override
            @Nullable
            Object mounted(Mounted tree, Method method, Call call) throws Throwable {
                if (method.getName().equals("close") && failed.contains(tree)) {
                    return null;
                }
                try {
                    return call.proceed();
                } catch (IllegalArgumentException e) {
                    if (String.valueOf(e.getMessage()).contains("component")) {
                        failed.add(tree);
                    }
                    throw e;
                }
            }
        });
    }

    @Test
    void an_update_that_is_refused_after_the_close() throws Exception {
        breaks("API-5", "the runtime threw java.lang.IllegalStateException: the tree is closed", new Tampered() {
            private volatile boolean closed;

            @Override
            @Nullable
            Object mounted(Mounted tree, Method method, Call call) throws Throwable {
                closed = method.getName().equals("close");
                return call.proceed();
            }

            @Override
            @Nullable
            Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
                Object result = call.proceed();
                if (!(result instanceof Runnable update)) {
                    return result;
                }
                return (Runnable) () -> {
                    if (closed) {
                        throw new IllegalStateException("the tree is closed");
                    }
                    update.run();
                };
            }
        });
    }

    @Test
    void a_body_whose_failure_nobody_hears_of() throws Exception {
        breaks("API-6", "expected a CoroutineFailedException", new Tampered() {
            @Override
            @Nullable
            Object mounted(Mounted tree, Method method, Call call) throws Throwable {
                try {
                    return call.proceed();
                } catch (CoroutineFailedException unheard) {
                    return null;
                }
            }
        });
    }

    @Test
    void atoms_that_two_trees_share() throws Exception {
        Map<Object, Object> table = new ConcurrentHashMap<>();
        breaks("API-7", "{1=set in 1, 2=set in 1}, expected {1=set in 1, 2=set in 2}", new Tampered() {
            @Override
            @Nullable
            Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
                Object result = call.proceed();
                if (result instanceof AtomRoot root) {
                    return new AtomRoot() {
                        @Override
                        public <T> void set(Atom<T> atom, T value) {
                            table.put(atom, value);
                            root.set(atom, value);
                        }
                    };
                }
                return method.getName().equals("useRead") && table.containsKey(args[0]) ? table.get(args[0]) : result;
            }
        });
    }

    /** Gives every body another receiver and another await. */
    private abstract static class OtherBodies extends Tampered {

        abstract CoroutineBody<Object> around(CoroutineBody<Object> body);

        @Override
        @Nullable
        @SuppressWarnings("unchecked") // only the kit's bodies come here
        Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
            if (method.getName().equals("useCoroutine")) {
                args[1] = around((CoroutineBody<Object>) args[1]);
            }
            return call.proceed();
        }
    }

    @Test
    void a_channel_that_anybody_may_close() throws Exception {
        breaks("API-8", "rx.close() on another thread threw nothing", new OtherBodies() {
            @Override
            CoroutineBody<Object> around(CoroutineBody<Object> body) {
                return (rx, await) -> {
                    Receiver<Object> open = result(Receiver.class, rx, (method, args, call) -> {
                        try {
                            return call.proceed();
                        } catch (IllegalStateException e) {
                            if (method.getName().equals("close")) {
                                return null;
                            }
                            throw e;
                        }
                    });
                    body.run(open, await);
                };
            }
        });
    }

    @Test
    void a_cancelled_stage_that_comes_out_as_a_cancellation() throws Exception {
        breaks(
                "API-9",
                "awaiting a cancelled stage threw java.util.concurrent.CancellationException",
                new OtherBodies() {
                    @Override
                    CoroutineBody<Object> around(CoroutineBody<Object> body) {
                        return (rx, await) -> body.run(rx, result(Await.class, await, (method, args, call) -> {
                            try {
                                return call.proceed();
                            } catch (CompletionException e) {
                                throw e.getCause() instanceof CancellationException cancelled ? cancelled : e;
                            }
                        }));
                    }
                });
    }

    @Test
    void equal_messages_that_are_merged() throws Exception {
        breaks("API-10", "messages received: 1, expected 3", new Tampered() {
            @Override
            @Nullable
            Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
                Object made = call.proceed();
                Object[] latest = {this};
                return made instanceof Coroutine<?>
                        ? Tampered.<Coroutine<Object>>result(Coroutine.class, made, (send, message, sending) -> {
                            boolean isNew = !latest[0].equals(message[0]);
                            latest[0] = message[0];
                            return isNew ? sending.proceed() : null;
                        })
                        : made;
            }
        });
    }

    @Test
    void a_state_that_is_stale_after_the_next_render() throws Exception {
        breaks("API-11", "the runtime threw java.lang.IllegalStateException: stale", new Tampered() {
            private volatile @Nullable Object latest;

            @Override
            @Nullable
            Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
                Object made = call.proceed();
                if (!(made instanceof State<?>)) {
                    return made;
                }
                latest = made;
                return Tampered.<State<Object>>result(State.class, made, (use, values, using) -> {
                    if (latest != made) {
                        throw new IllegalStateException("stale");
                    }
                    return using.proceed();
                });
            }
        });
    }

    @Test
    void a_child_that_is_mounted_anew_for_another_object() throws Exception {
        breaks("API-12", "mounts: 2, expected 1", new Tampered() {
            private final Map<String, Object> first = new ConcurrentHashMap<>();

            @Override
            @Nullable
            Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
                if (method.getName().equals("child")) {
                    Object child = shown(args[1]);
                    if (first.computeIfAbsent(args[0] + " " + child.getClass(), key -> child) != child) {
                        args[0] += " made anew";
                    }
                }
                return call.proceed();
            }
        });
    }

    @Test
    void a_state_that_is_never_null() throws Exception {
        breaks("API-13", "the runtime threw java.lang.NullPointerException", new Tampered() {
            @Override
            @Nullable
            Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
                if (args.length > 0 && args[0] instanceof Supplier<?> initial) {
                    args[0] = (Supplier<Object>) () -> Objects.requireNonNull(initial.get());
                }
                return call.proceed();
            }
        });
    }

    @Test
    void an_object_that_is_received_once_however_often_it_is_sent() throws Exception {
        breaks("API-14", "messages received (strings, one object twice): 2, expected 3", new Tampered() {
            @Override
            @Nullable
            Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
                Object made = call.proceed();
                Set<@Nullable Object> sent = Collections.newSetFromMap(new IdentityHashMap<>());
                return made instanceof Coroutine<?>
                        ? Tampered.<Coroutine<Object>>result(
                                Coroutine.class,
                                made,
                                (send, message, sending) -> sent.add(message[0]) ? sending.proceed() : null)
                        : made;
            }
        });
    }

    @Test
    void an_iterator_that_takes_a_message_whenever_it_is_asked_for_one() throws Exception {
        breaks("API-15", "what the body was given by an iterator", new Tampered() {
            @Override
            @Nullable
            Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
                if (method.getName().equals("useCoroutine")) {
                    args[1] = Tampered.<CoroutineBody<Object>>result(
                            CoroutineBody.class, args[1], (run, given, running) -> {
                                given[0] = hasty((Receiver<?>) Objects.requireNonNull(given[0]));
                                return running.proceed();
                            });
                }
                return call.proceed();
            }

            private Object hasty(Receiver<?> rx) {
                return proxy(Receiver.class, rx, (method, args, call) -> {
                    if (!method.getName().equals("iterator")) {
                        return call.proceed();
                    }
                    return new Iterator<Object>() {
                        private Optional<?> taken = Optional.empty();

                        @Override
                        public boolean hasNext() {
                            taken = rx.next();
                            return taken.isPresent();
                        }

                        @Override
                        public Object next() {
                            return (taken.isPresent() ? taken : rx.next()).orElseThrow();
                        }
                    };
                });
            }
        });
    }

    @Test
    void a_change_that_sets_something_though_its_function_throws() throws Exception {
        breaks("API-16", "after a function that threw: null, expected first", new Tampered() {
            @Override
            @Nullable
            Object scope(Scope scope, Method method, @Nullable Object[] args, Call call) throws Throwable {
                Object made = call.proceed();
                return made instanceof State<?>
                        ? result(State.class, made, (of, given, using) -> hasty(using.proceed()))
                        : made;
            }

            @SuppressWarnings("unchecked") // a state of any type
            private @Nullable Object hasty(@Nullable Object owned) {
                return owned instanceof OwnedState<?> state
                        ? result(OwnedState.class, owned, (method, args, call) -> {
                            try {
                                return call.proceed();
                            } catch (IllegalArgumentException thrown) {
                                ((OwnedState<@Nullable Object>) state).set(null);
                                throw thrown;
                            }
                        })
                        : owned;
            }
        });
    }
}
