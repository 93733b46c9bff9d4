package dev.yieldpoint.tck.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.play.Failure;
import dev.yieldpoint.tck.play.Interleaving;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;

/** What the controlled JVM says. */
public sealed interface Reply {

    /** The self-test has passed: the engine controls the threads of this JVM. */
    record Ready(String engine, String jdk) implements Reply {}

    /** The engine does not control the threads of this JVM, so nothing is played. */
    record Refused(String reason) implements Reply {}

    /** The runtime cannot be used, or its threads cannot be controlled. */
    record NotApplicable(String reason) implements Reply {}

    /** So many schedules of the search with this number have passed. */
    record Progress(int search, int schedules) implements Reply {}

    /**
     * The search with this number is over: all schedules have passed, except those of which nothing is known.
     *
     * @param stuck whether the threads of the last one have not ended, so that this JVM plays nothing more
     */
    record Passed(int search, int schedules, String undecided, boolean stuck) implements Reply {}

    /**
     * A schedule has failed.
     *
     * @param number which one, from 1, before the program was made smaller
     * @param schedule the schedule of the smaller program
     * @param replayed whether the same schedule failed in the same way when it was played again; if not, nothing is known of its turns
     * @param stuck whether its threads have not ended, so that this JVM plays nothing more
     */
    record Found(
            int search,
            int number,
            Application application,
            @JsonProperty("moves") List<Move> moves,
            Schedule schedule,
            Failure failure,
            @JsonProperty("trace") List<Event> trace,
            List<String> attachments,
            Interleaving interleaving,
            boolean replayed,
            boolean stuck)
            implements Reply {

        /** The same, found in the schedule with this number. */
        Found at(int other) {
            return new Found(
                    search,
                    other,
                    application,
                    moves,
                    schedule,
                    failure,
                    trace,
                    attachments,
                    interleaving,
                    replayed,
                    stuck);
        }

        /** The program, as small as could be found. */
        public Program program() {
            return new Program(application, moves);
        }
    }

    /** Something in the controlled JVM went wrong that is no fault of the runtime. */
    record Broken(String what) implements Reply {}
}
