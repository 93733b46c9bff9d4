package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.ledger.Detectors;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.ledger.Violations;
import dev.yieldpoint.tck.map.CellMap;
import dev.yieldpoint.tck.map.Measured;
import dev.yieldpoint.tck.site.FeatureTexts.Told;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Erratum;
import dev.yieldpoint.tck.specification.Guide;
import dev.yieldpoint.tck.specification.Specification;
import dev.yieldpoint.tck.specification.Traceability;
import dev.yieldpoint.tck.specification.Traceability.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the kit comes with, and every site tells: the clauses with what stands beside them, the pages that they come from, the
 * scenarios, and who is caught by what.
 *
 * @param blocks the blocks of the documentation in Java, by name
 */
record SiteContent(
        Specification specification,
        Guide guide,
        Traceability traceability,
        List<Erratum> errata,
        DocumentationAnchors places,
        Map<String, String> blocks,
        List<Told> scenarios,
        Ledger ledger,
        CellMap map,
        Measured measured,
        Detectors detectors,
        Violations violations) {

    private static final Pattern ID = Pattern.compile("\\b[A-Z]{3,}-\\d+\\b");

    static SiteContent load() {
        Traceability traceability = Traceability.load();
        List<Erratum> errata = Erratum.load();
        Specification specification = Specification.load();
        return new SiteContent(
                specification,
                Guide.load(),
                traceability,
                errata,
                new DocumentationAnchors(traceability, errata),
                JavaBlocks.of(traceability),
                FeatureTexts.load(),
                Ledger.load(),
                CellMap.load(specification),
                Measured.load(),
                Detectors.load(),
                Violations.load());
    }

    Erratum erratum(String id) {
        return errata.stream()
                .filter(erratum -> erratum.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("spec/ERRATA.md has no " + id));
    }

    /** The scenarios that play a block of the documentation, in their order. */
    List<Told> played(Place place) {
        List<Told> played = scenarios.stream()
                .filter(told -> told.file().equals(place.feature()))
                .toList();
        if (played.isEmpty()) {
            throw new IllegalStateException("there is no features/" + place.feature());
        }
        return played;
    }

    /** A block of the documentation in Java. */
    String java(Place place) {
        String block = blocks.get(place.words());
        if (block == null) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "no test of the reference holds «tag::%s[]»", place.words()));
        }
        return block;
    }

    List<Clause> clauses(String chapter) {
        return specification.clauses().stream()
                .filter(clause -> clause.chapter().equals(chapter))
                .toList();
    }

    List<Told> scenarios(Clause clause) {
        return scenarios.stream()
                .filter(told -> told.clause().equals(clause.id()))
                .toList();
    }

    /** Where a clause, a scenario or an erratum stands on the site, by its id. */
    Optional<Link> place(String id) {
        if (errata.stream().anyMatch(erratum -> erratum.id().equals(id))) {
            return Optional.of(Link.to(Page.DOCUMENTATION, id));
        }
        return specification
                .clause(id)
                .or(() -> scenarios.stream()
                        .filter(told -> told.id().equals(id))
                        .findFirst()
                        .flatMap(told -> specification.clause(told.clause())))
                .map(clause -> Link.to(page(clause.chapter()), id));
    }

    /** The id, with a link if the site has it. */
    Html named(String id) {
        return place(id).<Html>map(place -> Html.link(place, id)).orElseGet(() -> Html.text(id));
    }

    /** A text with a link for every id in it that the site has. */
    Html linked(String text) {
        return linked(text, this::named);
    }

    /** The same, with its level behind each clause. */
    Html withLevels(String text) {
        return linked(
                text,
                id -> specification
                        .clause(id)
                        .<Html>map(clause -> Html.several(
                                named(id),
                                Html.text(" "),
                                Html.element("span", clause.levelWords()).css("level")))
                        .orElseGet(() -> named(id)));
    }

    private static Html linked(String text, Function<String, Html> named) {
        List<Html> pieces = new ArrayList<>();
        Matcher ids = ID.matcher(text);
        int end = 0;
        while (ids.find()) {
            pieces.add(Html.text(text.substring(end, ids.start())));
            pieces.add(named.apply(ids.group()));
            end = ids.end();
        }
        pieces.add(Html.text(text.substring(end)));
        return Html.several(pieces);
    }

    static String page(String chapter) {
        return chapter + ".html";
    }

    /** {@code Channel}. */
    static String title(String chapter) {
        return Character.toUpperCase(chapter.charAt(0)) + chapter.substring(1);
    }
}
