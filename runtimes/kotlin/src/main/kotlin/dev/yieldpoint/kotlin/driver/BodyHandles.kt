package dev.yieldpoint.kotlin.driver

import dev.yieldpoint.kotlin.runtime.Atom
import dev.yieldpoint.kotlin.runtime.AtomRoot
import dev.yieldpoint.kotlin.runtime.OwnedState
import dev.yieldpoint.kotlin.runtime.State
import dev.yieldpoint.tck.application.Value
import dev.yieldpoint.tck.trace.CoroutineId
import dev.yieldpoint.tck.trace.Event
import dev.yieldpoint.tck.trace.Trace

/** What a body holds of the components above it: owned handles, borrowed ones that it should not use, and atoms. */
internal class BodyHandles(
    private val id: CoroutineId,
    private val trace: Trace,
    private val owned: Map<String, OwnedState<Value>>,
    private val borrowed: Map<String, State<Value>>,
    private val atoms: AtomRoot?,
) {
    fun set(name: String, value: Value) {
        val handle = owned[name] ?: return setBorrowed(name, value)
        trace.record(Event.SetState(id, name, value))
        handle.value = value
    }

    fun add(name: String, amount: Int) {
        val current = owned.given(name).value
        trace.record(Event.ReadState(id, name, current))
        check(current is Value.Whole) { "\"$name\" is $current: only to a number can be added" }
        set(name, Value.number(current.number + amount))
    }

    fun setAtom(name: String, atom: Atom<Value>, value: Value) {
        val root =
            checkNotNull(atoms) { "\"$name\" cannot be set: no component from here upwards initialises the atom root" }
        trace.record(Event.SetAtom(id, name, value))
        root[atom] = value
    }

    /** Tries both ways that a borrowed handle has; the runtime refuses. */
    private fun setBorrowed(name: String, value: Value) {
        val handle = borrowed.given(name)
        trace.record(Event.TriedToSet(id, name, value))
        val directly = runCatching { handle.value = value }
        val byOwning = runCatching { handle.toOwned().value = value }
        if (directly.isFailure && byOwning.isFailure) {
            trace.record(Event.Refused(id, name))
        }
    }
}
