package dev.yieldpoint.tck.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of the documentation in Java, as the tests of the reference runtime compile and run them. A block stands in a
 * test between the comments {@code tag::name[]} and {@code end::name[]}.
 */
final class JavaBlocks {

    private static final List<String> TESTS = List.of(
            "ComponentTest",
            "ToOwnedTest",
            "SendTest",
            "ServicesTest",
            "FermiTest",
            "InjectionTest",
            "UseCoroutineTest",
            "UseRwTest");
    private static final Pattern BLOCK =
            Pattern.compile("^ *// tag::(\\w+)\\[]\\R(.*?)^ *// end::\\1\\[]$", Pattern.DOTALL | Pattern.MULTILINE);

    private JavaBlocks() {}

    /** The text of each block, by its name. */
    static Map<String, String> load() {
        Map<String, String> blocks = new LinkedHashMap<>();
        TESTS.forEach(test -> blocks.putAll(in(Site.resource("blocks/" + test + ".java"))));
        return blocks;
    }

    /** The blocks of one source file, moved to the left margin. */
    static Map<String, String> in(String source) {
        Map<String, String> blocks = new LinkedHashMap<>();
        Matcher matcher = BLOCK.matcher(source);
        while (matcher.find()) {
            blocks.put(matcher.group(1), matcher.group(2).stripTrailing().stripIndent());
        }
        return blocks;
    }
}
