package dev.yieldpoint.kotlin.runtime

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineExceptionHandler
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.ConcurrentSkipListSet
import kotlin.coroutines.CoroutineContext

/**
 * A mounted tree, and the loop that runs it on the thread that settles it: first what is ready, first in, first out; a
 * render only when nothing is ready. So any number of sets cost one render, and nothing comes between two awaits of a
 * coroutine.
 *
 * Everything of the tree happens on that thread, and so needs no lock. Other threads send, write, and complete what
 * somebody waits for; all they touch are the two queues, channels and shared values. Nothing that becomes ready is ever
 * run in place, for then a send would run its receiver.
 */
internal class EventLoop(root: Component) :
    CoroutineDispatcher(),
    AutoCloseable {
    private val ready = ConcurrentLinkedQueue<Runnable>()

    /** The scopes to be rendered, parents first. */
    private val dirty = ConcurrentSkipListSet<Scope>()

    private val failures = mutableListOf<Throwable>()
    private var mounts = 0L

    /** What every coroutine of the tree runs in. One that fails is told of, and disturbs no other. */
    val context: CoroutineContext = this + CoroutineExceptionHandler { _, failure -> keep(failure) }

    private val root = Scope(this, parent = null, root).also(Scope::requestRender)

    override fun dispatch(context: CoroutineContext, block: Runnable) {
        ready += block
    }

    fun requestRender(scope: Scope) {
        dirty += scope
    }

    fun countMount() = mounts++

    /** Keeps what code of the application has thrown for the next report. */
    fun keep(failure: Throwable) {
        failures += failure
    }

    /** Runs until nothing is ready or to be rendered; then throws what a coroutine, a listener or a render has thrown. */
    fun settle() {
        do {
            runReady()
        } while (renderNext())
        report()
    }

    /** Drops every coroutine, and lets each of them unwind. */
    override fun close() {
        root.remove()
        runReady()
        report()
    }

    private fun runReady() {
        while (true) {
            val next = ready.poll() ?: return
            next.run()
        }
    }

    private fun renderNext(): Boolean {
        val next = dirty.pollFirst() ?: return false
        next.renderIfMounted()
        return true
    }

    private fun report() {
        val first = failures.firstOrNull() ?: return
        failures.filter { it !== first }.forEach(first::addSuppressed)
        failures.clear()
        throw first
    }
}
