//! The requests of the kit, carried out on the one thread that has the runtime.

use crate::event::{Event, Hello, Operation, Reply};
use crate::failure::{self, catch};
use crate::handles::Shared;
use crate::mount::{Component, Mounts};
use crate::request::{self, Message, Request};
use crate::run::{Deed, Run};
use crate::runtime::{Capability, Identity, Runtime, MESSAGE_TYPES};
use crate::threads::{race, ForeignThread, Job};
use crate::trace::{Caller, Output, Trace};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Write;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::rc::Rc;
use std::sync::Arc;

/// A runtime that panics that often while it settles does not come to an end.
const MOST_PANICS: u32 = 100;

pub struct Session<R> {
    identity: Identity,
    output: Output,
    foreign: ForeignThread,
    open: Option<Open<R>>,
    racers: u32,
}

/// One application on the runtime.
struct Open<R> {
    /// None once the application is closed.
    runtime: Option<R>,
    run: Rc<Run>,
    mounts: Rc<Mounts>,
}

impl<R: Runtime> Session<R> {
    pub fn new(identity: Identity, output: Box<dyn Write + Send>) -> Self {
        failure::observe_panics();
        Session { identity, output: Output::new(output), foreign: ForeignThread::start(), open: None, racers: 0 }
    }

    /// Carries out a request, and replies.
    pub fn answer(&mut self, line: &str) {
        let Request { id, operation } =
            Request::read(line).unwrap_or_else(|e| panic!("this is not a request: {e}: {line}"));
        if let request::Operation::Hello {} = operation {
            let hello = Some(self.hello());
            return self.output.reply(&Reply { reply: id, failed: None, hello });
        }
        let done = catch_unwind(AssertUnwindSafe(|| self.carry_out(operation)));
        // A panic that unwinds to here is a reported one, or among the unreported.
        let failed = failure::unreported().or(done.unwrap_or(Ok(())).err());
        self.output.reply(&Reply { reply: id, failed: failed.as_deref(), hello: None });
    }

    fn carry_out(&mut self, operation: request::Operation) -> Result<(), String> {
        use request::Operation::*;
        match operation {
            Hello {} => {}
            Open { application, server } => {
                self.close();
                self.racers = 0;
                let run = Rc::new(Run::new(self.output.begin(), &application, server.unwrap_or_default()));
                if run.types() > MESSAGE_TYPES {
                    return Err(format!("an application has at most {MESSAGE_TYPES} types of messages"));
                }
                let mounts = Rc::default();
                let root = Component::new(&run, &mounts, &application.root);
                let runtime = catch(|| R::open(root, application.atoms.into_values().collect())).transpose();
                let (runtime, failed) = runtime.map_or_else(|e| (None, Err(e)), |runtime| (runtime, Ok(())));
                self.open = Some(self::Open { runtime, run, mounts });
                failed?;
            }
            CloseApplication {} => {
                let runtime = self.open()?.runtime.take();
                catch(|| drop(runtime));
            }
            Close {} => self.close(),
            Settle { answered } => {
                let open = self.open()?;
                for wait in answered {
                    let outcome = open.run.responses.outcome(wait)?;
                    open.run.complete(wait, outcome.into());
                }
                open.settle();
                if let Some((component, _)) = open.run.deeds.take().pop_front() {
                    return Err(format!("no listener of \"{component}\" has run"));
                }
            }
            Complete { waits } => {
                let run = &self.open()?.run;
                waits.into_iter().for_each(|completed| run.complete(completed.wait, completed.value));
            }
            Send { component: Some(component), address, messages } => {
                self.open()?.click(&component, Deed::Send { address, messages, then_remove: None })?;
            }
            Send { component: None, address, messages } => {
                let run = &self.open()?.run;
                let address = run.address(&address)?;
                let kept = Caller { trace: &run.trace, by: "kept handle", mount: 0 };
                messages.into_iter().for_each(|message| drop(address.send(kept, message)));
            }
            SendAndRemove { component, address, messages, removed } => {
                self.open()?.click(&component, Deed::Send { address, messages, then_remove: Some(removed) })?;
            }
            SendFromThread { address, messages } => {
                let run = &self.open()?.run;
                let (address, trace) = (run.address(&address)?.remote(), Arc::clone(&run.trace));
                self.foreign.run(move || {
                    messages.into_iter().for_each(|message| address.send(&trace, ForeignThread::NAME, message));
                })?;
            }
            RaceOfSends { address, threads } => {
                let address = self.open()?.run.address(&address)?.remote();
                self.race(threads, move |trace, thread, message: Message| address.send(trace, thread, message))?;
            }
            WriteFromThread { shared, value } => {
                let run = &self.open()?.run;
                let (handle, trace) = (run.shared(&shared), Arc::clone(&run.trace));
                self.foreign.run(move || write(&trace, ForeignThread::NAME, &shared, &*handle, value))?;
            }
            RaceOfWrites { shared, threads } => {
                let handle = self.open()?.run.shared(&shared);
                self.race(threads, move |trace, thread, value| write(trace, thread, &shared, &*handle, value))?;
            }
            Set { component, state, value } => {
                let open = self.open()?;
                if open.runtime.is_some() {
                    open.click(&component, Deed::Set { state, value })?;
                } else {
                    let run = &open.run;
                    run.trace.tell(&Event::ListenerSet { component: &component, state: &state, value: &value });
                    let mount = run.mounts.borrow().get(&component).copied().unwrap_or(0);
                    let caller = Caller { trace: &run.trace, by: &component, mount };
                    caller.call(Operation::SetState, &state, || run.state(&state).set(value));
                }
            }
            FailInListener { component } => self.open()?.click(&component, Deed::Fail)?,
            FailInNextRender { component } => {
                self.open()?.run.failing.borrow_mut().insert(component);
            }
            Render { component } => self.open()?.mounts.find(&component)?.update(),
            Show { component, parent } => self.open()?.show(&component, &parent, true)?,
            Remove { component, parent } => self.open()?.show(&component, &parent, false)?,
        }
        Ok(())
    }

    fn open(&mut self) -> Result<&mut Open<R>, String> {
        self.open.as_mut().ok_or_else(|| "no application is open".to_owned())
    }

    /// Ends the run. What it still drops later is not reported.
    fn close(&mut self) {
        if let Some(Open { runtime, run, .. }) = self.open.take() {
            catch(|| drop(runtime));
            catch(|| drop(run));
            self.output.begin();
        }
    }

    fn race<V: Send + 'static>(
        &mut self,
        threads: Vec<Vec<V>>,
        step: impl Fn(&Arc<Trace>, &str, V) + Send + Sync + 'static,
    ) -> Result<(), String> {
        let trace = Arc::clone(&self.open()?.run.trace);
        let step = Arc::new(step);
        let mut lists: Vec<Vec<Job>> = Vec::new();
        for values in threads {
            self.racers += 1;
            let name: Arc<str> = format!("thread {}", self.racers).into();
            let jobs = values.into_iter().map(|value| -> Job {
                let (step, trace, name) = (Arc::clone(&step), Arc::clone(&trace), Arc::clone(&name));
                Box::new(move || step(&trace, &name, value))
            });
            lists.push(jobs.collect());
        }
        let open = self.open()?;
        race(lists, || open.settle())
    }

    fn hello(&self) -> Hello {
        let mut absent: BTreeMap<_, _> = self.identity.absent.iter().map(|(what, why)| (what.id(), *why)).collect();
        absent.entry("borrowing").or_insert("a body that keeps a borrowed handle does not compile in Rust");
        if cfg!(not(feature = "http")) {
            absent.entry(Capability::Http.id()).or_insert("the feature http of yieldpoint-process is off");
        }
        let Identity { name, version, .. } = self.identity;
        Hello { protocol: 2, name, language: "Rust", version, absent }
    }
}

impl<R: Runtime> Open<R> {
    /// Runs turns until nothing was ready. A panic of a turn ends this turn only.
    fn settle(&mut self) {
        let Some(runtime) = &mut self.runtime else { return };
        let mut panics = 0;
        loop {
            match catch(|| runtime.turn()) {
                Some(true) => {}
                Some(false) => break,
                None if panics == MOST_PANICS => panic!("the runtime has panicked in {MOST_PANICS} turns"),
                None => panics += 1,
            }
        }
    }

    /// Makes a listener of the component do something.
    fn click(&mut self, component: &Arc<str>, deed: Deed) -> Result<(), String> {
        let runtime = self.runtime.as_mut().ok_or("the application is closed")?;
        let mount = self.mounts.find(component)?;
        self.run.deeds.borrow_mut().push_back((Arc::clone(component), deed));
        catch(|| runtime.click(&mount));
        Ok(())
    }

    fn show(&self, component: &Arc<str>, parent: &str, shown: bool) -> Result<(), String> {
        self.run.show(component, shown);
        self.mounts.find(parent)?.update();
        Ok(())
    }
}

/// Writes a shared value on a foreign thread. A panic ends here; it was reported.
fn write(trace: &Arc<Trace>, by: &str, shared: &str, handle: &dyn Shared, value: Value) {
    trace.tell(&Event::Written { by, shared, value: &value });
    let caller = Caller { trace, by, mount: 0 };
    catch(|| caller.call(Operation::WriteShared, shared, || handle.write(value)));
}
