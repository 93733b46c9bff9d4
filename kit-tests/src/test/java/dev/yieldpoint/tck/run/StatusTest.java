package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Console and pages take their marks from one place. */
class StatusTest {

    private static final Path SOURCES = Path.of("../conformance-tests/src/main");

    /** Symbols that are no marks: times, the pointer to an event, and a frame of Cucumber's. */
    private static final Set<Integer> OTHERS = Set.of((int) '×', (int) '▶', (int) '✽', (int) '│');

    /** Punctuation that is used as a mark in other places. */
    private static final Set<Integer> BULLETS = Set.of((int) '•', (int) '‣', (int) '‼', (int) '⁇');

    @Test
    void each_has_a_mark_of_its_own() {
        assertThat(Status.values()).extracting(Status::mark).doesNotHaveDuplicates();
        assertThat(Status.KNOWN_FAILURE.word()).isEqualTo("known-failure");
        assertThat(Status.KNOWN_FAILURE.words()).isEqualTo("known failure");
    }

    @Test
    void no_other_file_contains_a_mark() throws IOException {
        Set<Integer> marks = Arrays.stream(Status.values())
                .flatMap(status -> status.mark().codePoints().boxed())
                .filter(point -> point > 127) // those in ASCII are punctuation elsewhere
                .collect(Collectors.toSet());
        List<Path> files;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(100);
        List<String> containing = files.stream()
                .filter(file ->
                        read(file).codePoints().anyMatch(point -> marks.contains(point) || looksLikeAMark(point)))
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(containing).containsExactly("Status.java");
    }

    private static boolean looksLikeAMark(int point) {
        int type = Character.getType(point);
        boolean symbol = point > 127 && (type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL);
        return BULLETS.contains(point) || (symbol && !OTHERS.contains(point));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
