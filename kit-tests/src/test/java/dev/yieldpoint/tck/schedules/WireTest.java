package dev.yieldpoint.tck.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.play.Failure;
import dev.yieldpoint.tck.play.Interleaving;
import dev.yieldpoint.tck.play.Interleaving.Turn;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.ScheduledRaces;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.trace.Event;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void every_trace_arrives_as_it_was_sent() throws Exception {
        var reference = new Runtimes(WireTest.class.getClassLoader()).named("reference");
        for (Property property : Stream.concat(Properties.ALL.stream(), ScheduledRaces.ALL.stream())
                .toList()) {
            Program program = property.programs().programs(7).next().value();
            List<Event> trace = ProgramRun.of(program, reference, LONG).trace();
            Reply.Found found = new Reply.Found(
                    3,
                    17,
                    program.application(),
                    program.moves(),
                    Schedule.pos(-5),
                    Failure.ofRuntime("it failed"),
                    trace,
                    List.of("a stack trace"),
                    new Interleaving(List.of(new Turn("thread 1", 0, 2, "stops", "Mailbox.send(Mailbox.java:27)"))),
                    true,
                    false);

            assertThat(Wire.read(Wire.write(found), Reply.class)).isEqualTo(found);
        }
    }

    @Test
    void events_of_failures_arrive_too() throws Exception {
        for (Event event : List.of(new Event.Hung(), new Event.Settled(), new Event.Closing())) {
            assertThat(Wire.read(Wire.write(event), Event.class)).isEqualTo(event);
        }
    }
}
