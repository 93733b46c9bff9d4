package dev.yieldpoint.tck.features;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.language.Words;
import io.cucumber.messages.types.Step;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a runtime has to be capable of for a scenario, of all that it may be without. */
final class Needs {

    private static final Map<Capability, Pattern> WORDS = Arrays.stream(Capability.values())
            .collect(Collectors.toMap(capability -> capability, capability -> Pattern.compile(words(capability))));

    private Needs() {}

    /** How steps speak of it. */
    private static String words(Capability capability) {
        return switch (capability) {
            case ATOMS -> " initialises the atom root$| reads the atom \"|^the atom \"";
            case EXTERNAL -> " shares the value \"|^another thread |^\\d+ threads at once ";
            case HTTP -> "^the server ";
            case BORROWING -> ", which borrows \"";
            case TRY_NEXT -> "(?!)"; // only bodies do
            case RELEASE -> " been released$";
            case EARLY_RETURN -> " returns early from its render ";
        };
    }

    /** Of a scenario of a clause: what its chapter is about, and what its steps and their bodies use. */
    static Set<Capability> of(String clause, List<Step> steps) {
        Set<Capability> needs = EnumSet.noneOf(Capability.class);
        WORDS.forEach((capability, words) -> {
            boolean spoken = steps.stream()
                    .anyMatch(step -> words.matcher(step.getText()).find());
            if (spoken || clause.startsWith(capability.name() + "-")) {
                needs.add(capability);
            }
        });
        for (Step step : steps) {
            step.getDocString().ifPresent(text -> {
                try {
                    Instruction.needs(BodyText.parse(text.getContent(), Words.captured(step.getText())))
                            .forEach(needs::add);
                } catch (BodySyntaxException e) {
                    // The plan tells of it.
                }
            });
        }
        return Set.copyOf(needs);
    }
}
