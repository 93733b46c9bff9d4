package dev.yieldpoint.tck.listing;

import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import java.util.List;
import java.util.Map;

/**
 * A coroutine as Java source text, over the kit's Java API: statements for the render of the component that runs it.
 *
 * <p>A listing is to be read. What it takes from around it are {@code scope}, the fields and records that it names, and
 * the words that a feature has as well: {@code log} and {@code content}, and for what it awaits {@code gate}, {@code
 * timer}, {@code nextTurn}, {@code nextItem}, {@code get} and {@code put}. The stages of the last two fail unless the server
 * accepts the request; {@code nextItem} comes to null when the feed has ended. What a feature calls nothing is null, so it is
 * no message unless messages have a class of their own; and numbers are of the type {@code Long}.
 *
 * @param java the lines, without a line break at the end
 * @param numbers for each line the number of the instruction that it is of, see {@link
 *     dev.yieldpoint.tck.application.Instruction#numbers}; 0 for a line that is of none
 * @param outsides the fields and records
 */
public record Listing(String java, List<Integer> numbers, List<FreeName> outsides) {

    /**
     * Lists a coroutine.
     *
     * @param types the types of messages of the handles that a body may send to, by name; any other handle takes everything
     * @throws IllegalArgumentException if a line reads a local that no line above it has bound, as no feature does
     */
    public static Listing of(UseCoroutine coroutine, Map<String, String> types) {
        return new CoroutineListing(coroutine, types).listing();
    }
}
