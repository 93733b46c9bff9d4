package dev.yieldpoint.tck.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files with the blocks of the documentation in Java, which the site shows. A block stands in a test of the reference runtime between the
 * comments {@code tag::name[]} and {@code end::name[]}.
 */
public final class BlocksFiles {

    static final Path DIRECTORY = Path.of("../report/src/main/resources/dev/yieldpoint/tck/site");
    private static final Path TESTS = Path.of("../reference-impl/src/test/java/dev/yieldpoint/documentation");
    private static final Pattern BLOCK =
            Pattern.compile("^ *// tag::(\\w+)\\[]\\R(.*?)^ *// end::\\1\\[]$", Pattern.DOTALL | Pattern.MULTILINE);

    private BlocksFiles() {}

    /** Writes them anew. */
    public static void write() throws IOException {
        for (Map.Entry<String, String> block : tested().entrySet()) {
            Files.writeString(DIRECTORY.resolve(JavaBlocks.file(block.getKey())), block.getValue() + "\n");
        }
    }

    /** The blocks in the tests, by their names. */
    static Map<String, String> tested() throws IOException {
        Map<String, String> blocks = new TreeMap<>();
        try (Stream<Path> tests = Files.list(TESTS)) {
            for (Path test : tests.toList()) {
                blocks.putAll(in(Files.readString(test)));
            }
        }
        return blocks;
    }

    /** The blocks of one source file, moved to the left margin. */
    static Map<String, String> in(String source) {
        Map<String, String> blocks = new TreeMap<>();
        Matcher matcher = BLOCK.matcher(source);
        while (matcher.find()) {
            blocks.put(matcher.group(1), matcher.group(2).stripTrailing().stripIndent());
        }
        return blocks;
    }
}
