package dev.yieldpoint.spec;

/**
 * The code of a coroutine, in direct style.
 *
 * <p>A body runs undisturbed from one await to the next (YIELDING-1). It suspends in two places only: where it receives
 * the next message from {@link Receiver}, and where it calls {@link Await#on}.
 *
 * <p>A body that returns has ended for good (LIFECYCLE-3). A body that throws has ended too: the rest of the tree goes
 * on (LIFECYCLE-9), and {@link Mounted#settle()} reports what was thrown, be it an exception or an error, as {@link CoroutineFailedException}.
 * A body that ends because its coroutine was dropped is not reported, unless it throws something other than
 * {@link CoroutineDropped}. A body that throws a {@code CoroutineDropped} although its coroutine was not dropped has
 * failed.
 *
 * <p><b>Threads.</b> One body is run by one thread at a time, and what one segment did is visible to the next.
 * Unspecified: which thread runs a segment, whether several bodies share a thread, what a body finds in thread locals,
 * and what an interrupt of the thread does.
 *
 * <p><b>Advice.</b> A body should not hold a monitor, a {@link java.util.concurrent.locks.Lock Lock}, a database
 * connection or any other exclusive resource while it is suspended. Another body, a render or a listener that asks for
 * the resource would block the whole tree for ever, because the body that holds it cannot be resumed meanwhile. Nor
 * does such a lock exclude anybody reliably: where a runtime runs several bodies on one thread, they are one owner to
 * every lock, and where it runs a body on several threads, the lock cannot be released. Code between two awaits needs
 * no lock against the rest of its tree. A body also should not suspend within a class initialiser or within a native
 * frame: some runtimes cannot release the underlying thread there.
 *
 * @param <M> the type of the messages
 */
@FunctionalInterface
public interface CoroutineBody<M> {

    /**
     * Runs the coroutine from its start to its end. It is called at most once per mount (LIFECYCLE-1, LIFECYCLE-2).
     *
     * @param rx the receiving end of the coroutine's channel
     * @param await suspends this coroutine until a stage is complete
     * @throws CoroutineDropped when a drop unwinds the body, which should let it pass
     * @throws Exception whatever the body throws, which ends it
     */
    void run(Receiver<M> rx, Await await) throws Exception;
}
