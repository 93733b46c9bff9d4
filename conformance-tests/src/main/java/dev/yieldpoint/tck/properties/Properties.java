package dev.yieldpoint.tck.properties;

import java.util.List;
import java.util.stream.Stream;

/** All properties there are. */
public final class Properties {

    /** Those whose programs happen in turns, then those in whose programs threads race. */
    public static final List<Property> ALL =
            Stream.of(PropertyCatalogue.ALL, Races.ALL).flatMap(List::stream).toList();

    /** Those whose programs are made at random. */
    public static final List<Property> RANDOM =
            ALL.stream().filter(Property::isRandom).toList();

    private Properties() {}
}
