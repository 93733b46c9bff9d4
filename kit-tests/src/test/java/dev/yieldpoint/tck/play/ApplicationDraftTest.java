package dev.yieldpoint.tck.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.IllegalApplicationException;
import dev.yieldpoint.tck.application.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplicationDraftTest {

    private static final Hook LIGHT = new Hook.UseState("light", Value.NOTHING);
    private static final Hook HOLDS = new Hook.InitAtoms();

    private final ApplicationDraft draft = new ApplicationDraft();

    @Test
    void it_is_the_application_that_was_described() {
        draft.atom("user", Value.text("ann"));
        draft.hook("App", HOLDS);
        draft.child("App", "Page", false);
        draft.hook("Page", LIGHT);
        draft.hook("App", new Hook.ReadAtom("user"));
        draft.child("App", "Foot", true);
        draft.child("Page", "News", true);
        ComponentNode news = new ComponentNode("News", true, List.of(), List.of());
        ComponentNode page = new ComponentNode("Page", false, List.of(LIGHT), List.of(news));
        ComponentNode foot = new ComponentNode("Foot", true, List.of(), List.of());
        assertThat(draft.application())
                .isEqualTo(new Application(
                        new ComponentNode("App", true, List.of(HOLDS, new Hook.ReadAtom("user")), List.of(page, foot)),
                        Map.of("user", Value.text("ann"))));
    }

    @Test
    void atoms_alone_are_no_application() {
        draft.atom("user", Value.NOTHING);
        refused("no step describes the application");
    }

    @Test
    void an_atom_is_described_once() {
        draft.atom("user", Value.NOTHING);
        assertThatExceptionOfType(IllegalApplicationException.class)
                .isThrownBy(() -> draft.atom("user", Value.number(1)))
                .withMessage("the atom \"user\" is described twice");
    }

    @Test
    void a_component_that_is_nobodys_child_is_refused() {
        draft.hook("App", LIGHT);
        draft.hook("Page", HOLDS);
        refused("\"Page\" is neither the component named first nor a child of another");
    }

    @Test
    void a_child_of_two_is_refused() {
        draft.child("App", "Page", true);
        draft.child("App", "Foot", true);
        draft.child("Foot", "Page", true);
        refused("\"Page\" is the name of two things");
    }

    @Test
    void the_component_that_was_named_first_is_nobodys_child() {
        draft.child("App", "Page", true);
        draft.child("Page", "App", true);
        refused("\"App\" was named first, so it is the root and cannot be a child");
    }

    @Test
    void a_component_below_itself_is_refused() {
        draft.child("App", "Page", true);
        draft.child("Page", "News", true);
        draft.child("News", "Page", true);
        refused("\"Page\" is its own descendant");
    }

    private void refused(String message) {
        assertThatExceptionOfType(IllegalApplicationException.class)
                .isThrownBy(draft::application)
                .withMessage(message);
    }
}
