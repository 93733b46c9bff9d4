package dev.yieldpoint.tck.run;

/** The kit itself. */
public final class Kit {

    private Kit() {}

    /** Its version, as the jar's manifest has it; from its classes it is unpackaged. */
    public static String version() {
        String version = Kit.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
