package dev.yieldpoint.kotlin.driver

import dev.yieldpoint.kotlin.runtime.Handle
import dev.yieldpoint.kotlin.runtime.Receiver
import dev.yieldpoint.tck.application.Value
import dev.yieldpoint.tck.driver.Environment
import dev.yieldpoint.tck.driver.Releases
import dev.yieldpoint.tck.driver.Thrown
import dev.yieldpoint.tck.trace.CoroutineId
import dev.yieldpoint.tck.trace.Event
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicLong

/** A message, numbered so that the trace can tell it from others that hold the same. */
internal data class SentMessage(val number: Long, val value: Value)

/** Sends messages, through the handles that renders gave; listeners, bodies and other threads all come here. */
internal class MessageSender(environment: Environment) {
    private val trace = environment.trace()

    /** Which messages have been released. */
    val releases = Releases(trace, environment.patience().dividedBy(2)) { SentMessage(0, Value.NOTHING) }

    /** Whose a handle is that was looked up nobody but the runtime knows: its coroutine has no name. */
    private class Address(val coroutine: String, val mount: Int, val handle: Handle<SentMessage>)

    private val addresses = ConcurrentHashMap<String, Address>()
    private val sentMessages = AtomicLong()

    /** Whether a render gave a handle of this name: a look-up may have found none. */
    fun leads(name: String) = addresses.containsKey(name)

    /** A coroutine's own handle. */
    fun own(coroutine: String, mount: Int, handle: Handle<SentMessage>) {
        addresses[coroutine] = Address(coroutine, mount, handle)
    }

    /** A handle that was looked up, in a mount of the component that did. */
    fun found(name: String, mount: Int, handle: Handle<SentMessage>) {
        addresses[name] = Address("", mount, handle)
    }

    /** Closes a channel, between the beginnings of two sends: so one that begins later is told of later. */
    fun close(id: CoroutineId, rx: Receiver<SentMessage>) = synchronized(this) {
        trace.record(Event.ClosedChannel(id))
        rx.close()
    }

    /** Sends for somebody: a coroutine or a listener in a mount of its component, or a thread. */
    fun send(sender: String, senderMount: Int, name: String, value: Value) {
        val to = addresses.given(name)
        val sentMessage = SentMessage(sentMessages.incrementAndGet(), value)
        releases.watch(sentMessage.number, sentMessage)
        val handle = if (to.coroutine.isEmpty()) name else ""
        synchronized(this) {
            trace.record(Event.Sending(sender, senderMount, sentMessage.number, value, to.coroutine, to.mount, handle))
        }
        runCatching { to.handle.send(sentMessage) }
            .onSuccess { trace.record(Event.Sent(sentMessage.number)) }
            .onFailure { trace.record(Event.SendThrew(sentMessage.number, Thrown.words(it))) }
    }
}
