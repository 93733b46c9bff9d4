/** A runtime in a project that has a feature file of its own. */
@NullMarked
package com.example;

import org.jspecify.annotations.NullMarked;
