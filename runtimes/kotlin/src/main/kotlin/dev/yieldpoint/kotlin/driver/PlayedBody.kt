package dev.yieldpoint.kotlin.driver

import dev.yieldpoint.kotlin.runtime.Receiver
import dev.yieldpoint.tck.application.Awaitable
import dev.yieldpoint.tck.application.Instruction
import dev.yieldpoint.tck.application.Locals
import dev.yieldpoint.tck.application.Target
import dev.yieldpoint.tck.application.Value
import dev.yieldpoint.tck.driver.ApplicationFailure
import dev.yieldpoint.tck.driver.Thrown
import dev.yieldpoint.tck.trace.CoroutineId
import dev.yieldpoint.tck.trace.Event
import dev.yieldpoint.tck.trace.NeverQuiet
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.future.await

/** One run of a body: its instructions as a suspending function, which tells the trace how it began, went on and ended. */
internal class PlayedBody(
    private val id: CoroutineId,
    private val driver: KotlinDriver,
    private val rx: Receiver<SentMessage>,
    private val holdings: BodyHandles,
    captured: Map<String, Value>,
) {
    private val environment = driver.environment
    private val trace = environment.trace()
    private val locals = Locals().apply { captured.forEach { (name, value) -> bind(name, value) } }

    suspend fun play(body: List<Instruction>) {
        trace.record(Event.Started(id))
        try {
            block(body)
        } catch (drop: CancellationException) {
            trace.record(Event.Dropped(id))
            throw drop
        } catch (budget: NeverQuiet) {
            throw budget // takes no more events
        } catch (thrown: Throwable) {
            if (!failed) trace.record(Event.Broke(id, Thrown.words(thrown)))
            throw thrown
        }
        trace.record(Event.Finished(id))
    }

    /** Whether the body itself has failed. */
    private var failed = false

    private suspend fun block(block: List<Instruction>) = block.forEach { line(it) }

    private suspend fun line(line: Instruction) {
        when (line) {
            is Instruction.Log -> trace.record(Event.Logged(id, locals.value(line.value)))
            is Instruction.Await -> {
                val given = next(locals.awaited(line.what))
                line.local?.let { locals.bind(it, given ?: Value.NOTHING) }
            }
            is Instruction.ForEach -> forEach(line)
            is Instruction.Forever -> forever(line)
            is Instruction.Repeat -> repeat(line.times) { block(line.block) }
            is Instruction.If -> block(if (locals.holds(line.condition)) line.then else line.otherwise)
            is Instruction.Set -> set(line.target, locals.value(line.value))
            is Instruction.AddTo -> holdings.add(line.state, line.amount)
            is Instruction.Read -> read(line)
            is Instruction.Send -> driver.post.send(id.name, id.mount, line.address, locals.value(line.value))
            is Instruction.Remember -> locals.remember(line)
            is Instruction.TryNext -> locals.bind(line.local, tryNext(locals.value(line.otherwise)))
            is Instruction.CloseChannel -> driver.post.close(id, rx)
            is Instruction.Fail -> {
                failed = true
                trace.record(Event.Failed(id))
                throw ApplicationFailure("the body of \"${id.name}\"")
            }
        }
    }

    private fun set(target: Target, value: Value) = when (target.kind) {
        Target.Kind.STATE -> holdings.set(target.name, value)
        Target.Kind.ATOM -> holdings.setAtom(target.name, driver.atoms.given(target.name), value)
        Target.Kind.SHARED -> driver.write(id.name, target.name, value)
    }

    private fun read(line: Instruction.Read) {
        val found = driver.shared.given(line.shared).value
        trace.record(Event.ReadShared(id, line.shared, found))
        locals.bind(line.local, found)
    }

    private suspend fun forever(line: Instruction.Forever): Nothing {
        while (true) {
            trace.tick()
            block(line.block)
        }
    }

    private suspend fun forEach(line: Instruction.ForEach) {
        while (true) {
            locals.bind(line.local, next(locals.awaited(line.series)) ?: return)
            block(line.block)
        }
    }

    /** What an await gives; null if it gives nothing, or if the series has ended. */
    private suspend fun next(what: Awaitable<Value>): Value? = when (what) {
        is Awaitable.Message -> receive()
        is Awaitable.FeedItem -> await(what).getOrThrow().takeUnless { it == Value.NOTHING }
        is Awaitable.Response -> await(what).getOrNull()
        is Awaitable.Gate, is Awaitable.Time, is Awaitable.Turn -> {
            await(what).getOrThrow()
            null
        }
    }

    private suspend fun receive(): Value? {
        trace.record(Event.Awaiting(id, 0, Awaitable.Message()))
        val sentMessage = rx.next()
        trace.record(Event.Resumed(id, 0))
        trace.record(sentMessage?.let { Event.Received(id, it.number, it.value) } ?: Event.SawEnd(id))
        return sentMessage?.value
    }

    private fun tryNext(otherwise: Value): Value {
        trace.record(Event.TryingNext(id))
        val next = rx.tryNext()
        val sentMessage = next.getOrNull()
        trace.record(
            when {
                sentMessage != null -> Event.Received(id, sentMessage.number, sentMessage.value)
                next.isClosed -> Event.SawEnd(id)
                else -> Event.FoundEmpty(id)
            },
        )
        return sentMessage?.value ?: if (next.isClosed) Value.NOTHING else otherwise
    }

    /** The outcome of what was waited for, success or failure; a drop is neither, and ends the body. */
    private suspend fun await(what: Awaitable<Value>): Result<Value> {
        val wait = environment.begin(what)
        trace.record(Event.Awaiting(id, wait.number, wait.what))
        val outcome = runCatching { wait.stage().await() }
        currentCoroutineContext().ensureActive()
        trace.record(Event.Resumed(id, wait.number, outcome.getOrDefault(Value.NOTHING)))
        return outcome
    }
}
