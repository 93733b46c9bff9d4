package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.verdict.ReportWriter;
import java.io.IOException;
import java.nio.file.Path;

/** Reports with pages, in a {@link ReportDirectory}. */
public final class SiteReports implements ReportWriter {

    @Override
    public Place at(Path directory) throws IOException {
        return ReportDirectory.at(directory);
    }
}
