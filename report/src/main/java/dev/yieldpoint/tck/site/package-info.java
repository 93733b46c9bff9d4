/** The living documentation: specification, scenarios and verdicts as pages that a browser opens from the file system. */
@NullMarked
package dev.yieldpoint.tck.site;

import org.jspecify.annotations.NullMarked;
