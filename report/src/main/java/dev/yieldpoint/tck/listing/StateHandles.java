package dev.yieldpoint.tck.listing;

import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The states of a body: owned handles, which are variables around it, and borrowed ones, which are fields. */
final class StateHandles {

    private final UseCoroutine coroutine;
    private final Identifiers variables;
    private final FreeNames outsides;
    private final Map<String, String> owned = new LinkedHashMap<>();

    StateHandles(UseCoroutine coroutine, Identifiers variables, FreeNames outsides) {
        this.coroutine = coroutine;
        this.variables = variables;
        this.outsides = outsides;
        coroutine.owns().forEach(state -> owned.put(state, variables.variable(handle(state))));
    }

    /** Makes owned handles of what the render borrowed. */
    void own(JavaWriter lines) {
        owned.forEach((state, handle) ->
                lines.add(String.format(Locale.ROOT, "var %s = %s.toOwned();", handle, borrowed(state))));
    }

    /** Sets a state. A runtime may refuse a borrowed handle, and the body goes on. */
    void set(JavaWriter lines, String state, String value) {
        String handle = owned.get(state);
        if (handle != null) {
            lines.add(String.format(Locale.ROOT, "%s.set(%s);", handle, value));
            return;
        }
        lines.open("try");
        lines.add(String.format(Locale.ROOT, "%s.set(%s);", borrowed(state), value));
        lines.otherwise("catch (IllegalStateException refused)");
        lines.add("// What a render borrowed is good in that render alone.");
        lines.close("");
    }

    /** @param n what the current number is called */
    void add(JavaWriter lines, Instruction.AddTo add, String n) {
        lines.add(String.format(
                Locale.ROOT,
                "%s.modify(%s -> %s %s %d);",
                owned.get(add.state()),
                n,
                isNumber(add.state()) ? n : "(long) " + n,
                add.amount() < 0 ? "-" : "+",
                Math.abs((long) add.amount())));
    }

    /** The handle that the render borrows. */
    String borrowed(String state) {
        return variables.field(outsides.state(state, isNumber(state)));
    }

    /** Whether a state holds numbers alone, as far as this body goes. */
    private boolean isNumber(String state) {
        boolean added = Instruction.lines(coroutine.body())
                .anyMatch(line ->
                        line instanceof Instruction.AddTo add && add.state().equals(state));
        return added
                && Instruction.lines(coroutine.body())
                        .noneMatch(line -> line instanceof Instruction.Set set
                                && set.target().equals(Target.state(state))
                                && !isNumber(set.value()));
    }

    private static boolean isNumber(Expression value) {
        return value instanceof Expression.Literal literal && literal.value() instanceof Value.Whole;
    }

    /** A handle is called as its state is, unless a local is. */
    private String handle(String state) {
        return variables.isGiven(new Identifiers(Set.of()).variable(state)) ? "owned " + state : state;
    }
}
