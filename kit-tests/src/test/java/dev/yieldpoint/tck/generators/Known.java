package dev.yieldpoint.tck.generators;

import java.util.List;

/**
 * The names that an arbitrary body may speak of.
 *
 * @param owned the states whose handles the coroutine owns
 * @param borrowed the states whose handles it only borrowed
 * @param addresses coroutines, and handles that were looked up
 */
public record Known(
        List<String> owned, List<String> borrowed, List<String> addresses, List<String> atoms, List<String> shared) {}
