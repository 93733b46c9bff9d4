package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.tck.javaapi.ReceivedMessage;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import java.util.Map;
import java.util.Optional;

/**
 * Updates a view before the service does: a message that a service receives is shown in the atom that the service has set last, until the
 * service sets an atom again.
 */
final class Optimistic extends OwnAtoms {

    /** The key of the atom that a coroutine has set last, with its value. */
    private static final String LAST = "last";

    @Override
    public <M> Optional<M> receive(Routine<M> routine) {
        Optional<M> message = super.receive(routine);
        if (message.isPresent() && routine.kept.get(LAST) instanceof Map.Entry<?, ?> last) {
            show(routine.place, (Atom<?>) last.getKey(), ReceivedMessage.value(message.get()));
        }
        return message;
    }

    @Override
    public <T> void setAtom(ObservedMount place, AtomRoot root, Atom<T> atom, T value) {
        Routine.running().ifPresent(setter -> {
            if (setter.kept.get(LAST) instanceof Map.Entry<?, ?> last) {
                show(place, (Atom<?>) last.getKey(), last.getValue());
            }
            setter.kept.put(LAST, Map.entry(atom, value));
        });
        super.setAtom(place, root, atom, value);
    }

    private void show(ObservedMount place, Atom<?> atom, Object value) {
        held(place).values().put(atom, value);
        rendered(place, held(place).readers(atom)).forEach(reader -> reader.update.run());
    }
}
