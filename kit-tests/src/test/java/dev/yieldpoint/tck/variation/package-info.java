/** The reference runtime with single operations overridden: what the faulty and the odd runtimes are made of. */
@NullMarked
package dev.yieldpoint.tck.variation;

import org.jspecify.annotations.NullMarked;
