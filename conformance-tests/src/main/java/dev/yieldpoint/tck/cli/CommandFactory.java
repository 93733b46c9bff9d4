package dev.yieldpoint.tck.cli;

import java.io.PrintStream;
import picocli.CommandLine;

/** Makes the commands, with the streams they write to. */
record CommandFactory(PrintStream out, PrintStream err) implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(out, err));
        }
        if (type == ClausesCommand.class) {
            return type.cast(new ClausesCommand(out));
        }
        if (type == RuntimesCommand.class) {
            return type.cast(new RuntimesCommand(out, err));
        }
        if (type == TableCommand.class) {
            return type.cast(new TableCommand(out, err));
        }
        if (type == SiteCommand.class) {
            return type.cast(new SiteCommand(out, err));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
