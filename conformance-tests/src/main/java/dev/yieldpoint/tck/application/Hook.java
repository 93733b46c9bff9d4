package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Something a component calls at every render. In JSON the kind stands under {@code "use"}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "use")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Hook.UseState.class, name = "state"),
    @JsonSubTypes.Type(value = Hook.UseCoroutine.class, name = "coroutine")
})
public sealed interface Hook {

    /** The name by which scenarios and bodies speak of what the hook gives; unique in an application. */
    String name();

    /** Local state, which the component shows under its name. */
    record UseState(String name, Value initial) implements Hook {}

    /** A coroutine, with the states whose owned handles move into its body. */
    record UseCoroutine(String name, List<String> owns, List<Instruction> body) implements Hook {}
}
