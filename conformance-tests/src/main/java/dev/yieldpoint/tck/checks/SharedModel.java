package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The possible values of a shared value, from the trace so far. The trace records a write before it is done, so the order of writes of foreign
 * threads is unknown until the application settles.
 */
final class SharedModel {

    private final Value initial;
    private boolean written;
    /** What it may have been when things were quiet last. */
    private final Set<Value> before = new HashSet<>();
    /** What a coroutine wrote last since then. */
    private @Nullable Value own;
    /** What other threads have written since then. */
    private final Set<Value> foreign = new HashSet<>();
    /** What each of them has written last. */
    private final Map<String, Value> last = new HashMap<>();
    /** While its component is mounted again: what a handle of the former mount may give. */
    private final Set<Value> former = new HashSet<>();

    private boolean mounting;
    /** What it was initially, or was ever set to. */
    private final Set<Value> ever = new HashSet<>();

    SharedModel(Value initial) {
        this.initial = initial;
        before.add(initial);
        ever.add(initial);
    }

    void written(String by, Value value, boolean byCoroutine) {
        ever.add(value);
        if (mounting) {
            before.add(value); // or it went to the former mount
            former.add(value);
        } else if (byCoroutine) {
            own = value;
        } else {
            foreign.add(value);
            last.put(by, value);
        }
        written = true;
    }

    /** The first render of a mount begins; only somewhere within it the value is made. */
    void mounting() {
        former.addAll(before);
        former.addAll(foreign);
        if (own != null) {
            former.add(own);
        }
        before.clear();
        before.add(initial);
        before.addAll(foreign);
        own = null;
        foreign.clear();
        last.clear();
        written = !before.equals(Set.of(initial));
        mounting = true;
    }

    void mounted() {
        former.clear();
        mounting = false;
    }

    void settled() {
        if (own != null || !foreign.isEmpty()) {
            before.clear();
            before.addAll(last.values());
            if (own != null) {
                before.add(own);
            }
        }
        own = null;
        foreign.clear();
        last.clear();
        mounted();
    }

    /** Takes a value for what it is, though it was not written last: so no later read is reported for the same reason. */
    void lost(Value shown) {
        before.add(shown);
    }

    boolean mayBe(Value value) {
        return (own != null ? value.equals(own) : before.contains(value))
                || foreign.contains(value)
                || former.contains(value);
    }

    /** Whether nobody ever set it to that value. */
    boolean isNew(Value value) {
        return !ever.contains(value);
    }

    /** Whether it was written since its component was mounted. */
    boolean isWritten() {
        return written;
    }

    @Override
    public String toString() {
        Set<Value> values = new HashSet<>(foreign);
        if (own != null) {
            values.add(own);
        } else {
            values.addAll(before);
        }
        String listed = values.stream().map(Value::toString).sorted().collect(Collectors.joining(" or "));
        return written ? "has the value " + listed : "was never written and is initially " + initial;
    }
}
