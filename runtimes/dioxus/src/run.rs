//! What one run of an application keeps beside the runtime: handles that renders gave, and waits that are not over.

use crate::application::{Application, Component, Message, Value};
use crate::outside::Answers;
use crate::trace::{Event, Sending, Trace};
use dioxus::prelude::UseState;
use dioxus_std::utils::rw::UseRw;
use futures::channel::oneshot;
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// A message on its way. Handles are looked up by exact type, so each type of an application is one of these of its own.
pub struct SentMessage<const TYPE: usize> {
    message: Option<Message>,
    trace: Arc<Trace>,
}

impl<const TYPE: usize> SentMessage<TYPE> {
    pub fn new(message: Message, trace: Arc<Trace>) -> Self {
        SentMessage { message: Some(message), trace }
    }

    /// What a body has received, whose release is no longer of interest.
    pub fn received(mut self) -> Message {
        self.message.take().expect("a message is received once")
    }
}

/// Nobody has received it, and nobody will.
impl<const TYPE: usize> Drop for SentMessage<TYPE> {
    fn drop(&mut self) {
        if let Some(message) = &self.message {
            self.trace.tell(Event::Released { message: message.number });
        }
    }
}

/// Where messages go; good on every thread, as a handle of Dioxus is.
#[derive(Clone)]
pub struct Address {
    /// The coroutine's name; empty if the handle was looked up, since only the runtime knows where it leads.
    pub coroutine: String,
    /// The handle's name if it was looked up, or empty.
    pub handle: String,
    pub mount: u32,
    pub send: Arc<dyn Fn(Message) + Send + Sync>,
}

impl Address {
    /// Sends, and tells.
    pub fn post(&self, trace: &Trace, sender: &str, sender_mount: u32, message: Message) {
        let number = message.number;
        trace.tell(Event::Sending(Sending {
            sender,
            sender_mount,
            message: number,
            value: &message.value,
            coroutine: &self.coroutine,
            mount: self.mount,
            handle: &self.handle,
        }));
        (self.send)(message);
        trace.tell(Event::Sent { message: number });
    }
}

/// A component that is mounted now.
pub struct Mounted {
    pub mount: u32,
    pub update: Arc<dyn Fn() + Send + Sync>,
}

/// What a listener is to do.
pub enum Deed {
    Send(String, Vec<Message>),
    Set(String, Value),
    SetKept(String, Value),
    Fail,
}

pub struct Run {
    pub trace: Arc<Trace>,
    pub types: Vec<String>,
    pub atoms: Vec<String>,
    pub server: String,
    pub answers: Arc<Answers>,
    pub shown: RefCell<HashSet<String>>,
    /// How often a component was removed. It is part of its key, so that it is mounted anew even if it was not rendered
    /// without in between.
    pub removals: RefCell<HashMap<String, u32>>,
    /// The components whose next render is to fail.
    pub failing: RefCell<HashSet<String>>,
    pub mounts: RefCell<HashMap<String, u32>>,
    pub mounted: RefCell<HashMap<String, Mounted>>,
    pub states: RefCell<HashMap<String, UseState<Value>>>,
    pub shared: RefCell<HashMap<String, UseRw<Value>>>,
    pub addresses: RefCell<HashMap<String, Address>>,
    pub deed: RefCell<Option<Deed>>,
    waits: RefCell<HashMap<u64, oneshot::Sender<Value>>>,
    last_wait: Cell<u64>,
    last_message: Cell<u64>,
}

impl Run {
    pub fn new(trace: Arc<Trace>, application: &Application, server: String) -> Self {
        let mut shown = HashSet::new();
        application.root.each(&mut |component| {
            if component.shown {
                shown.insert(component.name.clone());
            }
        });
        Run {
            trace,
            types: application.types(),
            atoms: application.atoms.keys().cloned().collect(),
            server,
            answers: Arc::default(),
            shown: RefCell::new(shown),
            removals: RefCell::default(),
            failing: RefCell::default(),
            mounts: RefCell::default(),
            mounted: RefCell::default(),
            states: RefCell::default(),
            shared: RefCell::default(),
            addresses: RefCell::default(),
            deed: RefCell::default(),
            waits: RefCell::default(),
            last_wait: Cell::new(0),
            last_message: Cell::new(0),
        }
    }

    /// The place of a type of messages among those of the application.
    pub fn type_of(&self, name: &str) -> usize {
        self.types.iter().position(|known| known == name).expect("a type of the application")
    }

    pub fn atom(&self, name: &str) -> usize {
        self.atoms.iter().position(|known| known == name).expect("an atom of the application")
    }

    pub fn address(&self, name: &str) -> Address {
        let addresses = self.addresses.borrow();
        addresses.get(name).unwrap_or_else(|| panic!("no render has given a handle \"{name}\"")).clone()
    }

    pub fn state(&self, name: &str) -> UseState<Value> {
        let states = self.states.borrow();
        states.get(name).unwrap_or_else(|| panic!("no render has given the state \"{name}\"")).to_owned()
    }

    pub fn shared(&self, name: &str) -> UseRw<Value> {
        let shared = self.shared.borrow();
        shared.get(name).unwrap_or_else(|| panic!("no render has given the value \"{name}\"")).clone()
    }

    /// A message of a body, with the next number.
    pub fn message(&self, value: Value) -> Message {
        self.last_message.set(self.last_message.get() + 1);
        Message { number: self.last_message.get(), value }
    }

    /// Something to be awaited that the kit completes, or the server's answer.
    pub fn wait(&self) -> (u64, oneshot::Receiver<Value>) {
        let (sender, receiver) = oneshot::channel();
        let number = self.last_wait.get() + 1;
        self.last_wait.set(number);
        self.waits.borrow_mut().insert(number, sender);
        (number, receiver)
    }

    /// Hands over what a coroutine waits for, if there is one that still waits for it.
    pub fn complete(&self, wait: u64, value: Value) {
        let waiting = self.waits.borrow_mut().remove(&wait);
        if let Some(sender) = waiting {
            let _ = sender.send(value);
        }
    }

    /// What tells two mounts of a child apart.
    pub fn key(&self, child: &Component) -> String {
        let removals = self.removals.borrow().get(&child.name).copied().unwrap_or(0);
        format!("{} {removals}", child.name)
    }
}
