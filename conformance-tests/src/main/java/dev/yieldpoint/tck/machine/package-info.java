/** What the machine under the kit does to it: the time that it loses, which no runtime is to blame for. */
@NullMarked
package dev.yieldpoint.tck.machine;

import org.jspecify.annotations.NullMarked;
