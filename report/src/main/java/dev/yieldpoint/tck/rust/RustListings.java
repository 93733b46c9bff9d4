package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The coroutines of a scenario as Rust source text. The types follow from all values that the scenario speaks of. */
public final class RustListings {

    /**
     * A step of the scenario.
     *
     * @param words without the keyword
     * @param body what stands below it, or an empty text
     */
    public record Step(String words, String body) {}

    private final Description told = new Description();
    private final Map<Integer, String> coroutines = new LinkedHashMap<>();
    private final HookNames names;
    private final Types types;

    /**
     * Reads a scenario.
     *
     * @throws IllegalArgumentException if a body cannot be read
     */
    public RustListings(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            long before = told.coroutines().count();
            StepWords.read(steps.get(i).words(), steps.get(i).body(), told);
            if (told.coroutines().count() > before) {
                List<UseCoroutine> all = told.coroutines().toList();
                coroutines.put(i, newest(all));
            }
        }
        RustIdentifiers identifiers = new RustIdentifiers();
        names = new HookNames(told, identifiers);
        types = new Types(told, identifiers);
    }

    /** The listing of the coroutine that a step tells of, by the number of the step; empty if it tells of something else. */
    public Optional<RustListing> listing(int step) {
        return Optional.ofNullable(coroutines.get(step)).map(this::listing);
    }

    /** The listing of the coroutine of a name. */
    RustListing listing(String name) {
        for (Description.Part part : told.parts()) {
            Optional<UseCoroutine> coroutine =
                    part.coroutines().filter(one -> one.name().equals(name)).findFirst();
            if (coroutine.isPresent()) {
                return listing(part, coroutine.get());
            }
        }
        throw new IllegalArgumentException("there is no coroutine \"" + name + '"');
    }

    Description told() {
        return told;
    }

    HookNames names() {
        return names;
    }

    Types types() {
        return types;
    }

    private RustListing listing(Description.Part part, UseCoroutine coroutine) {
        Senders senders = new Senders(coroutine, part.name, told, types, names);
        RustWriter lines = new RustWriter();
        RustBody body = new RustBody(coroutine, types, names, senders, lines);
        List<String> owned = new ArrayList<>();
        coroutine.owns().forEach(state -> owned.add(names.hook(state)));
        for (String atom : HookNames.atoms(coroutine)) {
            lines.add("let %s = use_set(cx, &%s);", names.setter(atom), names.constant(atom));
            owned.add(names.setter(atom));
        }
        HookNames.shared(coroutine).forEach(shared -> owned.add(names.hook(shared)));
        List<String> states = new ArrayList<>();
        for (Target captured : coroutine.captures()) {
            String local = body.captured(captured.name());
            if (captured.kind() == Target.Kind.ATOM) {
                lines.add("let %s = use_read(cx, &%s);", local, names.constant(captured.name()));
                owned.add(local);
            } else {
                states.add(String.format(
                        Locale.ROOT, "let %s = %s.get().to_owned();", local, names.hook(captured.name())));
            }
        }
        HookNames.addresses(coroutine).stream()
                .filter(senders::isCoroutine)
                .forEach(address -> owned.add(names.hook(address)));
        List<String> found = HookNames.addresses(coroutine).stream()
                .filter(senders::isLookedUp)
                .toList();
        String head = String.format(
                Locale.ROOT,
                "let %s = use_coroutine(cx, |%s: UnboundedReceiver<%s>|",
                names.hook(coroutine.name()),
                usesChannel(coroutine) ? "mut rx" : "_",
                types.messageType(coroutine.name()));
        boolean captures = !owned.isEmpty() || !found.isEmpty() || !states.isEmpty();
        if (captures) {
            lines.open(head);
            if (!owned.isEmpty()) {
                lines.add("to_owned![%s];", String.join(", ", owned));
            }
            found.forEach(handle -> lines.add("let %1$s = %1$s.unwrap().to_owned();", names.hook(handle)));
            states.forEach(lines::add);
            lines.open("async move");
        } else {
            lines.open(head + " async move");
        }
        body.write();
        if (captures) {
            lines.close("");
        }
        lines.close(");");
        List<String> addresses = new ArrayList<>(List.of(coroutine.name()));
        addresses.addAll(HookNames.addresses(coroutine));
        return new RustListing(
                coroutine.name(), types.declared(addresses, slots(coroutine)), lines.toString(), lines.numbers());
    }

    /** What the body speaks of besides its messages. */
    private Stream<Slot> slots(UseCoroutine coroutine) {
        return Stream.of(
                        types.locals(coroutine).all().stream().map(local -> local.slot),
                        coroutine.owns().stream().map(types::state),
                        HookNames.atoms(coroutine).stream().map(types::atom),
                        HookNames.shared(coroutine).stream().map(types::shared))
                .flatMap(slots -> slots);
    }

    private static boolean usesChannel(UseCoroutine coroutine) {
        return Types.receives(coroutine)
                || Instruction.lines(coroutine.body()).anyMatch(Instruction.CloseChannel.class::isInstance);
    }

    private String newest(List<UseCoroutine> all) {
        return all.stream()
                .map(UseCoroutine::name)
                .filter(name -> !coroutines.containsValue(name))
                .findFirst()
                .orElseThrow();
    }
}
