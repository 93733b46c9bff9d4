package dev.yieldpoint.tck.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.yieldpoint.tck.generators.Profile;
import dev.yieldpoint.tck.generators.Programs;
import dev.yieldpoint.tck.play.Program;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

class TokenTest {

    @Provide
    Arbitrary<Program> programs() {
        return Arbitraries.of(Properties.RANDOM).flatMap(property -> Programs.of((Profile) property.programs()));
    }

    @net.jqwik.api.Property(tries = 300)
    void a_token_gives_the_program_back(@ForAll("programs") Program program) {
        Token token = new Token("9.9", program);

        assertThat(token.toString()).matches("yp2-[A-Za-z0-9_-]+");
        assertThat(Token.parse(token.toString())).isEqualTo(token);
    }

    @net.jqwik.api.Property(tries = 100)
    void a_token_that_was_cut_off_or_changed_is_refused(@ForAll("programs") Program program, @ForAll int where) {
        String token = new Token("9.9", program).toString();
        String cut = token.substring(0, Math.floorMod(where, token.length() - 8));

        assertThatIllegalArgumentException().isThrownBy(() -> Token.parse(cut));
    }

    @net.jqwik.api.Example
    void what_is_no_token_is_told_so() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Token.parse("clerk"))
                .withMessage("a token begins with «yp2-»");
        assertThatIllegalArgumentException().isThrownBy(() -> Token.parse("yp2-????"));
    }
}
