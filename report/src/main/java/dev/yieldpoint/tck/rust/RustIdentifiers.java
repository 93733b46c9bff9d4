package dev.yieldpoint.tck.rust;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as Rust writes them, each given once. */
final class RustIdentifiers {

    /** Keywords, and what the listings and the prelude speak of. */
    private static final Set<String> TAKEN = Set.of(
            ("as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub"
                            + " ref return self static struct super trait true type unsafe use where while yield try box"
                            + " abstract become do final gen macro override priv typeof unsized virtual"
                            + " cx rx log gate sleep yield_now feed get put handle value shaped content has_shape fail"
                            + " milliseconds seconds minutes hours render rsx component coroutine state shared atom found mounted"
                            + " use_state use_coroutine use_coroutine_handle use_read use_set use_rw use_init_atom_root"
                            + " nothing"
                            + " Value Cache Scope Element Coroutine UnboundedReceiver UseState UseRw Atom Props String Option Some"
                            + " None Ok Err Result Vec Box Rc Levels LevelsProps Played ToValue FromValue Fragment")
                    .split(" "));

    private final Set<String> given;

    RustIdentifiers() {
        this(TAKEN);
    }

    private RustIdentifiers(Set<String> given) {
        this.given = new HashSet<>(given);
    }

    /** The same, for names that are free again outside. */
    RustIdentifiers inside() {
        return new RustIdentifiers(given);
    }

    /** Takes a name. */
    void take(String identifier) {
        given.add(identifier);
    }

    /** {@code sync_status} for {@code sync status}, or with more behind it if that is given already. */
    String variable(String name) {
        return free(snake(name));
    }

    /** {@code SyncAction} for {@code sync action}. */
    String type(String name) {
        return free(pascal(name));
    }

    /** {@code USERNAME} for {@code username}. */
    String constant(String name) {
        return free(snake(name).toUpperCase(Locale.ROOT));
    }

    /** A name as a variable, whether it is given or not. */
    static String snake(String name) {
        String joined = String.join("_", words(name)).toLowerCase(Locale.ROOT);
        return starts(joined) ? joined : "the_" + joined;
    }

    /** A name as a type, whether it is given or not. */
    static String pascal(String name) {
        String joined = words(name).stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return starts(joined) ? joined : "The" + joined;
    }

    /** The variable of what a shape holds: {@code username} for {@code SetUsername}. */
    String content(String shape) {
        List<String> words = words(shape);
        return variable(words.get(words.size() - 1));
    }

    private String free(String identifier) {
        String free = given.contains(identifier) ? identifier + "_" : identifier;
        for (int i = 2; !given.add(free); i++) {
            free = identifier + "_" + i;
        }
        return free;
    }

    /** The words of a name, of which a capital after a small letter begins another. */
    private static List<String> words(String name) {
        return Arrays.stream(name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean starts(String identifier) {
        return !identifier.isEmpty() && Character.isLetter(identifier.charAt(0));
    }
}
