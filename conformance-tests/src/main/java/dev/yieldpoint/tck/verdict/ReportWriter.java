package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.run.CheckResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Writes reports: directories with pages and files for programs. The module {@code yieldpoint-report} provides one, so that the class path of
 * a check without a report has no pages on it.
 *
 * <p><b>Threads.</b> One thread at a time uses a writer and its places.
 */
public interface ReportWriter {

    /** A directory that is free for a report. */
    interface Place {

        /**
         * Writes a report there, in place of an earlier one. The directory is complete afterwards, or is as it was.
         *
         * @param again how the commands read that repeat a part of the check
         * @param kit the version of the kit
         * @param cucumber the reports of Cucumber itself, by the names of their files
         * @throws IOException if the report cannot be written
         */
        void write(CheckResult result, ReproduceCommand again, String kit, Map<String, String> cucumber)
                throws IOException;
    }

    /**
     * Chooses a directory before the check, so that a check whose report cannot be written does not start.
     *
     * @throws IOException with one line of message, if no report may be written there
     */
    Place at(Path directory) throws IOException;

    /** The writer on the class path of the kit; empty if there is none. */
    static Optional<ReportWriter> find() {
        return ServiceLoader.load(ReportWriter.class, ReportWriter.class.getClassLoader())
                .findFirst();
    }
}
