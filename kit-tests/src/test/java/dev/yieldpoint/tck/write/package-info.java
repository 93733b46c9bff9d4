/** Writes what is generated in the repository: documents and data that tests compare with what they are generated of. */
@NullMarked
package dev.yieldpoint.tck.write;

import org.jspecify.annotations.NullMarked;
