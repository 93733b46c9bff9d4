//! The side of the kit in tests: sends requests, and holds every line against the schema.

use jsonschema::{validator_for, Validator};
use serde_json::{json, Value};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender};
use std::time::Duration;

pub struct Kit {
    requests: Sender<String>,
    lines_read: Receiver<String>,
    schema: Validator,
    asked: u64,
    /// All lines so far.
    pub lines: Vec<Value>,
}

impl Kit {
    /// `requests` takes lines, and `lines_read` gives them.
    pub fn new(requests: Sender<String>, lines_read: Receiver<String>) -> Self {
        let schema = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|up| up.join("spec/protocol.schema.json"));
        let schema = schema.filter_map(|path| std::fs::read_to_string(path).ok()).next().expect("the schema is there");
        let schema = validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
        Kit { requests, lines_read, schema, asked: 0, lines: Vec::new() }
    }

    /// The lines of a request; its reply is the last one.
    pub fn ask(&mut self, mut request: Value) -> Vec<Value> {
        self.asked += 1;
        request["id"] = json!(self.asked);
        assert!(self.schema.is_valid(&request), "the test requests {request}");
        self.requests.send(request.to_string()).unwrap();
        let mut lines = Vec::new();
        loop {
            let line = self.lines_read.recv_timeout(Duration::from_secs(20)).expect("a reply");
            let line: Value = serde_json::from_str(&line).unwrap();
            assert!(self.schema.is_valid(&line), "the schema has no line {line}");
            lines.push(line.clone());
            self.lines.push(line.clone());
            if line["reply"] == json!(self.asked) {
                return lines;
            }
        }
    }

    /// The names of the events of a request, which must succeed.
    pub fn events(&mut self, request: Value) -> Vec<String> {
        let mut lines = self.ask(request);
        assert_eq!(lines.pop(), Some(json!({"reply": self.asked})));
        lines.iter().map(|line| line["event"].as_str().unwrap().to_owned()).collect()
    }

    /// What a field was in all events of a name.
    pub fn all(&self, event: &str, field: &str) -> Vec<&Value> {
        self.lines.iter().filter(|line| line["event"] == event).map(|line| &line[field]).collect()
    }
}

pub fn open(application: Value) -> Value {
    json!({"op": "open", "application": application, "server": null})
}

pub fn settle() -> Value {
    json!({"op": "settle", "answered": []})
}

pub fn complete(wait: u64, value: Value) -> Value {
    json!({"op": "complete", "waits": [{"wait": wait, "value": value}]})
}

pub fn send(component: Value, address: &str, values: &[Value]) -> Value {
    let messages: Vec<_> =
        (7..).zip(values).map(|(number, value)| json!({"message": number, "value": value})).collect();
    json!({"op": "send", "component": component, "address": address, "messages": messages})
}

pub fn application(root: Value) -> Value {
    json!({"root": root, "atoms": {}})
}

pub fn component(name: &str, hooks: Value, children: Value) -> Value {
    json!({"name": name, "shown": true, "hooks": hooks, "children": children})
}

pub fn coroutine(name: &str, owns: &[&str], body: Value) -> Value {
    json!({"use": "coroutine", "name": name, "type": "message", "owns": owns, "borrows": [], "captures": [], "body": body})
}
