/**
 * The Java API of Yieldpoint: the interfaces that a runtime implements, and that components and coroutine bodies use.
 *
 * <p>A {@link dev.yieldpoint.spec.CoroutineRuntime} mounts a tree of
 * {@linkplain dev.yieldpoint.spec.Component components}. A component asks its {@link dev.yieldpoint.spec.Scope} for
 * hooks. One of these hooks creates a coroutine, whose code is a {@link dev.yieldpoint.spec.CoroutineBody}.
 *
 * <h2>How to read this documentation</h2>
 *
 * The requirements on a runtime are the <i>clauses</i> of {@code spec/SPECIFICATION.md}. An id in parentheses, such as
 * (CHANNEL-6), names the clause that a sentence realises in Java, and the sentence binds a runtime as strongly as that
 * clause does. <b>If a clause and this documentation differ, the clause takes precedence</b>, and this documentation has an error
 * that should be reported. A sentence without an id is a promise of this API alone.
 *
 * <p><b>Unspecified</b> marks what is left to each runtime: different runtimes, or versions of one runtime, may differ
 * in it. What is not mentioned is unspecified as well. <b>Advice</b> marks what users or implementers are recommended
 * to do, which nothing checks. {@code spec/CONTRACT.md} lists every promise with the clause or the test that checks it.
 *
 * <h2>Threads</h2>
 *
 * A mounted tree has a <i>driving thread</i>, which calls the methods of {@link dev.yieldpoint.spec.Mounted}. Of all
 * renders, listener actions and body segments of one tree, exactly one runs at a time (YIELDING-1), except that a
 * runtime may render a child within its parent's render. They run undisturbed, except that other threads may send,
 * fire, write and complete stages meanwhile.
 *
 * <p>A <i>foreign thread</i> is a thread that, at the moment, runs no render, no listener action and no body of the tree.
 * It may call only methods whose documentation says that any thread may call them. Between two calls of {@code Mounted},
 * the driving thread is a foreign thread that may also make the next call.
 *
 * <p>A stage is <i>complete</i> once it has called the actions that are registered with it. A
 * {@link java.util.concurrent.CompletableFuture} that several threads complete or wait for at the same time may leave
 * these calls to any of them, so {@code complete} may return on one thread before another thread has made the calls.
 *
 * <p><b>Unspecified:</b> which threads run renders, listener actions and bodies; whether two segments of one body run
 * on the same thread; and whether a runtime also runs anything between two calls of the driving thread.
 *
 * <h2 id="memory">Memory consistency properties</h2>
 *
 * Chapter 17 of <cite>The Java Language Specification</cite> defines <i>happens-before</i>. The following actions
 * happen before others, in every runtime:
 *
 * <ul>
 *   <li>Actions in a thread before it <i>sends</i> a message happen before actions of the body after it <i>receives</i>
 *       that message.
 *   <li>Actions in a thread before it <i>fires</i> a listener happen before the listener's action for that event.
 *   <li>Actions in a thread before it <i>completes</i> a stage happen before actions of a body after {@code Await.on}
 *       returned or threw the outcome of the stage, provided that the stage itself publishes its outcome safely, as
 *       {@link java.util.concurrent.CompletableFuture} does.
 *   <li>A <i>write</i> of a shared value, and every action before it in its thread, happens before actions after a
 *       <i>read</i> that returns the value written.
 *   <li>Actions in a thread before it asks for a render by {@code scheduleUpdate} happen before a render that results
 *       from it.
 *   <li>Everything done by one render, listener action or body segment of a tree happens before everything done by the
 *       next one of the same tree. In particular, what one segment does to ordinary objects is seen by later segments
 *       of all coroutines of the tree.
 *   <li>Actions of the driving thread before it calls {@code mount}, {@code settle} or {@code close} happen before
 *       everything that runs in the call, and everything that runs in the call happens before the driving thread
 *       returns from it.
 * </ul>
 *
 * <h2 id="exceptions">Exceptions</h2>
 *
 * A call of a method at a time or on a thread for which its documentation announces an
 * {@link java.lang.IllegalStateException} has no other effect than the exception. A runtime may throw a subclass of an
 * announced exception. <b>Unspecified:</b> the text of every message.
 *
 * <h2 id="null">Null</h2>
 *
 * No argument, result, message, atom or shared value is {@code null}, except where the bound of a type variable allows
 * it: the value of a state and the result of an awaited stage may be {@code null}. <b>Unspecified:</b> what a method
 * does with a {@code null} that it does not allow; it may throw {@link java.lang.NullPointerException} at once, fail
 * later, or do nothing. <b>Advice:</b> a runtime should throw at once.
 */
@NullMarked
package dev.yieldpoint.spec;

import org.jspecify.annotations.NullMarked;
