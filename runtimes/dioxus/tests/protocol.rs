//! What a small run writes: that every line is what the protocol asks for, and in which order things come.

use jsonschema::{validator_for, Validator};
use serde_json::{json, Value};
use std::io::{Read, Result, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;
use yieldpoint_dioxus::session::Session;
use yieldpoint_dioxus::trace::Trace;

/// Keeps what is written.
#[derive(Clone, Default)]
struct Page(Arc<Mutex<Vec<u8>>>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// The kit's side: asks, and keeps the lines that come back.
struct Kit {
    session: Session,
    page: Page,
    schema: Validator,
    asked: u64,
    lines: Vec<Value>,
}

impl Kit {
    fn new() -> Self {
        let page = Page::default();
        let schema = serde_json::from_str(include_str!("../../../spec/protocol.schema.json")).unwrap();
        Kit {
            session: Session::new(Trace::new(Box::new(page.clone()))),
            page,
            schema: validator_for(&schema).unwrap(),
            asked: 0,
            lines: Vec::new(),
        }
    }

    /// What comes of a request: its reply is the last line.
    fn ask(&mut self, mut request: Value) -> Vec<Value> {
        self.asked += 1;
        request["id"] = json!(self.asked);
        assert!(self.schema.is_valid(&request), "the test asks for {request}");
        self.session.answer(&request.to_string());
        let bytes = std::mem::take(&mut *self.page.0.lock().unwrap());
        let lines: Vec<Value> =
            String::from_utf8(bytes).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        for line in &lines {
            assert!(self.schema.is_valid(line), "the schema knows no {line}");
        }
        self.lines.extend(lines.iter().cloned());
        lines
    }

    /// The names of the events that come of a request that does not fail.
    fn events(&mut self, request: Value) -> Vec<String> {
        let mut lines = self.ask(request);
        assert_eq!(lines.pop(), Some(json!({"reply": self.asked})));
        lines.iter().map(|line| line["event"].as_str().unwrap().to_owned()).collect()
    }
}

/// A clerk that shows what it is sent, and a reader below.
fn application(initially: Value) -> Value {
    let body = json!([
        {"do": "for-each", "local": "letter", "series": {"for": "message"}, "block": [
            {"do": "await", "what": {"for": "gate", "name": "door"}, "local": null},
            {"do": "set", "target": {"kind": "state", "name": "shown"}, "value": {"local": "letter"}},
            {"do": "set", "target": {"kind": "atom", "name": "view"}, "value": {"local": "letter"}}]}]);
    json!({
        "root": {
            "name": "App", "shown": true,
            "hooks": [
                {"use": "atoms"},
                {"use": "state", "name": "shown", "initial": initially},
                {"use": "coroutine", "name": "clerk", "type": "letter", "owns": ["shown"], "borrows": [], "captures": [], "body": body}],
            "children": [{
                "name": "Reader", "shown": true,
                "hooks": [{"use": "handle", "name": "desk", "type": "letter"}, {"use": "atom", "atom": "view"}],
                "children": []}]},
        "atoms": {"view": initially}})
}

/// An instruction that puts a value to a path of the server.
fn put(value: Value, path: &str, local: &str) -> Value {
    let response = json!({"for": "response", "method": "PUT", "path": {"literal": path}, "body": {"literal": value}});
    json!({"do": "await", "what": response, "local": local})
}

fn settle() -> Value {
    json!({"op": "settle", "answered": []})
}

fn send(number: u64, value: &Value) -> Value {
    json!({"op": "send", "component": "Reader", "address": "desk", "messages": [{"message": number, "value": value}]})
}

#[test]
fn a_value_comes_back_as_it_was_sent() {
    for value in [json!("é\\\t{\"age\": 1}"), json!(i64::MIN), json!(i64::MAX), json!(null), json!({"age": 42})] {
        let mut kit = Kit::new();
        kit.ask(json!({"op": "open", "application": application(value.clone()), "server": null}));
        kit.ask(settle());
        kit.ask(send(7, &value));
        kit.ask(settle());
        kit.ask(json!({"op": "complete", "waits": [{"wait": 1, "value": null}]}));
        kit.ask(settle());
        let said = |event: &str| {
            let line = kit.lines.iter().rev().find(|line| line["event"] == event);
            line.unwrap_or_else(|| panic!("no {event}")).clone()
        };
        assert_eq!(said("received")["value"], value);
        assert_eq!(said("set-state")["value"], value);
        assert_eq!(said("rendered")["shows"]["view"], value);
    }
}

#[test]
fn events_come_in_the_order_in_which_things_happen() {
    let mut kit = Kit::new();
    let hello = kit.ask(json!({"op": "hello", "protocol": 2}));
    assert_eq!((hello[0]["protocol"].as_u64(), hello[0]["name"].as_str()), (Some(2), Some("dioxus")));
    let open = json!({"op": "open", "application": application(json!("none")), "server": null});
    assert_eq!(kit.events(open), ["render-began", "rendered", "render-began", "looked-up", "rendered"]);
    assert_eq!(kit.events(settle()), ["poll-began", "started", "awaiting", "poll-ended"]);
    assert_eq!(kit.events(send(7, &json!("a"))), ["listener-began", "sending", "sent", "listener-ended"]);
    assert_eq!(kit.events(settle()), ["poll-began", "resumed", "received", "awaiting", "poll-ended"]);
    assert!(kit.events(json!({"op": "complete", "waits": [{"wait": 1, "value": null}]})).is_empty());
    assert_eq!(
        kit.events(settle()),
        [
            ["poll-began", "resumed", "set-state", "set-atom", "awaiting", "poll-ended"].as_slice(),
            &["render-began", "rendered", "render-began", "looked-up", "rendered"]
        ]
        .concat()
    );
    assert_eq!(kit.events(json!({"op": "close"})), ["dropped"]);
    let numbers: Vec<u64> = kit.lines.iter().filter_map(|line| line["n"].as_u64()).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
}

#[test]
fn what_goes_wrong_is_a_reply_and_the_next_run_is_none_the_worse() {
    let mut kit = Kit::new();
    let mut broken = application(json!(1));
    broken["root"]["hooks"][0] = json!({"use": "state", "name": "no atoms", "initial": null});
    // Dioxus shows nothing in the place of a component that panics, and goes on.
    let opened = kit.ask(json!({"op": "open", "application": broken, "server": null}));
    assert!(opened.last().unwrap()["failed"].is_string(), "{opened:?}");
    kit.ask(json!({"op": "close"}));
    let failed = kit.ask(settle());
    assert!(failed[0]["failed"].is_string(), "{failed:?}");
    let opened = kit.ask(json!({"op": "open", "application": application(json!(1)), "server": null}));
    assert_eq!(opened[0]["n"], 1);
    assert_eq!(kit.events(settle()), ["poll-began", "started", "awaiting", "poll-ended"]);
}

/// Every instruction that is not in the body of the clerk.
#[test]
fn every_instruction_is_carried_out_and_told() {
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
        {"do": "set", "target": {"kind": "shared", "name": "wall"}, "value": {"literal": {"age": 42}}},
        {"do": "read", "shared": "wall", "local": "age"},
        {"do": "remember", "value": {"contentOf": "age"}, "key": {"literal": "age"}},
        {"do": "if", "condition": {"value": {"local": "age"}, "shape": "age"},
            "then": [{"do": "log", "value": {"remembered": {"literal": "age"}}}], "otherwise": []},
        {"do": "send", "value": {"literal": 1}, "address": "clerk"},
        {"do": "forever", "block": [put(json!(1), "/", "answer")]}]);
    let application = json!({
        "root": {
            "name": "App", "shown": true,
            "hooks": [
                {"use": "state", "name": "count", "initial": 0},
                {"use": "shared", "name": "wall", "initial": "clean"},
                {"use": "coroutine", "name": "clerk", "type": "letter", "owns": ["count"], "borrows": [], "captures": [], "body": body}],
            "children": []},
        "atoms": {}});
    let mut kit = Kit::new();
    // Nobody listens there, so the request fails.
    kit.ask(json!({"op": "open", "application": application, "server": "http://127.0.0.1:9"}));
    let given = [json!(null), json!(null), json!("rain"), json!(null)];
    for (wait, given) in (1..).zip(given) {
        kit.ask(settle());
        kit.ask(json!({"op": "complete", "waits": [{"wait": wait, "value": given}]}));
    }
    let events = kit.events(settle());
    assert_eq!(
        events,
        [
            ["poll-began", "resumed", "read-state", "set-state", "read-state", "set-state"].as_slice(),
            &["written", "read-shared", "logged", "sending", "released", "sent", "awaiting", "poll-ended"],
            &["render-began", "rendered"]
        ]
        .concat()
    );
    let logged: Vec<_> = kit.lines.iter().filter(|line| line["event"] == "logged").map(|line| &line["value"]).collect();
    assert_eq!(logged, [&json!("empty"), &json!(null), &json!("rain"), &json!(42)]);
    let answers = kit.lines.windows(2).filter(|lines| lines[0]["event"] == "trying-next").map(|lines| &lines[1]["event"]);
    assert_eq!(answers.collect::<Vec<_>>(), ["found-empty", "saw-end"]);
    assert_eq!(kit.lines.last().unwrap(), &json!({"reply": kit.asked}));
    assert_eq!(kit.lines[kit.lines.len() - 2]["shows"], json!({"count": -6, "wall": {"age": 42}}));
    let again = kit.events(json!({"op": "settle", "answered": [5]}));
    assert_eq!(again, ["poll-began", "resumed", "awaiting", "poll-ended"]);
}

#[test]
fn a_request_names_its_wait_and_only_an_accepted_answer_has_a_body() {
    let body = json!([
        put(json!("Bob"), "/name", "accepted"),
        {"do": "log", "value": {"local": "accepted"}},
        put(json!(42), "/age", "moved"),
        {"do": "log", "value": {"local": "moved"}}]);
    let clerk = json!({"use": "coroutine", "name": "clerk", "type": "letter", "owns": [], "borrows": [], "captures": [], "body": body});
    let root = json!({"name": "App", "shown": true, "hooks": [clerk], "children": []});
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let server = format!("http://{}", listener.local_addr().unwrap());
    let answers =
        ["200 OK\r\nContent-Length: 2\r\n\r\nok", "302 Found\r\nLocation: /name\r\nContent-Length: 0\r\n\r\n"];
    // The listener stays open, but nobody would answer a client that follows the second answer.
    let accepting = listener.try_clone().unwrap();
    let requests = thread::spawn(move || answers.map(|answer| answered(&accepting, answer)));
    let mut kit = Kit::new();
    kit.ask(json!({"op": "open", "application": {"root": root, "atoms": {}}, "server": server}));
    kit.events(settle());
    assert!(kit.events(settle()).is_empty(), "no outcome is handed over before the kit says that it was answered");
    kit.events(json!({"op": "settle", "answered": [1]}));
    kit.events(json!({"op": "settle", "answered": [2]}));
    let logged: Vec<_> = kit.lines.iter().filter(|line| line["event"] == "logged").map(|line| &line["value"]).collect();
    assert_eq!(logged, [&json!("ok"), &json!(null)]);
    for (request, (path, wait, body)) in requests.join().unwrap().iter().zip([("/name", 1, "Bob"), ("/age", 2, "42")]) {
        assert!(request.starts_with(&format!("PUT {path} HTTP/1.1\r\n")), "{request}");
        assert!(request.to_lowercase().contains(&format!("\r\nyieldpoint-wait: {wait}\r\n")), "{request}");
        assert!(request.ends_with(&format!("\r\n\r\n{body}")), "{request}");
    }
}

/// Takes a request, and answers it.
fn answered(listener: &TcpListener, answer: &str) -> String {
    let (mut stream, _) = listener.accept().unwrap();
    let mut request = [0; 4096];
    let length = stream.read(&mut request).unwrap();
    stream.write_all(format!("HTTP/1.1 {answer}").as_bytes()).unwrap();
    String::from_utf8_lossy(&request[..length]).into_owned()
}

/// A body, a listener and a render panic because the kit asks for it: that is told, and is no reply that something failed.
#[test]
fn what_fails_as_it_is_asked_to_is_told_and_the_rest_goes_on() {
    let coroutine = |name: &str, body: Value| {
        json!({"use": "coroutine", "name": name, "type": "letter", "owns": [], "borrows": [], "captures": [], "body": body})
    };
    let message = json!({"do": "await", "what": {"for": "message"}, "local": "none"});
    let page = json!({"name": "Page", "shown": true, "hooks": [], "children": []});
    let application = json!({
        "root": {
            "name": "App", "shown": true,
            "hooks": [
                coroutine("fetcher", json!([{"do": "fail"}])),
                coroutine("sync", json!([message, {"do": "log", "value": {"literal": "received"}}]))],
            "children": [page]},
        "atoms": {}});
    let mut kit = Kit::new();
    kit.ask(json!({"op": "open", "application": application, "server": null}));
    let events = kit.events(settle());
    assert_eq!(events[..4], ["poll-began", "started", "failed", "poll-ended"]);
    assert_eq!(events[4..], ["poll-began", "started", "awaiting", "poll-ended"]);
    assert_eq!(kit.events(json!({"op": "fail-in-listener", "component": "App"})), ["listener-began", "listener-failed"]);
    kit.ask(json!({"op": "fail-in-next-render", "component": "Page"}));
    kit.ask(json!({"op": "render", "component": "Page"}));
    assert_eq!(kit.events(settle()), ["render-began", "render-failed"]);
    kit.ask(json!({"op": "send", "component": "App", "address": "sync", "messages": [{"message": 1, "value": 1}]}));
    assert_eq!(kit.events(settle()), ["poll-began", "resumed", "received", "logged", "finished", "poll-ended"]);
}
