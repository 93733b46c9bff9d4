package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Value;
import java.util.HashSet;
import java.util.Set;

/** The possible values of one state of one mount, from the trace so far. */
final class StateModel {

    private Value latest;
    private boolean set;
    /** Whether a coroutine has set it. */
    private boolean owned;
    /** The coroutine that set it last, or empty. */
    private String setter = "";
    /**
     * What it was before and after listeners set it, since things were quiet: nobody says when others see what a listener
     * does.
     */
    private final Set<Value> unsettled = new HashSet<>();
    /** What it was set to through a borrowed handle within its render, where that is left free. */
    private final Set<Value> perhaps = new HashSet<>();
    /** What somebody tried to set it to through a handle that was lent no more. */
    private final Set<Value> tried = new HashSet<>();
    /** Every value it has had, or may have had. */
    private final Set<Value> former = new HashSet<>();

    StateModel(Value initial) {
        latest = initial;
        former.add(initial);
    }

    void set(String by, Value value) {
        owned |= !by.isEmpty();
        latest = value;
        set = true;
        setter = by;
        former.add(value);
        perhaps.clear();
    }

    void setByListener(Value value) {
        unsettled.add(latest);
        set("", value);
        unsettled.add(value);
    }

    void tried(Value value, boolean withinLoan) {
        if (withinLoan) {
            perhaps.add(value);
            former.add(value);
        } else {
            tried.add(value);
        }
    }

    void settled() {
        unsettled.clear();
    }

    boolean is(Value value) {
        return latest.equals(value);
    }

    boolean mayBe(Value value) {
        return latest.equals(value) || unsettled.contains(value) || perhaps.contains(value);
    }

    /** Whether it never had that value before. */
    boolean isNew(Value value) {
        return !former.contains(value);
    }

    boolean wasTried(Value value) {
        return tried.contains(value);
    }

    /** Whether it was set at all. */
    boolean isSet() {
        return set;
    }

    /** Whether it was set through an owned handle. */
    boolean wasOwned() {
        return owned;
    }

    String setter() {
        return setter;
    }

    @Override
    public String toString() {
        return set ? "was set to " + latest : "was never set and is initially " + latest;
    }
}
