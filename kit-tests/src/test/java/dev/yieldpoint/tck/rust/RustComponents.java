package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.rust.Description.Child;
import dev.yieldpoint.tck.rust.Description.Part;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The components of a scenario in Rust: their hooks in order, each listing word for word, and between them what tells the driver which is which.
 *
 * <p>What a component uses of those above it is handed down by properties.
 */
final class RustComponents {

    private final RustListings listings;
    private final Description told;
    private final Types types;
    private final HookNames names;
    private final Set<String> failing;
    private final Set<String> listening;
    private final RustWriter lines;

    /**
     * Those of a scenario.
     *
     * @param failing the components of which a render fails
     * @param listening the components of which a listener fails
     */
    RustComponents(RustListings listings, Set<String> failing, Set<String> listening, RustWriter lines) {
        this.listings = listings;
        this.told = listings.told();
        this.types = listings.types();
        this.names = listings.names();
        this.failing = failing;
        this.listening = listening;
        this.lines = lines;
    }

    void write() {
        types.declared().forEach(this::declared);
        told.atoms()
                .forEach((atom, value) -> lines.add(
                                "static %s: Atom<%s> = Atom(|_| %s);",
                                names.constant(atom),
                                types.rust(types.atom(atom)),
                                RustExpressions.literal(types, value, types.atom(atom)))
                        .add(""));
        told.parts().forEach(this::component);
    }

    private void declared(RustType type) {
        lines.add("#[derive(Clone, Debug, Eq, Hash, PartialEq)]").lines(type.declaration());
        if (!type.shapes().isEmpty()) {
            lines.add(type.shapes().stream()
                    .map(variant -> variant.name() + " = \"" + variant.shape() + '"')
                    .collect(Collectors.joining(", ", "shapes!(" + type.name() + " { ", " });")));
        } else {
            lines.add(type.holds().isEmpty() ? "message!(%s);" : "message!(%s());", type.name());
        }
        lines.add("");
    }

    private void component(Part part) {
        Set<String> handed = handed(part);
        String name = names.component(part.name);
        if (handed.isEmpty()) {
            lines.open("fn %s(cx: Scope) -> Element", name);
        } else {
            lines.add("#[derive(Props)]").open("struct %sProps<'a>", name);
            handed.forEach(one -> lines.add("%s: &'a %s,", names.hook(one), type(one)));
            lines.close("").add("");
            lines.open("fn %1$s<'a>(cx: Scope<'a, %1$sProps<'a>>) -> Element<'a>", name);
        }
        lines.add("component(cx, %s);", RustExpressions.text(part.name));
        handed.forEach(one -> lines.add("let %1$s = cx.props.%1$s;", names.hook(one)));
        part.hooks.forEach(hook -> hook.accept(new Called(part)));
        if (failing.contains(part.name)) {
            lines.add("fail_if_told();");
        }
        render(part);
        lines.close("").add("");
    }

    private void render(Part part) {
        if (part.children.isEmpty() && !listening.contains(part.name)) {
            lines.add("cx.render(rsx! { div {} })");
            return;
        }
        if (listening.contains(part.name)) {
            lines.add("let id = %s;", RustExpressions.text(part.name));
        }
        lines.open("cx.render(rsx!");
        if (listening.contains(part.name)) {
            lines.add("button { id: \"{id}\", onclick: |_| fail() }");
        }
        part.children.forEach(this::child);
        lines.close(")");
    }

    private void child(Child child) {
        boolean changes = told.changes(child.name());
        String key = changes ? "key: \"{mount}\"" : "";
        String handed = handed(told.part(child.name())).stream()
                .map(one -> String.format(Locale.ROOT, "%1$s: %1$s", names.hook(one)))
                .collect(Collectors.joining(", "));
        String component = names.component(child.name());
        String element = child.levels() == 1
                ? element(component, key, handed)
                : element("Levels", key, "levels: " + child.levels() + ", " + element(component, handed));
        if (changes) {
            lines.open("for mount in mounted(%s)", RustExpressions.text(child.name()))
                    .add(element)
                    .close("");
        } else {
            lines.add(element);
        }
    }

    private static String element(String component, String... properties) {
        String all = List.of(properties).stream()
                .filter(property -> !property.isEmpty())
                .collect(Collectors.joining(", "));
        return component + (all.isEmpty() ? " {}" : " { " + all + " }");
    }

    /** What a component and those below it use of those above it. */
    private Set<String> handed(Part part) {
        Set<String> handed = new LinkedHashSet<>();
        for (Hook hook : part.hooks) {
            if (hook instanceof UseCoroutine coroutine) {
                Senders senders = new Senders(coroutine, part.name, told, types, names);
                HookNames.used(coroutine).stream()
                        .filter(used -> senders.knows(used) && !senders.isLookedUp(used))
                        .forEach(handed::add);
            } else if (hook instanceof Hook.Send send && isAbove(part, send.address())) {
                handed.add(send.address());
            }
        }
        part.children.forEach(child -> handed.addAll(handed(told.part(child.name()))));
        part.hooks.forEach(hook -> {
            if (hook instanceof Hook.Named own) {
                handed.remove(own.name());
            }
        });
        return handed;
    }

    /** Whether a coroutine of a component above has this name. */
    private boolean isAbove(Part part, String coroutine) {
        return told.parts().stream()
                .filter(above ->
                        above.children.stream().anyMatch(child -> child.name().equals(part.name)))
                .anyMatch(above ->
                        above.coroutines().anyMatch(one -> one.name().equals(coroutine)) || isAbove(above, coroutine));
    }

    private String type(String name) {
        for (Part part : told.parts()) {
            for (Hook hook : part.hooks) {
                if (hook instanceof Hook.UseState state && state.name().equals(name)) {
                    return "UseState<" + types.rust(types.state(name)) + ">";
                }
                if (hook instanceof Hook.UseShared shared && shared.name().equals(name)) {
                    return "UseRw<" + types.rust(types.shared(name)) + ">";
                }
            }
        }
        return "Coroutine<" + types.messageType(name) + ">";
    }

    /** Writes a hook. */
    private final class Called implements Hook.Visitor<RustWriter> {

        private final Part part;

        Called(Part part) {
            this.part = part;
        }

        @Override
        public RustWriter useState(Hook.UseState hook) {
            return lines.add(
                            "let %s = use_state(cx, || %s);",
                            names.hook(hook.name()), initial(hook.initial(), types.state(hook.name())))
                    .add("state(%s, %s);", RustExpressions.text(hook.name()), names.hook(hook.name()));
        }

        @Override
        public RustWriter readState(Hook.ReadState hook) {
            throw new IllegalArgumentException("no listing has this hook: " + hook);
        }

        @Override
        public RustWriter returnEarly(Hook.ReturnEarly hook) {
            throw new IllegalArgumentException("no listing has this hook: " + hook);
        }

        @Override
        public RustWriter useCoroutine(UseCoroutine hook) {
            String statements = listings.listing(hook.name()).statements();
            int number = told.number(hook.name());
            if (number == 1) {
                return lines.add("coroutine(%s);", RustExpressions.text(hook.name()))
                        .lines(statements);
            }
            String name = hook.name().substring(0, hook.name().length() - 1);
            return lines.open("for number in 1..=%d", number)
                    .add("coroutine(&format!(\"%s{number}\"));", name)
                    .lines(statements)
                    .close("");
        }

        @Override
        public RustWriter useHandle(Hook.UseHandle hook) {
            return lines.add(
                            "let %s = use_coroutine_handle::<%s>(cx);",
                            names.hook(hook.name()), types.messageType(hook.name()))
                    .add("found(%s, %s);", RustExpressions.text(hook.name()), names.hook(hook.name()));
        }

        @Override
        public RustWriter useShared(Hook.UseShared hook) {
            return lines.add(
                            "let %s = &*use_rw(cx, || %s);",
                            names.hook(hook.name()), initial(hook.initial(), types.shared(hook.name())))
                    .add("shared(%s, %s);", RustExpressions.text(hook.name()), names.hook(hook.name()));
        }

        @Override
        public RustWriter initAtoms(Hook.InitAtoms hook) {
            return lines.add("use_init_atom_root(cx);");
        }

        @Override
        public RustWriter readAtom(Hook.ReadAtom hook) {
            return lines.add(
                    "atom(%s, use_read(cx, &%s));", RustExpressions.text(hook.atom()), names.constant(hook.atom()));
        }

        @Override
        public RustWriter send(Hook.Send hook) {
            String address = hook.address();
            String value = RustExpressions.literal(types, hook.value(), types.message(address));
            String message = types.isWrapped(address) ? types.messageType(address) + "(" + value + ")" : value;
            boolean first = hook.renders() == Hook.Renders.FIRST;
            if (isLookedUp(address)) {
                String name = names.hook(address);
                String send = String.format(Locale.ROOT, "%1$s.map(|%1$s| %1$s.send(%2$s))", name, message);
                return lines.add(first ? "cx.use_hook(|| %s);" : "%s;", send);
            }
            boolean known = isAbove(part, address)
                    || part.coroutines().anyMatch(coroutine -> coroutine.name().equals(address));
            String send = known
                    ? names.hook(address) + ".send(" + message + ")"
                    : "handle(" + RustExpressions.text(address) + ").send(" + message + ")";
            return lines.add(first ? "cx.use_hook(|| %s);" : "%s;", send);
        }

        private boolean isLookedUp(String address) {
            return part.hooks.stream()
                    .anyMatch(hook -> hook instanceof Hook.UseHandle handle
                            && handle.name().equals(address));
        }

        private String initial(Value value, Slot slot) {
            return value instanceof Value.Nothing
                    ? "None::<" + types.plain(slot) + ">"
                    : RustExpressions.literal(types, value, slot);
        }
    }
}
