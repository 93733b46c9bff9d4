package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.play.*;
import dev.yieldpoint.tck.properties.*;
import java.nio.file.*;
import java.util.*;

public class Proto {
    static RuntimeUnderTest runtime(String r) throws Exception {
        if (r.equals("reference")) {
            return new JavaApiRuntime(new dev.yieldpoint.reference.ReferenceRuntime());
        }
        if (r.contains(".")) {
            return new JavaApiRuntime((dev.yieldpoint.spec.CoroutineRuntime) Class.forName(r).getDeclaredConstructor().newInstance());
        }
        boolean natural = r.startsWith("n");
        List<?> all = (List<?>) Class.forName("dev.yieldpoint.tck.faulty." + (natural ? "NaturalRaces" : "RacingFaults")).getField("ALL").get(null);
        Object fault = all.get(Integer.parseInt(natural ? r.substring(1) : r));
        var m = fault.getClass().getMethod("runtime");
        m.setAccessible(true);
        return new JavaApiRuntime((dev.yieldpoint.spec.CoroutineRuntime) m.invoke(fault));
    }

    static Thread thread(Runnable r) {
        Thread t = new Thread(r, "body");
        t.setDaemon(true);
        return t;
    }

    public static void main(String[] a) throws Exception {
        RuntimeUnderTest runtime = runtime(a[0]);
        int n = Integer.parseInt(a[1]);
        int programs = Integer.parseInt(a[2]);
        var out = System.out;
        System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
        for (var race : ScheduledRaces.ALL) {
            if (programs == 0 && !race.name().equals(a[3]) && !race.name().equals("schedules-of-" + a[3])) continue;
            long t0 = System.nanoTime();
            Player player = new Player(Control.of(runtime), new Engine(Files.createTempDirectory("fray")));
            var program = race.programs().programs(0).next().value();
            player.warmUp(program);
            long seed = a.length > 4 ? Long.parseLong(a[4]) : 1;
            var outcome = player.search(program, seed, n, x -> {});
            double s = (System.nanoTime() - t0) / 1e9;
            out.printf("%s %s: %s after %d schedules, %.1f s, %.0f/s%n", a[0], race.name(), outcome.found() != null ? "FOUND " + outcome.found().schedule() + " switches " + outcome.found().switches() + " " + outcome.found().run().failure() + " " + outcome.found().run().violations() : "passed " + outcome.undecided(), outcome.schedules(), s, outcome.schedules() / s);
            out.flush();
        }
        Runtime.getRuntime().halt(0);
    }
}
