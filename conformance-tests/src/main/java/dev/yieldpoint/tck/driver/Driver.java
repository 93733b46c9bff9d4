package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.application.Value;
import java.util.List;

/**
 * Drives one run of one application, and records into the trace what is seen.
 *
 * <p><b>Threads.</b> All methods are called from one thread, one after another.
 *
 * <p><b>Errors.</b> Whatever comes out of them other than by returning is a failure of the runtime. A driver that finds
 * the runtime in a state in which it cannot do what it is asked for throws {@link DriverFailure}.
 */
public interface Driver extends AutoCloseable {

    /**
     * Sends the values to the coroutine of that name: in one listener of the component that runs it, or, if that
     * component is not mounted any more, through the handle that was kept.
     */
    void send(String coroutine, List<Value> values);

    /** Asks for the component to be rendered again. */
    void renderAgain(String component);

    /** Renders the component's parent again, with the component as one of its children. */
    void show(String component);

    /** Renders the component's parent again, without the component. */
    void remove(String component);

    /**
     * Lets the runtime run until nothing is ready. Called after every group of the calls above, and whenever something
     * outside was completed.
     */
    void settle();

    /** Lets go of the run, whatever state it is in. */
    @Override
    void close();
}
