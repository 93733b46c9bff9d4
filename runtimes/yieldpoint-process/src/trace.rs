//! Writes events and replies.

use crate::event::{Event, Operation, Reply, Step};
use crate::failure::{is_failure, is_news, text};
use serde::Serialize;
use std::io::Write;
use std::panic::{catch_unwind, resume_unwind, AssertUnwindSafe};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Enough for most requests. A longer buffer is written before the reply.
const FULL: usize = 1 << 16;

/// The output of the process, which all its runs share.
#[derive(Clone)]
pub struct Output(Arc<Mutex<Lines>>);

struct Lines {
    out: Box<dyn Write + Send>,
    buffer: Vec<u8>,
    /// The run whose events are written.
    run: u64,
    /// The number of the latest event of this run.
    last: u64,
}

/// The events of one run. Events are numbered and written under one lock. Later than the run they are not written: a
/// runtime that has panicked may drop its coroutines at any time.
pub struct Trace {
    output: Output,
    run: u64,
    sends: Mutex<()>,
}

/// A start of a body in a mount of its component.
pub struct Id {
    pub name: Arc<str>,
    pub mount: u32,
    /// The field `coroutine` of events, written once since nearly every event has it.
    field: Vec<u8>,
}

impl Id {
    pub fn new(name: Arc<str>, mount: u32, run: u32) -> Self {
        #[derive(Serialize)]
        struct Coroutine<'a> {
            name: &'a str,
            mount: u32,
            run: u32,
        }
        let mut field = b",\"coroutine\":".to_vec();
        serde_json::to_writer(&mut field, &Coroutine { name: &name, mount, run }).expect("a vector takes everything");
        Id { name, mount, field }
    }
}

impl Output {
    pub fn new(out: Box<dyn Write + Send>) -> Self {
        Output(Arc::new(Mutex::new(Lines { out, buffer: Vec::with_capacity(2 * FULL), run: 0, last: 0 })))
    }

    /// Begins a run, whose events are numbered from 1, and ends the run before.
    pub fn begin(&self) -> Arc<Trace> {
        let mut lines = self.lines();
        lines.run += 1;
        lines.last = 0;
        Arc::new(Trace { output: self.clone(), run: lines.run, sends: Mutex::new(()) })
    }

    pub fn reply(&self, reply: &Reply) {
        let mut lines = self.lines();
        serde_json::to_writer(&mut lines.buffer, reply).expect("a vector takes everything");
        lines.buffer.push(b'\n');
        lines.flush();
    }

    fn lines(&self) -> MutexGuard<'_, Lines> {
        // A panic during a write has left at worst half a line, which the kit refuses.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lines {
    /// Writes an event; both events and steps are objects.
    fn write(&mut self, coroutine: &[u8], event: &impl Serialize) {
        self.last += 1;
        let buffer = &mut self.buffer;
        buffer.extend_from_slice(b"{\"n\":");
        serde_json::to_writer(&mut *buffer, &self.last).expect("a vector takes everything");
        buffer.extend_from_slice(coroutine);
        let begin = buffer.len();
        serde_json::to_writer(&mut *buffer, event).expect("a vector takes everything");
        buffer[begin] = b','; // what was its opening brace
        buffer.push(b'\n');
        if buffer.len() > FULL {
            self.flush();
        }
    }

    fn flush(&mut self) {
        self.out.write_all(&self.buffer).and_then(|()| self.out.flush()).expect("standard output is open");
        self.buffer.clear();
    }
}

impl Trace {
    pub fn tell(&self, event: &Event) {
        self.write(&[], event);
    }

    pub fn tell_of(&self, coroutine: &Id, step: &Step) {
        self.write(&coroutine.field, step);
    }

    /// No send is reported while the guard is held.
    pub fn no_sends(&self) -> MutexGuard<'_, ()> {
        self.sends.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self, coroutine: &[u8], event: &impl Serialize) {
        let mut lines = self.output.lines();
        if lines.run == self.run {
            lines.write(coroutine, event);
        }
    }
}

/// Who calls the runtime: a component, a coroutine, or with mount 0 a thread.
#[derive(Clone, Copy)]
pub struct Caller<'a> {
    pub trace: &'a Arc<Trace>,
    pub by: &'a str,
    pub mount: u32,
}

impl Caller<'_> {
    /// Calls an operation of the runtime. A panic is reported at the innermost call that it passes, and goes on.
    pub fn call<T>(&self, operation: Operation, subject: &str, call: impl FnOnce() -> T) -> T {
        catch_unwind(AssertUnwindSafe(call)).unwrap_or_else(|panic| {
            if !is_failure(panic.as_ref()) && is_news() {
                let what = text(panic.as_ref());
                self.trace.tell(&Event::Threw { by: self.by, mount: self.mount, operation, subject, what });
            }
            resume_unwind(panic)
        })
    }
}
