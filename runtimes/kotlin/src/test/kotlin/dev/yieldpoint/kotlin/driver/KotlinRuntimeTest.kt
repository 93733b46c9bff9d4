package dev.yieldpoint.kotlin.driver

import dev.yieldpoint.tck.properties.PropertyCatalogue
import dev.yieldpoint.tck.run.CheckListener
import dev.yieldpoint.tck.run.CheckResult.Conformance.CONFORMANT
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict.FAILED
import dev.yieldpoint.tck.run.Conformance
import dev.yieldpoint.tck.run.PropertyConfig
import dev.yieldpoint.tck.run.Runtimes
import dev.yieldpoint.tck.run.Selection
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import java.time.Duration

class KotlinRuntimeTest {
    @Test
    fun `keeps every clause, MUST and SHOULD`() {
        val runtime = Runtimes(javaClass.classLoader).named("kotlin")
        val effort = PropertyConfig(30, PropertyCatalogue.SEED)

        val result = Conformance().check(
            runtime,
            Selection.ALL,
            true,
            Duration.ofSeconds(10),
            effort,
            CheckListener.NOBODY,
        )

        assertThat(result.clauses().filter { it.verdict() == FAILED }.map { it.clause().id() }).isEmpty()
        assertThat(result.conformance()).isEqualTo(CONFORMANT)
    }
}
