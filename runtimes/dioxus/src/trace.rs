//! What happens, told to the kit in the order in which it happens.

use crate::application::{Awaitable, Value};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{BufWriter, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// One start of a body in one mount of its component.
#[derive(Clone, Serialize)]
pub struct Id {
    pub name: String,
    pub mount: u32,
    pub run: u32,
}

/// What happens beside the coroutines.
#[derive(Serialize)]
#[serde(tag = "event", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Event<'a> {
    RenderBegan { component: &'a str, mount: u32 },
    Rendered { component: &'a str, mount: u32, shows: &'a BTreeMap<String, Value> },
    RenderFailed { component: &'a str, mount: u32 },
    LookedUp { component: &'a str, handle: &'a str, found: bool },
    ListenerBegan { component: &'a str },
    ListenerEnded { component: &'a str },
    ListenerFailed { component: &'a str },
    ListenerSet { component: &'a str, state: &'a str, value: &'a Value },
    Sending(Sending<'a>),
    Sent { message: u64 },
    Released { message: u64 },
    Written { by: &'a str, shared: &'a str, value: &'a Value },
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

/// What happens in the life of a coroutine.
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

/// Whose it is.
#[derive(Serialize)]
pub struct Of<'a> {
    pub coroutine: &'a Id,
    #[serde(flatten)]
    pub step: Step<'a>,
}

/// The answer to a request.
#[derive(Default, Serialize)]
pub struct Reply<'a> {
    pub reply: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed: Option<&'a str>,
    #[serde(flatten)]
    pub hello: Option<Hello>,
}

#[derive(Serialize)]
pub struct Hello {
    pub protocol: u32,
    pub name: &'static str,
    pub absent: BTreeMap<&'static str, &'static str>,
}

/// Numbers events and writes them, under one lock.
pub struct Trace(Mutex<Lines>);

pub struct Lines {
    out: BufWriter<Box<dyn Write + Send>>,
    last: u64,
}

impl Trace {
    pub fn new(out: Box<dyn Write + Send>) -> Self {
        Trace(Mutex::new(Lines { out: BufWriter::new(out), last: 0 }))
    }

    /// No other event comes while the guard is held.
    pub fn lines(&self) -> MutexGuard<'_, Lines> {
        // A body that panicked while it wrote has left at worst half a line, which the kit refuses.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn tell(&self, event: Event) {
        self.lines().tell(&event);
    }

    pub fn tell_of(&self, coroutine: &Id, step: Step) {
        self.lines().tell(&Of { coroutine, step });
    }

    /// Counts from 1 again.
    pub fn begin(&self) {
        self.lines().last = 0;
    }

    pub fn reply(&self, reply: &Reply) {
        let mut lines = self.lines();
        lines.write(reply);
        lines.out.flush().expect("standard output is open");
    }
}

impl Lines {
    /// Tells of an event, or of what a coroutine does.
    pub fn tell(&mut self, event: &impl Serialize) {
        #[derive(Serialize)]
        struct Numbered<'a, E> {
            n: u64,
            #[serde(flatten)]
            event: &'a E,
        }
        self.last += 1;
        let n = self.last;
        self.write(&Numbered { n, event });
    }

    fn write(&mut self, line: &impl Serialize) {
        serde_json::to_writer(&mut self.out, line).expect("a line is written");
        self.out.write_all(b"\n").expect("standard output is open");
    }
}
