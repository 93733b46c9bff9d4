package dev.yieldpoint.tck.measured;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.faulty.RacingFaults;
import dev.yieldpoint.tck.faulty.ScheduledFault;
import dev.yieldpoint.tck.generators.Profile;
import dev.yieldpoint.tck.generators.Programs;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.measured.Scheduled.Entry;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.Races;
import dev.yieldpoint.tck.properties.ScheduledRaces;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.schedules.ControlledSchedules;
import dev.yieldpoint.tck.schedules.EngineForTests;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;

/** The file that says in how many schedules the engine finds each racing fault. Needs the engine's JDK; takes about an hour. */
public final class ScheduledFile {

    private static final int SEEDS = 5;

    /** What none of so many seeds finds by luck is not tried with the others: each takes minutes. */
    private static final int SEEDS_FOR_NOTHING = 1;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final List<String> PACKAGES =
            List.of("dev/yieldpoint/reference/", "dev/yieldpoint/tck/faulty/", "dev/yieldpoint/tck/variation/");

    private ScheduledFile() {}

    /**
     * Measures those that are new, and those that are to be measured anew, and writes the file.
     *
     * @param anew a regular expression that is found in the names of those to be measured anew; empty for none
     */
    public static void write(String anew) throws IOException {
        RacingFaults.withoutHelp();
        Map<String, Entry> known = new HashMap<>();
        Scheduled.read().entries().stream()
                .filter(entry -> anew.isEmpty()
                        || !Pattern.compile(anew).matcher(entry.fault()).find())
                .forEach(entry -> known.put(entry.fault(), entry));
        for (Fault fault : ScheduledFault.ALL) {
            if (!known.containsKey(fault.name())) {
                known.put(fault.name(), measured(fault));
                System.out.println(known.get(fault.name()));
                new Scheduled(ScheduledFault.ALL.stream()
                                .map(Fault::name)
                                .filter(known::containsKey)
                                .map(name -> Objects.requireNonNull(known.get(name)))
                                .toList())
                        .write();
            }
        }
    }

    private static Entry measured(Fault fault) {
        List<Integer> schedules = new ArrayList<>();
        Optional<Property> program =
                programs(fault).filter(each -> found(fault, each, 1) > 0).findFirst();
        for (long seed = 1; seed <= SEEDS && program.isPresent(); seed++) {
            schedules.add(found(fault, program.get(), seed));
        }
        List<Integer> tries = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            if (tries.size() < SEEDS_FOR_NOTHING || tries.stream().anyMatch(number -> number > 0)) {
                tries.add(byLuck(fault, seed));
            }
        }
        return new Entry(fault.name(), program.map(Property::name).orElse(""), schedules, tries);
    }

    /** The schedule of the program that finds the fault; 0 if none does. */
    private static int found(Fault fault, Property program, long seed) {
        PropertyResult result = search(fault, program, Scheduled.MOST_SCHEDULES, seed);
        return result.found().isPresent() && shows(fault, result) ? result.tries() : 0;
    }

    /** Whether what was found is the fault: its clause is a root of what is violated, or the runtime fails in another way, or hangs. */
    public static boolean shows(Fault fault, PropertyResult result) {
        ProgramRun run = result.found().orElseThrow().trial();
        Set<String> violated = run.violations().stream().map(Violation::clause).collect(Collectors.toSet());
        return run.failedOtherwise()
                || Findings.KIT.specification().roots(violated).contains(fault.root());
    }

    /** Plays a program on a fault in schedules. */
    public static PropertyResult search(Fault fault, Property program, int schedules, long seed) {
        ControlledSchedules.Subject runtime = new ControlledSchedules.Subject(
                List.of(), ScheduledFault.class.getName(), PACKAGES, ScheduledFault.options(fault));
        return search(runtime, List.of(program), schedules, seed).get(0);
    }

    /** Plays a program on a runtime of the kit's tests, without making what fails smaller. */
    public static PropertyResult search(
            CoroutineRuntime runtime, Property program, int schedules, Set<String> lesser, CheckListener watcher) {
        ControlledSchedules.Subject subject =
                new ControlledSchedules.Subject(List.of(), runtime.getClass().getName(), PACKAGES, List.of());
        ControlledSchedules.Effort effort = new ControlledSchedules.Effort(schedules, 1, Duration.ZERO);
        return ControlledSchedules.ready(Optional.empty(), EngineForTests.CACHE, subject, effort, System.out::println)
                .search(List.of(program), property -> lesser, watcher)
                .get(0);
    }

    /** Plays programs on the reference in schedules. */
    public static List<PropertyResult> searchReference(List<Property> programs, int schedules, long seed) {
        return search(
                new ControlledSchedules.Subject(List.of(), "reference", PACKAGES, List.of()),
                programs,
                schedules,
                seed);
    }

    private static List<PropertyResult> search(
            ControlledSchedules.Subject runtime, List<Property> programs, int schedules, long seed) {
        ControlledSchedules.Effort effort = new ControlledSchedules.Effort(schedules, seed, Duration.ZERO);
        return ControlledSchedules.ready(Optional.empty(), EngineForTests.CACHE, runtime, effort, System.out::println)
                .search(programs, property -> Set.of(), CheckListener.NOBODY);
    }

    /** The programs about the clause of the fault, then the others. */
    public static Stream<Property> programs(Fault fault) {
        return Stream.concat(
                ScheduledRaces.ALL.stream()
                        .filter(property -> property.clauses().contains(fault.root())),
                ScheduledRaces.ALL.stream()
                        .filter(property -> !property.clauses().contains(fault.root())));
    }

    /** The race that finds the fault, of those that an ordinary check plays; 0 if none does. */
    private static int byLuck(Fault fault, int seed) {
        Random random = new Random(seed);
        List<RandomGenerator<Program>> programs = Races.ALL.stream()
                .map(property -> (Profile) property.programs())
                .map(Programs::generator)
                .toList();
        for (int i = 0; i < Scheduled.MOST_TRIES; i++) {
            Program program = programs.get(i % programs.size()).next(random).value();
            if (!ProgramRun.of(program, new JavaApiRuntime(fault.runtime()), PATIENCE)
                    .passed()) {
                return i + 1;
            }
        }
        return 0;
    }
}
