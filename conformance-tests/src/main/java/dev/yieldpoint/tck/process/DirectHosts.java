package dev.yieldpoint.tck.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Has a process ask the kit's server directly where its environment names a proxy. HTTP clients in many languages take the
 * proxy from the environment, and a proxy cannot reach the loopback interface of this machine.
 */
final class DirectHosts {

    private static final List<String> HOSTS = List.of("127.0.0.1", "localhost");
    private static final List<String> PROXIES = List.of("http_proxy", "all_proxy");
    private static final List<String> EXCEPTIONS = List.of("no_proxy", "NO_PROXY");

    private DirectHosts() {}

    /** Adds to the hosts that are asked directly, if there is a proxy; both spellings are in use. */
    static void addTo(Map<String, String> environment) {
        boolean proxied = PROXIES.stream()
                .flatMap(name -> List.of(name, name.toUpperCase(Locale.ROOT)).stream())
                .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
        if (!proxied) {
            return;
        }
        List<String> direct = new ArrayList<>();
        EXCEPTIONS.forEach(
                name -> Arrays.stream(environment.getOrDefault(name, "").split(",", -1))
                        .map(String::strip)
                        .filter(host -> !host.isEmpty() && !direct.contains(host))
                        .forEach(direct::add));
        HOSTS.stream().filter(host -> !direct.contains(host)).forEach(direct::add);
        EXCEPTIONS.forEach(name -> environment.put(name, String.join(",", direct)));
    }
}
