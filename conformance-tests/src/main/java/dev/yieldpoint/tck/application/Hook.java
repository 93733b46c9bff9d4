package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.yieldpoint.spec.Capability;
import java.util.List;
import java.util.Map;

/** Something a component calls at every render. In JSON the kind stands under {@code "use"}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "use")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Hook.UseState.class, name = "state"),
    @JsonSubTypes.Type(value = Hook.ReadState.class, name = "read-state"),
    @JsonSubTypes.Type(value = Hook.ReturnEarly.class, name = "return-early"),
    @JsonSubTypes.Type(value = Hook.UseCoroutine.class, name = "coroutine"),
    @JsonSubTypes.Type(value = Hook.UseHandle.class, name = "handle"),
    @JsonSubTypes.Type(value = Hook.UseShared.class, name = "shared"),
    @JsonSubTypes.Type(value = Hook.InitAtoms.class, name = "atoms"),
    @JsonSubTypes.Type(value = Hook.ReadAtom.class, name = "atom"),
    @JsonSubTypes.Type(value = Hook.Send.class, name = "send")
})
public sealed interface Hook {

    /** Asks which hook it is. */
    <R> R accept(Visitor<R> visitor);

    /** What to do for each kind of hook. */
    interface Visitor<R> {

        /** {@link UseState} */
        R useState(UseState hook);

        /** {@link ReadState} */
        R readState(ReadState hook);

        /** {@link ReturnEarly} */
        R returnEarly(ReturnEarly hook);

        /** {@link UseCoroutine} */
        R useCoroutine(UseCoroutine hook);

        /** {@link UseHandle} */
        R useHandle(UseHandle hook);

        /** {@link UseShared} */
        R useShared(UseShared hook);

        /** {@link InitAtoms} */
        R initAtoms(InitAtoms hook);

        /** {@link ReadAtom} */
        R readAtom(ReadAtom hook);

        /** {@link Send} */
        R send(Send hook);
    }

    /** A hook whose result has a name, by which scenarios and bodies speak of it; unique in an application. */
    sealed interface Named extends Hook {

        /** The name. */
        String name();
    }

    /**
     * Local state.
     *
     * @param read whether the component reads the state in its render, and shows it under its name
     */
    record UseState(String name, Value initial, boolean read) implements Named {

        /** A state that the component reads and shows. */
        public UseState(String name, Value initial) {
            this(name, initial, true);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.useState(this);
        }
    }

    /** Reads a state that a component above keeps; this component shows it under the name of the state. */
    record ReadState(String state) implements Hook {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.readState(this);
        }
    }

    /**
     * Ends the render early, before the remaining hooks, while a state has a value. A component that has this hook has no children.
     *
     * @param state a state that the component itself keeps and reads before
     */
    record ReturnEarly(String state, Value value) implements Hook {

        /**
         * Whether the render ends here.
         *
         * @param shown what the hooks before have given to this render, by name
         */
        public boolean isDue(Map<String, Value> shown) {
            return value.equals(shown.get(state));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.returnEarly(this);
        }
    }

    /**
     * A coroutine.
     *
     * @param type the type of its messages, under which its handle is provided
     * @param owns the states whose owned handles move into the body
     * @param borrows the states whose borrowed handles the body holds, and should not be able to use
     * @param captures the states and atoms of the component whose values in its first render the body holds, each in a local of its name
     */
    record UseCoroutine(
            String name,
            String type,
            List<String> owns,
            List<String> borrows,
            List<Target> captures,
            List<Instruction> body)
            implements Named {

        /** The type of messages of every coroutine that is not about types. */
        public static final String ANY_TYPE = "message";

        /** Whether the body sets an atom, so that the component has to look the root of atoms up for it. */
        public boolean setsAtoms() {
            return Instruction.needs(body).anyMatch(Capability.ATOMS::equals);
        }

        /** A coroutine that captures nothing. */
        public UseCoroutine(String name, String type, List<String> owns, List<String> borrows, List<Instruction> body) {
            this(name, type, owns, borrows, List.of(), body);
        }

        /** The locals that hold what the body captures. */
        public List<String> captured() {
            return captures.stream().map(Target::name).toList();
        }

        /** A coroutine that is not about types, and neither borrows nor captures anything. */
        public UseCoroutine(String name, List<String> owns, List<Instruction> body) {
            this(name, ANY_TYPE, owns, List.of(), body);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.useCoroutine(this);
        }
    }

    /** The handle of the nearest coroutine whose messages have this type, if there is one. */
    record UseHandle(String name, String type) implements Named {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.useHandle(this);
        }
    }

    /** A value that other threads may write; the component shows it under its name. */
    record UseShared(String name, Value initial) implements Named {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.useShared(this);
        }
    }

    /** Holds the values of atoms, for this component and those below. */
    record InitAtoms() implements Hook {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.initAtoms(this);
        }
    }

    /** Reads an atom, which the component shows under its name. */
    record ReadAtom(String atom) implements Hook {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.readAtom(this);
        }
    }

    /**
     * A send in the render itself. A component that has found no handle under this name sends nothing.
     *
     * @param address the name of a coroutine that this component or one above has created before, or of a handle that it looked up
     */
    record Send(Value value, String address, Renders renders) implements Hook {

        /** Whether the component sends in a render. */
        public boolean isDue(boolean firstOfMount) {
            return firstOfMount || renders == Renders.EVERY;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.send(this);
        }
    }

    /** In which renders of a mount a component does something. */
    enum Renders {
        /** In the first one only. */
        @JsonProperty("first")
        FIRST("its first render"),
        /** In each of them. */
        @JsonProperty("every")
        EVERY("every render");

        private final String words;

        Renders(String words) {
            this.words = words;
        }

        /** As a step says it: {@code its first render}. */
        @Override
        public String toString() {
            return words;
        }
    }
}
