package dev.yieldpoint.benchmarks

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.cancelChildren
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import java.util.concurrent.SynchronousQueue
import kotlin.concurrent.thread

/** Kotlin's coroutines and channels, all on the one thread of a `runBlocking`. */
class KotlinPeer : Peer {
    override fun mailboxes(coroutines: Int, messages: Int): Peer.Work = OneThread {
        val busy = minOf(coroutines, Peer.BUSY_AT_ONCE)
        val done = Channel<Int>(Channel.UNLIMITED)
        val channels =
            List(coroutines) {
                val channel = Channel<Int>(Channel.UNLIMITED)
                launch {
                    var received = 0
                    while (true) {
                        channel.receive()
                        if (++received == messages / busy) {
                            done.trySend(received)
                            received = 0
                        }
                    }
                }
                channel
            }
        var next = 0
        suspend {
            repeat(busy) {
                val channel = channels[next++ % coroutines]
                repeat(messages / busy) { channel.trySend(it) }
            }
            repeat(busy) { done.receive() }
        }
    }

    override fun ring(coroutines: Int, hops: Int): Peer.Work = OneThread {
        val done = Channel<Int>(Channel.UNLIMITED)
        val channels = List(coroutines) { Channel<Int>(Channel.UNLIMITED) }
        repeat(coroutines) {
            val own = channels[it]
            val next = channels[(it + 1) % coroutines]
            launch {
                while (true) {
                    val left = own.receive()
                    if (left == 0) done.trySend(0) else next.trySend(left - 1)
                }
            }
        }
        suspend {
            channels[0].trySend(hops)
            done.receive()
        }
    }

    override fun idle(coroutines: Int): Peer.Work = OneThread {
        repeat(coroutines) {
            val channel = Channel<Int>(Channel.UNLIMITED)
            launch { channel.receive() }
        }
        suspend {}
    }
}

/** Work on a thread of its own: what is launched stays, and is run each time somebody asks for it. */
private class OneThread(setUp: CoroutineScope.() -> (suspend () -> Any)) : Peer.Work {
    private val wanted = Channel<Boolean>(Channel.UNLIMITED)
    private val finished = SynchronousQueue<Boolean>()
    private val loop =
        thread(isDaemon = true) {
            runBlocking {
                val work = setUp()
                yield() // every coroutine gets to its first wait
                finished.put(true)
                while (wanted.receive()) {
                    work()
                    finished.put(true)
                }
                coroutineContext.cancelChildren()
            }
        }

    init {
        finished.take()
    }

    override fun run() {
        wanted.trySend(true)
        finished.take()
    }

    override fun close() {
        wanted.trySend(false)
        loop.join()
    }
}
