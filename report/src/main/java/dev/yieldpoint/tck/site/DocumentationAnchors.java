package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.html.Anchors;
import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.specification.Erratum;
import dev.yieldpoint.tck.specification.Ids;
import dev.yieldpoint.tck.specification.Traceability;
import dev.yieldpoint.tck.specification.Traceability.Kind;
import dev.yieldpoint.tck.specification.Traceability.Part;
import dev.yieldpoint.tck.specification.Traceability.Place;
import dev.yieldpoint.tck.specification.Traceability.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the two pages stand on the site. A place is called by its own words, so that a link to it lasts when others come
 * before it.
 */
final class DocumentationAnchors {

    private static final int WORDS = 8;

    private final Map<Object, String> anchors = new HashMap<>();
    private final Map<String, List<Html>> ofClauses = new HashMap<>();

    DocumentationAnchors(Traceability traceability, List<Erratum> errata) {
        Set<String> taken = new LinkedHashSet<>(Page.TAKEN);
        errata.forEach(erratum -> taken.add(erratum.id()));
        Anchors names = new Anchors(taken);
        for (Part part : traceability.parts()) {
            anchors.put(part, names.of(brief(part.title().replaceFirst(":.*", ""))));
            for (Section section : part.sections()) {
                anchors.put(section, section.title().isEmpty() ? of(part) : names.of(brief(section.title())));
                for (Place place : section.places()) {
                    anchors.put(place, names.of(brief(title(place))));
                    place.clauses().stream().distinct().forEach(clause -> add(clause, place));
                }
            }
        }
        errata.forEach(this::add);
    }

    /** The anchor of a part, a section or a place. */
    String of(Record piece) {
        String anchor = anchors.get(piece);
        if (anchor == null) {
            throw new IllegalArgumentException("no piece of the two pages: " + piece);
        }
        return anchor;
    }

    /** What leads from a clause to the places that it comes from, and to the errata that it answers. */
    List<Html> ofClause(String id) {
        return ofClauses.getOrDefault(id, List.of());
    }

    /** What a place is called, in Markdown. */
    static String title(Place place) {
        return place.kind() == Kind.BLOCK
                ? "block `" + place.words() + "`"
                : place.kind() == Kind.FEATURE ? "feature `" + place.words() + "`" : place.words();
    }

    private void add(String clause, Place place) {
        String title = Prose.plain(title(place)); // which may be a link itself
        add(clause, Html.link(Link.to(Page.DOCUMENTATION, of(place)), Html.text(title)));
    }

    private void add(Erratum erratum) {
        erratum.told().stream()
                .flatMap(told -> Ids.in(told.text()).stream())
                .distinct()
                .forEach(clause -> add(clause, Html.link(Link.to(Page.DOCUMENTATION, erratum.id()), erratum.id())));
    }

    private void add(String clause, Html link) {
        ofClauses.computeIfAbsent(clause, id -> new ArrayList<>()).add(link);
    }

    private static String brief(String markdown) {
        return Arrays.stream(Prose.plain(markdown).toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .collect(Collectors.joining("-"));
    }
}
