package dev.yieldpoint.tck.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class GuideTest {

    @Test
    void every_chapter_has_an_introduction_of_its_own() {
        Guide guide = Guide.load();
        assertThat(guide.introductions().keySet())
                .containsExactlyElementsOf(Specification.load().chapters());
        assertThat(guide.introductions().values())
                .doesNotHaveDuplicates()
                .allSatisfy(paragraphs -> assertThat(paragraphs).hasSize(1));
        assertThat(guide.introductions().get("yielding"))
                .containsExactly(
                        "A coroutine yields only at an await. Everything else about its timing follows from that.");
    }

    @Test
    void the_glossary_is_read_word_by_word() {
        assertThat(Guide.load().glossary())
                .contains(new Guide.Term("application", "a tree of components, with their coroutines"))
                .extracting(Guide.Term::word)
                .doesNotHaveDuplicates()
                .endsWith("yield (at an await)");
    }

    @Test
    void a_specification_without_a_glossary_is_refused() {
        assertThatExceptionOfType(SpecificationException.class)
                .isThrownBy(() ->
                        Guide.read(new Markdown("SPECIFICATION.md", "## Words\n\n| a | b |\n|---|---|\n| c | d |\n")))
                .withMessage("SPECIFICATION.md:0: there is no table under «## Glossary»");
    }
}
