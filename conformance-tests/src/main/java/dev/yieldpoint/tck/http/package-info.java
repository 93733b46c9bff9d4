/** The server that scenarios talk about: a real one, on the loopback interface. */
@NullMarked
package dev.yieldpoint.tck.http;

import org.jspecify.annotations.NullMarked;
