package dev.yieldpoint.tck.properties;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The properties whose threads race: with few tries they find today what they missed yesterday. */
public final class LuckyRaces {

    private LuckyRaces() {}

    /** Puts the races that a list of known failures lacks on it, so that what follows does not hang on their luck. */
    public static void expectIn(Path list) throws IOException {
        String listed = Files.readString(list);
        String lucky = Properties.ALL.stream()
                .filter(property ->
                        property.races() && listed.lines().noneMatch(line -> line.startsWith(property.name() + " ")))
                .map(race -> race.name() + "  # it may fail the next time\n")
                .collect(Collectors.joining());
        Files.writeString(list, listed + lucky);
    }
}
