/** JSON of the kit's own data, read strictly; apart from the data, so that no type of a library is in a driver's sight. */
@NullMarked
package dev.yieldpoint.tck.json;

import org.jspecify.annotations.NullMarked;
