package dev.yieldpoint.tck.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.process.ProcessTime.Task;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is to blame for time that was lost. Seconds are counted in nanoseconds. */
class ProcessTimeTest {

    private static final long SECOND = 1_000_000_000;
    private static final Task NEW = new Task(false, 0, 0);

    @Test
    void aProcessThatSleepsHasLostItsTimeItself() {
        assertThat(lost(NEW, NEW)).isFalse();
    }

    @Test
    void aProcessThatRunsHasLostItsTimeItself() {
        assertThat(lost(NEW, new Task(true, 9 * SECOND, SECOND))).isFalse();
    }

    @Test
    void theMachineIsToBlameIfAProcessWaitedForAProcessorMostOfTheTime() {
        ProcessTime.Loss loss = after(sample(0, NEW), sample(10, new Task(true, 3 * SECOND, 7 * SECOND)));

        assertThat(loss.byMachine()).isTrue();
        assertThat(loss.words())
                .isEqualTo("in the last 10.0 s it was ready to run, but waited 7.0 s for a processor and ran 3.0 s");
    }

    @Test
    void theMachineIsToBlameIfAProcessIsReadyAndNeverRuns() {
        assertThat(lost(new Task(true, SECOND, 0), new Task(true, SECOND, 0))).isTrue();
    }

    @Test
    void threadsThatWaitForEachOtherHaveLostTheirTimeThemselves() {
        ProcessTime before = new ProcessTime(0, false, Map.of());
        Task waits = new Task(true, 5 * SECOND, 5 * SECOND);
        ProcessTime now = new ProcessTime(
                10 * SECOND, false, Map.of(Path.of("1"), waits, Path.of("2"), waits, Path.of("3"), waits));

        assertThat(after(before, now).byMachine()).isFalse();
    }

    @Test
    void whatWasLostBeforeDoesNotCount() {
        assertThat(lost(new Task(false, 0, 90 * SECOND), new Task(false, 0, 91 * SECOND)))
                .isFalse();
    }

    @Test
    void theMachineIsToBlameIfAProcessIsStopped() {
        ProcessTime now = new ProcessTime(10 * SECOND, true, Map.of());

        assertThat(now.since(null).byMachine()).isTrue();
        assertThat(now.since(null).words()).isEqualTo("it is stopped by a signal or a debugger");
    }

    @Test
    void withoutAnEarlierSampleNobodyIsToBlame() {
        assertThat(sample(10, new Task(true, 0, 9 * SECOND)).since(null).byMachine())
                .isFalse();
    }

    private static boolean lost(Task before, Task now) {
        return after(sample(0, before), sample(10, now)).byMachine();
    }

    private static ProcessTime.Loss after(ProcessTime before, ProcessTime now) {
        return now.since(before);
    }

    private static ProcessTime sample(long seconds, Task task) {
        return new ProcessTime(seconds * SECOND, false, Map.of(Path.of("1"), task));
    }
}
