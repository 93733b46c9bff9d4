package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.run.Kit;
import picocli.CommandLine;

/** The kit's version, as the jar's manifest has it. */
final class Version implements CommandLine.IVersionProvider {

    static String kit() {
        return Kit.version();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"yieldpoint " + kit()};
    }
}
