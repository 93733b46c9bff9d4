/** The README's project without the Surefire plugin, whose build must say so. */
@NullMarked
package com.example;

import org.jspecify.annotations.NullMarked;
