package dev.yieldpoint.kotlin.runtime

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.launch

/** A function that renders; its hooks are the `use…` methods of its scope, called in the same order every time. */
internal fun interface Component {
    fun render(scope: Scope)
}

/**
 * A mounted component: a node of the tree, with what its hooks keep.
 *
 * Its job is the parent of the jobs of its coroutines and listeners, and of the scopes below it: to cancel it is to remove
 * the component with everything that belongs to it.
 */
internal class Scope(private val loop: EventLoop, private val parent: Scope?, private val component: Component) :
    Comparable<Scope> {
    private val age = loop.countMount()
    private val job: Job = SupervisorJob(parent?.job)
    private val coroutines = CoroutineScope(loop.context + job)
    private val slots = mutableListOf<Any?>()
    private var nextSlot = 0
    private val provided = mutableMapOf<MessageType<*>, Handle<*>>()
    private var atoms: AtomRoot? = null
    private val children = mutableMapOf<String, Scope>()
    private val shown = mutableMapOf<String, () -> Component>()
    private var latestRender = Render()

    /** Any thread may call this. */
    fun requestRender() = loop.requestRender(this)

    /** Whoever asked for the render cannot know that the component is gone. */
    fun renderIfMounted() {
        if (job.isActive) {
            render()
        }
    }

    private fun render() {
        nextSlot = 0
        shown.clear()
        latestRender = Render()
        try {
            latestRender.run { component.render(this) }
        } catch (failure: Exception) {
            loop.keep(failure) // the other components are rendered
            return
        }
        (children.keys - shown.keys).forEach { children.remove(it)?.remove() }
        for ((name, mount) in shown - children.keys) {
            // Before any coroutine runs, so that all of them find the whole tree.
            children.getOrPut(name) { Scope(loop, this, mount()) }.render()
        }
    }

    fun remove() = job.cancel()

    /** Shows a child; [mount] makes its component, if it was not shown by the render before. */
    fun child(name: String, mount: () -> Component) {
        shown[name] = mount
    }

    /** The body of the first render is the one that runs, from the next turn on. */
    fun <M : Any> useCoroutine(type: MessageType<M>, body: suspend (Receiver<M>) -> Unit): Handle<M> = hook {
        val channel = Channel<M>(Channel.UNLIMITED)
        coroutines
            .launch { body(Receiver(channel)) }
            .invokeOnCompletion { channel.cancel() } // also if the body was dropped before it began
        Handle(channel).also { provided[type] = it }
    }

    /** The handle that this scope or the nearest above provides; looked up once, and kept even if there is none. */
    @Suppress("UNCHECKED_CAST") // useCoroutine provides a handle under the type of its messages
    fun <M : Any> useCoroutineHandle(type: MessageType<M>): Handle<M>? =
        hook { nearest { it.provided[type] } as Handle<M>? }

    /** A state that this render borrows. */
    fun <T> useState(initial: T): State<T> = State(hook { OwnedState(this, initial) }, latestRender)

    /** A value that any thread may write. */
    fun <T> useRw(initial: T): SharedValue<T> = hook { SharedValue(this, initial) }

    /** Holds the atoms for this scope and those below, unless one above does. */
    fun useInitAtomRoot(): AtomRoot = hook { nearest { it.atoms } ?: AtomRoot().also { atoms = it } }

    /** The atoms that this scope or the nearest above holds, if one does. */
    fun useAtomRoot(): AtomRoot? = hook { nearest { it.atoms } }

    fun <T : Any> useRead(atom: Atom<T>): T {
        val root = hook {
            val found =
                checkNotNull(nearest { it.atoms }) { "no component from here upwards initialises the atom root" }
            found.subscribe(this, atom)
            job.invokeOnCompletion { found.unsubscribe(this, atom) }
            found
        }
        return root[atom]
    }

    /**
     * A listener, which may use what this render borrowed. It is a coroutine that never waits: so it runs in its turn, and
     * not at all once the component is removed.
     */
    fun <E> listener(action: (E) -> Unit): (E) -> Unit {
        val borrower = latestRender
        return { event -> coroutines.launch { borrower.run { action(event) } } }
    }

    /** What the hook in this place gave at the first render. */
    @Suppress("UNCHECKED_CAST") // hooks are called in the same order every time
    private fun <V> hook(first: () -> V): V {
        if (nextSlot == slots.size) {
            slots += first()
        }
        return slots[nextSlot++] as V
    }

    /** What this scope, or else the nearest one above, has. */
    private fun <V : Any> nearest(find: (Scope) -> V?): V? =
        generateSequence(this) { it.parent }.firstNotNullOfOrNull(find)

    /** By age: a parent is mounted before its children. */
    override fun compareTo(other: Scope) = age.compareTo(other.age)
}

/** One render of a component: what it lends is good while its function, or a listener that it made, is running. */
internal class Render {
    var isRunning = false
        private set

    fun run(action: () -> Unit) {
        isRunning = true
        try {
            action()
        } finally {
            isRunning = false
        }
    }
}
