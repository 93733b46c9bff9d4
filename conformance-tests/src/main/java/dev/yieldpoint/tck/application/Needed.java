package dev.yieldpoint.tck.application;

import dev.yieldpoint.spec.Capability;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The capabilities that instructions need of a runtime. */
public final class Needed {

    private Needed() {}

    /** The capabilities that a body needs, its blocks included. */
    public static Stream<Capability> by(List<Instruction> body) {
        return Instruction.lines(body).flatMap(line -> by(line).stream());
    }

    private static Optional<Capability> by(Instruction line) {
        if (line instanceof Instruction.SetAtom) {
            return Optional.of(Capability.ATOMS);
        }
        if (line instanceof Instruction.Write || line instanceof Instruction.Read) {
            return Optional.of(Capability.EXTERNAL);
        }
        return line instanceof Instruction.Get || line instanceof Instruction.Put
                ? Optional.of(Capability.HTTP)
                : Optional.empty();
    }
}
