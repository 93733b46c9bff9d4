package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page asks for nothing but its own files, has nothing to complain of, and runs nothing that a result brought along. */
@Tag("exhaustive")
@ExtendWith(InABrowser.class)
class QuietTest {

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_shown_from_its_own_files_without_a_complaint(Path page, Browser browser) {
        browser.open(page);
        String site = page.getParent().toUri().toString();
        assertThat(browser.requests())
                .contains(page.toUri().toString(), site + "style.css", site + "site.js")
                .allMatch(address -> address.startsWith(site));
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.run("return 'poisoned' in self")).isEqualTo(false);
    }

    private static List<Path> pages() {
        return Sites.all();
    }
}
