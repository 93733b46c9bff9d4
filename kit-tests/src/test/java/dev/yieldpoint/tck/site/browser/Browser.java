package dev.yieldpoint.tck.site.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.remote.http.ClientConfig;

/** A Chromium without a window. Whatever it is asked comes to an end, if only with an error. */
final class Browser implements AutoCloseable {

    static final int WIDE = 1280;
    static final int NARROW = 390;

    private static final int HEIGHT = 900;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LONGER = PATIENCE.plusSeconds(20);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ChromeDriver chromium;

    /** Starts one, with a profile of its own, which the driver makes and takes away. */
    Browser(Path program, Path driver) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.setPageLoadTimeout(PATIENCE);
        options.setScriptTimeout(PATIENCE);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .withTimeout(PATIENCE)
                .build();
        chromium =
                new ChromeDriver(service, options, ClientConfig.defaultConfig().readTimeout(LONGER));
    }

    /** As it was when it was new: wide and light, and with nothing to complain of. */
    void reset() {
        show(WIDE, "light");
        scripts(true);
        complaints();
        requests();
    }

    void open(Path page) {
        open(page.toUri().toString());
    }

    void open(String address) {
        chromium.get(address);
    }

    void reload() {
        chromium.navigate().refresh();
    }

    String address() {
        return chromium.getCurrentUrl();
    }

    /** The name of the page, and what is behind its {@code #}. */
    String place() {
        return address().replaceFirst(".*/", "");
    }

    WebElement find(String selector) {
        return chromium.findElement(By.cssSelector(selector));
    }

    /** Types on the keyboard, wherever the focus is. */
    void type(CharSequence... keys) {
        new Actions(chromium).sendKeys(keys).perform();
    }

    /** What the body of a function gives. */
    Object run(String script, Object... arguments) {
        return chromium.executeScript(script, arguments);
    }

    /** The same, of a function that gives a list of words. */
    List<String> list(String script, Object... arguments) {
        return strings(run(script, arguments));
    }

    /** What the body of a function hands to {@code done}, which it has to call within {@link #PATIENCE}. */
    Object await(String script, Object... arguments) {
        return chromium.executeAsyncScript("const done = arguments[arguments.length - 1];" + script, arguments);
    }

    /** @param scheme {@code light} or {@code dark}, as the reader prefers it */
    void show(int width, String scheme) {
        chromium.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        media("", scheme);
    }

    /** @param media {@code print}, or nothing for what the page is really shown on */
    void media(String media, String scheme) {
        Map<String, String> preferred = Map.of("name", "prefers-color-scheme", "value", scheme);
        chromium.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("media", media, "features", List.of(preferred)));
    }

    /** As for a reader who prefers that nothing moves. */
    void calm() {
        Map<String, String> preferred = Map.of("name", "prefers-reduced-motion", "value", "reduce");
        chromium.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of(preferred)));
    }

    /** Whether pages may run scripts; those of {@link #run} run all the same. */
    void scripts(boolean allowed) {
        chromium.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** The page on paper, as PDF. */
    byte[] print() {
        return Base64.getDecoder().decode(chromium.print(new PrintOptions()).getContent());
    }

    /** The errors and warnings of the console since this was last asked; what a policy forbids is among them. */
    List<String> complaints() {
        return chromium.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** The addresses that were asked for since this was last asked. */
    List<String> requests() {
        return StreamSupport.stream(
                        chromium.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
                .map(entry -> tree(entry.getMessage()).path("message"))
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asText())
                .toList();
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the browser's log is no JSON: " + json, e);
        }
    }

    /** A list that a script gave. */
    static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    @Override
    public void close() {
        chromium.quit();
    }
}
