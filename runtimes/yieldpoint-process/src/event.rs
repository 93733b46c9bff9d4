//! The lines that a process writes.

use crate::application::Awaitable;
use serde::ser::{SerializeMap, Serializer};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What happens outside the coroutines.
#[derive(Serialize)]
#[serde(tag = "event", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Event<'a> {
    RenderBegan {
        component: &'a str,
        mount: u32,
    },
    Rendered {
        component: &'a str,
        mount: u32,
        #[serde(serialize_with = "as_object")]
        shows: &'a [(&'a str, Value)],
    },
    RenderFailed {
        component: &'a str,
        mount: u32,
    },
    LookedUp {
        component: &'a str,
        handle: &'a str,
        found: bool,
    },
    ListenerBegan {
        component: &'a str,
    },
    ListenerEnded {
        component: &'a str,
    },
    ListenerFailed {
        component: &'a str,
    },
    ListenerSet {
        component: &'a str,
        state: &'a str,
        value: &'a Value,
    },
    Sending(Sending<'a>),
    Sent {
        message: u64,
    },
    SendThrew {
        message: u64,
        what: &'a str,
    },
    Released {
        message: u64,
    },
    Written {
        by: &'a str,
        shared: &'a str,
        value: &'a Value,
    },
    Threw {
        by: &'a str,
        mount: u32,
        operation: Operation,
        subject: &'a str,
        what: &'a str,
    },
}

fn as_object<S: Serializer>(shows: &&[(&str, Value)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut object = serializer.serialize_map(Some(shows.len()))?;
    for (name, value) in *shows {
        object.serialize_entry(name, value)?;
    }
    object.end()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sending<'a> {
    pub sender: &'a str,
    pub sender_mount: u32,
    pub message: u64,
    pub value: &'a Value,
    pub coroutine: &'a str,
    pub mount: u32,
    pub handle: &'a str,
}

/// An operation of the runtime, in an event `threw`.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Operation {
    Receive,
    TryNext,
    CloseChannel,
    SetState,
    ReadState,
    SetAtom,
    ReadAtom,
    InitAtoms,
    FindAtoms,
    WriteShared,
    ReadShared,
    UseShared,
    UseCoroutine,
    LookUp,
    UseState,
    ScheduleUpdate,
}

/// What a coroutine does; the event has the coroutine as well.
#[derive(Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Step<'a> {
    PollBegan,
    PollEnded,
    Started,
    Awaiting { wait: u64, what: &'a Awaitable<Value> },
    Resumed { wait: u64, given: &'a Value },
    Received { message: u64, value: &'a Value },
    SawEnd,
    TryingNext,
    FoundEmpty,
    Logged { value: &'a Value },
    ReadState { state: &'a str, value: &'a Value },
    SetState { state: &'a str, value: &'a Value },
    SetAtom { atom: &'a str, value: &'a Value },
    ReadShared { shared: &'a str, value: &'a Value },
    ClosedChannel,
    Finished,
    Failed,
    Dropped,
    Broke { what: &'a str },
}

/// The reply to a request.
#[derive(Default, Serialize)]
pub struct Reply<'a> {
    pub reply: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed: Option<&'a str>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub hello: Option<Hello>,
}

#[derive(Serialize)]
pub struct Hello {
    pub protocol: u32,
    pub name: &'static str,
    pub language: &'static str,
    pub version: &'static str,
    pub absent: BTreeMap<&'static str, &'static str>,
}
