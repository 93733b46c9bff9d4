package dev.yieldpoint.tck.driver;

/**
 * A promise of the interface that a runtime is driven over, which no application of the features shows.
 *
 * @param id its id, which is permanent
 * @param statement what is promised, in a sentence
 * @param trial tries whether the runtime satisfies it
 */
public record Promise(String id, String statement, Trial trial) {

    /** Tries a runtime. */
    @FunctionalInterface
    public interface Trial {

        /**
         * Returns if the promise is satisfied.
         *
         * @throws PromiseBrokenException with what was seen, if it is not
         * @throws Exception whatever the runtime throws at what it must not refuse
         */
        void run() throws Exception;
    }
}
