package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.SimulatedEnvironment;
import java.util.List;

/** One short run on a process, without the rest of the kit. */
final class ShortRun {

    static final Application CLERK = new Application(
            new ComponentNode("App", true, List.of(new Hook.UseCoroutine("clerk", List.of(), List.of())), List.of()));

    private ShortRun() {}

    /** Opens an application, settles, sends, and settles: requests 2 to 5. */
    static void on(ProcessRuntime runtime, SimulatedEnvironment world) {
        try (Driver driver = runtime.open(CLERK, world)) {
            driver.settle();
            driver.send("clerk", List.of(Value.text("a")));
            driver.settle();
        }
    }
}
