package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.json.Json;
import dev.yieldpoint.tck.trace.Event;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The other side of the protocol: plays a runtime of the JVM in a process of its own, or does wrong on purpose. */
final class Host {

    private static final String NOBODY = "";

    private final RuntimeUnderTest runtime;
    private final Quirk quirk;
    private final PrintStream out;
    private final @Nullable Schema schema;
    private @Nullable Driver driver;
    private @Nullable RemoteOutside environment;
    private @Nullable Reporter reporter;
    private int racers;
    private long events;

    private Host(RuntimeUnderTest runtime, Quirk quirk, PrintStream out) {
        this.runtime = runtime;
        this.quirk = quirk;
        this.out = out;
        this.schema = quirk == Quirk.VALIDATES ? new Schema() : null;
    }

    /** Takes the name of a runtime, and of a quirk. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Host host = new Host(Hosted.runtime(args[0]), Quirk.valueOf(args[1]), out);
        BufferedReader in = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            host.check(line);
            host.serve(Json.object(line));
        }
        Runtime.getRuntime().halt(0);
    }

    /** Both sides of the conversation are held against the schema, if that is what the quirk is about. */
    private void check(String line) {
        if (schema != null) {
            schema.check(line);
        }
    }

    private void serve(ObjectNode line) throws Exception {
        long id = line.remove("id").asLong();
        for (String nullable : List.of("server", "component")) {
            if (line.path(nullable).isNull()) {
                line.put(nullable, NOBODY); // the kit's own reader takes no null
            }
        }
        Request request = Json.read(line, Request.class);
        ObjectNode reply = Json.tree(java.util.Map.of("reply", id));
        if (request instanceof Request.Hello) {
            reply.put("protocol", ProcessRuntime.PROTOCOL).put("name", "hosted");
            ObjectNode absent = reply.putObject("absent");
            absent.put(Capability.RELEASE.id(), "a Java object has no destructor");
            runtime.ruledOut().forEach((capability, reason) -> absent.put(capability.id(), reason));
        } else {
            try {
                does(request);
            } catch (RuntimeException e) {
                reply.put("failed", e.toString());
            }
        }
        if (reporter != null) {
            for (ObjectNode event : quirk.edited(reporter.news())) {
                String told = Json.write(event.put("n", ++events));
                check(told);
                out.println(told);
            }
        }
        out.println(Json.write(reply));
    }

    private void does(Request request) throws InterruptedException, IOException {
        if (request instanceof Request.Open open) {
            environment = new RemoteOutside(open.server(), quirk != Quirk.NEVER_ASKS);
            reporter = new Reporter(environment);
            racers = 0;
            events = 0;
            driver = runtime.open(open.application(), environment);
            return;
        }
        Driver open = Objects.requireNonNull(driver);
        RemoteOutside world = Objects.requireNonNull(environment);
        Reporter report = Objects.requireNonNull(reporter);
        world.trace().record(new Event.Asked("a request"));
        if (request instanceof Request.Settle settle) {
            for (long number : settle.answered()) {
                world.answered(number);
            }
            open.settle();
        } else if (request instanceof Request.Complete complete) {
            world.complete(complete.waits());
        } else if (request instanceof Request.Send send) {
            report.asked(NOBODY.equals(send.component()) ? "kept handle" : send.component(), send.messages());
            open.send(send.address(), values(send.messages()));
        } else if (request instanceof Request.SendFromThread send) {
            report.asked("another thread", send.messages());
            open.sendFromThread(send.address(), values(send.messages()));
        } else if (request instanceof Request.RaceOfSends race) {
            race.threads().forEach(own -> report.asked("thread " + ++racers, own));
            open.sendFromThreads(
                    race.address(),
                    new ArrayList<>(race.threads().stream().map(Host::values).toList()));
        } else if (request instanceof Request.WriteFromThread write) {
            open.writeFromThread(write.shared(), write.value());
        } else if (request instanceof Request.RaceOfWrites race) {
            racers += race.threads().size();
            open.writeFromThreads(race.shared(), race.threads());
        } else if (request instanceof Request.Set set) {
            open.setInListener(set.state(), set.value());
        } else if (request instanceof Request.FailInListener fail) {
            open.failInListener(fail.component());
        } else if (request instanceof Request.FailInNextRender fail) {
            open.failInNextRender(fail.component());
        } else if (request instanceof Request.Render render) {
            open.renderAgain(render.component());
        } else if (request instanceof Request.Show show) {
            open.show(show.component());
        } else if (request instanceof Request.SendAndRemove both) {
            report.asked(both.component(), both.messages());
            open.sendAndRemove(both.address(), values(both.messages()), both.removed());
        } else if (request instanceof Request.Remove remove) {
            open.remove(remove.component());
        } else if (request instanceof Request.CloseApplication) {
            open.closeApplication();
        } else if (request instanceof Request.Close) {
            open.close();
        }
    }

    private static List<dev.yieldpoint.tck.application.Value> values(List<Request.Message> messages) {
        return messages.stream().map(Request.Message::value).toList();
    }
}
