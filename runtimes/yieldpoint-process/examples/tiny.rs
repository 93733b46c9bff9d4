//! A runtime on one thread with everything but atoms and shared values.

use futures_channel::mpsc::unbounded;
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::Arc;
use std::task::{Context, Wake, Waker};
use yieldpoint_process::{
    Body, Capability, Component, Hooks, Identity, Mount, Runtime, Sender, SentMessage, Start, State, Value,
};

/// Raised when something is to be polled or rendered; any thread may raise it.
#[derive(Default)]
struct Flag(AtomicBool);

impl Flag {
    fn raise(&self) {
        self.0.store(true, SeqCst);
    }

    fn lower(&self) -> bool {
        self.0.swap(false, SeqCst)
    }
}

impl Wake for Flag {
    fn wake(self: Arc<Self>) {
        self.raise();
    }
}

struct Cell {
    value: RefCell<Value>,
    dirty: Arc<Flag>,
}

impl State for Cell {
    fn get(&self) -> Value {
        self.value.borrow().clone()
    }

    fn set(&self, value: Value) {
        self.value.replace(value);
        self.dirty.raise();
    }
}

/// What a hook keeps from render to render.
enum Slot {
    State(Rc<Cell>),
    Coroutine { sender: Sender, body: Option<Pin<Box<Body>>>, woken: Arc<Flag> },
    Handle(Option<Sender>),
}

/// The nearest coroutine for each type of messages.
type Handles = [Option<Sender>; yieldpoint_process::MESSAGE_TYPES];

/// A mounted component.
struct Node {
    key: String,
    mount: Mount,
    dirty: Arc<Flag>,
    slots: Vec<Slot>,
    /// The handles that this component and its descendants find.
    handles: Handles,
    children: Vec<Node>,
}

impl Node {
    fn new(component: &Component, handles: Handles) -> Self {
        let dirty = Arc::new(Flag(AtomicBool::new(true)));
        let update = Arc::clone(&dirty);
        let mount = component.mount(move || update.raise());
        Node { key: component.key(), mount, dirty, slots: Vec::new(), handles, children: Vec::new() }
    }

    /// Polls the coroutines that were woken.
    fn poll(&mut self) -> bool {
        let mut polled = false;
        for slot in &mut self.slots {
            if let Slot::Coroutine { body, woken, .. } = slot {
                // A body that panics is dropped.
                if let Some(mut running) = woken.lower().then(|| body.take()).flatten() {
                    polled = true;
                    let waker = Waker::from(Arc::clone(woken));
                    if running.as_mut().poll(&mut Context::from_waker(&waker)).is_pending() {
                        *body = Some(running);
                    }
                }
            }
        }
        self.children.iter_mut().fold(polled, |polled, child| child.poll() || polled)
    }

    /// Renders this component and its descendants if they are dirty.
    fn render(&mut self) -> bool {
        let was_dirty = self.dirty.lower();
        if was_dirty {
            let Node { slots, handles, dirty, .. } = self;
            let shown = self.mount.render(&mut Render { slots, next: 0, dirty, handles });
            self.children.retain(|child| shown.iter().any(|component| component.key() == child.key));
            for component in shown {
                if !self.children.iter().any(|child| child.key == component.key()) {
                    self.children.push(Node::new(&component, self.handles.clone()));
                }
            }
        }
        self.children.iter_mut().fold(was_dirty, |rendered, child| child.render() || rendered)
    }
}

/// One render of a component.
struct Render<'a> {
    slots: &'a mut Vec<Slot>,
    next: usize,
    dirty: &'a Arc<Flag>,
    handles: &'a mut Handles,
}

impl Render<'_> {
    /// The slot of this call, which the first render makes.
    fn slot(&mut self, make: impl FnOnce(&mut Self) -> Slot) -> &Slot {
        if self.next == self.slots.len() {
            let slot = make(self);
            self.slots.push(slot);
        }
        self.next += 1;
        &self.slots[self.next - 1]
    }
}

impl Hooks for Render<'_> {
    fn use_state(&mut self, _: &str, initial: &Value) -> Rc<dyn State> {
        let slot = self.slot(|render| {
            Slot::State(Rc::new(Cell { value: RefCell::new(initial.clone()), dirty: Arc::clone(render.dirty) }))
        });
        let Slot::State(state) = slot else { panic!("the hooks of a component do not change") };
        Rc::clone(state) as _
    }

    fn use_coroutine(&mut self, message_type: usize, start: Start) -> Sender {
        let slot = self.slot(|render| {
            let (messages, receiver) = unbounded::<SentMessage>();
            let sender = Sender::new(move |message| drop(messages.unbounded_send(message)));
            render.handles[message_type] = Some(sender.clone());
            let woken = Arc::new(Flag(AtomicBool::new(true)));
            Slot::Coroutine { sender, body: Some(Box::pin(start.body(receiver))), woken }
        });
        let Slot::Coroutine { sender, .. } = slot else { panic!("the hooks of a component do not change") };
        sender.clone()
    }

    fn use_coroutine_handle(&mut self, message_type: usize) -> Option<Sender> {
        let slot = self.slot(|render| Slot::Handle(render.handles[message_type].clone()));
        let Slot::Handle(found) = slot else { panic!("the hooks of a component do not change") };
        found.clone()
    }
}

/// The runtime, whose root is a node.
pub struct Tiny(Node);

impl Runtime for Tiny {
    fn open(root: Component, _: Vec<Value>) -> Result<Self, String> {
        Ok(Tiny(Node::new(&root, Handles::default())))
    }

    fn turn(&mut self) -> bool {
        self.0.poll() || self.0.render()
    }
}

fn main() {
    yieldpoint_process::main::<Tiny>(Identity {
        name: "tiny",
        version: env!("CARGO_PKG_VERSION"),
        absent: &[(Capability::Atoms, "there are no atoms"), (Capability::External, "there are no shared values")],
    });
}
