package dev.yieldpoint.tck.process;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class UnderWayTest {

    private final UnderWay underWay = new UnderWay();

    @Test
    void a_listener_lasts_no_longer_than_the_request_in_which_it_began() {
        underWay.listenerBegan("App");
        assertThatNoException().isThrownBy(() -> underWay.listens("App", "a set"));
        underWay.replied();

        assertThatExceptionOfType(ProtocolBreachException.class)
                .isThrownBy(() -> underWay.listens("App", "a set"))
                .withMessage("a set, but no listener of \"App\" runs");
    }

    @Test
    void a_render_lasts_no_longer_than_the_request_in_which_it_began() {
        underWay.renderBegan("App", 1);
        assertThatNoException().isThrownBy(() -> underWay.renders("App", "a look-up"));
        underWay.replied();

        assertThatExceptionOfType(ProtocolBreachException.class)
                .isThrownBy(() -> underWay.renders("App", "a look-up"))
                .withMessage("a look-up, but \"App\" does not render");
    }
}
