/** The runtime that the README begins with. */
@NullMarked
package com.example;

import org.jspecify.annotations.NullMarked;
