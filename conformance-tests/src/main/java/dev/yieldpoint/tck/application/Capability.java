package dev.yieldpoint.tck.application;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a runtime may be without, if it says so. */
public enum Capability {
    /** The chapter of atoms, and whatever else uses one. */
    ATOMS,
    /** The chapter of external state, and whatever else uses a shared value or another thread. */
    EXTERNAL,
    /** Requests to a server. No chapter is about them alone. */
    HTTP,
    /** Bodies that hold a borrowed state: in some languages they do not compile. */
    BORROWING;

    /** The name by which runtimes speak of it; of a chapter, the chapter's. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a clause is about it first of all. */
    public boolean isAbout(String clause) {
        return clause.startsWith(name() + '-') || (this == BORROWING && clause.equals("OWNERSHIP-1"));
    }

    /** The capability of that name. */
    public static Optional<Capability> named(String id) {
        return Arrays.stream(values())
                .filter(capability -> capability.id().equals(id))
                .findFirst();
    }

    /** What a body and its blocks need. */
    public static Stream<Capability> of(List<Instruction> body) {
        return Instruction.lines(body).flatMap(line -> of(line).stream());
    }

    private static Optional<Capability> of(Instruction line) {
        if (line instanceof Instruction.SetAtom) {
            return Optional.of(ATOMS);
        }
        if (line instanceof Instruction.Write || line instanceof Instruction.Read) {
            return Optional.of(EXTERNAL);
        }
        return line instanceof Instruction.Get || line instanceof Instruction.Put
                ? Optional.of(HTTP)
                : Optional.empty();
    }
}
