package dev.yieldpoint.tck.faulty;

import java.util.List;
import java.util.stream.Stream;

/** All faulty runtimes, in the order of the specification's chapters. */
final class Faults {

    static final List<Fault> ALL = Stream.of(
                    LifecycleFaults.ALL,
                    QuietLifecycleFaults.ALL,
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
                    ServiceFaults.ALL,
                    AtomFaults.ALL,
                    InjectionFaults.ALL,
                    ExternalFaults.ALL,
                    QuietSharingFaults.ALL)
            .flatMap(List::stream)
            .toList();

    private Faults() {}
}
