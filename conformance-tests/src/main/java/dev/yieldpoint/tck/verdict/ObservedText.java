package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.driver.Observed;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the kit itself has observed of a runtime that reports on itself, in words. */
public final class ObservedText {

    private ObservedText() {}

    /** One line for the console. */
    public static String line(Observed observed) {
        return Stream.of(
                        count(observed.processes(), "process", "processes"),
                        count(observed.runs(), "run", "runs"),
                        count(observed.requests(), "request", "requests"),
                        count(observed.events(), "event", "events"),
                        count(observed.polls(), "poll", "polls"),
                        count(observed.responses(), "HTTP request", "HTTP requests"))
                .collect(Collectors.joining(" · ", "Observed by the kit: ", ""));
    }

    /** Sentences for a page: what the verdict rests on. */
    public static String sentences(Observed observed) {
        return String.format(
                Locale.ROOT,
                "This verdict rests on what the process reports of itself: %s with %s, in %s of scenarios and programs."
                        + " The kit itself saw %s, %s that it sent, and the replies. Its server answered %s of the process, and the kit"
                        + " compared each answer with the report.",
                count(observed.events(), "event", "events"),
                count(observed.polls(), "poll", "polls"),
                count(observed.runs(), "run", "runs"),
                count(observed.processes(), "process", "processes"),
                count(observed.requests(), "request", "requests"),
                count(observed.responses(), "HTTP request", "HTTP requests"));
    }

    private static String count(long count, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
    }
}
