package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.result.Result.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceMarksTest {

    private static final String SYNC = "'coroutine':{'name':'sync','mount':1,'run':1}";

    private static TraceMarks marks(int wrong, String message, String... events) throws JsonProcessingException {
        List<ObjectNode> read = new ArrayList<>();
        for (String event : events) {
            read.add((ObjectNode) new ObjectMapper().readTree(event.replace('\'', '"')));
        }
        return TraceMarks.of(read, events.length, Map.of("CHANNEL-2", new Evidence("CHANNEL-2a", message, wrong, "")));
    }

    @Test
    void a_message_out_of_order_is_proven_by_both_sends_and_by_what_was_received_first() throws Exception {
        TraceMarks marks = marks(
                4,
                "",
                "{'event':'sending','message':1,'value':'a'}",
                "{'event':'sending','message':2,'value':'b'}",
                "{'event':'received','message':2," + SYNC + "}",
                "{'event':'received','message':1," + SYNC + "}");
        assertThat(marks.wrong()).containsExactly(Map.entry(4, "violates CHANNEL-2"));
        assertThat(marks.related())
                .containsExactly(Map.entry(1, "sent here"), Map.entry(2, "sent later"), Map.entry(3, "received first"));
    }

    @Test
    void a_message_that_was_received_before_is_proven_by_that() throws Exception {
        assertThat(marks(
                                3,
                                "",
                                "{'event':'sending','message':1,'value':'a'}",
                                "{'event':'received','message':1," + SYNC + "}",
                                "{'event':'received','message':1," + SYNC + "}")
                        .related())
                .containsEntry(2, "the same message, received here");
    }

    @Test
    void what_has_not_happened_by_the_end_is_proven_by_what_should_have_caused_it() throws Exception {
        assertThat(marks(
                                3,
                                "\"sync\" has not resumed",
                                "{'event':'awaiting','wait':1," + SYNC + "}",
                                "{'event':'completed','wait':1}",
                                "{'event':'settled'}")
                        .related())
                .containsExactly(Map.entry(2, "completes here, but nothing resumes"));
        assertThat(marks(
                                4,
                                "\"status\" was set to \"on\", but \"App\" shows \"off\"",
                                "{'event':'rendered','component':'App','shows':{'status':'off'}}",
                                "{'event':'set-state','state':'other','value':'on'," + SYNC + "}",
                                "{'event':'set-state','state':'status','value':'on'," + SYNC + "}",
                                "{'event':'settled'}")
                        .related())
                .containsExactly(Map.entry(1, "the last render that shows it"), Map.entry(3, "set here"));
    }

    @Test
    void a_wrong_value_on_the_page_is_proven_by_the_set_of_another() throws Exception {
        assertThat(marks(
                                2,
                                "",
                                "{'event':'set-atom','atom':'name','value':'Ada'," + SYNC + "}",
                                "{'event':'rendered','component':'App','shows':{'name':'Bob'}}")
                        .related())
                .containsExactly(Map.entry(1, "set here"));
    }

    @Test
    void an_earlier_exception_of_the_runtime_is_always_remarked_on() throws Exception {
        assertThat(marks(2, "", "{'event':'runtime-threw','what':'x'}", "{'event':'settled'}")
                        .related())
                .containsExactly(Map.entry(1, "the runtime fails here"));
    }

    @Test
    void an_event_that_does_not_exist_is_not_marked_and_without_data_nothing_is_related() throws Exception {
        assertThat(marks(0, "", "{'event':'settled'}").wrong()).isEmpty();
        assertThat(marks(7, "", "{'event':'settled'}").wrong()).isEmpty();
        TraceMarks words = TraceMarks.of(List.of(), 5, Map.of("CHANNEL-2", new Evidence("CHANNEL-2a", "", 5, "")));
        assertThat(words.wrong()).containsOnlyKeys(5);
        assertThat(words.related()).isEmpty();
    }
}
