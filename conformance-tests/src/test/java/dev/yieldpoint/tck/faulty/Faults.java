package dev.yieldpoint.tck.faulty;

import java.util.List;
import java.util.stream.Stream;

/** All faulty runtimes, in the order of the specification's chapters. */
final class Faults {

    static final List<Fault> ALL = Stream.of(
                    LifecycleFaults.ALL,
                    DetachedFaults.ALL,
                    YieldingFaults.ALL,
                    StateFaults.ALL,
                    OwnershipFaults.ALL,
                    ChannelFaults.ALL,
                    ClosingFaults.ALL,
                    ServiceFaults.ALL,
                    AtomFaults.ALL,
                    InjectionFaults.ALL,
                    ExternalFaults.ALL)
            .flatMap(List::stream)
            .toList();

    private Faults() {}
}
