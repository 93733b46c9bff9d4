package dev.yieldpoint.benchmarks;

/** No work: what there is before anything was set up. */
final class Nothing implements Peer.Work {

    @Override
    public void run() {}

    @Override
    public void close() {}
}
