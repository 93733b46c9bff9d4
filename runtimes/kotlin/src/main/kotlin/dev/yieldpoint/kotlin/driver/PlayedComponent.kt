package dev.yieldpoint.kotlin.driver

import dev.yieldpoint.kotlin.runtime.Component
import dev.yieldpoint.kotlin.runtime.MessageType
import dev.yieldpoint.kotlin.runtime.Scope
import dev.yieldpoint.tck.application.ComponentNode
import dev.yieldpoint.tck.application.Hook
import dev.yieldpoint.tck.application.Value
import dev.yieldpoint.tck.driver.ApplicationFailure
import dev.yieldpoint.tck.trace.CoroutineId
import dev.yieldpoint.tck.trace.Event

/** One mount of a component: calls the hooks that the application lists, and tells the trace. */
internal class PlayedComponent(private val driver: KotlinDriver, private val node: ComponentNode, val mount: Int) :
    Component {
    private val trace = driver.environment.trace()

    /** How often the bodies of this mount were started, by coroutine; once each, in a sound runtime. */
    private val starts = mutableMapOf<String, Int>()

    private var rendered = false
    private lateinit var scope: Scope
    private lateinit var listener: (() -> Unit) -> Unit

    override fun render(scope: Scope) {
        this.scope = scope
        trace.record(Event.RenderBegan(node.name(), mount))
        val shows = linkedMapOf<String, Value>()
        val first = !rendered
        rendered = true
        for (hook in node.hooks()) {
            if (hook is Hook.ReturnEarly && hook.isDue(shows)) break // such a component has no children
            use(hook, shows, first)
        }
        listener = scope.listener { action -> action() }
        if (driver.failsNow(node.name())) {
            trace.record(Event.RenderFailed(node.name(), mount))
            throw ApplicationFailure("a render of \"${node.name()}\"")
        }
        node.children().filter(driver::isShown).forEach { child -> scope.child(child.name()) { driver.mount(child) } }
        trace.record(Event.Rendered(node.name(), mount, shows))
    }

    private fun use(hook: Hook, shows: MutableMap<String, Value>, first: Boolean) {
        when (hook) {
            is Hook.UseState -> {
                val state = scope.useState(hook.initial)
                if (hook.read) shows[hook.name] = state.value
                driver.borrowed[hook.name] = state
                driver.states[hook.name] = state.toOwned()
            }
            is Hook.ReadState -> shows[hook.state] = driver.states.given(hook.state).value
            is Hook.ReturnEarly -> {}
            is Hook.UseCoroutine -> useCoroutine(hook, shows)
            is Hook.UseHandle -> {
                val found = scope.useCoroutineHandle(MessageType<SentMessage>(hook.type))
                found?.let { driver.post.found(hook.name, mount, it) }
                trace.record(Event.LookedUp(node.name(), hook.name, found != null))
            }
            is Hook.UseShared -> {
                val value = scope.useRw(hook.initial)
                shows[hook.name] = value.value
                driver.shared[hook.name] = value
            }
            is Hook.InitAtoms -> scope.useInitAtomRoot()
            is Hook.ReadAtom -> shows[hook.atom] = scope.useRead(driver.atoms.given(hook.atom))
            is Hook.Send ->
                if (hook.isDue(first) && driver.post.leads(hook.address)) {
                    driver.post.send(node.name(), mount, hook.address, hook.value)
                }
        }
    }

    /** @param shown what the hooks before have given to this render, by name */
    private fun useCoroutine(hook: Hook.UseCoroutine, shown: Map<String, Value>) {
        val atoms = scope.useAtomRoot()
        val owned = driver.states.filterKeys(hook.owns::contains)
        val borrowed = driver.borrowed.filterKeys(hook.borrows::contains)
        val captured = shown.filterKeys(hook.captured()::contains)
        val handle = scope.useCoroutine(MessageType<SentMessage>(hook.type)) { rx ->
            val id = CoroutineId(hook.name, mount, starts.merge(hook.name, 1, Int::plus)!!)
            PlayedBody(id, driver, rx, BodyHandles(id, trace, owned, borrowed, atoms), captured).play(hook.body)
        }
        driver.post.own(hook.name, mount, handle)
    }

    fun renderAgain() = scope.requestRender()

    /** Throws in a listener of the last render. */
    fun failInListener() {
        listener {
            trace.record(Event.ListenerBegan(node.name()))
            trace.record(Event.ListenerFailed(node.name()))
            throw ApplicationFailure("a listener of \"${node.name()}\"")
        }
    }

    /** Does something in a listener of the last render. */
    fun listen(action: () -> Unit) {
        listener {
            trace.record(Event.ListenerBegan(node.name()))
            action()
            trace.record(Event.ListenerEnded(node.name()))
        }
    }

    /** Sets a state in a listener of the last render, by whatever handle. */
    fun setInListener(state: String, value: Value, set: () -> Unit) = listen {
        trace.record(Event.ListenerSet(node.name(), state, value))
        set()
    }
}
