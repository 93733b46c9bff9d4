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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A runtime that is being built is told which methods come next, each once. */
class NotImplementedTest {

    /** The reference, without states and atoms. */
    public static class Begun implements CoroutineRuntime {

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

        private Scope begun(Scope scope) {
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

        void useState() {
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
        assertThat(out).noneMatch(line -> line.startsWith("VIOLATED") || line.startsWith("THE RUNTIME FAILED"));
        assertThat(out).anyMatch(line -> line.startsWith("    Clauses not satisfied because of this: "));
    }

    @Test
    void a_clause_that_is_asked_for_by_name_is_shown_with_all_that_speaks_against_it() {
        assertThat(check("--clause", "STATE-2").out())
                .contains("VIOLATED STATE-2 · MUST")
                .anyMatch(line -> line.startsWith("    Check it alone: "));
    }

    /** The reference, which adds to a list that cannot be changed. */
    public static final class Immutable extends Begun {

        private static final List<String> STATES = List.of();

        @Override
        public String name() {
            return "immutable";
        }

        @Override
        void useState() {
            STATES.add("another");
        }
    }

    /** The JDK throws the same exception at a mistake, which is no method that is not implemented. */
    @Test
    void what_the_jdk_refuses_is_a_violation_like_any_other() {
        List<String> out = check(Immutable.class, "--chapter", "state").out();
        assertThat(out)
                .noneMatch(line -> line.startsWith("NOT IMPLEMENTED YET"))
                .contains("VIOLATED STATE-2 · MUST")
                .anyMatch(line -> line.contains("below dev.yieldpoint.tck.cli.NotImplementedTest$Immutable.useState("));
    }

    private static Console check(String... more) {
        return check(Begun.class, more);
    }

    private static Console check(Class<?> runtime, String... more) {
        return Console.run(
                Stream.concat(Stream.of("check", "--runtime", runtime.getName(), "--tries", "1"), Stream.of(more))
                        .toArray(String[]::new));
    }
}
