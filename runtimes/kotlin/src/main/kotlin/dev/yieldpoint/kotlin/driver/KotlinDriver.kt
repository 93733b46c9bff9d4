package dev.yieldpoint.kotlin.driver

import dev.yieldpoint.kotlin.runtime.Atom
import dev.yieldpoint.kotlin.runtime.EventLoop
import dev.yieldpoint.kotlin.runtime.OwnedState
import dev.yieldpoint.kotlin.runtime.SharedValue
import dev.yieldpoint.kotlin.runtime.State
import dev.yieldpoint.tck.application.Application
import dev.yieldpoint.tck.application.ComponentNode
import dev.yieldpoint.tck.application.Hook
import dev.yieldpoint.tck.application.Value
import dev.yieldpoint.tck.driver.ApplicationFailure
import dev.yieldpoint.tck.driver.Driver
import dev.yieldpoint.tck.driver.DriverException
import dev.yieldpoint.tck.driver.Environment
import dev.yieldpoint.tck.driver.ForeignThreads
import dev.yieldpoint.tck.trace.Event
import java.util.concurrent.ConcurrentHashMap

/** Plays one application, and keeps what the renders of its components gave: the newest thing under every name. */
internal class KotlinDriver(application: Application, val environment: Environment) : Driver {
    private val trace = environment.trace()
    val post = MessageSender(environment)
    val atoms = application.atoms().mapValues { (_, initial) -> Atom(initial) }
    val states = mutableMapOf<String, OwnedState<Value>>()
    val borrowed = mutableMapOf<String, State<Value>>()

    /** Concurrent, since other threads look here as well. */
    val shared = ConcurrentHashMap<String, SharedValue<Value>>()

    private val nodes = application.root().tree().toList()
    private val parents = nodes.flatMap { node -> node.children().map { it.name() to node.name() } }.toMap()

    /** Which component calls a hook, by the hook's name. */
    private val homes =
        nodes.flatMap { node -> node.hooks(Hook.Named::class.java).map { it.name() to node.name() } }.toMap()
    private val shown = nodes.filter { it.shown() }.mapTo(mutableSetOf()) { it.name() }
    private val mounts = mutableMapOf<String, Int>()

    /** The latest mount of every component. */
    private val played = mutableMapOf<String, PlayedComponent>()

    /** The components whose next render is to fail. */
    private val failing = mutableSetOf<String>()

    private val root = application.root().name()
    private val threads = environment.foreignThreads()
    private val loop = EventLoop(mount(application.root()))
    private var closed = false

    override fun send(address: String, values: List<Value>) {
        val home = homes.given(address)
        if (isMounted(home)) {
            val sender = played.given(home)
            sender.listen { values.forEach { post.send(home, sender.mount, address, it) } }
        } else {
            values.forEach { post.send("kept handle", 0, address, it) }
        }
    }

    override fun sendFromThread(address: String, values: List<Value>) =
        threads.run { values.forEach { post.send(ForeignThreads.ANOTHER, 0, address, it) } }

    override fun sendFromThreads(address: String, values: List<List<Value>>) =
        threads.race(values, { thread, value -> post.send(thread, 0, address, value) }, ::settle)

    override fun writeFromThread(shared: String, value: Value) =
        threads.run { write(ForeignThreads.ANOTHER, shared, value) }

    override fun writeFromThreads(shared: String, values: List<List<Value>>) =
        threads.race(values, { thread, value -> write(thread, shared, value) }, ::settle)

    override fun setInListener(state: String, value: Value) {
        val home = homes.given(state)
        if (isMounted(home)) {
            played.given(home).setInListener(state, value) { borrowed.given(state).value = value }
        } else {
            val kept = states.given(state)
            if (closed) {
                trace.record(Event.ListenerSet(root, state, value))
                kept.value = value
            } else {
                played.given(root).setInListener(state, value) { kept.value = value }
            }
        }
    }

    override fun failInListener(component: String) = played.given(component).failInListener()

    override fun failInNextRender(component: String) {
        failing += component
    }

    /** Whether the render of a component that is under way is to fail. */
    fun failsNow(component: String) = failing.remove(component)

    override fun renderAgain(component: String) = played.given(component).renderAgain()

    override fun show(component: String) {
        shown += component
        renderAgain(parents.given(component))
    }

    override fun remove(component: String) {
        shown -= component
        renderAgain(parents.given(component))
    }

    override fun sendAndRemove(address: String, values: List<Value>, component: String) {
        val parent = parents.given(component)
        val sender = played.given(parent)
        sender.listen {
            values.forEach { post.send(parent, sender.mount, address, it) }
            shown -= component
            sender.renderAgain()
        }
    }

    override fun closeApplication() {
        closed = true
        shown.clear()
        ApplicationFailure.settle(loop::close)
    }

    override fun settle() = ApplicationFailure.settle(loop::settle)

    override fun awaitReleases(messages: Set<Long>) = post.releases.await(messages)

    override fun close() {
        threads.close()
        if (!closed) ApplicationFailure.settle(loop::close)
    }

    fun write(by: String, name: String, value: Value) {
        trace.record(Event.Written(by, name, value))
        shared.given(name).value = value
    }

    fun isShown(child: ComponentNode) = child.name() in shown

    /** A new mount of a component. */
    fun mount(node: ComponentNode): PlayedComponent {
        val mount = mounts.merge(node.name(), 1, Int::plus)!!
        return PlayedComponent(this, node, mount).also { played[node.name()] = it }
    }

    private fun isMounted(component: String): Boolean =
        component in shown && (component == root || isMounted(parents.given(component)))
}

/** What was given under a name, which in a sound runtime is there. */
internal fun <T : Any> Map<String, T>.given(name: String): T =
    this[name] ?: throw DriverException("no render has given \"$name\" yet")
