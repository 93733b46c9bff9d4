//! The bodies of coroutines: carry out instructions, and tell of it.

use crate::application::{Awaitable, Coroutine, Expression, Instruction, Target, TargetKind, Value};
use crate::component::ATOMS;
use crate::failure::fail;
use crate::locals::Locals;
use crate::run::{Run, SentMessage};
use crate::trace::{Event, Id, Of, Step};
use dioxus::prelude::{UnboundedReceiver, UseState};
use fermi::{AtomRoot, Readable};
use futures::future::LocalBoxFuture;
use futures::StreamExt;
use std::collections::HashMap;
use std::rc::Rc;

/// One run of a body, with what it owns and knows.
pub struct Body<const TYPE: usize> {
    id: Id,
    run: Rc<Run>,
    rx: UnboundedReceiver<SentMessage<TYPE>>,
    owned: HashMap<String, UseState<Value>>,
    atoms: Option<Rc<AtomRoot>>,
    locals: Locals,
}

impl<const TYPE: usize> Body<TYPE> {
    pub fn new(
        id: Id,
        run: Rc<Run>,
        rx: UnboundedReceiver<SentMessage<TYPE>>,
        owned: HashMap<String, UseState<Value>>,
        atoms: Option<Rc<AtomRoot>>,
        locals: Locals,
    ) -> Self {
        Body { id, run, rx, owned, atoms, locals }
    }

    pub async fn play_to_end(mut self, coroutine: Rc<Coroutine>) {
        self.tell(Step::Started);
        self.play(&coroutine.body).await;
        self.tell(Step::Finished);
    }

    /// Boxed, since blocks hold blocks.
    fn play<'a>(&'a mut self, block: &'a [Instruction]) -> LocalBoxFuture<'a, ()> {
        Box::pin(async move {
            for instruction in block {
                self.carry_out(instruction).await;
            }
        })
    }

    async fn carry_out(&mut self, instruction: &Instruction) {
        match instruction {
            Instruction::Log { value } => self.tell(Step::Logged { value: &self.locals.value(value) }),
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
                        self.run.trace.tell(Event::Written { by: &self.id.name, shared: name, value: &value });
                        self.run.shared(name).write(value).expect("no writer panics");
                    }
                }
            }
            Instruction::AddTo { state, amount } => self.add(state, *amount),
            Instruction::Read { shared, local } => {
                let value = self.run.shared(shared).read().expect("no writer panics").clone();
                self.tell(Step::ReadShared { shared, value: &value });
                self.locals.bind(local, value);
            }
            Instruction::Send { value, address } => {
                let message = self.run.message(self.locals.value(value));
                self.run.address(address).post(&self.run.trace, &self.id.name, self.id.mount, message);
            }
            Instruction::Remember { value, key } => {
                self.locals.remember(key, value);
            }
            Instruction::TryNext { local, otherwise } => {
                let next = self.try_next().map_or_else(|| self.locals.value(otherwise), Option::unwrap_or_default);
                self.locals.bind(local, next);
            }
            Instruction::CloseChannel => {
                // Under the lock, for what is told to be sent later must come too late.
                let mut lines = self.run.trace.lines();
                lines.tell(&Of { coroutine: &self.id, step: Step::ClosedChannel });
                self.rx.close();
            }
            Instruction::Fail => {
                self.tell(Step::Failed);
                fail();
            }
        }
    }

    /// What an await gives; none if it gives nothing, or if the series has ended.
    async fn next(&mut self, what: &Awaitable<Expression>) -> Option<Value> {
        let what = what.map(|value| self.locals.value(value));
        if let Awaitable::Message = what {
            self.receive().await
        } else {
            Some(self.wait(what).await).filter(|given| !given.is_null())
        }
    }

    async fn receive(&mut self) -> Option<Value> {
        self.tell(Step::Awaiting { wait: 0, what: &Awaitable::Message });
        let next = self.rx.next().await.map(SentMessage::received);
        self.tell(Step::Resumed { wait: 0, given: &Value::Null });
        match &next {
            Some(message) => self.tell(Step::Received { message: message.number, value: &message.value }),
            None => self.tell(Step::SawEnd),
        }
        next.map(|message| message.value)
    }

    /// The next message, or none once the channel has ended; nothing at all if it is empty.
    #[allow(deprecated)] // what replaces it is younger than Dioxus 0.4
    fn try_next(&mut self) -> Option<Option<Value>> {
        self.tell(Step::TryingNext);
        let next = self.rx.try_next().map(|next| next.map(SentMessage::received));
        match &next {
            Ok(Some(message)) => self.tell(Step::Received { message: message.number, value: &message.value }),
            Ok(None) => self.tell(Step::SawEnd),
            Err(_) => self.tell(Step::FoundEmpty),
        }
        next.ok().map(|next| next.map(|message| message.value))
    }

    /// Awaits what the kit completes, or the server's answer, which comes on another thread and is handed over when the
    /// kit says so.
    async fn wait(&self, what: Awaitable<Value>) -> Value {
        let (wait, outcome) = self.run.wait();
        self.tell(Step::Awaiting { wait, what: &what });
        if let Awaitable::Response { method, path, body } = &what {
            let url = format!("{}{}", self.run.server, path.as_str().expect("a path is a text"));
            let body = body.as_ref().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            self.run.answers.request(wait, *method, url, body);
        }
        let given = outcome.await.expect("a wait is completed or its coroutine dropped");
        self.tell(Step::Resumed { wait, given: &given });
        given
    }

    fn set_atom(&self, atom: &str, value: Value) {
        self.tell(Step::SetAtom { atom, value: &value });
        let root = self.atoms.as_ref().expect("who sets an atom has found their root");
        root.set((&ATOMS[self.run.atom(atom)]).unique_id(), value);
    }

    fn set(&self, state: &str, value: Value) {
        self.tell(Step::SetState { state, value: &value });
        self.owned(state).set(value);
    }

    fn add(&self, state: &str, amount: i64) {
        let current = self.owned(state).current();
        self.tell(Step::ReadState { state, value: &current });
        let sum = current.as_i64().expect("only to a number can be added") + amount;
        self.set(state, sum.into());
    }

    fn owned(&self, state: &str) -> &UseState<Value> {
        self.owned.get(state).expect("the coroutine owns the state")
    }

    fn tell(&self, step: Step) {
        self.run.trace.tell_of(&self.id, step);
    }
}
