package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A body that receives without waiting has an answer before anything else runs, and the right one. */
final class TryNextCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("CHANNEL-14", "LIFECYCLE-5");
    }

    @Override
    public Pass begin(History history) {
        return new Judge(history)::step;
    }

    private static final class Judge {
        private final History history;
        /** Who has asked and has no answer so far. */
        private @Nullable CoroutineId trying;

        Judge(History history) {
            this.history = history;
        }

        void step(int at, Event event) {
            CoroutineId current = trying;
            if (current != null && isElsewhere(event, current)) {
                history.violation(
                        "CHANNEL-14",
                        at,
                        String.format(
                                Locale.ROOT,
                                "%s tries to receive without waiting, but has no answer when this happens: %s",
                                current,
                                event));
                trying = null;
            }
            if (event instanceof Event.OfCoroutine own) {
                if (history.channels().of(own).trying) {
                    answered(at, own, history.channels().of(own));
                }
                trying = event instanceof Event.TryingNext ? own.coroutine() : null;
            }
        }

        /** Whether an event shows that the coroutine does not run: other threads may do something meanwhile, and nobody else. */
        private static boolean isElsewhere(Event event, CoroutineId trying) {
            return event instanceof Event.OfComponent
                    || event instanceof Event.Settled
                    || event instanceof Event.Hung
                    || (event instanceof Event.OfCoroutine own
                            && !own.coroutine().equals(trying));
        }

        private void answered(int at, Event.OfCoroutine answer, Channel channel) {
            if (answer instanceof Event.SawEnd && !channel.closed) {
                history.violation(
                        channel.removed ? "LIFECYCLE-5" : "CHANNEL-14", at, answer + ", though it has not closed it");
            } else if (isNoMessage(answer) && channel.available != null && !channel.removed) {
                history.violation(
                        "CHANNEL-14",
                        at,
                        String.format(
                                Locale.ROOT,
                                "%s, though %s is in it",
                                answer,
                                channel.available.sending().value()));
            } else if (answer instanceof Event.FoundEmpty && channel.isEndedAndEmpty()) {
                history.violation("CHANNEL-14", at, answer + ", though it has ended");
            }
        }

        private static boolean isNoMessage(Event answer) {
            return answer instanceof Event.SawEnd || answer instanceof Event.FoundEmpty;
        }
    }
}
