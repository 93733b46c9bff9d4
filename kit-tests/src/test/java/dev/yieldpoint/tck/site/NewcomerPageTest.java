package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.HtmlWriter;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class NewcomerPageTest {

    @Test
    void without_traces_it_tells_the_same_and_says_why_there_is_no_picture() {
        Document page = Jsoup.parse(HtmlWriter.document(Html.element("html")
                .add(new NewcomerPage(SiteContent.load(), Map.of(), scenario -> Html.nothing()).content())));
        assertThat(page.select("svg")).isEmpty();
        assertThat(page.select("section.stop"))
                .hasSize(Tour.STOPS.size())
                .allSatisfy(stop -> assertThat(stop.text()).contains("There is no picture", "Given"));
    }
}
