//! A runtime that shows one component: enough for a first verdict.

use futures_channel::mpsc::unbounded;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::task::{Context, Wake, Waker};
use std::{cell::RefCell, future::Future, pin::Pin, rc::Rc, sync::Arc};
use yieldpoint_process::{Body, Component, Hooks, Identity, Mount, Runtime, Sender, SentMessage, Start, State, Value};

/// Whether something is to be polled or rendered.
struct Ready(AtomicBool);

impl Wake for Ready {
    fn wake(self: Arc<Self>) {
        self.0.store(true, SeqCst);
    }
}

struct Cell(RefCell<Value>, Arc<Ready>);

impl State for Cell {
    fn get(&self) -> Value {
        self.0.borrow().clone()
    }

    fn set(&self, value: Value) {
        self.0.replace(value);
        self.1.wake_by_ref();
    }
}

/// The root component, with one state and one coroutine at most.
struct First {
    mount: Mount,
    hooks: Kept,
}

struct Kept {
    ready: Arc<Ready>,
    state: Option<Rc<Cell>>,
    sender: Option<Sender>,
    body: Option<Pin<Box<Body>>>,
}

impl Hooks for Kept {
    fn use_state(&mut self, _: &str, initial: &Value) -> Rc<dyn State> {
        let ready = &self.ready;
        self.state.get_or_insert_with(|| Rc::new(Cell(RefCell::new(initial.clone()), ready.clone()))).clone()
    }

    fn use_coroutine(&mut self, _: usize, start: Start) -> Sender {
        let body = &mut self.body;
        let first_render = || {
            let (messages, receiver) = unbounded::<SentMessage>();
            *body = Some(Box::pin(start.body(receiver)));
            Sender::new(move |message| drop(messages.unbounded_send(message)))
        };
        self.sender.get_or_insert_with(first_render).clone()
    }

    fn use_coroutine_handle(&mut self, _: usize) -> Option<Sender> {
        self.sender.clone()
    }
}

impl Runtime for First {
    fn open(root: Component, _: Vec<Value>) -> Result<Self, String> {
        let ready = Arc::new(Ready(AtomicBool::new(true)));
        let update = ready.clone();
        let mount = root.mount(move || update.wake_by_ref());
        Ok(First { mount, hooks: Kept { ready, state: None, sender: None, body: None } })
    }

    fn turn(&mut self) -> bool {
        let was_ready = self.hooks.ready.0.swap(false, SeqCst);
        if was_ready {
            self.mount.render(&mut self.hooks);
            let waker = Waker::from(self.hooks.ready.clone());
            let mut context = Context::from_waker(&waker);
            self.hooks.body.take_if(|body| body.as_mut().poll(&mut context).is_ready());
        }
        was_ready
    }
}

fn main() {
    yieldpoint_process::main::<First>(Identity {
        name: "first",
        version: "0.1.0",
        absent: &[(Capability::Atoms, "not implemented yet"), (Capability::External, "not implemented yet")],
    });
}
