package dev.yieldpoint.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that a render or a body makes, and that the test uses later. */
final class Kept<T> {

    private volatile @Nullable T value;

    void set(T value) {
        this.value = value;
    }

    void setFirst(T value) {
        if (this.value == null) {
            this.value = value;
        }
    }

    boolean isSet() {
        return value != null;
    }

    T get() {
        return Objects.requireNonNull(value, "nothing was kept");
    }
}
