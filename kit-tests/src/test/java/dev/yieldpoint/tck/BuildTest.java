package dev.yieldpoint.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.w3c.dom.NodeList;

/** A build ends with the verdict on the reference, though modules are built side by side. */
@Execution(ExecutionMode.CONCURRENT)
class BuildTest {

    private static final Path ROOT = Path.of("..");
    private static final String OURS = "dependencies/dependency[groupId='dev.yieldpoint']/artifactId";

    @Test
    void the_verdict_is_the_last_that_its_module_prints() throws Exception {
        assertThat(texts("verdict", "/project/build/plugins/plugin/artifactId")).endsWith("exec-maven-plugin");
        assertThat(texts("verdict", "/project/build/plugins/plugin[last()]/executions/execution/id"))
                .containsExactly("check-the-reference");
    }

    @Test
    void every_other_module_comes_before_it() throws Exception {
        List<String> modules = texts(".", "/project/modules/module");
        assertThat(modules).contains("verdict");
        Set<String> before = new HashSet<>();
        addAbove("verdict", modules, before);
        assertThat(before)
                .containsExactlyInAnyOrderElementsOf(modules.stream()
                        .filter(module -> !module.equals("verdict"))
                        .toList());
    }

    @Test
    void so_do_those_of_profiles() throws Exception {
        for (String profile : texts(".", "/project/profiles/profile[modules]/id")) {
            String inProfile = "/project/profiles/profile[id='" + profile + "']/";
            List<String> wanted = texts(".", inProfile + "modules/module").stream()
                    .map(BuildTest::artifact)
                    .toList();
            assertThat(texts("verdict", inProfile + OURS)).as(profile).containsAll(wanted);
        }
    }

    private static void addAbove(String module, List<String> modules, Set<String> before) throws Exception {
        List<String> artifacts = texts(module, "/project/" + OURS);
        for (String other : modules) {
            if (artifacts.contains(artifact(other)) && before.add(other)) {
                addAbove(other, modules, before);
            }
        }
    }

    private static String artifact(String module) {
        try {
            return texts(module, "/project/artifactId").get(0);
        } catch (Exception e) {
            throw new IllegalStateException(module, e);
        }
    }

    private static List<String> texts(String module, String path) throws Exception {
        NodeList nodes = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        path,
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(ROOT.resolve(module).resolve("pom.xml").toFile()),
                        XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}
