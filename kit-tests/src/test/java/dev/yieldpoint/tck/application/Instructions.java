package dev.yieldpoint.tck.application;

import java.util.List;

/** Lines of bodies, for tests that read better with few words. */
public final class Instructions {

    private Instructions() {}

    public static Instruction log(Expression value) {
        return new Instruction.Log(value);
    }

    public static Instruction waitAtGate(String gate) {
        return new Instruction.Await(Awaitables.gate(gate));
    }

    public static Instruction waitTime(long milliseconds) {
        return new Instruction.Await(Awaitables.time(milliseconds));
    }

    public static Instruction yieldOnce() {
        return new Instruction.Await(Awaitables.turn());
    }

    public static Instruction receive(String local) {
        return new Instruction.Await(Awaitables.message(), local);
    }

    public static Instruction receive(String local, String feed) {
        return new Instruction.Await(Awaitables.item(feed), local);
    }

    public static Instruction get(Expression path, String local) {
        return new Instruction.Await(new Awaitable.Response<>(HttpMethod.GET, path, null), local);
    }

    public static Instruction put(Expression value, Expression path, String local) {
        return new Instruction.Await(new Awaitable.Response<>(HttpMethod.PUT, path, value), local);
    }

    public static Instruction forEach(String local, List<Instruction> block) {
        return new Instruction.ForEach(local, Awaitables.message(), block);
    }

    public static Instruction forEachItem(String local, String feed, List<Instruction> block) {
        return new Instruction.ForEach(local, Awaitables.item(feed), block);
    }

    public static Instruction setState(String state, Expression value) {
        return new Instruction.Set(Target.state(state), value);
    }

    public static Instruction setAtom(String atom, Expression value) {
        return new Instruction.Set(Target.atom(atom), value);
    }

    public static Instruction write(Expression value, String shared) {
        return new Instruction.Set(Target.shared(shared), value);
    }
}
