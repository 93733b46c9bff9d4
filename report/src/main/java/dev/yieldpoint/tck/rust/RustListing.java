package dev.yieldpoint.tck.rust;

import java.util.List;

/**
 * A coroutine as Rust source text: statements of the component that runs it, with the types of its messages.
 *
 * <p>A listing is to be read, and formatted as rustfmt does. Hooks, {@code to_owned!}, {@code rx} and handles are those of Dioxus 0.4, fermi and
 * dioxus-std. The scenario's own words are functions of a small prelude: {@code log}, {@code gate}, {@code sleep}, {@code yield_now},
 * {@code feed}, {@code get}, {@code put}, {@code handle}, and the type {@code Cache}, a map in which inserting {@code None} removes.
 * What a feature calls nothing is {@code None}.
 *
 * @param coroutine its name
 * @param types the declarations of types that it speaks of
 * @param statements the hooks, without a line break at the end
 * @param numbers for each line of the statements the number of the instruction that it is of, see {@link
 *     dev.yieldpoint.tck.application.Instruction#numbers}; 0 for a line that is of none
 */
public record RustListing(String coroutine, List<RustType> types, String statements, List<Integer> numbers) {

    /** The whole text: the types of messages, and the statements. */
    public String rust() {
        StringBuilder text = new StringBuilder();
        types.forEach(type -> text.append(type.declaration()).append("\n\n"));
        return text.append(statements).toString();
    }
}
