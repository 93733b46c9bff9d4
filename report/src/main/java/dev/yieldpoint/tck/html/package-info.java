/** Pages as trees, in which whatever a runtime says can only be text. */
@NullMarked
package dev.yieldpoint.tck.html;

import org.jspecify.annotations.NullMarked;
