package dev.yieldpoint.kotlin.driver

import dev.yieldpoint.tck.run.CheckListener
import dev.yieldpoint.tck.run.CheckOptions
import dev.yieldpoint.tck.run.CheckResult.Conformance.CONFORMANT
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict.FAILED
import dev.yieldpoint.tck.run.Conformance
import dev.yieldpoint.tck.run.Runtimes
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class KotlinRuntimeTest {
    @Test
    fun `keeps every clause, MUST and SHOULD`() {
        val runtime = Runtimes(javaClass.classLoader).named("kotlin")

        val result = Conformance().check(runtime, CheckOptions.DEFAULTS.withStrict(true), CheckListener.NOBODY)

        assertThat(result.clauses().filter { it.verdict() == FAILED }.map { it.clause().id() }).isEmpty()
        assertThat(result.conformance()).isEqualTo(CONFORMANT)
    }
}
