package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A runtime of a class path is asked everything that a runtime can be asked. */
class InClassLoaderTest {

    /** A method with a default that is not handed on would hide what the runtime says. */
    @Test
    void every_method_is_handed_on() {
        List<String> handedOn = Stream.of(InClassLoader.class.getDeclaredMethods())
                .map(Method::getName)
                .toList();
        assertThat(RuntimeUnderTest.class.getMethods())
                .extracting(Method::getName)
                .isNotEmpty()
                .allMatch(handedOn::contains);
    }
}
