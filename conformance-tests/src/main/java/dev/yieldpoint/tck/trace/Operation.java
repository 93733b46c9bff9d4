package dev.yieldpoint.tck.trace;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a component, a coroutine or a thread asks of the runtime, and where the runtime may throw. Sends have events of their own. */
public enum Operation {
    /** A body receives the next message. */
    @JsonProperty("receive")
    RECEIVE("receives a message"),
    /** A body receives without waiting. */
    @JsonProperty("try-next")
    TRY_NEXT("receives without waiting"),
    /** A body closes its channel. */
    @JsonProperty("close-channel")
    CLOSE_CHANNEL("closes the channel"),
    /** A body awaits something that is not a message. */
    @JsonProperty("await")
    AWAIT("awaits"),
    /** A body or a listener sets a state. */
    @JsonProperty("set-state")
    SET_STATE("sets the state"),
    /** A body reads a state through an owned handle. */
    @JsonProperty("read-state")
    READ_STATE("reads the state"),
    /** A body sets an atom. */
    @JsonProperty("set-atom")
    SET_ATOM("sets the atom"),
    /** A component reads an atom. */
    @JsonProperty("read-atom")
    READ_ATOM("reads the atom"),
    /** A component initialises an atom root. */
    @JsonProperty("init-atoms")
    INIT_ATOMS("initialises an atom root"),
    /** A component looks up the atom root. */
    @JsonProperty("find-atoms")
    FIND_ATOMS("looks up the atom root"),
    /** A body or a foreign thread writes a shared value. */
    @JsonProperty("write-shared")
    WRITE_SHARED("writes the shared value"),
    /** A body reads a shared value. */
    @JsonProperty("read-shared")
    READ_SHARED("reads the shared value"),
    /** A component creates a shared value, or finds it again. */
    @JsonProperty("use-shared")
    USE_SHARED("uses the shared value"),
    /** A component creates a coroutine, or finds it again. */
    @JsonProperty("use-coroutine")
    USE_COROUTINE("uses the coroutine"),
    /** A component looks a handle up. */
    @JsonProperty("look-up")
    LOOK_UP("looks up the handle"),
    /** A component creates a state, or finds it again. */
    @JsonProperty("use-state")
    USE_STATE("uses the state"),
    /** A component renders, and the runtime fails in it otherwise than at what the component asks for. */
    @JsonProperty("render")
    RENDER("renders"),
    /** A component shows a child. */
    @JsonProperty("show-child")
    SHOW_CHILD("mounts the child"),
    /** A component makes a listener. */
    @JsonProperty("make-listener")
    MAKE_LISTENER("creates a listener"),
    /** A listener is fired. */
    @JsonProperty("fire-listener")
    FIRE_LISTENER("runs a listener"),
    /** A component asks for what renders it again. */
    @JsonProperty("schedule-update")
    SCHEDULE_UPDATE("calls schedule_update"),
    /** A component is asked to render again. */
    @JsonProperty("render-again")
    RENDER_AGAIN("renders again");

    private final String words;

    Operation(String words) {
        this.words = words;
    }

    /** The operation in words, as after its subject: {@code sets the state}. */
    @Override
    public String toString() {
        return words;
    }
}
