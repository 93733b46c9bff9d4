package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.rust.Slot.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The types of one scenario, worked out of all values that it speaks of.
 *
 * <p>A text is a {@code String} if it comes from outside or is a message, and else a {@code &'static str}. Values with shapes are enums, and
 * messages that are told apart by their type are structs or enums of their own. Where texts, numbers and shapes are mixed, the type is
 * {@code Value}.
 */
final class Types {

    private final Description told;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final IdentityHashMap<UseCoroutine, Locals> locals = new IdentityHashMap<>();
    private final RustIdentifiers names;
    private final Map<Slot, String> enums = new LinkedHashMap<>();
    private final Map<String, String> messages = new LinkedHashMap<>();

    /** @param names the names that are given already, to which those of types are added */
    Types(Description told, RustIdentifiers names) {
        this.told = told;
        this.names = names;
        told.coroutines()
                .forEach(coroutine -> locals.put(coroutine, new Locals(coroutine.captured(), coroutine.body())));
        outside();
        boolean changed = true;
        while (changed) {
            changed = told.coroutines().map(this::infer).reduce(false, Boolean::logicalOr);
        }
        names();
    }

    /** The variables of a body. */
    Locals locals(UseCoroutine coroutine) {
        return Objects.requireNonNull(locals.get(coroutine));
    }

    Slot state(String name) {
        return slot("state " + name);
    }

    Slot atom(String name) {
        return slot("atom " + name);
    }

    Slot shared(String name) {
        return slot("shared " + name);
    }

    Slot target(Target target) {
        return switch (target.kind()) {
            case STATE -> state(target.name());
            case ATOM -> atom(target.name());
            case SHARED -> shared(target.name());
        };
    }

    Slot feed(String name) {
        return slot("feed " + name);
    }

    /** What the messages of a coroutine, or those that go through a handle, hold. */
    Slot message(String address) {
        return slot("message " + messageKey(address));
    }

    Slot key(UseCoroutine coroutine) {
        return slot("key " + coroutine.name());
    }

    Slot remembered(UseCoroutine coroutine) {
        return slot("remembered " + coroutine.name());
    }

    /** The type of what a slot holds. */
    String rust(Slot slot) {
        String plain = plain(slot);
        return slot.isOptional() ? "Option<" + plain + ">" : plain;
    }

    /** The same, where there is a value. */
    String plain(Slot slot) {
        return switch (slot.kind()) {
            case TEXT -> slot.isFromOutside() || slot.isUnknown() ? "String" : "&'static str";
            case WHOLE -> "i64";
            case SHAPED -> enumOf(slot);
            case ANY -> "Value";
        };
    }

    /** Whether values are copied rather than moved. */
    boolean isCopied(Slot slot) {
        return slot.kind() == Kind.WHOLE || plain(slot).startsWith("&");
    }

    /** The name of the enum of the values of a slot. */
    String enumOf(Slot slot) {
        return Objects.requireNonNull(enums.get(slot.all()));
    }

    /** The type of the messages that go to an address. */
    String messageType(String address) {
        if (isTyped(address)) {
            return Objects.requireNonNull(messages.get(told.type(address)));
        }
        return isUnused(address) ? "()" : rust(message(address));
    }

    /** Whether messages are structs around their values. */
    boolean isWrapped(String address) {
        return isTyped(address) && !isEnum(message(address));
    }

    /** Whether messages hold a value at all. */
    boolean isUnused(String address) {
        Slot slot = message(address);
        return slot.isUnknown()
                && !slot.isOptional()
                && told.coroutines()
                        .filter(coroutine -> messageKey(coroutine.name()).equals(messageKey(address)))
                        .noneMatch(Types::receives);
    }

    /** Whether any line of a body receives a message. */
    static boolean receives(UseCoroutine coroutine) {
        return Instruction.lines(coroutine.body())
                .anyMatch(line -> line instanceof Instruction.TryNext
                        || line.awaits()
                                .filter(Awaitable.Message.class::isInstance)
                                .isPresent());
    }

    /** The types that are declared: those of messages first. */
    List<RustType> declared() {
        List<RustType> declared = new ArrayList<>();
        messages.forEach((type, name) -> declared.add(message(type, name)));
        enums.forEach((slot, name) -> {
            if (!messages.containsValue(name)) {
                declared.add(enumType(slot, name));
            }
        });
        return declared;
    }

    /**
     * The declarations of some types.
     *
     * @param addresses whose messages have them
     * @param others what else has them
     */
    List<RustType> declared(List<String> addresses, Stream<Slot> others) {
        List<String> names = Stream.concat(
                        Stream.concat(addresses.stream().map(this::message), others)
                                .filter(slot -> slot.kind() == Kind.SHAPED)
                                .map(this::enumOf),
                        addresses.stream().map(this::messageType))
                .toList();
        return declared().stream().filter(one -> names.contains(one.name())).toList();
    }

    private RustType message(String type, String name) {
        Slot slot = slot("message type " + type);
        return isEnum(slot)
                ? enumType(slot, name)
                : new RustType(name, List.of(), isUnusedType(type) ? "" : rust(slot));
    }

    private boolean isUnusedType(String type) {
        return told.coroutines()
                        .filter(coroutine -> coroutine.type().equals(type))
                        .noneMatch(Types::receives)
                && slot("message type " + type).isUnknown()
                && !slot("message type " + type).isOptional();
    }

    private RustType enumType(Slot slot, String name) {
        List<RustType.Variant> variants = new ArrayList<>();
        slot.shapes()
                .forEach((shape, content) ->
                        variants.add(new RustType.Variant(RustIdentifiers.pascal(shape), shape, rust(content))));
        return new RustType(name, variants, "");
    }

    /** Whether the messages of a type are the enum itself, not structs around it. */
    private static boolean isEnum(Slot slot) {
        return slot.kind() == Kind.SHAPED && slot.messages() == 1 && !slot.isOptional();
    }

    private boolean isTyped(String address) {
        return !told.type(address).equals(UseCoroutine.ANY_TYPE);
    }

    private String messageKey(String address) {
        return isTyped(address) ? "type " + told.type(address) : told.first(address);
    }

    private Slot slot(String key) {
        return slots.computeIfAbsent(key, name -> {
            Slot slot = new Slot();
            if (name.startsWith("message type ")) {
                return slot.ofMessages();
            }
            return name.startsWith("state ") || name.startsWith("shared ") ? slot : slot.fromOutside();
        });
    }

    /** What is said outside of bodies. */
    private void outside() {
        told.atoms().forEach((atom, value) -> literal(value, atom(atom)));
        told.parts().forEach(part -> part.hooks.forEach(hook -> hook.accept(new Initial())));
        told.incoming().forEach(incoming -> {
            Slot slot =
                    switch (incoming.entrance()) {
                        case MESSAGE -> message(incoming.name());
                        case STATE -> state(incoming.name());
                        case SHARED -> shared(incoming.name());
                        case FEED -> feed(incoming.name());
                    };
            incoming.values().forEach(value -> literal(value, slot));
        });
    }

    private final class Initial implements Hook.Visitor<Boolean> {

        @Override
        public Boolean useState(Hook.UseState hook) {
            return literal(hook.initial(), state(hook.name()));
        }

        @Override
        public Boolean readState(Hook.ReadState hook) {
            state(hook.state());
            return false;
        }

        @Override
        public Boolean returnEarly(Hook.ReturnEarly hook) {
            return literal(hook.value(), state(hook.state()));
        }

        @Override
        public Boolean useCoroutine(UseCoroutine hook) {
            message(hook.name());
            return false;
        }

        @Override
        public Boolean useHandle(Hook.UseHandle hook) {
            message(hook.name());
            return false;
        }

        @Override
        public Boolean useShared(Hook.UseShared hook) {
            return literal(hook.initial(), shared(hook.name()));
        }

        @Override
        public Boolean initAtoms(Hook.InitAtoms hook) {
            return false;
        }

        @Override
        public Boolean readAtom(Hook.ReadAtom hook) {
            atom(hook.atom());
            return false;
        }

        @Override
        public Boolean send(Hook.Send hook) {
            return literal(hook.value(), message(hook.address()));
        }
    }

    /** A value that comes into a slot; whether its type changes by that. */
    static boolean literal(Value value, Slot slot) {
        if (value instanceof Value.Nothing) {
            return slot.maybeNothing();
        }
        if (value instanceof Value.Shaped shaped) {
            boolean changes = slot.holds(Kind.SHAPED);
            return literal(shaped.content(), slot.content(shaped.shape())) || changes;
        }
        return slot.holds(value instanceof Value.Whole ? Kind.WHOLE : Kind.TEXT);
    }

    private boolean infer(UseCoroutine coroutine) {
        return new Inference(this, coroutine).infer();
    }

    /** Names the types, once they are known. */
    private void names() {
        slots.forEach((key, slot) -> {
            if (key.startsWith("message type ")) {
                String type = key.substring("message type ".length());
                messages.put(type, names.type(type));
                if (isEnum(slot)) {
                    enums.put(slot.all(), Objects.requireNonNull(messages.get(type)));
                }
            }
        });
        told.coroutines().forEach(coroutine -> {
            String local = Instruction.lines(coroutine.body())
                    .filter(line -> line instanceof Instruction.ForEach)
                    .flatMap(line -> line.binds().stream())
                    .findFirst()
                    .orElse("message");
            name(message(coroutine.name()), coroutine.name() + " " + local);
            locals(coroutine).all().forEach(one -> name(one.slot, coroutine.name() + " " + one.name));
        });
        slots.forEach((key, slot) -> name(slot, key.substring(key.indexOf(' ') + 1) + " value"));
    }

    private void name(Slot slot, String name) {
        if (slot.kind() == Kind.SHAPED && !enums.containsKey(slot.all())) {
            enums.put(slot.all(), names.type(name));
        }
    }
}
