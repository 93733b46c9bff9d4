package dev.yieldpoint.tck.properties;

import java.util.List;
import java.util.stream.Stream;

/** All properties. */
public final class Properties {

    /** The properties without races, then the races. */
    public static final List<Property> ALL =
            Stream.of(PropertyCatalogue.ALL, Races.ALL).flatMap(List::stream).toList();

    /** Those whose programs are made at random. */
    public static final List<Property> RANDOM =
            ALL.stream().filter(Property::isRandom).toList();

    private Properties() {}
}
