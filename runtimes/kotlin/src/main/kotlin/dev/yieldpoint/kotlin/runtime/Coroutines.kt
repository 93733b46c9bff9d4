package dev.yieldpoint.kotlin.runtime

import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.channels.ChannelResult
import kotlinx.coroutines.channels.SendChannel

/** What a handle is provided under and found by. Two types are the same if their names are. */
internal data class MessageType<M : Any>(val name: String)

/** The sending end of a coroutine's channel. Any thread may use it, at any time. */
internal class Handle<M : Any>(private val channel: SendChannel<M>) {
    /** Never waits, since the channel has no limit. A receiver that is gone, or has closed, is no news to a sender. */
    fun send(message: M) {
        channel.trySend(message)
    }
}

/** The receiving end, for the body alone. */
internal class Receiver<M : Any>(private val channel: Channel<M>) {
    /** The next message; null once the channel is closed and everything in it was received. */
    suspend fun next(): M? = channel.receiveCatching().getOrNull()

    /** The next message if there is one; what it is else, closed or not, tells whether the channel has ended. Never suspends. */
    fun tryNext(): ChannelResult<M> = channel.tryReceive()

    /** Takes no more messages. Those that are there stay: to cancel the channel would throw them away. */
    fun close() {
        channel.close()
    }
}
