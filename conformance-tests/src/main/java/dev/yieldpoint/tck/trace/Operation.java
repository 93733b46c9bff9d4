package dev.yieldpoint.tck.trace;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a component, a coroutine or a thread asks of the runtime, and what the runtime may throw at. Sends have events of their own. */
public enum Operation {
    /** A body receives the next message. */
    @JsonProperty("receive")
    RECEIVE("to receive a message"),
    /** A body receives without waiting. */
    @JsonProperty("try-next")
    TRY_NEXT("to receive without waiting"),
    /** A body closes its channel. */
    @JsonProperty("close-channel")
    CLOSE_CHANNEL("to close the channel"),
    /** A body awaits something that is not a message. */
    @JsonProperty("await")
    AWAIT("to await"),
    /** A body or a listener sets a state. */
    @JsonProperty("set-state")
    SET_STATE("to set the state"),
    /** A body reads a state through an owned handle. */
    @JsonProperty("read-state")
    READ_STATE("to read the state"),
    /** A body sets an atom. */
    @JsonProperty("set-atom")
    SET_ATOM("to set the atom"),
    /** A component reads an atom. */
    @JsonProperty("read-atom")
    READ_ATOM("to read the atom"),
    /** A component initialises an atom root. */
    @JsonProperty("init-atoms")
    INIT_ATOMS("to initialise an atom root"),
    /** A component looks up the atom root. */
    @JsonProperty("find-atoms")
    FIND_ATOMS("to find the atom root"),
    /** A body or a foreign thread writes a shared value. */
    @JsonProperty("write-shared")
    WRITE_SHARED("to write the shared value"),
    /** A body reads a shared value. */
    @JsonProperty("read-shared")
    READ_SHARED("to read the shared value"),
    /** A component creates a shared value, or finds it again. */
    @JsonProperty("use-shared")
    USE_SHARED("to use the shared value"),
    /** A component creates a coroutine, or finds it again. */
    @JsonProperty("use-coroutine")
    USE_COROUTINE("to use the coroutine"),
    /** A component looks a handle up. */
    @JsonProperty("look-up")
    LOOK_UP("to look up the handle"),
    /** A component creates a state, or finds it again. */
    @JsonProperty("use-state")
    USE_STATE("to use the state"),
    /** A component renders, and the runtime fails in it otherwise than at what the component asks for. */
    @JsonProperty("render")
    RENDER("to render"),
    /** A component shows a child. */
    @JsonProperty("show-child")
    SHOW_CHILD("to show the child"),
    /** A component makes a listener. */
    @JsonProperty("make-listener")
    MAKE_LISTENER("to make a listener"),
    /** A listener is fired. */
    @JsonProperty("fire-listener")
    FIRE_LISTENER("to fire a listener"),
    /** A component asks for what renders it again. */
    @JsonProperty("schedule-update")
    SCHEDULE_UPDATE("for a way to schedule an update"),
    /** A component is asked to render again. */
    @JsonProperty("render-again")
    RENDER_AGAIN("to render again");

    private final String words;

    Operation(String words) {
        this.words = words;
    }

    /** The operation in words, as behind "asked": {@code to set the state}. */
    @Override
    public String toString() {
        return words;
    }
}
