package dev.yieldpoint.tck.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Directories with compiled runtimes, as users of the command line have them. */
final class Users {

    /** A runtime that mounts nothing; the placeholders are package, modifiers and name of the class, and its members. */
    private static final String RUNTIME = """
            package %s;
            import dev.yieldpoint.spec.*;
            %s class %s implements CoroutineRuntime {
                %s
                public Mounted mount(Component root) {
                    return new Mounted() {
                        public void settle() {}
                        public void close() {}
                    };
                }
            }
            """;

    private static final String SERVICE = "META-INF/services/dev.yieldpoint.spec.CoroutineRuntime";

    private Users() {}

    /** The source of a runtime of that name. */
    static String named(String type, String name) {
        return with(type, "public String name() { return \"" + name + "\"; }");
    }

    /** The source of a runtime with these members. */
    static String with(String type, String members) {
        return with("public final", type, members);
    }

    /** The source of a runtime with these modifiers and members. */
    static String with(String modifiers, String type, String members) {
        int dot = type.lastIndexOf('.');
        return RUNTIME.formatted(type.substring(0, dot), modifiers, type.substring(dot + 1), members);
    }

    /** Compiles a source into a directory. */
    static Path compiled(Path directory, String type, String source) throws IOException {
        Path sources = Files.createDirectories(directory.resolveSibling(directory.getFileName() + "-src"));
        Path file = Files.writeString(sources.resolve(type.substring(type.lastIndexOf('.') + 1) + ".java"), source);
        Files.createDirectories(directory);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", directory.toString(), "-proc:none", "-Xlint:-options");
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(file))
                    .call()) {
                throw new IllegalStateException("the compiler refuses a runtime:\n" + said);
            }
        }
        return directory;
    }

    /** Registers classes in a directory. */
    static Path registered(Path directory, String... types) throws IOException {
        Path file = directory.resolve(SERVICE);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, String.join("\n", types) + "\n");
        return directory;
    }

    /** A directory with one registered runtime. */
    static Path runtime(Path directory, String type, String source) throws IOException {
        return registered(compiled(directory, type, source), type);
    }

    /** The arguments of a short check, and more. */
    static String[] shortCheck(String... more) {
        return Stream.concat(Stream.of("check", "--clause", "LIFECYCLE-1", "--tries", "0"), Stream.of(more))
                .toArray(String[]::new);
    }
}
