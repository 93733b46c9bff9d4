package dev.yieldpoint.tck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DetailTextTest {

    @Test
    void of_a_stack_trace_the_frames_of_the_runtime_are_shown_and_the_causes() {
        String stack = """
                java.lang.IllegalStateException: boom
                    at com.example.Scope.child(Scope.java:12)
                    at java.base/java.util.HashMap.forEach(HashMap.java:1)
                    at dev.yieldpoint.tck.javaapi.PlayedComponent.render(PlayedComponent.java:60)
                Caused by: java.lang.NullPointerException
                    at com.example.Tree.find(Tree.java:3)
                    … 20 more""";
        assertThat(DetailText.of(List.of(stack)))
                .containsExactly(
                        "java.lang.IllegalStateException: boom",
                        "    at com.example.Scope.child(Scope.java:12)",
                        "Caused by: java.lang.NullPointerException",
                        "    at com.example.Tree.find(Tree.java:3)");
    }

    @Test
    void a_stack_trace_without_a_frame_of_the_runtime_says_nothing() {
        assertThat(DetailText.of(
                        List.of("java.lang.Oops\n    at dev.yieldpoint.tck.play.DrivenApplication.call(Run.java:1)")))
                .isEmpty();
    }

    @Test
    void what_a_process_wrote_is_shown_and_cut_where_it_is_long() {
        String errors = "standard error:\n"
                + IntStream.range(0, 40).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        assertThat(DetailText.of(List.of(errors)))
                .contains("line 0")
                .hasSize(13)
                .last()
                .asString()
                .startsWith("… 29 more lines");
    }
}
