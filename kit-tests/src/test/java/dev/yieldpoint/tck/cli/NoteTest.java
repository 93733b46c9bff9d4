package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.run.Runtimes;
import org.junit.jupiter.api.Test;

class NoteTest {

    /** The reference, with something to say. */
    public static final class Logged implements CoroutineRuntime {

        private final CoroutineRuntime reference =
                ((JavaApiRuntime) new Runtimes(Logged.class.getClassLoader()).named("reference")).runtime();

        @Override
        public String name() {
            return "logged";
        }

        @Override
        public String note() {
            return "bodies share one lock";
        }

        @Override
        public Mounted mount(Component root) {
            return reference.mount(root);
        }
    }

    @Test
    void a_note_is_printed_below_the_first_line() {
        Console console =
                Console.run("check", "--runtime", Logged.class.getName(), "--clause", "LIFECYCLE-1", "--tries", "0");
        assertThat(console.out().get(0)).contains(" checks \"logged\": ");
        assertThat(console.out().get(1)).isEqualTo("Note: bodies share one lock");
        assertThat(console.status()).isZero();
    }
}
