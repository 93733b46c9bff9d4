package dev.yieldpoint.tck.faulty;

import java.util.List;
import java.util.stream.Stream;

/** All faulty runtimes, in the order of the specification's chapters. */
public final class Faults {

    public static final List<Fault> ALL = Stream.of(
                    LifecycleFaults.ALL,
                    QuietLifecycleFaults.ALL,
                    CaptureFaults.ALL,
                    QuietDropFaults.ALL,
                    DetachedFaults.ALL,
                    YieldingFaults.ALL,
                    QuietYieldingFaults.ALL,
                    QuietWakingFaults.ALL,
                    StateFaults.ALL,
                    OwnershipFaults.ALL,
                    QuietStateFaults.ALL,
                    ChannelFaults.ALL,
                    QuietChannelFaults.ALL,
                    ClosingFaults.ALL,
                    QuietClosingFaults.ALL,
                    QuietSendingFaults.ALL,
                    MomentFaults.ALL,
                    EndingFaults.ALL,
                    TryNextFaults.ALL,
                    ReleaseFaults.ALL,
                    RacingFaults.ALL,
                    ServiceFaults.ALL,
                    AtomFaults.ALL,
                    InjectionFaults.ALL,
                    ExternalFaults.ALL,
                    QuietSharingFaults.ALL,
                    CauselessFaults.ALL,
                    FailureFaults.ALL,
                    SamenessFaults.ALL,
                    LongFaults.ALL)
            .flatMap(List::stream)
            .toList();

    private Faults() {}

    /**
     * A clause that no fault can break first.
     *
     * @param reason why
     * @param fault breaks it, but another one first
     */
    public record Behind(String clause, String reason, Fault fault) {
        @Override
        public String toString() {
            return clause;
        }
    }

    public static Stream<Behind> behind() {
        return Stream.of(
                behind(
                        "SERVICES-1",
                        "a body keeps its values in local variables, and loses them only if it is started again",
                        "starts the body again for every message"),
                behind(
                        "SERVICES-3",
                        "a message arrives as the object that was sent, or it is another message",
                        "wakes no receiver that waits"),
                behind(
                        "SERVICES-5",
                        "a message is handled too early only by a body that resumes before its await completes, or that was started again",
                        "resumes before the gate opens"),
                behind(
                        "SERVICES-6",
                        "only a body that was started again could handle the next message",
                        "starts the body again for every message"),
                behind(
                        "SERVICES-8",
                        "a service that exceeds its rate resumes before its timer has elapsed",
                        "resumes before the gate opens"));
    }

    private static Behind behind(String clause, String reason, String fault) {
        return new Behind(clause, reason, named(fault));
    }

    /** The fault of that name. */
    public static Fault named(String name) {
        return ALL.stream()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
