package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.specification.Specification;
import java.util.Iterator;

/** The names of the profiles. The specification is read when they are asked for. */
final class Profiles implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Specification.load().profiles().iterator();
    }
}
