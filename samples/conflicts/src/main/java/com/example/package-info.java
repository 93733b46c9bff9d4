/** A runtime that is checked among tests on JUnit 5. */
@NullMarked
package com.example;

import org.jspecify.annotations.NullMarked;
