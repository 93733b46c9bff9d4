/** Pictures of traces: who was at work when, who waited, and where the messages were. */
@NullMarked
package dev.yieldpoint.tck.picture;

import org.jspecify.annotations.NullMarked;
