//! What the kit asks for, done on the one thread that has the runtime.

use crate::application::{Asked, Message, Request, Value};
use crate::failure::is_failure;
use crate::open::Open;
use crate::outside::{race, AnotherThread, Job};
use crate::polled::words;
use crate::run::Deed;
use crate::trace::{Event, Hello, Reply, Trace};
use dioxus_std::utils::rw::UseRw;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{stderr, Write};
use std::panic::{self, catch_unwind, AssertUnwindSafe};
use std::sync::Arc;

thread_local! {
    /// The last panic: Dioxus keeps those of a render to itself.
    static PANICKED: RefCell<Option<String>> = const { RefCell::new(None) };
}

pub struct Session {
    trace: Arc<Trace>,
    another: AnotherThread,
    open: Option<Open>,
    racers: u32,
}

impl Session {
    pub fn new(trace: Trace) -> Self {
        panic::set_hook(Box::new(|panic| {
            if !is_failure(panic.payload()) {
                let _ = writeln!(stderr(), "{panic}");
                PANICKED.set(Some(panic.to_string()));
            }
        }));
        Session { trace: Arc::new(trace), another: AnotherThread::start(), open: None, racers: 0 }
    }

    /// Does what a line asks for, and replies. A panic of the runtime is a reply as well.
    pub fn answer(&mut self, line: &str) {
        let request: Request = serde_json::from_str(line).unwrap_or_else(|e| panic!("not a request: {e}: {line}"));
        let id = request.id;
        if let Asked::Hello {} = request.asked {
            self.trace.reply(&Reply { reply: id, failed: None, hello: Some(hello()) });
            return;
        }
        let done = catch_unwind(AssertUnwindSafe(|| self.carry_out(request.asked)))
            .unwrap_or_else(|panic| Err(words(panic.as_ref()).to_owned()));
        let failed = PANICKED.take().or(done.err());
        self.trace.reply(&Reply { reply: id, failed: failed.as_deref(), hello: None });
    }

    fn carry_out(&mut self, asked: Asked) -> Result<(), String> {
        match asked {
            Asked::Hello {} => {}
            Asked::Open { application, server } => {
                self.open = None;
                self.racers = 0;
                self.open = Some(Open::new(Arc::clone(&self.trace), &application, server)?);
            }
            Asked::CloseApplication {} => self.open()?.close(),
            Asked::Close {} => self.open = None,
            Asked::Settle { answered } => {
                for wait in answered {
                    let outcome = self.open()?.run.answers.outcome(wait)?;
                    self.open()?.run.complete(wait, outcome.into());
                }
                self.open()?.settle();
            }
            Asked::Complete { waits } => {
                let run = &self.open()?.run;
                waits.into_iter().for_each(|over| run.complete(over.wait, over.value));
            }
            Asked::Send { component: Some(component), address, messages } => {
                self.open()?.fire(&component, Deed::Send(address, messages))?;
            }
            Asked::Send { component: None, address, messages } => {
                let address = self.open()?.run.address(&address);
                messages.into_iter().for_each(|message| address.post(&self.trace, "kept handle", 0, message));
            }
            Asked::SendFromThread { address, messages } => {
                let (address, trace) = (self.open()?.run.address(&address), Arc::clone(&self.trace));
                self.another.run(move || {
                    messages.into_iter().for_each(|message| address.post(&trace, AnotherThread::NAME, 0, message));
                })?;
            }
            Asked::RaceOfSends { address, threads } => {
                let address = self.open()?.run.address(&address);
                self.race(threads, move |trace, thread, message: Message| address.post(trace, thread, 0, message))?;
            }
            Asked::WriteFromThread { shared, value } => {
                let (handle, trace) = (self.open()?.run.shared(&shared), Arc::clone(&self.trace));
                self.another.run(move || write(&trace, AnotherThread::NAME, &shared, &handle, value))?;
            }
            Asked::RaceOfWrites { shared, threads } => {
                let handle = self.open()?.run.shared(&shared);
                self.race(threads, move |trace, thread, value| write(trace, thread, &shared, &handle, value))?;
            }
            Asked::Set { component, state, value, kept } => {
                let open = self.open()?;
                if open.is_closed() {
                    open.run.trace.tell(Event::ListenerSet { component: &component, state: &state, value: &value });
                    open.run.state(&state).set(value);
                } else {
                    let deed = if kept { Deed::SetKept(state, value) } else { Deed::Set(state, value) };
                    open.fire(&component, deed)?;
                }
            }
            Asked::FailInListener { component } => self.open()?.fire(&component, Deed::Fail)?,
            Asked::FailInNextRender { component } => {
                self.open()?.run.failing.borrow_mut().insert(component);
            }
            Asked::Render { component } => self.open()?.render(&component)?,
            Asked::Show { component, parent } => {
                self.open()?.run.shown.borrow_mut().insert(component);
                self.open()?.render(&parent)?;
            }
            Asked::Remove { component, parent } => {
                let open = self.open()?;
                open.run.shown.borrow_mut().remove(&component);
                *open.run.removals.borrow_mut().entry(component).or_insert(0) += 1;
                open.render(&parent)?;
            }
        }
        Ok(())
    }

    fn open(&mut self) -> Result<&mut Open, String> {
        self.open.as_mut().ok_or_else(|| "no application is open".to_owned())
    }

    fn race<V: Send + 'static>(
        &mut self,
        threads: Vec<Vec<V>>,
        step: impl Fn(&Trace, &str, V) + Send + Sync + 'static,
    ) -> Result<(), String> {
        let step = Arc::new(step);
        let mut jobs: Vec<Vec<Job>> = Vec::new();
        for values in threads {
            self.racers += 1;
            let name = format!("thread {}", self.racers);
            let mut job: Vec<Job> = Vec::new();
            for value in values {
                let (step, trace, name) = (Arc::clone(&step), Arc::clone(&self.trace), name.clone());
                job.push(Box::new(move || step(&trace, &name, value)));
            }
            jobs.push(job);
        }
        let open = self.open()?;
        race(jobs, || open.settle())
    }
}

fn write(trace: &Trace, by: &str, shared: &str, handle: &UseRw<Value>, value: Value) {
    trace.tell(Event::Written { by, shared, value: &value });
    handle.write(value).expect("no writer panics");
}

fn hello() -> Hello {
    let borrowing = "a coroutine that captures a borrowed &UseState does not compile";
    Hello { protocol: 2, name: "dioxus", absent: BTreeMap::from([("borrowing", borrowing)]) }
}
