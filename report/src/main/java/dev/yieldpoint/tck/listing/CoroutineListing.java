package dev.yieldpoint.tck.listing;

import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.application.Target;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The head of a listing: what the body takes along, the call of the hook, and which name means what. */
final class CoroutineListing {

    /** What the coroutine remembers. */
    static final String MEMORY = "remembered";

    private static final String ATOMS = "atoms";

    private final UseCoroutine coroutine;
    private final Map<String, String> types;
    private final FreeNames outsides = new FreeNames();
    private final Expressions expressions = new Expressions(outsides);
    private final Identifiers variables = new Identifiers(Set.of("scope", "rx", "await", ATOMS, MEMORY, "refused"));
    private final Map<String, String> locals = new HashMap<>();
    private final StateHandles states;

    CoroutineListing(UseCoroutine coroutine, Map<String, String> types) {
        this.coroutine = coroutine;
        this.types = types;
        coroutine.captured().forEach(local -> locals.put(local, variables.variable(local)));
        new TreeSet<>(FreeVariables.bound(coroutine.body()))
                .forEach(local -> locals.put(local, variables.variable(local)));
        states = new StateHandles(coroutine, variables, outsides);
    }

    Listing listing() {
        JavaWriter lines = new JavaWriter();
        states.own(lines);
        coroutine.captures().forEach(captured -> capture(lines, captured));
        if (coroutine.setsAtoms()) {
            lines.add(String.format(Locale.ROOT, "var %s = scope.useAtomRoot();", ATOMS));
        }
        lines.open(String.format(
                Locale.ROOT,
                "%s = scope.useCoroutine(%s.class, (rx, await) ->",
                variables.field(outsides.handle(coroutine.name(), coroutine.type())),
                outsides.message(coroutine.type())));
        if (FreeVariables.memory(coroutine.body())) {
            lines.add(String.format(Locale.ROOT, "var %s = new HashMap<Object, Object>();", MEMORY));
        }
        new BodyListing(this, lines).write();
        lines.close(");");
        return new Listing(lines.toString(), lines.numbers(), outsides.all());
    }

    /** Takes along the value that a state or an atom has in the render. */
    private void capture(JavaWriter lines, Target captured) {
        String value =
                switch (captured.kind()) {
                    case STATE -> states.borrowed(captured.name()) + ".get()";
                    case ATOM -> "scope.useRead(" + variables.field(outsides.atom(captured.name())) + ")";
                    case SHARED -> throw new IllegalArgumentException("no body captures a shared value");
                };
        lines.add(String.format(Locale.ROOT, "var %s = %s;", local(captured.name()), value));
    }

    UseCoroutine coroutine() {
        return coroutine;
    }

    Expressions expressions() {
        return expressions;
    }

    Identifiers variables() {
        return variables;
    }

    /** The variable of a local. */
    String local(String name) {
        return Objects.requireNonNull(locals.get(name));
    }

    /** Whether messages have a class of their own, which holds the value. */
    boolean isTyped() {
        return !coroutine.type().equals(UseCoroutine.ANY_TYPE);
    }

    String messageClass() {
        return outsides.message(coroutine.type());
    }

    /** {@code clerk.send("a bill")}. */
    String send(String address, String value) {
        String type = types.getOrDefault(address, UseCoroutine.ANY_TYPE);
        String handle = variables.field(outsides.handle(address, type));
        boolean typed = !type.equals(UseCoroutine.ANY_TYPE);
        return String.format(
                Locale.ROOT,
                "%s.send(%s)",
                handle,
                typed ? "new " + outsides.message(type) + "(" + value + ")" : value);
    }

    /** The handles of the states that the body sets. */
    StateHandles states() {
        return states;
    }

    String setAtom(String atom, String value) {
        return String.format(Locale.ROOT, "%s.set(%s, %s)", ATOMS, variables.field(outsides.atom(atom)), value);
    }

    String shared(String name) {
        return variables.field(outsides.shared(name));
    }
}
