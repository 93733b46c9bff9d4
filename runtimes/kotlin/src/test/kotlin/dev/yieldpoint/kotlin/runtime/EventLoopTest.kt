package dev.yieldpoint.kotlin.runtime

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.future.await
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test
import java.util.concurrent.CompletableFuture

/** What no clause asks for, and the runtime promises all the same. */
class EventLoopTest {
    private val messages = MessageType<String>("message")
    private val seen = mutableListOf<String>()

    @Test
    fun `a body that fails disturbs no other, and is told of once`() {
        val gate = CompletableDeferred<Unit>()
        val loop = EventLoop { scope ->
            scope.useCoroutine(messages) { error("broken") }
            scope.useCoroutine(messages) {
                seen += "begins"
                gate.await()
                seen += "goes on"
            }
        }

        assertThatThrownBy(loop::settle).isInstanceOf(IllegalStateException::class.java).hasMessage("broken")
        gate.complete(Unit)
        loop.settle()

        assertThat(seen).containsExactly("begins", "goes on")
    }

    @Test
    fun `a render that fails is told of, and the children behind it are mounted all the same`() {
        val loop = EventLoop { scope ->
            scope.child("failing") { Component { error("broken") } }
            scope.child("sound") { Component { seen += "renders" } }
        }

        assertThatThrownBy(loop::settle).isInstanceOf(IllegalStateException::class.java).hasMessage("broken")
        loop.settle()

        assertThat(seen).containsExactly("renders")
    }

    @Test
    fun `all that fail are told of`() {
        val loop = EventLoop { scope ->
            repeat(2) { scope.useCoroutine(messages) { error("broken") } }
        }

        assertThatThrownBy(loop::settle).satisfies({ assertThat(it.suppressed).hasSize(1) })
    }

    @Test
    fun `what a dropped coroutine waited for goes on without it`() {
        val stage = CompletableFuture<String>()
        val loop = EventLoop { scope ->
            scope.useCoroutine(messages) {
                try {
                    stage.minimalCompletionStage().await()
                } finally {
                    seen += "dropped"
                }
            }
        }
        loop.settle()

        loop.close()

        assertThat(seen).containsExactly("dropped")
        assertThat(stage).isNotDone
    }
}
