package dev.yieldpoint.tck.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.specification.Specification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PropertiesTest {

    static final List<Property> ALL = Properties.ALL;

    private final Specification specification = Specification.load();

    @Test
    void no_two_have_one_name() {
        assertThat(ALL).extracting(Property::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void all_clauses_that_one_is_about_exist_and_the_first_must_be_kept(Property property) {
        List<Clause> clauses = property.clauses().stream()
                .map(id -> specification.clause(id).orElseThrow())
                .toList();

        assertThat(clauses).doesNotHaveDuplicates();
        assertThat(clauses.get(0).level()).isEqualTo(property.name().equals("failures") ? Level.SHOULD : Level.MUST);
    }
}
