/** What must hold in every run, whatever the scenario: rules that are checked over the whole trace. */
@NullMarked
package dev.yieldpoint.tck.checks;

import org.jspecify.annotations.NullMarked;
