package dev.yieldpoint.tck.cli;

import picocli.CommandLine;

/** Makes the commands, with the streams they write to. */
record CommandFactory(Streams streams, SoFar soFar) implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(streams, soFar));
        }
        if (type == ClausesCommand.class) {
            return type.cast(new ClausesCommand(streams.out()));
        }
        if (type == RuntimesCommand.class) {
            return type.cast(new RuntimesCommand(streams.out(), streams.err()));
        }
        if (type == TableCommand.class) {
            return type.cast(new TableCommand(streams.out(), streams.err()));
        }
        if (type == SiteCommand.class) {
            return type.cast(new SiteCommand(streams.out(), streams.err()));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
