package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.ForeignThreads;
import dev.yieldpoint.tck.driver.ShownTree;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.time.Duration;
import java.util.List;

/** Plays one application on a process. */
final class ProcessDriver implements Driver {

    private final ProcessRuntime runtime;
    private final Connection connection;
    private final Environment environment;
    private final ShownTree tree;
    private final ReportValidator validator;
    private final Requested asked;
    private final Awaits awaits;
    private boolean lost;

    ProcessDriver(ProcessRuntime runtime, Connection connection, Application application, Environment environment) {
        this.runtime = runtime;
        this.connection = connection;
        this.environment = environment;
        this.tree = new ShownTree(application);
        this.validator = new ReportValidator(application);
        this.asked = validator.requested();
        this.awaits = new Awaits(environment);
        runtime.tally().run();
        String server = application.requests() ? environment.address().toString() : null;
        connection.beginRun(environment.trace()::exchange);
        request(new Request.Open(application, server));
    }

    @Override
    public void send(String address, List<Value> values) {
        String home = tree.home(address);
        request(
                tree.isMounted(home)
                        ? new Request.Send(home, address, asked.inListener(home, address, values))
                        : new Request.Send(null, address, asked.from(Requested.KEPT_HANDLE, address, values)));
    }

    @Override
    public void sendFromThread(String address, List<Value> values) {
        request(new Request.SendFromThread(address, asked.from(ForeignThreads.ANOTHER, address, values)));
    }

    @Override
    public void writeFromThread(String shared, Value value) {
        asked.write(shared, value);
        request(new Request.WriteFromThread(shared, value));
    }

    @Override
    public void sendFromThreads(String address, List<List<Value>> values) {
        request(new Request.RaceOfSends(address, asked.race(address, values)));
    }

    @Override
    public void writeFromThreads(String shared, List<List<Value>> values) {
        asked.raceOfWrites(shared, values);
        request(new Request.RaceOfWrites(shared, values));
    }

    @Override
    public void setInListener(String state, Value value) {
        String home = tree.home(state);
        boolean mounted = tree.isMounted(home);
        Request.Set set = new Request.Set(mounted ? home : tree.root().name(), state, value, !mounted);
        asked.set(set);
        request(set);
    }

    @Override
    public void failInListener(String component) {
        asked.failInListener(component);
        request(new Request.FailInListener(component));
    }

    @Override
    public void failInNextRender(String component) {
        asked.failInNextRender(component);
        request(new Request.FailInNextRender(component));
    }

    @Override
    public void renderAgain(String component) {
        request(new Request.Render(component));
    }

    @Override
    public void show(String component) {
        tree.show(component);
        request(new Request.Show(component, tree.parent(component)));
    }

    @Override
    public void remove(String component) {
        tree.remove(component);
        request(new Request.Remove(component, tree.parent(component)));
    }

    @Override
    public void sendAndRemove(String address, List<Value> values, String component) {
        String parent = tree.parent(component);
        List<Request.Message> messages = asked.inListener(parent, address, values);
        tree.remove(component);
        request(new Request.SendAndRemove(parent, address, messages, component));
    }

    @Override
    public void closeApplication() {
        tree.close();
        request(new Request.CloseApplication());
        validator.closed();
    }

    @Override
    public void settle() {
        do {
            List<Request.Outcome> there = awaits.there();
            if (!there.isEmpty()) {
                request(new Request.Complete(there));
            }
            List<Long> answered = awaits.answered();
            runtime.tally().answered(answered.size());
            request(new Request.Settle(answered));
        } while (awaits.anyOver());
    }

    @Override
    public void close() {
        if (!lost) {
            request(new Request.Close());
            attachErrors(false);
            runtime.release(connection);
        }
    }

    private void request(Request request) {
        if (lost) {
            throw new DriverException("the process is gone");
        }
        long began = System.nanoTime();
        Duration patience = runtime.patience();
        boolean slow = false;
        boolean done = false;
        try {
            runtime.tally().request();
            var unused = connection.request(request, patience, this::report);
            validator.replied();
            if (request instanceof Request.Settle) {
                validator.settled();
            }
            done = true;
        } catch (ProtocolBreachException breach) {
            throw breach.failure();
        } catch (DriverException failure) {
            slow = !failure.lostByMachine() && System.nanoTime() - began >= patience.toNanos();
            throw failure;
        } finally {
            if (!done) {
                lost = true;
                runtime.lost(connection, slow);
                attachErrors(true);
            }
        }
    }

    private void attachErrors(boolean dead) {
        String errors = connection.errorsOfRun(dead);
        if (!errors.isEmpty()) {
            environment
                    .trace()
                    .attach("standard error of the process during this run:" + System.lineSeparator() + errors);
        }
    }

    /** The process reports that something has happened. */
    private void report(ObjectNode line) {
        JsonNode number = line.path("n");
        if (number.isMissingNode() && !line.has("event")) {
            throw new ProtocolBreachException(
                    "the process has written a JSON object that is neither an event nor a reply",
                    ProtocolBreachException.LOG);
        }
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new ProtocolBreachException(
                    "an event must have a number, n, which is a whole number from 1", ProtocolBreachException.ORDER);
        }
        validator.number(number.asLong());
        runtime.tally().event();
        Reports.read(line).accept(new Seeing());
    }

    /** Takes note of what the process reports. */
    private final class Seeing implements Reported.Visitor {

        @Override
        public void seen(Event event) {
            record(event);
        }

        @Override
        public void pollBegan(CoroutineId coroutine) {
            validator.pollBegan(coroutine);
        }

        @Override
        public void pollEnded(CoroutineId coroutine) {
            validator.pollEnded(coroutine);
            runtime.tally().poll();
        }

        @Override
        public void awaiting(Reported.Awaiting await) {
            validator.does(await.coroutine(), await.coroutine() + " awaits something");
            record(awaits.begins(await));
        }

        @Override
        public void resumed(Reported.Resumed resumed) {
            record(awaits.ends(resumed));
        }
    }

    private void record(Event event) {
        validator.sees(event);
        environment.trace().record(event);
    }
}
