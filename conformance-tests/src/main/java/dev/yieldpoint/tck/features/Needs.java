package dev.yieldpoint.tck.features;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import io.cucumber.messages.types.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a runtime has to be capable of for a scenario, of all that it may be without. */
final class Needs {

    /** How steps speak of it. */
    private static final Map<Capability, Pattern> WORDS = Map.of(
            Capability.ATOMS, Pattern.compile(" holds the atoms$| reads the atom \"|^the atom \""),
            Capability.EXTERNAL, Pattern.compile(" shares the value \"|^another thread |^\\d+ threads at once "),
            Capability.HTTP, Pattern.compile("^the server "),
            Capability.BORROWING, Pattern.compile(", which borrows \""));

    private Needs() {}

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
                    Instruction.needs(BodyText.parse(text.getContent())).forEach(needs::add);
                } catch (BodySyntaxException e) {
                    // The plan tells of it.
                }
            });
        }
        return Set.copyOf(needs);
    }
}
