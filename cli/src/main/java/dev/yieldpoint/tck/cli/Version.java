package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.run.Kit;
import java.io.File;
import java.util.List;
import picocli.CommandLine;

/** The kit's version, as the jar's manifest has it. */
final class Version implements CommandLine.IVersionProvider {

    static String kit() {
        return Kit.version();
    }

    /** How this kit was started, as the words of a command. */
    static List<String> command() {
        String launcher = System.getProperty("yieldpoint.command");
        if (launcher != null) {
            return List.of(launcher);
        }
        String jar = System.getProperty("java.class.path", "");
        boolean isOneJar = jar.endsWith(".jar") && !jar.contains(File.pathSeparator);
        return List.of("java", "-jar", isOneJar ? jar : "yieldpoint.jar");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"yieldpoint " + kit()};
    }
}
