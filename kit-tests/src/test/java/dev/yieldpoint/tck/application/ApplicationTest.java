package dev.yieldpoint.tck.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.application.Expression.Literal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final Hook LIGHT = new Hook.UseState("light", Value.text("off"));

    @Test
    void a_coroutine_may_own_a_state_above_it_and_send_to_any_coroutine() {
        Hook author = coroutine(
                "author",
                List.of("light"),
                Instructions.setState("light", ON),
                new Instruction.Send(ON, "author"),
                new Instruction.Send(ON, "clerk"));
        ComponentNode page = new ComponentNode("Page", false, List.of(coroutine("clerk", List.of())), List.of());
        Application application =
                new Application(new ComponentNode("App", true, List.of(LIGHT, author), List.of(page)));
        assertThat(application.root().tree()).extracting(ComponentNode::name).containsExactly("App", "Page");
        assertThat(application.root().hooks(Hook.UseState.class)).containsExactly((Hook.UseState) LIGHT);
    }

    @Test
    void two_hooks_of_one_name_are_refused() {
        refused("\"light\" is the name of two things", LIGHT, coroutine("light", List.of()));
    }

    @Test
    void a_hook_with_the_name_of_a_component_is_refused() {
        refused("\"App\" is the name of two things", coroutine("App", List.of()));
    }

    @Test
    void two_components_of_one_name_are_refused() {
        ComponentNode page = new ComponentNode("Page", true, List.of(), List.of());
        assertThatExceptionOfType(IllegalApplicationException.class)
                .isThrownBy(() -> new Application(new ComponentNode("App", true, List.of(), List.of(page, page))))
                .withMessage("\"Page\" is the name of two things");
    }

    @Test
    void to_own_a_state_that_stands_below_is_refused() {
        refused(
                "\"switch\" owns: \"light\" does not exist there; available: nothing",
                coroutine("switch", List.of("light")),
                LIGHT);
    }

    @Test
    void to_own_a_state_of_a_child_or_of_a_sibling_is_refused() {
        ComponentNode page = new ComponentNode("Page", true, List.of(LIGHT), List.of());
        Hook needsLight = coroutine("switch", List.of("light"));
        ComponentNode sibling = new ComponentNode("Sibling", true, List.of(needsLight), List.of());
        assertThat(List.of(
                        new ComponentNode("App", true, List.of(needsLight), List.of(page)),
                        new ComponentNode("App", true, List.of(), List.of(page, sibling))))
                .allSatisfy(root -> assertThatExceptionOfType(IllegalApplicationException.class)
                        .isThrownBy(() -> new Application(root))
                        .withMessage("\"switch\" owns: \"light\" does not exist there; available: nothing"));
    }

    @Test
    void to_set_a_state_without_owning_it_is_refused() {
        refused(
                "\"switch\" is to set \"light\" to \"on\": \"light\" does not exist there; available: nothing",
                LIGHT,
                coroutine("switch", List.of(), Instructions.setState("light", ON)));
    }

    @Test
    void to_add_to_a_state_without_owning_it_is_refused() {
        refused(
                "\"switch\" is to add 1 to \"dark\": \"dark\" does not exist there; available: \"light\"",
                LIGHT,
                coroutine("switch", List.of("light"), new Instruction.AddTo("dark", 1)));
    }

    @Test
    void to_send_to_nobody_is_refused() {
        refused(
                "\"author\" is to send \"on\" to \"clerk\": \"clerk\" does not exist there; available: \"author\"",
                coroutine("author", List.of(), new Instruction.Send(ON, "clerk")));
    }

    @Test
    void blocks_are_checked_too() {
        List<Instruction> lost = List.of(new Instruction.Send(ON, "clerk"));
        Condition always = new Condition.Same(ON, true, ON);
        List<Instruction> blocks = List.of(
                new Instruction.Forever(lost),
                new Instruction.Repeat(2, lost),
                Instructions.forEach("letter", lost),
                Instructions.forEachItem("item", "wire", lost),
                new Instruction.If(always, lost, List.of()),
                new Instruction.If(always, List.of(), lost));
        assertThat(blocks)
                .allSatisfy(block -> assertThatExceptionOfType(IllegalApplicationException.class)
                        .isThrownBy(() -> application(coroutine("author", List.of(), block)))
                        .withMessageContaining("send \"on\" to \"clerk\""));
    }

    private static final Expression ON = new Literal(Value.text("on"));

    private static void refused(String message, Hook... hooks) {
        assertThatExceptionOfType(IllegalApplicationException.class)
                .isThrownBy(() -> application(hooks))
                .withMessage(message);
    }

    private static Application application(Hook... hooks) {
        return new Application(new ComponentNode("App", true, List.of(hooks), List.of()));
    }

    private static Hook coroutine(String name, List<String> owns, Instruction... body) {
        return new Hook.UseCoroutine(name, owns, List.of(body));
    }
}
