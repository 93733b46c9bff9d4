package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.application.Value;
import java.util.List;
import java.util.Set;

/**
 * Drives one run of one application, and records into the trace what is seen.
 *
 * <p><b>Threads.</b> All methods are called from one thread, one after another.
 *
 * <p><b>Recording.</b> An event that announces something ({@code Sending}, {@code Written}, {@code ClosedChannel}) is
 * recorded before it is done, one that reports something ({@code Sent}) after it. Other threads record in between; but a
 * {@code Sending} that stands behind a {@code ClosedChannel} must begin when the channel has been closed.
 *
 * <p><b>Errors.</b> Whatever comes out of them other than by returning is a failure of the runtime. A driver that finds
 * the runtime in a state in which it cannot do what it is asked for throws {@link DriverException}.
 */
public interface Driver extends AutoCloseable {

    /**
     * Sends the values in one listener: to the coroutine of that name, by the component that runs it, or through the
     * handle of that name, by the component that looked it up. If that component is not mounted any more, the handle is
     * used that was kept.
     */
    void send(String address, List<Value> values);

    /**
     * Sends the values on a thread that the runtime does not know, and returns when it is done. It is the same thread every
     * time, since in the trace it is one sender.
     */
    void sendFromThread(String address, List<Value> values);

    /** Replaces a shared value on a thread that the runtime does not know, and returns when it is done. */
    void writeFromThread(String shared, Value value);

    /**
     * Sends each list of values on a thread of its own that the runtime does not know. The threads begin at once, and until
     * all of them are done this lets the runtime run, so that they meet it at whatever it does. In the trace every
     * thread has a name of its own.
     */
    void sendFromThreads(String address, List<List<Value>> values);

    /** Replaces a shared value by each list of values in turn, as {@link #sendFromThreads} sends them. */
    void writeFromThreads(String shared, List<List<Value>> values);

    /** Sets a state in a listener of its component, through the borrowed handle of the last render. */
    void setInListener(String state, Value value);

    /** Has a listener of the component throw {@link ApplicationFailure}, or whatever fails in its language. */
    void failInListener(String component);

    /**
     * Has the next render of the component fail, behind its hooks and before its children; asks for no render. The component need not be
     * mounted yet.
     */
    void failInNextRender(String component);

    /** Asks for the component to be rendered again. */
    void renderAgain(String component);

    /** Renders the component's parent again, with the component as one of its children. */
    void show(String component);

    /** Renders the component's parent again, without the component. */
    void remove(String component);

    /**
     * Sends the values to the coroutine of that name, or through the handle of that name, and then removes the component as {@link
     * #remove} does; both in one listener of the component's parent.
     */
    void sendAndRemove(String address, List<Value> values, String component);

    /**
     * Closes the application in the way that the runtime's users have: removes the root, with everything below it. Called once at
     * most. After it only {@link #send}, {@link #sendFromThread}, {@link #writeFromThread}, {@link #setInListener}, {@link
     * #settle} and {@link #close} are called: all handles are kept ones, and a state is set through its owned handle, without a
     * listener if the runtime has none any more. Then {@link #settle} need not do anything, and {@link #close} must not fail.
     */
    void closeApplication();

    /**
     * Lets the runtime run until nothing is ready. Called after every group of the calls above, and whenever something
     * outside was completed. What the application threw by itself does not come out of it.
     */
    void settle();

    /**
     * Called when the application has settled, with the numbers of messages that no body has received: waits for their release, which is
     * recorded as {@code Released} for each of them. A driver that records releases by itself, when they happen, need not do
     * anything, as by default. On the JVM, {@link Releases} observes them.
     *
     * @return whether all messages that were released are recorded as such; if not, nothing is known of the others, and the
     *     scenario does not apply
     */
    default boolean awaitReleases(Set<Long> messages) {
        return true;
    }

    /** Lets go of the run, whatever state it is in. */
    @Override
    void close();
}
