package dev.yieldpoint.tck.cli;

import picocli.CommandLine;

/** The kit's version, as the jar's manifest has it. */
final class Version implements CommandLine.IVersionProvider {

    static String kit() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"yieldpoint " + kit()};
    }
}
