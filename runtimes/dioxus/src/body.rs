//! The bodies of coroutines: carry out instructions, and tell of it.

use crate::application::{Coroutine, Expression, Instruction, Value};
use crate::component::ATOMS;
use crate::locals::Locals;
use crate::run::{Letter, Run};
use crate::trace::{Awaited, Awaiting, Event, Id, Of, Step};
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
    rx: UnboundedReceiver<Letter<TYPE>>,
    owned: HashMap<String, UseState<Value>>,
    atoms: Option<Rc<AtomRoot>>,
    locals: Locals,
}

impl<const TYPE: usize> Body<TYPE> {
    pub fn new(
        id: Id,
        run: Rc<Run>,
        rx: UnboundedReceiver<Letter<TYPE>>,
        owned: HashMap<String, UseState<Value>>,
        atoms: Option<Rc<AtomRoot>>,
    ) -> Self {
        Body { id, run, rx, owned, atoms, locals: Locals::default() }
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
            Instruction::Note { value } => self.tell(Step::Noted { value: &self.locals.value(value) }),
            Instruction::WaitAtGate { gate } => {
                self.wait(Awaited::Gate { name: gate.clone() }).await;
            }
            Instruction::WaitTime { milliseconds } => {
                self.wait(Awaited::Time { milliseconds: *milliseconds }).await;
            }
            Instruction::YieldOnce => {
                self.wait(Awaited::Turn).await;
            }
            Instruction::ForEach { local, block } => {
                while let Some(message) = self.receive().await {
                    self.locals.bind(local, message);
                    self.play(block).await;
                }
            }
            Instruction::ForEachItem { local, feed, block } => loop {
                let item = self.wait(Awaited::Item { feed: feed.clone() }).await;
                if item.is_null() {
                    break;
                }
                self.locals.bind(local, item);
                self.play(block).await;
            },
            Instruction::Receive { local } => {
                let message = self.receive().await.unwrap_or_default();
                self.locals.bind(local, message);
            }
            Instruction::Forever { block } => loop {
                self.play(block).await;
            },
            Instruction::Repeat { times, block } => {
                for _ in 0..*times {
                    self.play(block).await;
                }
            }
            Instruction::SetState { state, value } => self.set(state, self.locals.value(value)),
            Instruction::AddTo { state, amount } => self.add(state, *amount),
            Instruction::SetAtom { atom, value } => {
                let value = self.locals.value(value);
                self.tell(Step::SetAtom { atom, value: &value });
                let root = self.atoms.as_ref().expect("who sets an atom has found their root");
                root.set((&ATOMS[self.run.atom(atom)]).unique_id(), value);
            }
            Instruction::Write { value, shared } => {
                let value = self.locals.value(value);
                self.run.trace.tell(Event::Written { by: &self.id.name, shared, value: &value });
                self.run.shared(shared).write(value).expect("no writer panics");
            }
            Instruction::Read { shared, local } => {
                let value = self.run.shared(shared).read().expect("no writer panics").clone();
                self.tell(Step::ReadShared { shared, value: &value });
                self.locals.bind(local, value);
            }
            Instruction::Send { value, address } => {
                let message = self.run.message(self.locals.value(value));
                self.run.address(address).post(&self.run.trace, &self.id.name, self.id.mount, message);
            }
            Instruction::Get { path, local } => {
                let answer = self.request(path, None).await;
                self.locals.bind(local, answer);
            }
            Instruction::Put { value, path, local } => {
                let value = self.locals.value(value);
                let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                let answer = self.request(path, Some(text)).await;
                self.locals.bind(local, answer);
            }
            Instruction::If { condition, then, otherwise } => {
                let block = if self.locals.holds(condition) { then } else { otherwise };
                self.play(block).await;
            }
            Instruction::Remember { value, key } => {
                self.locals.remember(key, value);
            }
            Instruction::CloseChannel => {
                // Under the lock, for what is told to be sent later must come too late.
                let mut lines = self.run.trace.lines();
                lines.tell(&Of { coroutine: &self.id, step: Step::ClosedChannel });
                self.rx.close();
            }
        }
    }

    async fn receive(&mut self) -> Option<Value> {
        self.tell(Step::Awaiting(Awaiting { wait: 0, awaited: &Awaited::Message }));
        let next = self.rx.next().await;
        self.tell(Step::Resumed { wait: 0, given: &Value::Null });
        match &next {
            Some(Letter(message)) => self.tell(Step::Received { message: message.number, value: &message.value }),
            None => self.tell(Step::SawEnd),
        }
        next.map(|Letter(message)| message.value)
    }

    /// Awaits what the kit completes.
    async fn wait(&self, awaited: Awaited) -> Value {
        let (wait, outcome) = self.run.wait();
        self.tell(Step::Awaiting(Awaiting { wait, awaited: &awaited }));
        let given = outcome.await.expect("a wait is completed or its coroutine dropped");
        self.tell(Step::Resumed { wait, given: &given });
        given
    }

    /// Awaits the server's answer, which comes on another thread and is handed over when the kit says so.
    async fn request(&self, path: &Expression, put: Option<String>) -> Value {
        let path = self.locals.value(path).as_str().expect("a path is a text").to_owned();
        let (wait, outcome) = self.run.wait();
        let url = format!("{}{path}", self.run.server);
        self.tell(Step::Awaiting(Awaiting { wait, awaited: &Awaited::Answer { path } }));
        self.run.answers.request(wait, url, put);
        let given = outcome.await.expect("a wait is completed or its coroutine dropped");
        self.tell(Step::Resumed { wait, given: &given });
        given
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
