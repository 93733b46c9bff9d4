package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.application.Value;
import java.util.List;

/** What a process is asked to do, and does not report. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
enum Concealment {
    SEND(
            "send [\"a\" to \"clerk\"], but has settled without an event of that send",
            Exchange.of("send", driver -> driver.send("clerk", List.of(Exchange.A)))),
    SECOND_OF_TWO_SENDS(
            "send [\"b\" to \"clerk\"], but has settled without an event of that send",
            Exchange.of(
                    "send",
                    driver -> driver.send("clerk", List.of(Exchange.A, Exchange.B)),
                    Exchange.inListener(Exchange.sending("App", 1, "MESSAGE1", "'a'")))),
    SEND_OF_A_THREAD_BEFORE_THE_CLOSE(
            "send [\"a\" to \"clerk\"], but has settled without an event of that send",
            Exchange.of("send-from-thread", driver -> {
                driver.sendFromThread("clerk", List.of(Exchange.A));
                driver.closeApplication();
            })),
    SET(
            "set \"headline\" to \"a\", but has settled without an event of that set",
            Exchange.of("set", driver -> driver.setInListener("headline", Exchange.A))),
    WRITE(
            "write 1 to \"rate\", but has settled without an event of that write",
            Exchange.of("write-from-thread", driver -> driver.writeFromThread("rate", Value.number(1)))),
    FAILURE(
            "fail in a listener of \"App\", but has settled without an event of that failure",
            Exchange.of("fail-in-listener", driver -> driver.failInListener("App")));

    final String said;
    final Exchange exchange;

    Concealment(String said, Exchange exchange) {
        this.said = said;
        this.exchange = exchange;
    }
}
