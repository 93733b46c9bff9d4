package dev.yieldpoint.tck.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The processor time of a process and its descendants at one moment, as Linux counts it: so one can tell a process that hangs from
 * one that the machine gave no time. Elsewhere nothing is known.
 *
 * <p>Not seen: time that a virtual machine loses to its host, and a process that was stopped and goes on again.
 *
 * @param at the moment, as of {@link System#nanoTime}
 * @param stopped whether one of the processes is stopped, by a signal or a debugger
 * @param tasks its threads, by the path of their directory
 */
record ProcessTime(long at, boolean stopped, Map<Path, Task> tasks) {

    private static final double NANOS = 1e9;

    /**
     * A thread.
     *
     * @param ran nanoseconds on a processor
     * @param waited nanoseconds in which it was ready and waited for a processor, until it last got one
     */
    record Task(boolean ready, long ran, long waited) {}

    /**
     * What a process has made of its time.
     *
     * @param byMachine whether it could not use it, because it was stopped or got no processor
     * @param words how it could not, or empty
     */
    record Loss(boolean byMachine, String words) {
        private static final Loss NONE = new Loss(false, "");
    }

    /** The times at this moment. */
    static ProcessTime of(ProcessHandle process) {
        boolean stopped = false;
        Map<Path, Task> tasks = new HashMap<>();
        for (ProcessHandle each :
                Stream.concat(Stream.of(process), process.descendants()).toList()) {
            Path directory = Path.of("/proc", Long.toString(each.pid()));
            stopped |= "Tt".indexOf(state(directory)) >= 0;
            read(directory.resolve("task"), tasks);
        }
        return new ProcessTime(System.nanoTime(), stopped, tasks);
    }

    /** What the process has made of the time since then; unless it is stopped now, that takes an earlier sample. */
    Loss since(@Nullable ProcessTime earlier) {
        if (stopped) {
            return new Loss(true, "it is stopped by a signal or a debugger");
        }
        if (earlier == null) {
            return Loss.NONE;
        }
        long time = at - earlier.at;
        long ran = 0;
        long waited = 0;
        for (Map.Entry<Path, Task> entry : tasks.entrySet()) {
            Task now = entry.getValue();
            Task then = earlier.tasks.getOrDefault(entry.getKey(), new Task(false, 0, 0));
            boolean starved = then.ready && now.ready && now.ran == then.ran; // waits are counted when they are over
            ran += now.ran - then.ran;
            waited += starved ? time : now.waited - then.waited;
        }
        // Threads that keep all processors busy wait for each other, and that is their own doing.
        return waited > time / 2 && ran < time / 2
                ? new Loss(
                        true,
                        String.format(
                                Locale.ROOT,
                                "in the last %.1f s it was ready to run, but waited %.1f s for a processor and ran %.1f s",
                                time / NANOS,
                                waited / NANOS,
                                ran / NANOS))
                : Loss.NONE;
    }

    private static void read(Path directory, Map<Path, Task> tasks) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
            for (Path task : all) {
                String[] times = Files.readString(task.resolve("schedstat")).split(" ", -1);
                tasks.put(task, new Task(state(task) == 'R', Long.parseLong(times[0]), Long.parseLong(times[1])));
            }
        } catch (IOException | RuntimeException e) {
            // It is over, or the system keeps no such books.
        }
    }

    /** The letter that Linux has for the state of a process or thread, or a blank. */
    private static char state(Path task) {
        try {
            String stat = Files.readString(task.resolve("stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2); // behind the name, in which anything may stand
        } catch (IOException | RuntimeException e) {
            return ' ';
        }
    }
}
