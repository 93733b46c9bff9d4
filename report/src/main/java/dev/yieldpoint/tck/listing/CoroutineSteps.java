package dev.yieldpoint.tck.listing;

import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.language.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The coroutines of a scenario, as its steps tell of them. */
public final class CoroutineSteps {

    private static final String TYPED = "(?: for messages of the type \"(?<type>[^\"]*)\")";
    private static final Pattern RUNS =
            Pattern.compile("\"[^\"]*\" runs (?:the coroutine|\\d+ coroutines,) \"(?<name>[^\"]*)\"(?: and so on)?"
                    + TYPED + "?(?:, which (?:owns (?<owns>" + Words.NAMES + ")|borrows " + Words.NAMES
                    + "|captures the value of the (?:state|atom) \"[^\"]*\"))?:");
    private static final Pattern LOOKS_UP =
            Pattern.compile("\"[^\"]*\" looks up \"(?<name>[^\"]*)\" with use_coroutine_handle" + TYPED);

    /** The types of messages, by the names of handles. */
    private final Map<String, String> types = new HashMap<>();

    /** @param steps the words of all steps, without keywords */
    public CoroutineSteps(List<String> steps) {
        for (String step : steps) {
            typed(RUNS.matcher(step));
            typed(LOOKS_UP.matcher(step));
        }
    }

    /**
     * The listing of the coroutine that a step tells of; empty if it tells of something else.
     *
     * @param body what stands below the step
     */
    public Optional<Listing> listing(String step, String body) {
        Matcher runs = RUNS.matcher(step);
        return runs.matches() ? Optional.of(Listing.of(coroutine(runs, body), types)) : Optional.empty();
    }

    private void typed(Matcher step) {
        if (step.matches()) {
            types.put(step.group("name"), type(step));
        }
    }

    private static UseCoroutine coroutine(Matcher runs, String body) {
        try {
            List<Target> captured = Words.captured(runs.group());
            return new UseCoroutine(
                    runs.group("name"), type(runs), owned(runs), List.of(), captured, BodyText.parse(body, captured));
        } catch (BodySyntaxException e) {
            throw new IllegalArgumentException("the body of \"" + runs.group("name") + "\" cannot be read", e);
        }
    }

    private static String type(Matcher step) {
        return Objects.requireNonNullElse(step.group("type"), UseCoroutine.ANY_TYPE);
    }

    /** A listing needs no more: what is set and not owned is borrowed. */
    private static List<String> owned(Matcher step) {
        String names = step.group("owns");
        return names == null ? List.of() : Words.names(names);
    }
}
