package dev.yieldpoint.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final String LAST = "distribution";
    private static final String OURS = "dependencies/dependency[groupId='dev.yieldpoint']/artifactId";

    @Test
    void the_verdict_is_the_last_that_its_module_prints() throws Exception {
        assertThat(texts(LAST, "/project/build/plugins/plugin/artifactId")).endsWith("exec-maven-plugin");
        assertThat(texts(LAST, "/project/build/plugins/plugin[last()]/executions/execution/id"))
                .containsExactly("check-the-reference");
    }

    @Test
    void every_other_module_comes_before_it() throws Exception {
        List<String> modules = texts(".", "/project/modules/module");
        assertThat(modules).contains(LAST);
        Set<String> before = new HashSet<>();
        addAbove(LAST, modules, before);
        assertThat(before)
                .containsExactlyInAnyOrderElementsOf(
                        modules.stream().filter(module -> !module.equals(LAST)).toList());
    }

    @Test
    void so_do_those_of_profiles() throws Exception {
        for (String profile : texts(".", "/project/profiles/profile[modules]/id")) {
            String inProfile = "/project/profiles/profile[id='" + profile + "']/";
            List<String> wanted = texts(".", inProfile + "modules/module").stream()
                    .map(BuildTest::artifact)
                    .toList();
            assertThat(texts(LAST, inProfile + OURS)).as(profile).containsAll(wanted);
        }
    }

    @Test
    void the_bom_names_every_artifact_that_is_published() throws Exception {
        List<String> published = new ArrayList<>();
        for (String module : texts(".", "/project/modules/module")) {
            boolean isJar = texts(module, "/project/packaging").isEmpty();
            if (isJar && texts(module, "/project/properties/maven.deploy.skip").isEmpty()) {
                published.add(artifact(module));
            }
        }
        assertThat(texts("bom", "/project/dependencyManagement/" + OURS).stream()
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(published);
    }

    /** The BOM has no parent, but has to name this plugin. */
    @Test
    void there_is_one_version_of_the_formatter() throws Exception {
        String version = "/project/build/pluginManagement/plugins/plugin[artifactId='spotless-maven-plugin']/version";
        assertThat(texts("bom", version)).hasSize(1).isEqualTo(texts(".", version));
    }

    private static void addAbove(String module, List<String> modules, Set<String> before) throws Exception {
        List<String> artifacts = new ArrayList<>(texts(module, "/project/" + OURS));
        artifacts.addAll(texts(module, "/project/profiles/profile[id='verdict-last']/" + OURS));
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
