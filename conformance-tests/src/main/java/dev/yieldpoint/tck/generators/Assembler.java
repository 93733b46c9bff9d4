package dev.yieldpoint.tck.generators;

import static dev.yieldpoint.tck.application.Hook.UseCoroutine.ANY_TYPE;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.generators.Profile.ToolKind;
import dev.yieldpoint.tck.generators.ProgramPlan.Part;
import dev.yieldpoint.tck.generators.ProgramPlan.Tool;
import dev.yieldpoint.tck.play.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a program of a plan. */
final class Assembler {

    static final Value ZERO = Value.number(0);
    static final List<String> ATOMS = List.of("username", "error");

    /** Few, so that several coroutines have one. */
    private static final List<String> TYPES = List.of(ANY_TYPE, "action", ANY_TYPE, "action", "command");

    private static final List<String> COMPONENTS = List.of("App", "Page", "Menu", "Footer", "Banner");
    private static final List<String> COROUTINES =
            List.of("sync", "profile", "fetcher", "ws", "timer", "search", "cache", "editor");
    private static final List<String> STATES = List.of("status", "duration", "response", "title", "count", "progress");
    private static final List<String> SHARED = List.of("connections", "latency");
    private static final List<String> HANDLES = List.of("handle", "other handle", "third handle", "last handle");

    private final Profile profile;
    private final ProgramPlan plan;
    private final List<ComponentPlan> places = new ArrayList<>();
    private final Map<List<String>, Integer> used = new HashMap<>();
    private int coroutines;

    Assembler(Profile profile, ProgramPlan plan) {
        this.profile = profile;
        this.plan = plan;
    }

    Program program() {
        boolean atoms = profile.toolKinds().contains(ToolKind.READ_ATOM);
        for (Part part : plan.parts()) {
            place(part, atoms);
        }
        Application application = new Application(
                places.get(0).node(draft -> new BodyWriter(profile, draft).coroutine()), atoms ? initial() : Map.of());
        return new Program(application, new ScriptWriter(profile, application, places).moves(plan.acts()));
    }

    private void place(Part part, boolean atoms) {
        boolean root = places.isEmpty();
        ComponentPlan place =
                new ComponentPlan(name(COMPONENTS), root ? null : parent(part.above()), !root && part.hidden() != 0);
        places.add(place);
        place.holdsAtoms = root && atoms;
        if (root) {
            coroutine(place, ANY_TYPE, false, part.tools().get(0)); // an application without any is dull
        }
        part.tools().stream().skip(root ? 1 : 0).forEach(tool -> tool(place, tool));
    }

    /** Every second component is below the one before it, so that some trees are deep. */
    private ComponentPlan parent(int choice) {
        return places.get(Math.min(choice % (2 * places.size()), places.size() - 1));
    }

    private void tool(ComponentPlan place, Tool tool) {
        switch (profile.toolKinds().get(tool.kind() % profile.toolKinds().size())) {
            case COROUTINE -> coroutine(place, ANY_TYPE, false, tool);
            case BORROWER -> coroutine(place, ANY_TYPE, true, tool);
            case TYPED_COROUTINE -> coroutine(place, TYPES.get(tool.choice() % TYPES.size()), false, tool);
            case STATE -> place.states.add(name(STATES));
            case SHARED -> place.shared.add(name(SHARED));
            case READ_ATOM -> place.atoms.add(ATOMS.get(tool.choice() % ATOMS.size()));
            case HOLD_ATOMS -> place.holdsAtoms = true;
            case HANDLE ->
                place.lookUps.add(new ComponentPlan.LookUp(
                        new Hook.UseHandle(name(HANDLES), TYPES.get(tool.choice() % TYPES.size())),
                        place.coroutines.size()));
            case SENDER ->
                place.sends.add(
                        new ComponentPlan.RenderSend(tool.choice(), value(tool.kind()), place.coroutines.size()));
        }
    }

    private void coroutine(ComponentPlan place, String type, boolean borrows, Tool tool) {
        place.coroutines.add(
                new ComponentPlan.Draft(coroutines++, name(COROUTINES), type, borrows, place, tool.body()));
    }

    /** The next name; when there are no more, they begin again with a number. */
    private String name(List<String> names) {
        int index = used.merge(names, 1, Integer::sum) - 1;
        String name = names.get(index % names.size());
        return index < names.size() ? name : name + " " + (index / names.size() + 1);
    }

    /** Mostly a number; now and then nothing, or a text. */
    static Value value(int choice) {
        return switch (choice % 12) {
            case 10 -> Value.NOTHING;
            case 11 -> Value.text("a");
            default -> Value.number(choice % 12);
        };
    }

    private static Map<String, Value> initial() {
        Map<String, Value> atoms = new HashMap<>();
        ATOMS.forEach(atom -> atoms.put(atom, ZERO));
        return atoms;
    }
}
