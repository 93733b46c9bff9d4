/** Applications as plain data: components, their hooks, and coroutine bodies made of instructions. */
@NullMarked
package dev.yieldpoint.tck.application;

import org.jspecify.annotations.NullMarked;
