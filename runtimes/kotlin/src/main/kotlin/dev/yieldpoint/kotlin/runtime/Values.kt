package dev.yieldpoint.kotlin.runtime

/** The value of a component's state: a handle that may be kept. To set it renders the component, be it to the same. */
internal class OwnedState<T>(private val owner: Scope, initial: T) {
    var value = initial
        set(new) {
            field = new
            owner.requestRender()
        }
}

/** A state as one render borrowed it: out of that render and its listeners it can be neither used nor owned. */
internal class State<T>(private val owned: OwnedState<T>, private val render: Render) {
    var value
        get() = toOwned().value
        set(new) {
            toOwned().value = new
        }

    fun toOwned(): OwnedState<T> {
        check(render.isRunning) {
            "this state was borrowed for one render and its listeners, and none of them is running:" +
                " call toOwned() in the render, and give the coroutine what that returns"
        }
        return owned
    }
}

/** A value that any thread may read and write. */
internal class SharedValue<T>(private val owner: Scope, initial: T) {
    @Volatile
    var value = initial
        set(new) {
            field = new
            owner.requestRender() // after the value is there: a render takes the request away before it reads
        }
}

/** A value for a whole application. It is known by itself, not by what it holds. */
internal class Atom<T : Any>(val initial: T)

/** The values of atoms below one component, and who reads them. A value stays when its last reader is gone. */
internal class AtomRoot {
    private val values = mutableMapOf<Atom<*>, Any>()
    private val readers = mutableMapOf<Atom<*>, MutableSet<Scope>>()

    @Suppress("UNCHECKED_CAST") // set puts only a value of its type under an atom
    operator fun <T : Any> get(atom: Atom<T>): T = values.getOrDefault(atom, atom.initial) as T

    operator fun <T : Any> set(atom: Atom<T>, value: T) {
        values[atom] = value
        readers[atom]?.forEach(Scope::requestRender)
    }

    fun subscribe(reader: Scope, atom: Atom<*>) {
        readers.getOrPut(atom) { mutableSetOf() } += reader
    }

    fun unsubscribe(reader: Scope, atom: Atom<*>) {
        readers[atom]?.remove(reader)
    }
}
