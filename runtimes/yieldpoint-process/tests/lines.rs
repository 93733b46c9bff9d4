//! What a small runtime on this crate writes: every line fits the schema, and events come in the order in which they happen.

#[allow(dead_code)]
mod kit;
#[allow(dead_code)]
#[path = "../examples/tiny.rs"]
mod tiny;

use kit::{application, complete, component, coroutine, open, send, settle, Kit};
use serde_json::{json, Value};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::mpsc::{channel, Sender};
use std::thread;
use yieldpoint_process::{serve, Capability, Identity};

struct Lines(Sender<String>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        for line in std::str::from_utf8(bytes).unwrap().lines() {
            let _ = self.0.send(line.to_owned());
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn tiny() -> Kit {
    let (requests, asked) = channel();
    let (lines, written) = channel();
    let absent = &[(Capability::Atoms, "there are no atoms")];
    thread::spawn(|| {
        serve::<tiny::Tiny>(Identity { name: "tiny", version: "1.2.3", absent }, asked, Lines(lines));
    });
    Kit::new(requests, written)
}

#[test]
fn the_process_identifies_itself() {
    let hello = tiny().ask(json!({"op": "hello", "protocol": 2}));
    assert_eq!(hello[0]["protocol"], json!(2));
    assert_eq!([&hello[0]["name"], &hello[0]["language"], &hello[0]["version"]], ["tiny", "Rust", "1.2.3"]);
    assert!(hello[0]["absent"]["atoms"].is_string() && hello[0]["absent"]["borrowing"].is_string());
}

#[test]
fn a_value_comes_back_as_it_was_sent() {
    let body = json!([{"do": "for-each", "local": "request", "series": {"for": "message"}, "block": [
        {"do": "set", "target": {"kind": "state", "name": "response"}, "value": {"local": "request"}}]}]);
    let largest = (1_i64 << 53) - 1;
    for value in [json!("é\\ {age: 1}"), json!(-largest), json!(largest), json!(null), json!({"age": 42})] {
        let state = json!({"use": "state", "name": "response", "initial": value, "read": true});
        let mut kit = tiny();
        kit.ask(open(application(component(
            "App",
            json!([state, coroutine("sync", &["response"], body.clone())]),
            json!([]),
        ))));
        kit.ask(settle());
        kit.ask(send(json!("App"), "sync", std::slice::from_ref(&value)));
        kit.ask(settle());
        assert_eq!(kit.all("received", "value"), [&value]);
        assert_eq!(kit.all("set-state", "value"), [&value]);
        assert_eq!(kit.all("rendered", "shows"), [&json!({"response": value}), &json!({"response": value})]);
    }
}

#[test]
fn events_come_in_the_order_in_which_things_happen() {
    let body = json!([{"do": "for-each", "local": "request", "series": {"for": "message"}, "block": [
        {"do": "await", "what": {"for": "gate", "name": "connected"}, "local": null},
        {"do": "set", "target": {"kind": "state", "name": "response"}, "value": {"local": "request"}}]}]);
    let state = json!({"use": "state", "name": "response", "initial": null, "read": true});
    let page = component("Page", json!([{"use": "handle", "name": "sync task", "type": "message"}]), json!([]));
    let mut kit = tiny();
    let app = component("App", json!([state, coroutine("sync", &["response"], body)]), json!([page]));
    assert!(kit.events(open(application(app))).is_empty());
    assert_eq!(
        kit.events(settle()),
        [
            "render-began",
            "rendered",
            "render-began",
            "looked-up",
            "rendered",
            "poll-began",
            "started",
            "awaiting",
            "poll-ended"
        ]
    );
    assert_eq!(
        kit.events(send(json!("Page"), "sync task", &[json!("a")])),
        ["listener-began", "sending", "sent", "listener-ended"]
    );
    assert_eq!(kit.events(settle()), ["poll-began", "resumed", "received", "awaiting", "poll-ended"]);
    assert!(kit.events(complete(1, json!(null))).is_empty());
    assert_eq!(
        kit.events(settle()),
        ["poll-began", "resumed", "set-state", "awaiting", "poll-ended", "render-began", "rendered"]
    );
    assert_eq!(kit.events(json!({"op": "close"})), ["dropped"]);
    let numbers: Vec<u64> = kit.lines.iter().filter_map(|line| line["n"].as_u64()).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
}

/// Every instruction that needs neither atoms nor shared values.
#[test]
fn every_instruction_is_carried_out_and_reported() {
    let body = json!([
        {"do": "try-next", "local": "none", "otherwise": {"literal": "empty"}},
        {"do": "log", "value": {"local": "none"}},
        {"do": "close-channel"},
        {"do": "try-next", "local": "none", "otherwise": {"literal": "empty"}},
        {"do": "log", "value": {"local": "none"}},
        {"do": "await", "what": {"for": "message"}, "local": "none"},
        {"do": "await", "what": {"for": "turn"}, "local": null},
        {"do": "await", "what": {"for": "time", "milliseconds": 1}, "local": null},
        {"do": "for-each", "local": "item", "series": {"for": "feed-item", "feed": "news"},
            "block": [{"do": "log", "value": {"local": "item"}}]},
        {"do": "repeat", "times": 2, "block": [{"do": "add-to", "state": "count", "amount": -3}]},
        {"do": "remember", "value": {"contentOf": "age"}, "key": {"literal": "age"}},
        {"do": "if", "condition": {"value": {"literal": {"age": 42}}, "shape": "age"},
            "then": [{"do": "log", "value": {"remembered": {"literal": "age"}}}], "otherwise": []},
        {"do": "send", "value": {"literal": 1}, "address": "sync"},
        {"do": "forever", "block": [put(json!(1), "/", "answer")]}]);
    let state = json!({"use": "state", "name": "count", "initial": 0, "read": true});
    let app = application(component("App", json!([state, coroutine("sync", &["count"], body)]), json!([])));
    let mut kit = tiny();
    // Nothing listens there, so the request fails.
    kit.ask(json!({"op": "open", "application": app, "server": "http://127.0.0.1:9"}));
    for (wait, given) in (1..).zip([json!(null), json!(null), json!("rain"), json!(null)]) {
        kit.ask(settle());
        kit.ask(complete(wait, given));
    }
    assert_eq!(
        kit.events(settle()),
        [
            ["poll-began", "resumed", "read-state", "set-state", "read-state", "set-state", "logged"].as_slice(),
            &["sending", "released", "sent", "awaiting", "poll-ended", "render-began", "rendered"]
        ]
        .concat()
    );
    assert_eq!(kit.all("logged", "value"), [&json!("empty"), &json!(null), &json!("rain"), &json!(null)]);
    let answers =
        kit.lines.windows(2).filter(|lines| lines[0]["event"] == "trying-next").map(|lines| &lines[1]["event"]);
    assert_eq!(answers.collect::<Vec<_>>(), ["found-empty", "saw-end"]);
    assert_eq!(kit.all("rendered", "shows").last(), Some(&&json!({"count": -6})));
    let again = kit.events(json!({"op": "settle", "answered": [5]}));
    assert_eq!(again, ["poll-began", "resumed", "awaiting", "poll-ended"]);
}

/// An instruction that puts a value to a path of the server.
fn put(value: Value, path: &str, local: &str) -> Value {
    let response = json!({"for": "response", "method": "PUT", "path": {"literal": path}, "body": {"literal": value}});
    json!({"do": "await", "what": response, "local": local})
}

#[test]
fn a_request_names_its_await_and_only_a_successful_response_has_a_body() {
    let body = json!([
        put(json!("Bob"), "/name", "accepted"),
        {"do": "log", "value": {"local": "accepted"}},
        put(json!(42), "/age", "moved"),
        {"do": "log", "value": {"local": "moved"}}]);
    let app = application(component("App", json!([coroutine("sync", &[], body)]), json!([])));
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let server = format!("http://{}", listener.local_addr().unwrap());
    let answers =
        ["200 OK\r\nContent-Length: 2\r\n\r\nok", "302 Found\r\nLocation: /name\r\nContent-Length: 0\r\n\r\n"];
    // The listener stays open, but a client that followed the redirection would get no response.
    let accepting = listener.try_clone().unwrap();
    let requests = thread::spawn(move || answers.map(|answer| answered(&accepting, answer)));
    let mut kit = tiny();
    kit.ask(json!({"op": "open", "application": app, "server": server}));
    kit.events(settle());
    assert!(kit.events(settle()).is_empty(), "an outcome is held back until the kit lists it");
    kit.events(json!({"op": "settle", "answered": [1]}));
    kit.events(json!({"op": "settle", "answered": [2]}));
    assert_eq!(kit.all("logged", "value"), [&json!("ok"), &json!(null)]);
    for (request, (path, wait, body)) in requests.join().unwrap().iter().zip([("/name", 1, "Bob"), ("/age", 2, "42")]) {
        assert!(request.starts_with(&format!("PUT {path} HTTP/1.1\r\n")), "{request}");
        assert!(request.to_lowercase().contains(&format!("\r\nyieldpoint-wait: {wait}\r\n")), "{request}");
        assert!(request.ends_with(&format!("\r\n\r\n{body}")), "{request}");
    }
}

/// Accepts a request, and answers it.
fn answered(listener: &TcpListener, answer: &str) -> String {
    let (mut stream, _) = listener.accept().unwrap();
    let mut request = [0; 4096];
    let length = stream.read(&mut request).unwrap();
    stream.write_all(format!("HTTP/1.1 {answer}").as_bytes()).unwrap();
    String::from_utf8_lossy(&request[..length]).into_owned()
}

/// A body, a listener and a render panic at the request of the kit. These panics are reported and are no failures.
#[test]
fn a_requested_failure_is_reported_and_the_rest_continues() {
    let message = json!({"do": "await", "what": {"for": "message"}, "local": "none"});
    let hooks = json!([
        coroutine("fetcher", &[], json!([{"do": "fail"}])),
        coroutine("sync", &[], json!([message, {"do": "log", "value": {"literal": "received"}}]))
    ]);
    let mut kit = tiny();
    kit.ask(open(application(component("App", hooks, json!([component("Page", json!([]), json!([]))])))));
    assert_eq!(
        kit.events(settle())[4..],
        ["poll-began", "started", "failed", "poll-ended", "poll-began", "started", "awaiting", "poll-ended"]
    );
    assert_eq!(
        kit.events(json!({"op": "fail-in-listener", "component": "App"})),
        ["listener-began", "listener-failed"]
    );
    kit.ask(json!({"op": "fail-in-next-render", "component": "Page"}));
    kit.ask(json!({"op": "render", "component": "Page"}));
    assert_eq!(kit.events(settle()), ["render-began", "render-failed"]);
    kit.ask(send(json!("App"), "sync", &[json!(1)]));
    assert_eq!(kit.events(settle()), ["poll-began", "resumed", "received", "logged", "finished", "poll-ended"]);
}

/// Tiny has no atoms: its hook panics as a faulty runtime would.
#[test]
fn a_panic_of_the_runtime_is_reported_at_its_operation_and_the_next_run_is_clean() {
    let mut kit = tiny();
    kit.ask(open(
        json!({"root": component("App", json!([{"use": "atom", "atom": "view"}]), json!([])), "atoms": {"view": 1}}),
    ));
    let settled = kit.ask(settle());
    assert_eq!([&settled[0]["event"], &settled[1]["event"]], ["render-began", "threw"]);
    assert_eq!([&settled[1]["by"], &settled[1]["operation"], &settled[1]["subject"]], ["App", "read-atom", "view"]);
    assert_eq!(settled.last(), Some(&json!({"reply": 2})));
    kit.ask(json!({"op": "close"}));
    assert!(kit.ask(settle())[0]["failed"].is_string(), "no application is open");
    kit.ask(open(application(component("App", json!([]), json!([])))));
    assert_eq!(kit.ask(settle())[0]["n"], 1);
}

#[test]
fn a_render_reads_a_state_of_its_parent_and_ends_early() {
    let states = json!([
        {"use": "state", "name": "count", "initial": 0, "read": false},
        {"use": "state", "name": "hidden", "initial": "no", "read": true},
        {"use": "return-early", "state": "hidden", "value": "yes"},
        {"use": "handle", "name": "task", "type": "message"}]);
    let page = component("Page", json!([{"use": "read-state", "state": "count"}]), json!([]));
    let set = |state: &str, value: Value| json!({"op": "set", "component": "App", "state": state, "value": value, "kept": false});
    let mut kit = tiny();
    kit.ask(open(application(component("App", states, json!([page])))));
    kit.ask(settle());
    assert_eq!(kit.all("rendered", "shows"), [&json!({"hidden": "no"}), &json!({"count": 0})]);
    kit.events(set("hidden", json!("yes")));
    assert_eq!(kit.events(settle()), ["render-began", "rendered"]);
    assert_eq!(kit.all("looked-up", "found"), [&json!(false)]);
}

#[test]
fn a_listener_sends_and_then_removes_a_child() {
    let body = json!([{"do": "await", "what": {"for": "message"}, "local": "last"}]);
    let page = component("Page", json!([coroutine("sync", &[], body)]), json!([]));
    let mut kit = tiny();
    kit.ask(open(application(component("App", json!([]), json!([page])))));
    kit.ask(settle());
    let mut request = send(json!("App"), "sync", &[json!("last words")]);
    request["op"] = json!("send-and-remove");
    request["removed"] = json!("Page");
    assert_eq!(kit.events(request), ["listener-began", "sending", "sent", "listener-ended"]);
    assert_eq!(
        kit.events(settle()),
        ["poll-began", "resumed", "received", "finished", "poll-ended", "render-began", "rendered"]
    );
}
