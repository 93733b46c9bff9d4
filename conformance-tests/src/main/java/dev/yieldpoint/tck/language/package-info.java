/** The words of the features: values, spans of time, and the phrases that instructions are written in. */
@NullMarked
package dev.yieldpoint.tck.language;

import org.jspecify.annotations.NullMarked;
