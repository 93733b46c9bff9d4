package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Instruction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which variable a local is, line by line.
 *
 * <p>A line that binds a local declares a variable in its block, and shadows one of the same block. If a variable of a block around is
 * visible, it is set instead, since the lines behind the block may read it.
 */
final class Locals {

    private final IdentityHashMap<Instruction, Map<String, Local>> visible = new IdentityHashMap<>();
    private final IdentityHashMap<Instruction, Local> bound = new IdentityHashMap<>();
    private final Set<Instruction> setting = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Instruction, Set<Local>> needed = new IdentityHashMap<>();
    private final List<Local> all = new ArrayList<>();
    private final Map<String, Local> captured = new LinkedHashMap<>();

    /** @param captured the locals that hold something before the first line */
    Locals(List<String> captured, List<Instruction> body) {
        captured.forEach(name -> this.captured.put(name, new Local(name)));
        all.addAll(this.captured.values());
        resolve(body, this.captured);
        needed(body, Set.of());
    }

    /** All variables, in the order of the lines that declare them. */
    List<Local> all() {
        return all;
    }

    /** The variable of what the body captures. */
    Local captured(String name) {
        return Objects.requireNonNull(captured.get(name));
    }

    /** The variable that a line means by a name. */
    Local at(Instruction line, String name) {
        return Objects.requireNonNull(Objects.requireNonNull(visible.get(line)).get(name));
    }

    /** The variable that a line binds. */
    Local boundBy(Instruction line) {
        return Objects.requireNonNull(bound.get(line));
    }

    /** Whether a line that binds a local sets a variable that is declared above. */
    boolean sets(Instruction line) {
        return setting.contains(line);
    }

    /** Whether the value that a variable has at a line is read by any line after it. */
    boolean isReadAfter(Instruction line, Local local) {
        return Objects.requireNonNull(needed.get(line)).contains(local);
    }

    private void resolve(List<Instruction> block, Map<String, Local> around) {
        Map<String, Local> here = new HashMap<>(around);
        for (Instruction line : block) {
            visible.put(line, Map.copyOf(here));
            line.expressions().stream()
                    .flatMap(expression -> expression.local().stream())
                    .forEach(name -> at(line, name).read());
            Map<String, Local> inside = new HashMap<>(here);
            line.binds().ifPresent(name -> bind(line, name, line.blocks().isEmpty() ? here : inside, around));
            line.blocks().forEach(inner -> resolve(inner, inside));
        }
    }

    private void bind(Instruction line, String name, Map<String, Local> scope, Map<String, Local> around) {
        Local outer = line.blocks().isEmpty() ? around.get(name) : scope.get(name);
        if (outer != null && outer == scope.get(name)) {
            outer.setAgain();
            setting.add(line);
            bound.put(line, outer);
            return;
        }
        Local local = new Local(name);
        all.add(local);
        bound.put(line, local);
        scope.put(name, local);
    }

    /** What a block needs of the variables around it; goes through its lines from the last to the first. */
    private Set<Local> needed(List<Instruction> block, Set<Local> after) {
        Set<Local> need = new HashSet<>(after);
        for (int i = block.size() - 1; i >= 0; i--) {
            Instruction line = block.get(i);
            Set<Local> behind = Set.copyOf(need);
            boolean loop = isLoop(line);
            Set<Local> of = new HashSet<>();
            for (List<Instruction> inner : line.blocks()) {
                of.addAll(needed(inner, behind));
                line.binds().ifPresent(name -> of.remove(boundBy(line))); // every round has a value of its own
                if (loop) {
                    of.addAll(needed(
                            inner, union(behind, of))); // what the next round needs is needed at the end of this one
                    line.binds().ifPresent(name -> of.remove(boundBy(line)));
                }
            }
            need.addAll(of);
            if (line.binds().isPresent() && line.blocks().isEmpty()) {
                need.remove(boundBy(line));
            }
            needed.put(line, behind);
            line.expressions().stream()
                    .flatMap(expression -> expression.local().stream())
                    .forEach(name -> need.add(at(line, name)));
        }
        return need;
    }

    private static Set<Local> union(Set<Local> one, Set<Local> other) {
        Set<Local> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    private static boolean isLoop(Instruction line) {
        return line.binds().isPresent() || line instanceof Instruction.Forever || line instanceof Instruction.Repeat;
    }
}
