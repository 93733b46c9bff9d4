package dev.yieldpoint.tck.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectHostsTest {

    @ParameterizedTest
    @ValueSource(strings = {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
    void where_there_is_a_proxy_the_loopback_interface_is_asked_directly(String proxy) {
        assertThat(with(Map.of(proxy, "http://proxy:3128")))
                .containsEntry("no_proxy", "127.0.0.1,localhost")
                .containsEntry("NO_PROXY", "127.0.0.1,localhost")
                .containsEntry(proxy, "http://proxy:3128");
    }

    /** A client that knows both spellings takes one of them. */
    @Test
    void what_was_asked_directly_before_still_is() {
        assertThat(with(Map.of(
                        "http_proxy", "http://proxy:3128", "no_proxy", ".intern, localhost", "NO_PROXY", "10.0.0.0/8")))
                .containsEntry("no_proxy", ".intern,localhost,10.0.0.0/8,127.0.0.1")
                .containsEntry("NO_PROXY", ".intern,localhost,10.0.0.0/8,127.0.0.1");
    }

    @Test
    void without_a_proxy_the_environment_is_left_alone() {
        assertThat(with(Map.of("PATH", "/bin", "http_proxy", ""))).containsOnlyKeys("PATH", "http_proxy");
    }

    private static Map<String, String> with(Map<String, String> environment) {
        Map<String, String> changed = new HashMap<>(environment);
        DirectHosts.addTo(changed);
        return changed;
    }
}
