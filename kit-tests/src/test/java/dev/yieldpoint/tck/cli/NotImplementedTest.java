package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.run.Runtimes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A runtime that is being built is told which methods come next, each once. */
class NotImplementedTest {

    /** The reference, without states and atoms. */
    public static final class Begun implements CoroutineRuntime {

        private final CoroutineRuntime reference =
                ((JavaApiRuntime) new Runtimes(NotImplementedTest.class.getClassLoader()).named("reference")).runtime();

        @Override
        public String name() {
            return "begun";
        }

        @Override
        public Mounted mount(Component root) {
            return reference.mount(scope -> root.render(begun(scope)));
        }

        private static Scope begun(Scope scope) {
            return (Scope) Proxy.newProxyInstance(
                    NotImplementedTest.class.getClassLoader(),
                    new Class<?>[] {Scope.class},
                    (self, method, arguments) -> {
                        if (method.getName().equals("useState")) {
                            useState();
                        } else if (method.getName().equals("useInitAtomRoot")) {
                            useInitAtomRoot();
                        }
                        try {
                            return method.invoke(scope, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private static void useState() {
            throw new UnsupportedOperationException();
        }

        private static void useInitAtomRoot() {
            throw new UnsupportedOperationException("not yet");
        }
    }

    @Test
    void each_method_is_named_once_in_the_order_in_which_the_chapters_need_them() {
        Console console = check("--chapter", "state,atoms");

        assertThat(console.status()).isEqualTo(1);
        List<String> out = console.out();
        assertThat(out)
                .filteredOn(line -> line.startsWith("NOT IMPLEMENTED YET"))
                .hasSize(1);
        assertThat(out)
                .filteredOn(line -> line.contains("NotImplementedTest$Begun."))
                .satisfiesExactly(
                        first -> assertThat(first).contains("Begun.useState(NotImplementedTest.java:"),
                        second -> assertThat(second).contains("Begun.useInitAtomRoot(NotImplementedTest.java:"));
        assertThat(out).noneMatch(line -> line.startsWith("BROKEN") || line.startsWith("THE RUNTIME FAILED"));
        assertThat(out).anyMatch(line -> line.startsWith("    Clauses not satisfied because of this: "));
    }

    private static Console check(String... more) {
        String[] words = new String[more.length + 5];
        words[0] = "check";
        words[1] = "--runtime";
        words[2] = Begun.class.getName();
        words[3] = "--tries";
        words[4] = "1";
        System.arraycopy(more, 0, words, 5, more.length);
        return Console.run(words);
    }
}
