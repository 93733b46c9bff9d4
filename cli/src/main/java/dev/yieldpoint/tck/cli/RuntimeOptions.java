package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.run.FoundRuntime;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.schedules.ControlledSchedules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a check that select a runtime in the kit's JVM. */
final class RuntimeOptions {

    private static final String DEFAULT = "reference";

    @Option(
            names = "--runtime",
            paramLabel = "NAME",
            description =
                    "The runtime to check: the name of a registered runtime, or the full name of a public class with a"
                            + " public constructor without parameters. Default: the only runtime registered in --classpath;"
                            + " without --classpath, " + DEFAULT + ".")
    private @Nullable String name;

    @Option(
            names = "--classpath",
            paramLabel = "JAR…",
            arity = "1..*",
            hideParamSyntax = true,
            description =
                    "Jars and directories with the runtime and its libraries; DIR/* means all jars of a directory. The"
                            + " runtime comes from there and from nowhere else.")
    private List<String> classPath = new ArrayList<>();

    /** The runtime that is meant. */
    FoundRuntime found() {
        Runtimes runtimes = new Runtimes(ClassPath.loader(classPath));
        if (name != null) {
            if (name.isBlank()) {
                throw new UsageException("--runtime: the name is empty; is a variable unset?");
            }
            return runtimes.chosen(name);
        }
        return classPath.isEmpty() ? runtimes.chosen(DEFAULT) : runtimes.only();
    }

    /** The runtime, for a JVM of its own. */
    ControlledSchedules.Subject elsewhere(FoundRuntime found) {
        String type = found.type();
        List<String> packages = classPath.isEmpty()
                ? List.of(type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/'))
                : List.of();
        String chosen = name != null ? name : classPath.isEmpty() ? DEFAULT : "";
        return new ControlledSchedules.Subject(ClassPath.urls(classPath), chosen, packages);
    }

    /** The options that choose the same runtime again. */
    List<String> again() {
        List<String> words = new ArrayList<>();
        if (name != null || classPath.isEmpty()) {
            words.addAll(List.of("--runtime", name == null ? DEFAULT : name));
        }
        if (!classPath.isEmpty()) {
            words.add("--classpath");
            words.addAll(classPath);
        }
        return words;
    }

    /** The options that were given. */
    List<String> given() {
        return Stream.of(name == null ? "" : "--runtime", classPath.isEmpty() ? "" : "--classpath")
                .filter(option -> !option.isEmpty())
                .toList();
    }
}
