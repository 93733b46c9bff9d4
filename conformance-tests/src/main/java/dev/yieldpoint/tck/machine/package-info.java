/** The machine under the kit: the time that it loses, which no runtime is to blame for, and its temporary files. */
@NullMarked
package dev.yieldpoint.tck.machine;

import org.jspecify.annotations.NullMarked;
