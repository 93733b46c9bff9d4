package dev.yieldpoint.kotlin.driver

import dev.yieldpoint.kotlin.runtime.Receiver
import dev.yieldpoint.tck.application.Awaited
import dev.yieldpoint.tck.application.Instruction
import dev.yieldpoint.tck.application.Locals
import dev.yieldpoint.tck.application.Value
import dev.yieldpoint.tck.driver.Thrown
import dev.yieldpoint.tck.driver.Wait
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
    private val rx: Receiver<Letter>,
    private val holdings: Holdings,
) {
    private val outside = driver.outside
    private val trace = outside.trace()
    private val locals = Locals()

    suspend fun play(body: List<Instruction>) {
        trace.record(Event.Started(id))
        try {
            block(body)
        } catch (drop: CancellationException) {
            trace.record(Event.Dropped(id))
            throw drop
        } catch (budget: NeverQuiet) {
            throw budget // takes no more events
        } catch (broken: Throwable) {
            trace.record(Event.Broke(id, Thrown.words(broken)))
            throw broken
        }
        trace.record(Event.Finished(id))
    }

    private suspend fun block(block: List<Instruction>) = block.forEach { line(it) }

    private suspend fun line(line: Instruction) {
        when (line) {
            is Instruction.Note -> trace.record(Event.Noted(id, locals.value(line.value)))
            is Instruction.WaitAtGate -> await(outside.gate(line.gate)).getOrThrow()
            is Instruction.WaitTime -> await(outside.time(line.milliseconds)).getOrThrow()
            is Instruction.YieldOnce -> await(outside.yieldOnce()).getOrThrow()
            is Instruction.Get -> locals.bind(line.local, answer(outside.get(locals.path(line.path))))
            is Instruction.Put ->
                locals.bind(line.local, answer(outside.put(locals.path(line.path), locals.value(line.value))))
            is Instruction.Receive -> locals.bind(line.local, receive() ?: Value.NOTHING)
            is Instruction.CloseChannel -> driver.post.close(id, rx)
            is Instruction.Send -> driver.post.send(id.name, id.mount, line.address, locals.value(line.value))
            is Instruction.SetState -> holdings.set(line.state, locals.value(line.value))
            is Instruction.AddTo -> holdings.add(line.state, line.amount)
            is Instruction.SetAtom -> setAtom(line)
            is Instruction.Write -> driver.write(id.name, line.shared, locals.value(line.value))
            is Instruction.Read -> read(line)
            is Instruction.Remember -> locals.remember(line)
            is Instruction.If -> block(if (locals.holds(line.condition)) line.then else line.otherwise)
            is Instruction.Repeat -> repeat(line.times) { block(line.block) }
            is Instruction.Forever -> forever(line)
            is Instruction.ForEach -> forEach(line)
            is Instruction.ForEachItem -> forEachItem(line)
        }
    }

    private fun setAtom(line: Instruction.SetAtom) =
        holdings.setAtom(line.atom, driver.atoms.given(line.atom), locals.value(line.value))

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
            locals.bind(line.local, receive() ?: return)
            block(line.block)
        }
    }

    private suspend fun forEachItem(line: Instruction.ForEachItem) {
        while (true) {
            val item = await(outside.nextItem(line.feed)).getOrThrow()
            if (item == Value.NOTHING) {
                return
            }
            locals.bind(line.local, item)
            block(line.block)
        }
    }

    private suspend fun receive(): Value? {
        trace.record(Event.Awaiting(id, 0, Awaited.MESSAGE))
        val letter = rx.next()
        trace.record(Event.Resumed(id, 0))
        trace.record(letter?.let { Event.Received(id, it.number, it.value) } ?: Event.SawEnd(id))
        return letter?.value
    }

    private suspend fun answer(wait: Wait): Value = await(wait).getOrDefault(Value.NOTHING)

    /** The outcome of what was waited for, success or failure; a drop is neither, and ends the body. */
    private suspend fun await(wait: Wait): Result<Value> {
        trace.record(Event.Awaiting(id, wait.number, wait.what))
        val outcome = runCatching { wait.stage().await() }
        currentCoroutineContext().ensureActive()
        trace.record(Event.Resumed(id, wait.number, outcome.getOrDefault(Value.NOTHING)))
        return outcome
    }
}
