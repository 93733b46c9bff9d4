//! A runtime that renders one component once and polls each of its coroutines once: enough for a first verdict.

use futures_channel::mpsc::unbounded;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Waker};
use yieldpoint_process::{
    Body, Capability, Component, Hooks, Identity, Mount, Runtime, Sender, SentMessage, Start, State, Value,
};

struct First(Mount, Bodies);

#[derive(Default)]
struct Bodies(Vec<Pin<Box<Body>>>);

impl Hooks for Bodies {
    fn use_coroutine(&mut self, _: usize, start: Start) -> Sender {
        let (messages, receiver) = unbounded::<SentMessage>();
        self.0.push(Box::pin(start.body(receiver)));
        Sender::new(move |message| drop(messages.unbounded_send(message)))
    }

    fn use_coroutine_handle(&mut self, _: usize) -> Option<Sender> {
        None
    }

    fn use_state(&mut self, name: &str, _: &Value) -> Rc<dyn State> {
        todo!("the state {name}")
    }
}

impl Runtime for First {
    fn open(root: Component, _: Vec<Value>) -> Result<Self, String> {
        let mut first = First(root.mount(|| {}), Bodies::default());
        first.0.render(&mut first.1);
        Ok(first)
    }

    fn turn(&mut self) -> bool {
        let Some(mut body) = self.1 .0.pop() else { return false };
        let _ = body.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        true
    }
}

fn main() {
    yieldpoint_process::main::<First>(Identity {
        name: "first",
        version: "0.1.0",
        absent: &[(Capability::Atoms, "not implemented yet"), (Capability::External, "not implemented yet")],
    });
}
