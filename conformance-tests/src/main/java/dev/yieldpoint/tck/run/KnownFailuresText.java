package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.run.KnownFailures.Entry;
import dev.yieldpoint.tck.specification.Withdrawn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list of known failures as text: entries, and between them remarks and empty lines, which an update leaves where they are.
 *
 * @param withdrawn the ids that stand for what replaces them
 */
record KnownFailuresText(List<String> lines, List<Withdrawn> withdrawn) {

    private static final Pattern LINE = Pattern.compile("(?<id>\\S+)(?<seen>.*?)(?:\\s#\\s*(?<reason>.*))?");

    private static final String UNEXPLAINED = "  # not explained yet";

    /**
     * The entries: those that name an id that is in use, then those of what replaces a withdrawn one.
     *
     * @param file where the list stands, for the errors
     * @param ids all that can be listed
     * @throws KnownFailuresException with all that is wrong in it, each with file and line
     */
    List<Entry> entries(String file, Set<String> ids) {
        List<Entry> entries = new ArrayList<>();
        List<Entry> replaced = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            Matcher parts = LINE.matcher(line.strip());
            if (line.strip().startsWith("#") || !parts.matches()) {
                continue; // an empty line, or a remark
            }
            String id = parts.group("id");
            String reason = Optional.ofNullable(parts.group("reason")).orElse("");
            Integer earlier = numbers.putIfAbsent(id, number);
            Optional<Withdrawn> old = withdrawn(id);
            if (!ids.contains(id) && old.isEmpty()) {
                problems.add(String.format(
                        Locale.ROOT, "%s:%d: there is no clause, scenario, property or promise %s", file, number, id));
            } else if (reason.isEmpty()) {
                problems.add(String.format(
                        Locale.ROOT, "%s:%d: %s needs a reason: %s  # why it fails", file, number, id, id));
            } else if (earlier != null) {
                problems.add(String.format(
                        Locale.ROOT, "%s:%d: %s is already listed in line %d", file, number, id, earlier));
            }
            Entry entry = new Entry(id, parts.group("seen").strip(), reason, number);
            if (old.isEmpty()) {
                entries.add(entry);
            } else {
                old.get()
                        .see()
                        .forEach(other -> replaced.add(new Entry(other, entry.seen(), entry.reason(), entry.line())));
            }
        }
        if (!problems.isEmpty()) {
            throw new KnownFailuresException(problems);
        }
        entries.addAll(replaced);
        return entries;
    }

    /** For each withdrawn id a line that says so and names what replaces it. */
    List<String> hints() {
        return lines.stream()
                .map(line -> LINE.matcher(line.strip()))
                .filter(Matcher::matches)
                .flatMap(parts -> withdrawn(parts.group("id")).stream())
                .map(Withdrawn::hint)
                .toList();
    }

    private Optional<Withdrawn> withdrawn(String id) {
        return withdrawn.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * The text without the entries that are stale, and with others at its end. An entry that is both, since what it names fails in
     * another way, stays where it is and has to be explained anew.
     *
     * @param fresh the ids of what fails and is not on the list
     */
    String updated(String runtime, Set<Entry> stale, Set<String> fresh) {
        Map<Integer, Entry> byLine =
                stale.stream().collect(Collectors.toMap(Entry::line, Function.identity(), (one, other) -> one));
        Set<String> rest = new LinkedHashSet<>(fresh);
        List<String> updated = new ArrayList<>();
        if (lines.isEmpty()) {
            updated.add(String.format(Locale.ROOT, "# Known failures of %s: an id, and the reason.", runtime));
        }
        for (int i = 0; i < lines.size(); i++) {
            Entry entry = byLine.get(i + 1);
            if (entry == null) {
                updated.add(lines.get(i));
            } else if (rest.remove(entry.id())) {
                String seen = entry.seen().isEmpty() ? "" : entry.seen() + " # ";
                updated.add(entry.id() + UNEXPLAINED + "; before: " + seen + entry.reason());
            }
        }
        rest.forEach(id -> updated.add(id + UNEXPLAINED));
        return updated.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
