package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.site.FeatureTexts.Told;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Traceability.Place;

/** Where what the site tells is written in the repository of the project. */
final class Sources {

    /** The files that the site comes with. */
    static final String RESOURCES = "report/src/main/resources/dev/yieldpoint/tck/site/";

    private static final String SPECIFICATION = "spec/SPECIFICATION.md";

    private Sources() {}

    /** The line at which a clause begins. */
    static Link of(Clause clause) {
        return Link.project(SPECIFICATION, clause.line());
    }

    static String words(Clause clause) {
        return SPECIFICATION + ":" + clause.line();
    }

    /** A block of the documentation in Java. */
    static Link java(Place place) {
        return Link.project(RESOURCES + JavaBlocks.file(place.words()));
    }

    /** The feature of a scenario. */
    static Link ofFile(Told told) {
        return Link.project("features/" + told.file());
    }

    static String wordsOfFile(Told told) {
        return "features/" + told.file();
    }

    /** The line at which a scenario begins. */
    static Link of(Told told) {
        return Link.project("features/" + told.file(), told.line());
    }

    static String words(Told told) {
        return "features/" + told.file() + ":" + told.line();
    }
}
