package dev.yieldpoint.tck.site.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a browser to tests: one for all of them, started for the first and closed after the last. Where there is none they
 * are skipped, and the build says so once.
 */
final class InABrowser implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");

    /** The one browser, if there is one. */
    private record One(Optional<Browser> browser) implements AutoCloseable {

        static One start() {
            Optional<Path> program = onThePath(BROWSERS);
            Optional<Path> driver = onThePath(DRIVERS);
            if (program.isEmpty() || driver.isEmpty()) {
                System.out.println("== skipped: the site in a browser, since there is no "
                        + (program.isEmpty() ? "chromium" : "chromedriver") + " here");
                return new One(Optional.empty());
            }
            return new One(Optional.of(new Browser(program.get(), driver.get())));
        }

        private static Optional<Path> onThePath(List<String> names) {
            return names.stream()
                    .flatMap(name -> Arrays.stream(
                                    System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                            .map(directory -> Path.of(directory, name)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        @Override
        public void close() {
            browser.ifPresent(Browser::close);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(one(context).isPresent(), "there is no browser here");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        one(context).orElseThrow().reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return one(context).orElseThrow();
    }

    private static Optional<Browser> one(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(InABrowser.class))
                .getOrComputeIfAbsent(One.class, key -> One.start(), One.class)
                .browser();
    }
}
