//! The bodies of coroutines.

use crate::application::{Awaitable, Coroutine, Expression, Instruction, Name, Target, TargetKind};
use crate::event::{Event, Operation, Step};
use crate::failure::{fail, is_failure, is_news, text};
use crate::handles::{Atoms, Receiver, SentMessage, State};
use crate::locals::Locals;
use crate::run::Run;
use crate::trace::{Caller, Id, Trace};
use serde_json::Value;
use std::cell::RefCell;
use std::future::{poll_fn, Future};
use std::panic::{catch_unwind, resume_unwind, AssertUnwindSafe};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll};

/// Starts the body of a coroutine: what `use_coroutine` gets.
#[derive(Clone)]
pub struct Start {
    pub(crate) run: Rc<Run>,
    pub(crate) starts: Rc<Starts>,
    pub(crate) coroutine: Rc<Coroutine>,
    pub(crate) captured: Vec<(Name, Value)>,
    pub(crate) atoms: Option<Rc<dyn Atoms>>,
}

impl Start {
    /// Makes the body, which does nothing until it is polled. A sound runtime calls this once in each mount.
    pub fn body(&self, receiver: impl Receiver + 'static) -> Body {
        let run = Rc::clone(&self.run);
        let id = Rc::new(self.starts.another(&self.coroutine.name));
        let mut locals = Locals::default();
        for (name, value) in &self.captured {
            locals.bind(name, value.clone());
        }
        let owned = self.coroutine.owns.iter().map(|state| (Arc::clone(state), run.state(state))).collect();
        let interpreter = Interpreter {
            id: Rc::clone(&id),
            run: Rc::clone(&run),
            rx: Box::new(receiver),
            owned,
            atoms: self.atoms.clone(),
            locals,
        };
        let instructions = interpreter.play_to_end(Rc::clone(&self.coroutine));
        Body { id, trace: Arc::clone(&run.trace), instructions: Box::pin(instructions), over: false }
    }
}

/// The starts of bodies in one mount of a component.
pub(crate) struct Starts {
    mount: u32,
    coroutines: RefCell<Vec<Name>>,
}

impl Starts {
    pub fn new(mount: u32) -> Self {
        Starts { mount, coroutines: RefCell::default() }
    }

    fn another(&self, coroutine: &Name) -> Id {
        let mut coroutines = self.coroutines.borrow_mut();
        coroutines.push(Arc::clone(coroutine));
        let runs = coroutines.iter().filter(|name| *name == coroutine).count();
        Id::new(Arc::clone(coroutine), self.mount, u32::try_from(runs).expect("a body is not started that often"))
    }
}

/// A body of a coroutine, which the runtime polls on its thread. Dropping it drops the coroutine.
///
/// It reports its polls and its drop. The runtime must not wrap it in something that polls it more often than it polls
/// the coroutine.
pub struct Body {
    id: Rc<Id>,
    trace: Arc<Trace>,
    instructions: Pin<Box<dyn Future<Output = ()>>>,
    over: bool,
}

impl Future for Body {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        self.trace.tell_of(&self.id, &Step::PollBegan);
        let outcome = catch_unwind(AssertUnwindSafe(|| self.instructions.as_mut().poll(context)));
        if let Some(panic) = outcome.as_ref().err().filter(|panic| !is_failure(panic.as_ref())) {
            is_news();
            self.trace.tell_of(&self.id, &Step::Broke { what: text(panic.as_ref()) });
        }
        self.over = !matches!(outcome, Ok(Poll::Pending));
        self.trace.tell_of(&self.id, &Step::PollEnded);
        outcome.unwrap_or_else(|panic| resume_unwind(panic))
    }
}

impl Drop for Body {
    fn drop(&mut self) {
        if !self.over {
            self.trace.tell_of(&self.id, &Step::Dropped);
        }
    }
}

/// One run of a body, with its handles and locals.
struct Interpreter {
    id: Rc<Id>,
    run: Rc<Run>,
    rx: Box<dyn Receiver>,
    owned: Vec<(Name, Rc<dyn State>)>,
    atoms: Option<Rc<dyn Atoms>>,
    locals: Locals,
}

impl Interpreter {
    async fn play_to_end(mut self, coroutine: Rc<Coroutine>) {
        self.tell(&Step::Started);
        self.play(&coroutine.body).await;
        self.tell(&Step::Finished);
    }

    /// Boxed, since a block may contain blocks.
    fn play<'a>(&'a mut self, block: &'a [Instruction]) -> Pin<Box<dyn Future<Output = ()> + 'a>> {
        Box::pin(async move {
            for instruction in block {
                self.carry_out(instruction).await;
            }
        })
    }

    async fn carry_out(&mut self, instruction: &Instruction) {
        match instruction {
            Instruction::Log { value } => self.tell(&Step::Logged { value: &self.locals.value(value) }),
            Instruction::Await { what, local } => {
                let given = self.next(what).await.unwrap_or_default();
                if let Some(local) = local {
                    self.locals.bind(local, given);
                }
            }
            Instruction::ForEach { local, series, block } => {
                while let Some(next) = self.next(series).await {
                    self.locals.bind(local, next);
                    self.play(block).await;
                }
            }
            Instruction::Forever { block } => loop {
                self.play(block).await;
            },
            Instruction::Repeat { times, block } => {
                for _ in 0..*times {
                    self.play(block).await;
                }
            }
            Instruction::If { condition, then, otherwise } => {
                let block = if self.locals.holds(condition) { then } else { otherwise };
                self.play(block).await;
            }
            Instruction::Set { target: Target { kind, name }, value } => {
                let value = self.locals.value(value);
                match kind {
                    TargetKind::State => self.set(name, value),
                    TargetKind::Atom => self.set_atom(name, value),
                    TargetKind::Shared => {
                        self.run.trace.tell(&Event::Written { by: &self.id.name, shared: name, value: &value });
                        self.call(Operation::WriteShared, name, || self.run.shared(name).write(value));
                    }
                }
            }
            Instruction::AddTo { state, amount } => self.add(state, *amount),
            Instruction::Read { shared, local } => {
                let value = self.call(Operation::ReadShared, shared, || self.run.shared(shared).read());
                self.tell(&Step::ReadShared { shared, value: &value });
                self.locals.bind(local, value);
            }
            Instruction::Send { value, address } => {
                let message = self.run.message(self.locals.value(value));
                let address = self.run.address(address).unwrap_or_else(|missing| panic!("{missing}"));
                address.send(self.caller(), message).unwrap_or_else(|panic| resume_unwind(panic));
            }
            Instruction::Remember { value, key } => self.locals.remember(key, value),
            Instruction::TryNext { local, otherwise } => {
                let next = self.try_next().map_or_else(|| self.locals.value(otherwise), Option::unwrap_or_default);
                self.locals.bind(local, next);
            }
            Instruction::CloseChannel => {
                let trace = Arc::clone(&self.run.trace);
                // A send that is reported later must find the channel closed.
                let _no_sends = trace.no_sends();
                self.tell(&Step::ClosedChannel);
                let caller = Caller { trace: &trace, by: &self.id.name, mount: self.id.mount };
                caller.call(Operation::CloseChannel, "", || self.rx.close());
            }
            Instruction::Fail => {
                self.tell(&Step::Failed);
                fail();
            }
        }
    }

    /// The result of an await, or none if the await gave nothing or the series has ended.
    async fn next(&mut self, what: &Awaitable<Expression>) -> Option<Value> {
        if let Awaitable::Message = what {
            self.receive().await
        } else {
            let what = what.map(|value| self.locals.value(value));
            Some(self.wait(what).await).filter(|given| !given.is_null())
        }
    }

    async fn receive(&mut self) -> Option<Value> {
        self.tell(&Step::Awaiting { wait: 0, what: &Awaitable::Message });
        let Interpreter { rx, id, run, .. } = self;
        let caller = Caller { trace: &run.trace, by: &id.name, mount: id.mount };
        let next = poll_fn(|context| caller.call(Operation::Receive, "", || rx.poll_next(context))).await;
        self.tell(&Step::Resumed { wait: 0, given: &Value::Null });
        self.received(next)
    }

    /// The next message, or none once the channel has ended; nothing at all if it is empty.
    fn try_next(&mut self) -> Option<Option<Value>> {
        self.tell(&Step::TryingNext);
        let Interpreter { rx, id, run, .. } = self;
        let caller = Caller { trace: &run.trace, by: &id.name, mount: id.mount };
        match caller.call(Operation::TryNext, "", || rx.try_next()) {
            Poll::Ready(next) => Some(self.received(next)),
            Poll::Pending => {
                self.tell(&Step::FoundEmpty);
                None
            }
        }
    }

    fn received(&self, next: Option<SentMessage>) -> Option<Value> {
        let next = next.map(SentMessage::received);
        match &next {
            Some(message) => self.tell(&Step::Received { message: message.number, value: &message.value }),
            None => self.tell(&Step::SawEnd),
        }
        next.map(|message| message.value)
    }

    /// Awaits what the kit completes, or the server's response.
    async fn wait(&self, what: Awaitable<Value>) -> Value {
        let (wait, outcome) = self.run.wait();
        self.tell(&Step::Awaiting { wait, what: &what });
        if let Awaitable::Response { method, path, body } = &what {
            let url = format!("{}{}", self.run.server, path.as_str().expect("a path is a text"));
            let body = body.as_ref().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            self.run.responses.request(wait, *method, url, body);
        }
        let given = outcome.await.expect("an await is completed unless its coroutine was dropped");
        self.tell(&Step::Resumed { wait, given: &given });
        given
    }

    fn set_atom(&self, atom: &Name, value: Value) {
        self.tell(&Step::SetAtom { atom, value: &value });
        let root = self.atoms.as_ref().expect("the component has found the atom root");
        self.call(Operation::SetAtom, atom, || root.set(self.run.atom(atom), value));
    }

    fn set(&self, state: &Name, value: Value) {
        self.tell(&Step::SetState { state, value: &value });
        self.call(Operation::SetState, state, || self.owned(state).set(value));
    }

    fn add(&self, state: &Name, amount: i64) {
        let current = self.call(Operation::ReadState, state, || self.owned(state).get());
        self.tell(&Step::ReadState { state, value: &current });
        let sum = current.as_i64().expect("amounts are added to numbers only") + amount;
        self.set(state, sum.into());
    }

    fn owned(&self, state: &str) -> &dyn State {
        let (_, handle) = self.owned.iter().find(|(name, _)| **name == *state).expect("the coroutine owns the state");
        &**handle
    }

    fn call<T>(&self, operation: Operation, subject: &str, call: impl FnOnce() -> T) -> T {
        self.caller().call(operation, subject, call)
    }

    fn caller(&self) -> Caller<'_> {
        Caller { trace: &self.run.trace, by: &self.id.name, mount: self.id.mount }
    }

    fn tell(&self, step: &Step) {
        self.run.trace.tell_of(&self.id, step);
    }
}
