//! One run of an application: what exists beside the runtime.

use crate::application::{Application, Name};
use crate::handles::{Address, Shared, State};
use crate::request::Message;
use crate::responses::Responses;
use crate::trace::Trace;
use futures_channel::oneshot;
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

/// What a listener has to do.
pub enum Deed {
    Send { address: Name, messages: Vec<Message>, then_remove: Option<Name> },
    Set { state: Name, value: Value },
    Fail,
}

pub struct Run {
    pub trace: Arc<Trace>,
    pub server: String,
    pub responses: Arc<Responses>,
    pub shown: RefCell<HashSet<Name>>,
    /// How often a component was removed. It is part of the key, so that the component is remounted even if its parent
    /// was not rendered in between.
    removals: RefCell<HashMap<Name, u32>>,
    /// The components whose next render fails.
    pub failing: RefCell<HashSet<Name>>,
    pub mounts: RefCell<HashMap<Name, u32>>,
    pub states: Handles<Rc<dyn State>>,
    pub shared: Handles<Arc<dyn Shared>>,
    pub addresses: Handles<Address>,
    /// What listeners have to do, by component, in the order of the requests.
    pub deeds: RefCell<VecDeque<(Name, Deed)>>,
    types: Vec<Name>,
    atoms: Vec<Name>,
    waits: RefCell<HashMap<u64, oneshot::Sender<Value>>>,
    last_wait: Cell<u64>,
    last_message: Cell<u64>,
}

/// The handles that the latest renders gave, by name.
pub struct Handles<H>(RefCell<HashMap<Name, H>>);

impl<H: Clone> Handles<H> {
    pub fn keep(&self, name: &Name, handle: H) {
        self.0.borrow_mut().insert(Arc::clone(name), handle);
    }

    pub fn find(&self, name: &str) -> Option<H> {
        self.0.borrow().get(name).cloned()
    }

    fn get(&self, name: &str) -> Result<H, String> {
        self.find(name).ok_or_else(|| format!("no render has given the handle \"{name}\""))
    }
}

impl<H> Default for Handles<H> {
    fn default() -> Self {
        Handles(RefCell::default())
    }
}

impl Run {
    pub fn new(trace: Arc<Trace>, application: &Application, server: String) -> Self {
        let mut shown = HashSet::new();
        application.root.each(&mut |component| {
            if component.shown {
                shown.insert(Arc::clone(&component.name));
            }
        });
        Run {
            trace,
            server,
            responses: Arc::default(),
            shown: RefCell::new(shown),
            removals: RefCell::default(),
            failing: RefCell::default(),
            mounts: RefCell::default(),
            states: Handles::default(),
            shared: Handles::default(),
            addresses: Handles::default(),
            deeds: RefCell::default(),
            types: application.types(),
            atoms: application.atoms.keys().cloned().collect(),
            waits: RefCell::default(),
            last_wait: Cell::new(0),
            last_message: Cell::new(0),
        }
    }

    /// The number of a type of messages.
    pub fn type_of(&self, name: &str) -> usize {
        self.types.iter().position(|known| **known == *name).expect("a type of the application")
    }

    /// How many types of messages the application has.
    pub fn types(&self) -> usize {
        self.types.len()
    }

    /// The number of an atom.
    pub fn atom(&self, name: &str) -> usize {
        self.atoms.iter().position(|known| **known == *name).expect("an atom of the application")
    }

    pub fn address(&self, name: &str) -> Result<Address, String> {
        self.addresses.get(name)
    }

    pub fn state(&self, name: &str) -> Rc<dyn State> {
        self.states.get(name).unwrap_or_else(|missing| panic!("{missing}"))
    }

    pub fn shared(&self, name: &str) -> Arc<dyn Shared> {
        self.shared.get(name).unwrap_or_else(|missing| panic!("{missing}"))
    }

    /// Shows a child, or removes it, from the next render of its parent on.
    pub fn show(&self, component: &Name, shown: bool) {
        if shown {
            self.shown.borrow_mut().insert(Arc::clone(component));
        } else {
            self.shown.borrow_mut().remove(component);
            *self.removals.borrow_mut().entry(Arc::clone(component)).or_insert(0) += 1;
        }
    }

    /// How often a component was removed.
    pub fn removals(&self, component: &str) -> u32 {
        self.removals.borrow().get(component).copied().unwrap_or(0)
    }

    /// A message of a body or a render, with the next number.
    pub fn message(&self, value: Value) -> Message {
        self.last_message.set(self.last_message.get() + 1);
        Message { number: self.last_message.get(), value }
    }

    /// An await that the kit completes, or the server's response.
    pub fn wait(&self) -> (u64, oneshot::Receiver<Value>) {
        let (sender, receiver) = oneshot::channel();
        let number = self.last_wait.get() + 1;
        self.last_wait.set(number);
        self.waits.borrow_mut().insert(number, sender);
        (number, receiver)
    }

    /// Completes an await, unless its coroutine was dropped.
    pub fn complete(&self, wait: u64, value: Value) {
        let waiting = self.waits.borrow_mut().remove(&wait);
        if let Some(sender) = waiting {
            let _ = sender.send(value);
        }
    }
}
