package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.site.Features.Told;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Specification;
import java.util.List;
import java.util.Optional;

/** What the kit comes with, and every site tells: the clauses, the scenarios, and who is caught by what. */
record Book(Specification specification, List<Told> scenarios, Ledger ledger) {

    static Book load() {
        return new Book(Specification.load(), Features.load(), Ledger.load());
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

    /** Where a clause or a scenario stands on the site, by its id. */
    Optional<Link> place(String id) {
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

    static String page(String chapter) {
        return chapter + ".html";
    }

    /** {@code Channel}. */
    static String title(String chapter) {
        return Character.toUpperCase(chapter.charAt(0)) + chapter.substring(1);
    }
}
