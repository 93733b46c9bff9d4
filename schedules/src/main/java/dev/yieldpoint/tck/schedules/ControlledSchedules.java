package dev.yieldpoint.tck.schedules;

import dev.yieldpoint.tck.checks.UniversalChecks;
import dev.yieldpoint.tck.machine.TemporaryDirectory;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.Search.Found;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.FoundSchedule;
import dev.yieldpoint.tck.run.Kit;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.run.ScheduleSearch;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Plays programs in schedules, in a JVM that an engine controls. The engine sees the order of accesses as if memory were sequentially consistent;
 * it does not see what a weaker memory does, nor what a machine does between two accesses.
 */
public final class ControlledSchedules implements ScheduleSearch {

    private final EngineFiles engine;
    private final LinkedJdk jdk;
    private final Subject runtime;
    private final Effort effort;
    private final Consumer<String> told;
    private String jdkVersion = "";

    /**
     * What is checked.
     *
     * @param classPath the entries of its class path; empty for a runtime of the kit's own class path
     * @param name its name or class; empty for the only one of its class path
     * @param packages where its classes are, if it is on the kit's own class path: with slashes, each with a slash at its end
     * @param options for the JVM
     */
    public record Subject(List<URL> classPath, String name, List<String> packages, List<String> options) {

        /** A runtime whose JVM needs no options. */
        public Subject(List<URL> classPath, String name, List<String> packages) {
            this(classPath, name, packages, List.of());
        }
    }

    /**
     * How much is done.
     *
     * @param schedules in how many each program is played
     * @param seed of the schedules
     * @param smaller how long a failing program and its schedule are made smaller, in whole seconds
     */
    public record Effort(int schedules, long seed, Duration smaller) {

        /** The usual time to make a failing program smaller. */
        private static final Duration SMALLER = Duration.ofSeconds(15);

        /** An effort with the usual time to make a failing program smaller. */
        public Effort(int schedules, long seed) {
            this(schedules, seed, SMALLER);
        }
    }

    private ControlledSchedules(
            EngineFiles engine, LinkedJdk jdk, Subject runtime, Effort effort, Consumer<String> told) {
        this.engine = engine;
        this.jdk = jdk;
        this.runtime = runtime;
        this.effort = effort;
        this.told = told;
    }

    /**
     * Makes ready what the engine needs, which takes half a minute the first time.
     *
     * @param given the JDK to link from; empty for one that is found
     * @param cache the folder for what is linked
     * @param told is given a line if it takes long, and what a debugger's JVM writes
     * @throws EngineUnusableException if there is no engine here, or no JDK that it knows
     */
    public static ControlledSchedules ready(
            Optional<Path> given, Path cache, Subject runtime, Effort effort, Consumer<String> told) {
        EngineFiles engine = EngineFiles.ofKit();
        EngineJdk from = given.map(EngineJdk::at).orElseGet(EngineJdk::found);
        return new ControlledSchedules(engine, LinkedJdk.of(engine, from, cache, told), runtime, effort, told);
    }

    @Override
    public int schedules() {
        return effort.schedules();
    }

    @Override
    public List<PropertyResult> search(
            List<Property> properties, Function<Property, Set<String>> lesser, CheckListener watcher) {
        List<Request.Search> searches = properties.stream()
                .map(property -> {
                    var program =
                            property.programs().programs(effort.seed()).next().value();
                    return new Request.Search(
                            property.name(),
                            program.application(),
                            program.moves(),
                            effort.seed(),
                            effort.schedules(),
                            lesser.apply(property).stream().sorted().toList(),
                            List.of());
                })
                .toList();
        PropertyResult[] results = new PropertyResult[properties.size()];
        int next = 0;
        while (next < searches.size()) {
            int first = next;
            Request request =
                    new Request(runtime.classPath, runtime.name, searches.subList(first, searches.size()), (int)
                            effort.smaller().toSeconds());
            AtomicLong since = new AtomicLong(System.nanoTime()); // the searches of a request follow one another
            String early = replies(request, reply -> {
                if (reply instanceof Reply.Progress progress) {
                    watcher.tried(properties.get(first + progress.search()), progress.schedules());
                } else if (reply instanceof Reply.Passed passed) {
                    Property property = properties.get(first + passed.search());
                    results[first + passed.search()] = PropertyResult.scheduled(
                                    property,
                                    passed.schedules(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    passed.undecided())
                            .took(passedSince(since));
                } else if (reply instanceof Reply.Found found) {
                    Property property = properties.get(first + found.search());
                    results[first + found.search()] = result(property, found.replayed() ? found : explained(found))
                            .took(passedSince(since));
                }
            });
            while (next < results.length && results[next] != null) {
                watcher.over(results[next]);
                next++;
            }
            if (next == first) {
                results[next] = PropertyResult.spoilt(properties.get(next), 0, new EngineUnusableException(early));
                watcher.over(results[next]);
                next++;
            }
        }
        return List.of(results);
    }

    private static Duration passedSince(AtomicLong moment) {
        long now = System.nanoTime();
        return Duration.ofNanos(now - moment.getAndSet(now));
    }

    /** The same with the turns of the threads, from a JVM of its own; as it is if it does not show again. */
    private Reply.Found explained(Reply.Found found) {
        Request.Search only =
                new Request.Search("", found.application(), found.moves(), 0, 1, List.of(), List.of(found.schedule()));
        List<Reply.Found> again = new ArrayList<>();
        try {
            var unused = replies(new Request(runtime.classPath, runtime.name, List.of(only), 0), reply -> {
                if (reply instanceof Reply.Found replayed) {
                    again.add(replayed.at(found.number()));
                }
            });
        } catch (EngineUnusableException e) {
            return found;
        }
        return again.stream().findFirst().orElse(found);
    }

    /** Plays the schedule of a token once. The result belongs to the given property. */
    public PropertyResult replay(Property property, ScheduleToken token) {
        Request.Search only = new Request.Search(
                property.name(), token.application(), token.moves(), 0, 1, List.of(), List.of(token.schedule()));
        List<PropertyResult> results = new ArrayList<>();
        String early = replies(new Request(runtime.classPath, runtime.name, List.of(only), 0), reply -> {
            if (reply instanceof Reply.Found found) {
                results.add(result(property, found));
            } else if (reply instanceof Reply.Passed passed) {
                results.add(
                        PropertyResult.scheduled(property, 1, Optional.empty(), Optional.empty(), passed.undecided()));
            }
        });
        return results.stream()
                .findFirst()
                .orElseThrow(() -> new EngineUnusableException("--replay: the schedule was not played: " + early));
    }

    /** The versions of the engine and of its JDK, once it has been used. */
    public String versions() {
        return "engine " + engine.version() + ", JDK " + jdkVersion;
    }

    private PropertyResult result(Property property, Reply.Found found) {
        ProgramRun run = new ProgramRun(
                found.failure(),
                found.trace(),
                UniversalChecks.violations(found.application(), found.trace()),
                found.attachments());
        String token = ScheduleToken.of(Kit.version(), engine.version(), jdkVersion, found.schedule(), found.program())
                .toString();
        return PropertyResult.scheduled(
                property,
                found.number(),
                Optional.of(new Found(found.program(), run, found.number())),
                Optional.of(new FoundSchedule(token, found.interleaving())),
                "");
    }

    /**
     * Passes on what the controlled JVM says about the programs.
     *
     * @return how it ended, for a program of which it has said nothing
     * @throws EngineUnusableException if it plays nothing
     */
    private String replies(Request request, Consumer<Reply> each) {
        boolean[] ready = {false};
        try (TemporaryDirectory directory =
                new TemporaryDirectory("yieldpoint-schedules", "Schedules cannot be played without")) {
            Path work = Files.createDirectory(directory.path().resolve("engine"));
            Path file = ControlledJvm.written(request, directory.path());
            try (ControlledJvm jvm = ControlledJvm.started(
                    jdk, engine, System.getProperty("java.class.path"), runtime, file, work, told)) {
                Optional<Reply> reply = jvm.next();
                for (; reply.isPresent(); reply = jvm.next()) {
                    ready[0] |= reply.get() instanceof Reply.Ready;
                    handle(reply.get(), each, jvm);
                }
                String ended = "the engine's JVM ended early (" + jvm.end() + ")" + jvm.tail();
                if (!ready[0]) {
                    throw new NotPlayedException("--schedules: " + ended);
                }
                return ended;
            }
        } catch (NotPlayedException e) {
            throw new EngineUnusableException(String.valueOf(e.getMessage()));
        } catch (EngineUnusableException e) {
            if (ready[0]) {
                return String.valueOf(e.getMessage());
            }
            throw e;
        } catch (IOException e) {
            throw new EngineUnusableException("--schedules: " + e.getMessage());
        }
    }

    /** Nothing is known of the runtime, and nothing more is to be played. */
    private static final class NotPlayedException extends RuntimeException {
        NotPlayedException(String message) {
            super(message);
        }
    }

    private void handle(Reply reply, Consumer<Reply> each, ControlledJvm jvm) {
        if (reply instanceof Reply.Ready ready) {
            jdkVersion = ready.jdk();
        } else if (reply instanceof Reply.Refused refused) {
            throw new NotPlayedException(String.format(
                    Locale.ROOT,
                    "--schedules: the engine does not control the threads of its JVM, so nothing was played: %s",
                    refused.reason()));
        } else if (reply instanceof Reply.NotApplicable not) {
            throw new NotPlayedException("--schedules is not applicable to this runtime: " + not.reason());
        } else if (reply instanceof Reply.Broken broken) {
            throw new EngineUnusableException("--schedules: the engine's JVM failed: " + broken.what() + jvm.tail());
        } else if (reply instanceof Reply.Passed && !jvm.uninstrumented().isEmpty()) {
            throw new NotPlayedException("--schedules: the engine cannot control these classes, so nothing is known: "
                    + String.join(", ", jvm.uninstrumented()));
        } else {
            each.accept(reply);
        }
    }
}
