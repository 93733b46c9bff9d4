package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.run.Runtimes;
import java.util.List;

/** Starts hosts. */
public final class Hosted {

    private Hosted() {}

    /** The command that starts an honest host of the runtime, by its name or its class. */
    public static List<String> command(String runtime) {
        return command(runtime, Quirk.NONE);
    }

    /** The command that starts a host of the runtime with the quirk. */
    static List<String> command(String runtime, Quirk quirk) {
        return List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Host.class.getName(),
                runtime,
                quirk.name());
    }

    static RuntimeUnderTest runtime(String name) {
        return new Runtimes(Hosted.class.getClassLoader()).chosen(name).runtime();
    }
}
