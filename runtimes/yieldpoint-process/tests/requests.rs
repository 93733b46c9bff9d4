//! Every form of a request that the schema allows is understood: `serve` panics at a line that it cannot read.

#[allow(dead_code)]
#[path = "../examples/tiny.rs"]
mod tiny;

use serde_json::{json, Map, Value};
use std::io::{Result, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};
use yieldpoint_process::{serve, Identity};

/// Writes examples of what a schema describes: one for each alternative.
struct Examples {
    schema: Value,
}

impl Examples {
    /// Examples of a part of the schema, which `path` leads to.
    fn of(&self, part: &Value, path: &[&str]) -> Vec<Value> {
        if let Some(reference) = part["$ref"].as_str() {
            let name = reference.trim_start_matches("#/$defs/");
            // Instructions and expressions may contain others, but examples must end.
            let most = if name == "expression" { 2 } else { 1 };
            let deep = path.iter().filter(|known| **known == name).count() == most;
            return if deep { vec![] } else { self.of(&self.schema["$defs"][name], &[path, &[name]].concat()) };
        }
        if let Some(alternatives) = part["oneOf"].as_array().or(part["anyOf"].as_array()) {
            return alternatives.iter().flat_map(|alternative| self.of(alternative, path)).collect();
        }
        if let Some(constant) = part.get("const") {
            return vec![constant.clone()];
        }
        if let Some(constants) = part["enum"].as_array() {
            return constants.clone();
        }
        if let Some(types) = part["type"].as_array() {
            return types.iter().flat_map(|kind| self.of(&json!({"type": kind}), path)).collect();
        }
        match part["type"].as_str() {
            Some("object") => self.objects(part, path),
            Some("array") => vec![Value::Array(self.of(&part["items"], path))],
            Some("string") => vec![json!("a")],
            Some("integer") => vec![part["minimum"].as_i64().unwrap_or(1).max(1).into()],
            Some("boolean") => vec![json!(true), json!(false)],
            Some("null") => vec![json!(null)],
            _ => panic!("the schema has a part that this test does not know: {part}"),
        }
    }

    /// An object for each example of each field, in which the other fields have their first example.
    fn objects(&self, part: &Value, path: &[&str]) -> Vec<Value> {
        let fields: Vec<(&String, Vec<Value>)> = part["properties"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, field)| (name, self.of(field, path)))
            .collect();
        if fields.iter().any(|(_, examples)| examples.is_empty()) {
            return vec![];
        }
        let first: Map<String, Value> =
            fields.iter().map(|(name, examples)| ((*name).clone(), examples[0].clone())).collect();
        if let Some(any) = part.get("additionalProperties").filter(|any| any.is_object()) {
            return self.of(any, path).into_iter().map(|value| json!({"a": value})).collect();
        }
        let mut objects = vec![Value::Object(first.clone())];
        for (name, examples) in fields {
            for example in &examples[1..] {
                let mut object = first.clone();
                object.insert(name.clone(), example.clone());
                objects.push(Value::Object(object));
            }
        }
        objects
    }
}

#[test]
fn every_request_of_the_schema_is_understood() {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec/protocol.schema.json");
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(schema).unwrap()).unwrap();
    let request = schema["$defs"]["request"].clone();
    let examples = Examples { schema }.of(&request, &[]);
    assert!(examples.len() > 20, "there are only {} examples", examples.len());
    for operation in ["hello", "open", "settle", "close", "race-of-writes"] {
        assert!(examples.iter().any(|request| request["op"] == operation), "{operation} has no example");
    }
    // Most requests fail, since they make no sense one after another; but each gets a reply.
    let replies = Arc::new(Mutex::new(0));
    serve::<tiny::Tiny>(
        Identity { name: "tiny", version: "0", absent: &[] },
        examples.iter().map(Value::to_string),
        Count(Arc::clone(&replies)),
    );
    assert_eq!(*replies.lock().unwrap(), examples.len());
}

/// Counts the replies.
struct Count(Arc<Mutex<usize>>);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        *self.0.lock().unwrap() += std::str::from_utf8(bytes).unwrap().matches("{\"reply\":").count();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
