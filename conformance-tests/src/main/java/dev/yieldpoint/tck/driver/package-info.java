/** How the kit drives a runtime: the interface a native runtime implements, and the outside world it may wait for. */
@NullMarked
package dev.yieldpoint.tck.driver;

import org.jspecify.annotations.NullMarked;
