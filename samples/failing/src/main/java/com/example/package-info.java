/** A runtime that breaks a clause, and whose build must fail for it. */
@NullMarked
package com.example;

import org.jspecify.annotations.NullMarked;
