//! The process of each version: every line fits the schema, and a panic of Dioxus is reported at its operation.

#[allow(dead_code)]
#[path = "../../yieldpoint-process/tests/kit/mod.rs"]
mod kit;

use kit::{application, component, coroutine, open, send, settle, Kit};
use serde_json::{json, Value};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;

/// Since 0.5 a handle of a removed component panics, and so does a look-up that finds nothing.
fn panics() -> bool {
    !env!("CARGO_PKG_VERSION").starts_with("0.4.")
}

fn started() -> Kit {
    let program = env!(concat!("CARGO_BIN_EXE_", env!("CARGO_PKG_NAME")));
    let mut process = Command::new(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let (mut stdin, stdout) = (process.stdin.take().unwrap(), BufReader::new(process.stdout.take().unwrap()));
    let (requests, asked) = channel::<String>();
    let (lines, written) = channel();
    thread::spawn(move || {
        for request in asked {
            writeln!(stdin, "{request}").unwrap();
        }
        // The end of the input ends the process.
        drop(stdin);
        process.wait().unwrap();
    });
    thread::spawn(move || stdout.lines().map_while(Result::ok).try_for_each(|line| lines.send(line)));
    Kit::new(requests, written)
}

fn on_each_message(block: Value) -> Value {
    json!([{"do": "for-each", "local": "message", "series": {"for": "message"}, "block": block}])
}

fn set(kind: &str, name: &str) -> Value {
    json!({"do": "set", "target": {"kind": kind, "name": name}, "value": {"local": "message"}})
}

fn state(name: &str) -> Value {
    json!({"use": "state", "name": name, "initial": null, "read": true})
}

#[test]
fn the_process_names_its_version() {
    let hello = started().ask(json!({"op": "hello", "protocol": 2}));
    assert_eq!(hello[0]["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(hello[0]["name"], env!("CARGO_PKG_NAME").trim_start_matches("yieldpoint-"));
}

#[test]
fn a_value_comes_back_as_it_was_sent() {
    let largest = (1_i64 << 53) - 1;
    for value in [json!("é\\ {age: 1}"), json!(-largest), json!(largest), json!(null), json!({"age": 42})] {
        let body = on_each_message(json!([
            set("state", "response"),
            set("atom", "username"),
            set("shared", "progress"),
            {"do": "read", "shared": "progress", "local": "written"},
            {"do": "log", "value": {"local": "written"}}]));
        let hooks = json!([
            {"use": "atoms"}, state("response"), {"use": "shared", "name": "progress", "initial": "none"},
            {"use": "atom", "atom": "username"}, coroutine("sync", &["response"], body)]);
        let mut kit = started();
        kit.ask(open(json!({"root": component("App", hooks, json!([])), "atoms": {"username": "nobody"}})));
        kit.ask(settle());
        kit.ask(send(json!("App"), "sync", std::slice::from_ref(&value)));
        assert_eq!(kit.ask(settle()).last(), Some(&json!({"reply": 4})));
        assert_eq!(kit.all("logged", "value"), [&value]);
        let shown = json!({"response": value, "progress": value, "username": value});
        assert_eq!(kit.all("rendered", "shows").last(), Some(&&shown));
    }
}

#[test]
fn a_body_is_polled_between_its_events_and_dropped_at_the_end_of_the_run() {
    let mut kit = started();
    let body = on_each_message(json!([set("state", "response")]));
    let hooks = json!([state("response"), coroutine("sync", &["response"], body)]);
    assert_eq!(kit.events(open(application(component("App", hooks, json!([]))))), ["render-began", "rendered"]);
    assert_eq!(kit.events(settle()), ["poll-began", "started", "awaiting", "poll-ended"]);
    let sent = kit.events(send(json!("App"), "sync", &[json!("a"), json!("b")]));
    assert_eq!(sent, ["listener-began", "sending", "sent", "sending", "sent", "listener-ended"]);
    assert_eq!(
        kit.events(settle()),
        [
            ["poll-began", "resumed", "received", "set-state", "awaiting", "resumed", "received"].as_slice(),
            &["set-state", "awaiting", "poll-ended", "render-began", "rendered"]
        ]
        .concat()
    );
    assert_eq!(kit.events(json!({"op": "close"})), ["dropped"]);
    let numbers: Vec<u64> = kit.lines.iter().filter_map(|line| line["n"].as_u64()).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
}

#[test]
fn a_look_up_that_finds_nothing_is_reported_and_the_next_run_is_clean() {
    let app = |hooks: Value| application(component("App", hooks, json!([])));
    let mut kit = started();
    let opened = kit.ask(open(app(json!([{"use": "handle", "name": "sync task", "type": "message"}]))));
    assert_eq!(opened.last(), Some(&json!({"reply": 1})), "what follows from a reported panic is no failure");
    if panics() {
        assert_eq!(kit.all("threw", "operation"), ["look-up"]);
        assert_eq!([kit.all("threw", "by"), kit.all("threw", "subject")], [["App"], ["sync task"]]);
        assert!(kit.all("looked-up", "found").is_empty());
    } else {
        assert_eq!(kit.all("looked-up", "found"), [&json!(false)]);
    }
    kit.ask(settle());
    kit.ask(json!({"op": "close"}));
    let opened = kit.ask(open(app(json!([coroutine("sync", &[], json!([]))]))));
    assert_eq!(opened[0]["n"], 1);
    assert_eq!(kit.events(settle()), ["poll-began", "started", "finished", "poll-ended"]);
}

#[test]
fn a_handle_of_a_removed_component_panics_since_0_5_and_the_panic_is_reported() {
    let page =
        component("Page", json!([state("title"), coroutine("sync", &[], on_each_message(json!([])))]), json!([]));
    let mut kit = started();
    kit.ask(open(application(component("App", json!([]), json!([page])))));
    kit.ask(settle());
    kit.ask(json!({"op": "remove", "component": "Page", "parent": "App"}));
    kit.ask(settle());
    kit.ask(json!({"op": "set", "component": "App", "state": "title", "value": 1, "kept": true}));
    kit.ask(send(json!(null), "sync", &[json!(1)]));
    kit.ask(json!({"op": "send-from-thread", "address": "sync", "messages": [{"message": 8, "value": 2}]}));
    assert!(kit.lines.iter().all(|line| line["failed"].is_null()));
    if panics() {
        assert_eq!([kit.all("threw", "by"), kit.all("threw", "operation")], [["App"], ["set-state"]]);
        assert_eq!(kit.all("send-threw", "message"), [&json!(7)]);
        assert_eq!(kit.all("sent", "message"), [&json!(8)], "a sender from tx knows no component");
    } else {
        assert!(kit.all("threw", "by").is_empty());
        assert_eq!(kit.all("sent", "message"), [&json!(7), &json!(8)]);
    }
}
