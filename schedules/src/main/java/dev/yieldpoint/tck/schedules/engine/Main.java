package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.run.EntriesLoader;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.run.RuntimesUnusableException;
import dev.yieldpoint.tck.schedules.Reply;
import dev.yieldpoint.tck.schedules.Request;
import dev.yieldpoint.tck.schedules.Wire;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** What the controlled JVM runs: reads a request from a file, and writes replies to standard output, a line each. */
public final class Main {

    /** The version of the engine, which the kit passes on to this JVM. */
    static final String ENGINE = System.getProperty("dev.yieldpoint.engine", "unknown");

    /** A sign of life after so many schedules. */
    static final int TOLD = 20;

    private final PrintStream replies;

    private Main(PrintStream replies) {
        this.replies = replies;
    }

    /** Takes the file of the request and a directory for the engine. */
    public static void main(String[] arguments) throws IOException {
        PrintStream replies = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // the engine and the runtime print what they like
        Main main = new Main(replies);
        try {
            Request request = Wire.read(Files.readString(Path.of(arguments[0])), Request.class);
            main.serve(request, new Engine(Path.of(arguments[1])));
        } catch (Throwable thrown) {
            main.reply(new Reply.Broken(Thrown.stack(thrown)));
        }
        replies.flush();
        Runtime.getRuntime().halt(0); // whatever a schedule has left behind
    }

    private void reply(Reply reply) {
        replies.println(Wire.write(reply));
    }

    private void serve(Request request, Engine engine) {
        Optional<String> reason = new SelfTest(engine).reason();
        if (reason.isPresent()) {
            reply(new Reply.Refused(reason.get()));
            return;
        }
        reply(new Reply.Ready(ENGINE, Runtime.version().toString()));
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        RuntimeUnderTest found;
        try {
            found = runtime(request);
        } catch (RuntimesUnusableException e) {
            reply(new Reply.NotApplicable(String.valueOf(e.getMessage())));
            return;
        }
        Control control = Control.of(found, before);
        boolean isReplay =
                request.searches().stream().noneMatch(search -> search.only().isEmpty());
        Optional<String> uncontrolled = control.reason(
                request.searches().stream().map(Request.Search::program).toList(), !isReplay);
        if (uncontrolled.isPresent()) {
            reply(new Reply.NotApplicable(uncontrolled.get()));
            return;
        }
        Player player = new Player(control, engine);
        for (int i = 0; i < request.searches().size(); i++) {
            Reply result = new Search(player, i, request.searches().get(i), request.seconds()).result(this::reply);
            reply(result);
            boolean stuck = (result instanceof Reply.Found failure && failure.stuck())
                    || (result instanceof Reply.Passed passed && passed.stuck());
            if (stuck) {
                return; // the next JVM continues from there
            }
        }
    }

    private static RuntimeUnderTest runtime(Request request) {
        ClassLoader kit = Main.class.getClassLoader();
        Runtimes runtimes =
                new Runtimes(request.classPath().isEmpty() ? kit : new EntriesLoader(request.classPath(), kit));
        return request.runtime().isEmpty()
                ? runtimes.only().runtime()
                : runtimes.chosen(request.runtime()).runtime();
    }
}
