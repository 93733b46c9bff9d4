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
                        "what a body knows is in its locals, and it loses them only by being started again",
                        "starts the body anew for every message"),
                behind(
                        "SERVICES-3",
                        "the very object that was sent arrives, or else another message than the one sent",
                        "wakes no receiver that waits"),
                behind(
                        "SERVICES-5",
                        "what overtakes goes on before what it awaits is there, or is a body that was started again",
                        "goes on before the gate opens"),
                behind(
                        "SERVICES-6",
                        "only a body that was started again could handle the next message",
                        "starts the body anew for every message"),
                behind(
                        "SERVICES-8",
                        "who does not hold back goes on before the time has passed",
                        "goes on before the gate opens"));
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
