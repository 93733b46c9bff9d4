package dev.yieldpoint.tck.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import java.net.URL;
import java.util.List;

/**
 * What the controlled JVM is asked for.
 *
 * @param classPath the entries of the runtime's class path; empty for a runtime that is on the kit's
 * @param runtime the name or the class of the runtime; empty for the only one of the class path
 * @param searches programs to play in schedules; each until a schedule fails
 * @param seconds how long a failing program and its schedule are made smaller
 */
public record Request(List<URL> classPath, String runtime, List<Search> searches, int seconds) {

    /**
     * A program to be played in schedules.
     *
     * @param lesser the clauses whose violation does not end the search; such a schedule is kept if no later one shows more
     * @param only the one schedule to play; empty for {@code count} schedules from the seed
     */
    public record Search(
            String name,
            Application application,
            @JsonProperty("moves") List<Move> moves,
            long seed,
            int count,
            List<String> lesser,
            @JsonProperty("only") List<Schedule> only) {

        /** The program. */
        public Program program() {
            return new Program(application, moves);
        }
    }
}
