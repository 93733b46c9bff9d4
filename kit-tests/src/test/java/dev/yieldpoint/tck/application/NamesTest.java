package dev.yieldpoint.tck.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an application may speak of: atoms, shared values, handles, and the states of those above. */
class NamesTest {

    private static final Expression ON = new Expression.Literal(Value.text("on"));
    private static final Hook LIGHT = new Hook.UseState("light", Value.NOTHING);
    private static final Hook COUNT = new Hook.UseShared("count", Value.number(0));
    private static final Hook DESK = new Hook.UseHandle("desk", "message");
    private static final Map<String, Value> USER = Map.of("user", Value.NOTHING);

    @Test
    void a_state_above_in_an_ancestor_may_be_owned_and_borrowed() {
        Hook owner = new UseCoroutine("owner", "message", List.of("light"), List.of(), sets("light"));
        Hook borrower = new UseCoroutine("borrower", "message", List.of(), List.of("light"), sets("light"));
        ComponentNode news = new ComponentNode("News", true, List.of(owner, borrower), List.of());
        ComponentNode page = new ComponentNode("Page", true, List.of(), List.of(news));
        assertThatNoException()
                .isThrownBy(() -> new Application(new ComponentNode("App", true, List.of(LIGHT), List.of(page))));
    }

    @Test
    void everything_that_exists_may_be_spoken_of_wherever_it_stands() {
        Hook clerk = coroutine(
                "clerk",
                Instructions.setAtom("user", ON),
                Instructions.write(ON, "count"),
                new Instruction.Read("count", "x"),
                new Instruction.Send(ON, "desk"));
        ComponentNode page = new ComponentNode("Page", true, List.of(COUNT, DESK), List.of());
        Hook read = new Hook.ReadAtom("user");
        assertThatNoException()
                .isThrownBy(() -> new Application(
                        new ComponentNode("App", true, List.of(new Hook.InitAtoms(), read, clerk), List.of(page)),
                        USER));
    }

    @Test
    void to_borrow_a_state_that_is_not_above_is_refused() {
        refused(
                "\"clerk\" borrows: \"light\" does not exist there; available: nothing",
                new UseCoroutine("clerk", "message", List.of(), List.of("light"), List.of()),
                LIGHT);
    }

    @Test
    void only_what_a_hook_before_has_given_the_component_is_captured() {
        UseCoroutine captures = new UseCoroutine(
                "clerk",
                "message",
                List.of(),
                List.of(),
                List.of(Target.state("light")),
                List.of(Instructions.yieldOnce()));
        refused("\"clerk\" captures: \"light\" does not exist there; available: nothing", captures, LIGHT);
        ComponentNode page = new ComponentNode("Page", true, List.of(captures), List.of());
        assertThatExceptionOfType(IllegalApplicationException.class)
                .isThrownBy(
                        () -> new Application(new ComponentNode("App", true, List.of(LIGHT), List.of(page)), Map.of()))
                .withMessage("\"clerk\" captures: \"light\" does not exist there; available: nothing");
    }

    @Test
    void a_local_that_holds_a_captured_value_is_bound_by_no_line() {
        refused(
                "\"clerk\" captures \"light\", and a line of its body binds a local of this name",
                LIGHT,
                new UseCoroutine(
                        "clerk",
                        "message",
                        List.of(),
                        List.of(),
                        List.of(Target.state("light")),
                        List.of(new Instruction.Await(Awaitables.message(), "light"))));
    }

    @Test
    void to_add_to_a_state_that_is_only_borrowed_is_refused() {
        refused(
                "\"clerk\" is to add 1 to \"light\": \"light\" does not exist there; available: nothing",
                LIGHT,
                new UseCoroutine(
                        "clerk", "message", List.of(), List.of("light"), List.of(new Instruction.AddTo("light", 1))));
    }

    @Test
    void an_unknown_atom_is_refused_to_readers_and_to_bodies() {
        refused("\"App\" reads the atom: \"usr\" does not exist there; available: \"user\"", new Hook.ReadAtom("usr"));
        refused(
                "\"clerk\" is to set the atom \"usr\" to \"on\": \"usr\" does not exist there; available: \"user\"",
                coroutine("clerk", Instructions.setAtom("usr", ON)));
    }

    @Test
    void an_unknown_shared_value_is_refused() {
        refused(
                "\"clerk\" is to write \"on\" to \"cnt\": \"cnt\" does not exist there; available: \"count\"",
                COUNT,
                coroutine("clerk", Instructions.write(ON, "cnt")));
        refused(
                "\"clerk\" is to read \"light\" as x: \"light\" does not exist there; available: \"count\"",
                COUNT,
                LIGHT,
                coroutine("clerk", new Instruction.Read("light", "x")));
    }

    @Test
    void an_unknown_address_is_refused_and_those_that_exist_are_told() {
        refused(
                "\"clerk\" is to send \"on\" to \"dsk\": \"dsk\" does not exist there; available: \"clerk\", \"desk\"",
                DESK,
                coroutine("clerk", new Instruction.Send(ON, "dsk")));
    }

    @Test
    void two_things_of_one_name_are_refused_whatever_they_are() {
        refused("\"user\" is the name of two things", new Hook.UseState("user", Value.NOTHING));
        refused("\"light\" is the name of two things", LIGHT, new Hook.UseShared("light", Value.NOTHING));
        refused("\"desk\" is the name of two things", DESK, coroutine("desk"));
        assertThatExceptionOfType(IllegalApplicationException.class)
                .isThrownBy(() -> new Application(
                        new ComponentNode("App", true, List.of(), List.of()), Map.of("App", Value.NOTHING)))
                .withMessage("\"App\" is the name of two things");
    }

    @Test
    void an_atom_may_be_read_by_many_under_its_one_name() {
        Hook read = new Hook.ReadAtom("user");
        ComponentNode page = new ComponentNode("Page", true, List.of(read), List.of());
        assertThatNoException()
                .isThrownBy(() -> new Application(new ComponentNode("App", true, List.of(read), List.of(page)), USER));
    }

    @Test
    void there_are_no_more_types_of_messages_than_drivers_have_classes_for() {
        List<Hook> handles = new ArrayList<>(IntStream.rangeClosed(1, Application.MOST_TYPES)
                .<Hook>mapToObj(i -> new Hook.UseHandle("handle " + i, "type " + i))
                .toList());
        Application most = new Application(new ComponentNode("App", true, handles, List.of()));
        assertThat(most.types()).containsExactly("type 1", "type 2", "type 3", "type 4");
        handles.add(coroutine("clerk"));
        refused("messages of more than 4 types: message, type 1, type 2, type 3, type 4", handles.toArray(Hook[]::new));
    }

    private static void refused(String message, Hook... hooks) {
        assertThatExceptionOfType(IllegalApplicationException.class)
                .isThrownBy(() -> new Application(new ComponentNode("App", true, List.of(hooks), List.of()), USER))
                .withMessage(message);
    }

    private static Hook coroutine(String name, Instruction... body) {
        return new UseCoroutine(name, List.of(), List.of(body));
    }

    private static List<Instruction> sets(String state) {
        return List.of(Instructions.setState(state, ON));
    }
}
