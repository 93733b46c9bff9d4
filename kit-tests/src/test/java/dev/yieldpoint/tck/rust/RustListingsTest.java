package dev.yieldpoint.tck.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.rust.RustListings.Step;
import dev.yieldpoint.tck.steps.ApplicationSteps;
import dev.yieldpoint.tck.steps.OutsideSteps;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is written in Rust for a body. That all of it compiles, and does what the scenarios say, is seen in {@code runtimes/dioxus}. */
@Execution(ExecutionMode.CONCURRENT)
class RustListingsTest {

    private final List<Step> steps = new ArrayList<>();

    @Test
    void a_message_that_no_later_line_reads_is_moved_and_one_that_is_read_again_is_cloned() {
        given("\"App\" keeps the state \"status\", initially \"idle\"");
        given("\"App\" runs the coroutine \"sync\", which owns \"status\":", """
                for each message
                  set "status" to message
                  log message
                  set "status" to message
                """);
        assertThat(rust()).isEqualTo("""
                let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
                    to_owned![status];
                    async move {
                        while let Some(message) = rx.next().await {
                            status.set(message.clone());
                            log(&message);
                            status.set(message);
                        }
                    }
                });""");
    }

    @Test
    void a_value_from_before_a_loop_is_cloned_in_every_round() {
        given("\"App\" keeps the state \"status\", initially None");
        given("\"App\" runs the coroutine \"sync\", which owns \"status\":", """
                receive one message
                3 times
                  set "status" to message
                """);
        assertThat(rust()).contains("status.set(message.clone());");
    }

    @Test
    void shapes_are_the_variants_of_an_enum_and_questions_for_them_the_arms_of_a_match() {
        given("\"App\" runs the coroutine \"profile\":", """
                for each update
                  if update is of the shape name
                    put the content of update to "/name" as answer
                  otherwise
                    if update is of the shape age
                      log "older"
                    otherwise
                      log the content of update
                """);
        given("name \"Bob\", age 42 and city \"Paris\" are sent to \"profile\"");
        assertThat(rust()).isEqualTo("""
                enum ProfileUpdate {
                    Name(String),
                    Age(i64),
                    City(String),
                }

                let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<ProfileUpdate>| async move {
                    while let Some(update) = rx.next().await {
                        match update {
                            ProfileUpdate::Name(name) => {
                                put("/name", &name).await;
                            }
                            ProfileUpdate::Age(_) => {
                                log("older");
                            }
                            ProfileUpdate::City(city) => {
                                log(&city);
                            }
                        }
                    }
                });""");
    }

    @Test
    void questions_for_other_shapes_in_a_row_are_the_arms_of_one_match() {
        given("\"App\" runs the coroutine \"profile\" for messages of the type \"ProfileUpdate\":", """
                for each update
                  if update is of the shape name
                    log the content of update
                  if update is of the shape age
                    log "older"
                """);
        given("name \"Bob\", age 42 and city \"Paris\" are sent to \"profile\"");
        assertThat(rust()).endsWith("""
                    while let Some(update) = rx.next().await {
                        match update {
                            ProfileUpdate::Name(name) => {
                                log(&name);
                            }
                            ProfileUpdate::Age(_) => {
                                log("older");
                            }
                            _ => {}
                        }
                    }
                });""");
    }

    @Test
    void messages_of_one_shape_are_taken_apart_by_the_loop() {
        given("the atom \"USERNAME\" is initially \"default\"");
        given("\"App\" runs the coroutine \"sync\" for messages of the type \"SyncAction\":", """
                for each action
                  set the atom "USERNAME" to the content of action
                """);
        given("name \"Bob\" is sent to \"sync\"");
        assertThat(rust()).isEqualTo("""
                enum SyncAction {
                    Name(String),
                }

                let set_username = use_set(cx, &USERNAME);
                let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| {
                    to_owned![set_username];
                    async move {
                        while let Some(SyncAction::Name(name)) = rx.next().await {
                            set_username(name);
                        }
                    }
                });""");
    }

    @Test
    void the_value_of_a_state_is_captured_in_the_closure() {
        given("\"App\" keeps the state \"status\", initially \"launching\"");
        given("\"App\" runs the coroutine \"sync\", which captures the value of the state \"status\":", "log status\n");
        assertThat(rust()).isEqualTo("""
                let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
                    let status = status.get().to_owned();
                    async move {
                        log(&status);
                    }
                });""");
    }

    @Test
    void the_value_of_an_atom_is_read_in_the_render() {
        given("the atom \"username\" is initially \"Ada\"");
        given("\"App\" reads the atom \"username\"");
        given(
                "\"App\" runs the coroutine \"sync\", which captures the value of the atom \"username\":",
                "log username\n");
        assertThat(rust()).isEqualTo("""
                let username = use_read(cx, &USERNAME);
                let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
                    to_owned![username];
                    async move {
                        log(&username);
                    }
                });""");
    }

    @Test
    void a_local_that_is_read_no_more_is_matched_itself() {
        given("\"App\" runs the coroutine \"fetcher\":", "for each request\n  log request\n");
        given("\"App\" runs the coroutine \"sync\" for messages of the type \"SyncAction\":", """
                for each action
                  if action is of the shape pull
                    send the content of action to "fetcher"
                  otherwise
                    log the content of action
                """);
        given("pull \"a\" and push \"b\" are sent to \"sync\"");
        assertThat(rust())
                .contains("match action {")
                .contains("fetcher.send(pull);")
                .contains("log(&push);");
    }

    @Test
    void messages_of_a_type_have_a_type_of_rust() {
        given("\"App\" runs the coroutine \"sync\" for messages of the type \"sync action\":", """
                for each action
                  log action
                """);
        given("\"App\" has the child \"Child\"");
        given("\"Child\" looks up \"sync task\" with use_coroutine_handle for messages of the type \"sync action\"");
        given("\"Child\" runs the coroutine \"timer\":", """
                wait 2 minutes
                send "pull" to "sync task"
                """);
        assertThat(rust()).isEqualTo("""
                struct SyncAction(String);

                let timer = use_coroutine(cx, |_: UnboundedReceiver<()>| {
                    let sync_task = sync_task.unwrap().to_owned();
                    async move {
                        sleep(minutes(2)).await;
                        sync_task.send(SyncAction("pull".to_string()));
                    }
                });""");
    }

    @Test
    void a_local_that_an_inner_block_binds_again_is_mutable() {
        given("\"App\" runs the coroutine \"ws\":", """
                receive one message
                if message is None
                  receive one message of the feed "connection"
                log message
                """);
        given("\"hello\" arrives on the feed \"connection\"");
        assertThat(rust()).isEqualTo("""
                let ws = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
                    let mut message = rx.next().await;
                    if message.is_none() {
                        message = feed::<String>("connection").next().await;
                    }
                    log(&message);
                });""");
    }

    @Test
    void a_state_that_is_called_as_a_local_is_has_another_name() {
        given("\"App\" keeps the state \"response\", initially None");
        given("\"App\" runs the coroutine \"fetcher\", which owns \"response\":", """
                for each request
                  if nothing was remembered for request
                    get request as response
                    remember response for request
                  set "response" to what was remembered for request
                """);
        assertThat(rust())
                .contains("to_owned![response_state];")
                .contains("let mut cache: Cache<String, String> = Cache::new();")
                .contains("cache.insert(request.clone(), response);")
                .contains("response_state.set(cache.get(&request));");
    }

    @Test
    void texts_and_numbers_in_one_channel_are_values() {
        given("\"App\" runs the coroutine \"sync\":", """
                for each message
                  if message is "a"
                    send 3 to "sync"
                """);
        given("\"a\" and 1 are sent to \"sync\"");
        assertThat(rust())
                .contains("UnboundedReceiver<Value>")
                .contains("if message == \"a\" {")
                .contains("handle(\"sync\").send(Value::from(3));");
    }

    @Test
    void what_a_message_may_lack_is_optional() {
        given("\"App\" runs the coroutine \"sync\":", """
                for each message
                  send message to "sync"
                receive one message
                log message
                """);
        given("1 and None are sent to \"sync\"");
        assertThat(rust())
                .contains("UnboundedReceiver<Option<i64>>")
                .contains("let message = rx.next().await.flatten();");
    }

    @Test
    void atoms_are_set_by_use_set_and_shared_values_written_and_read_under_their_lock() {
        given("the atom \"user name\" is initially \"Ada\"");
        given("\"App\" shares the value \"price\", initially 3");
        given("\"App\" runs the coroutine \"sync\":", """
                set the atom "user name" to "Bob"
                write 4 to "price"
                read "price" as now
                log now
                """);
        assertThat(rust()).isEqualTo("""
                let set_user_name = use_set(cx, &USER_NAME);
                let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
                    to_owned![set_user_name, price];
                    async move {
                        set_user_name("Bob".to_string());
                        price.write(4).unwrap();
                        let now = *price.read().unwrap();
                        log(&now);
                    }
                });""");
    }

    @Test
    void what_is_borrowed_is_not_owned() {
        given("\"App\" keeps the state \"status\", initially \"idle\"");
        given("\"App\" runs the coroutine \"sync\", which borrows \"status\":", "set \"status\" to \"working\"\n");
        assertThat(rust()).isEqualTo("""
                let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
                    status.set("working");
                });""");
    }

    @Test
    void names_are_no_keywords_and_no_words_of_the_prelude() {
        given("\"App\" keeps the state \"2 types\", initially 0");
        given("\"App\" runs the coroutine \"loop\", which owns \"2 types\":", """
                for each log
                  log log
                  add -1 to "2 types"
                """);
        assertThat(rust())
                .startsWith("let loop_ = ")
                .contains("Some(log_)")
                .contains("log(&log_);")
                .contains("the_2_types.modify(|n| n - 1);");
    }

    @Test
    void nothing_stands_behind_a_line_that_is_never_left() {
        given("\"App\" runs the coroutine \"sync\":", """
                forever
                  yield once
                  fail
                  log "never"
                log "never"
                """);
        assertThat(rust()).contains("panic!(\"failed\");").doesNotContain("never");
    }

    @Test
    void the_words_of_steps_are_those_that_are_played() {
        assertThat(StepWords.expressions()).doesNotHaveDuplicates();
        List<String> madeOf = words(ApplicationSteps.class).toList();
        assertThat(StepWords.expressions()).containsAll(madeOf);
        assertThat(Stream.concat(madeOf.stream(), words(OutsideSteps.class))).containsAll(StepWords.expressions());
    }

    private static Stream<String> words(Class<?> steps) {
        return Stream.of(steps.getMethods()).map(RustListingsTest::words).filter(Objects::nonNull);
    }

    private static String words(Method step) {
        Given given = step.getAnnotation(Given.class);
        When when = step.getAnnotation(When.class);
        return given != null ? given.value() : when != null ? when.value() : null;
    }

    private void given(String words, String... body) {
        steps.add(new Step(words, String.join("", body)));
    }

    /** The listing of the last coroutine. */
    private String rust() {
        RustListings listings = new RustListings(steps);
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (listings.listing(i).isPresent()) {
                return listings.listing(i).get().rust();
            }
        }
        throw new IllegalStateException("no step tells of a coroutine");
    }
}
