package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.Fingerprint;
import java.util.List;

/**
 * The likely fault of a runtime: the faults of those faulty runtimes of the kit's tests which violate the same clause in the same scenarios
 * and in the same way.
 */
public final class LikelyCause {

    /** With more of them the cause is not narrowed down. */
    private static final int MOST = 3;

    private LikelyCause() {}

    /** The cause of a root in a sentence, or empty if no faulty runtime looks like this one. */
    public static String of(ClauseVerdict root) {
        List<String> faults = Ledger.load().faultsLike(root.clause().id(), Fingerprint.of(root));
        return faults.isEmpty() || faults.size() > MOST
                ? ""
                : "the runtime " + String.join("; or it ", faults)
                        + ". Runtimes with this fault fail the same scenarios in the same way.";
    }
}
