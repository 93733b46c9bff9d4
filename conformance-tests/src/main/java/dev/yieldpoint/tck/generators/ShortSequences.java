package dev.yieldpoint.tck.generators;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;

/**
 * Programs that are there once and for all: short sequences of moves over small applications. The seed changes nothing.
 *
 * @param all whether these are all {@link Sequences}; otherwise those of the resource {@value #RESOURCE}, which cover every pair of
 *     related operations that all of them cover, the ones that cover most first
 * @param absent what the programs do not need
 */
public record ShortSequences(boolean all, Set<Capability> absent) implements ProgramSource {

    /** The keys of the selection, one a line. */
    public static final String RESOURCE = "sequences.txt";

    /** The selection. */
    public static final ShortSequences SELECTION = new ShortSequences(false, Set.of());

    /** Copies the set. */
    public ShortSequences {
        absent = Set.copyOf(absent);
    }

    /** The keys of the selection, in its order. */
    public static List<String> keys() {
        try (InputStream keys = ShortSequences.class.getResourceAsStream(RESOURCE)) {
            if (keys == null) {
                throw new IllegalStateException("the kit has lost its " + RESOURCE);
            }
            return new String(keys.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ShortSequences without(Set<Capability> without) {
        Set<Capability> both = EnumSet.noneOf(Capability.class);
        both.addAll(absent);
        both.addAll(without);
        return new ShortSequences(all, both);
    }

    @Override
    public ShortSequences exhaustive() {
        return new ShortSequences(true, absent);
    }

    @Override
    public boolean isEmpty() {
        return programs().findAny().isEmpty();
    }

    @Override
    public boolean isRandom() {
        return false;
    }

    @Override
    public boolean races() {
        return false;
    }

    /** All of them from {@value #TRIES_FOR_ALL} tries on, and always if these are all there are; else a part in proportion. */
    @Override
    public int count(int tries) {
        long size = programs().count();
        long share = all ? TRIES_FOR_ALL : Math.min(tries, TRIES_FOR_ALL);
        return Math.toIntExact((size * share + TRIES_FOR_ALL - 1) / TRIES_FOR_ALL);
    }

    @Override
    public Iterator<Shrinkable<Program>> programs(long seed) {
        return programs().<Shrinkable<Program>>map(FewerMoves::new).iterator();
    }

    /** The programs, in order. */
    public Stream<Program> programs() {
        Stream<Program> programs = all ? Sequences.all().map(Sequence::program) : Holder.SELECTED.stream();
        return absent.isEmpty()
                ? programs
                : programs.filter(program -> needs(program).noneMatch(absent::contains));
    }

    private static Stream<Capability> needs(Program program) {
        Stream<Capability> hooks = program.application()
                .root()
                .tree()
                .flatMap(node -> node.hooks().stream())
                .flatMap(ShortSequences::needs);
        Stream<Capability> moves = Move.each(program.moves())
                .filter(move -> move instanceof Move.SendFromThread || move instanceof Move.WriteFromThread)
                .map(move -> Capability.EXTERNAL);
        return Stream.concat(hooks, moves);
    }

    private static Stream<Capability> needs(Hook hook) {
        if (hook instanceof Hook.UseCoroutine coroutine) {
            Stream<Capability> body = Instruction.needs(coroutine.body());
            return coroutine.borrows().isEmpty() ? body : Stream.concat(body, Stream.of(Capability.BORROWING));
        }
        if (hook instanceof Hook.InitAtoms || hook instanceof Hook.ReadAtom) {
            return Stream.of(Capability.ATOMS);
        }
        return hook instanceof Hook.UseShared ? Stream.of(Capability.EXTERNAL) : Stream.of();
    }

    /** Makes the selection when it is asked for first. */
    private static final class Holder {
        static final List<Program> SELECTED =
                keys().stream().map(Sequences::of).map(Sequence::program).toList();
    }
}
