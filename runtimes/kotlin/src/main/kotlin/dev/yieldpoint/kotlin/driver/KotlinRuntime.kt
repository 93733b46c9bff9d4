package dev.yieldpoint.kotlin.driver

import dev.yieldpoint.spec.Capability
import dev.yieldpoint.tck.application.Application
import dev.yieldpoint.tck.driver.Driver
import dev.yieldpoint.tck.driver.Environment
import dev.yieldpoint.tck.driver.Releases
import dev.yieldpoint.tck.driver.RuntimeUnderTest

/** The runtime called `kotlin`: bodies are suspending functions, messages travel through channels, and no thread blocks. */
class KotlinRuntime : RuntimeUnderTest {
    override fun name() = "kotlin"

    override fun absent(): Map<Capability, String> =
        Releases.unobservable().map { mapOf(Capability.RELEASE to it) }.orElse(emptyMap())

    override fun open(application: Application, environment: Environment): Driver =
        KotlinDriver(application, environment)
}
