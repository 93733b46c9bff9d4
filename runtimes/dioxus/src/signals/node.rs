//! The one component that shows every component of an application, with the real hooks.

use crate::typed::{initial_value, with_type, Typed, MOST_ATOMS};
use dioxus::prelude::{Coroutine as Handle, *};
#[allow(unused_imports)] // since 0.7 `schedule_update` is not in the prelude
use dioxus_core::*;
use std::rc::Rc;
use std::sync::Arc;
use yieldpoint_process::{Atoms, Component, Hooks, Sender, Shared, Start, State, Value};

/// A global signal is known by the place where it is written. Each application has its own values.
static ATOMS: [GlobalSignal<Value>; MOST_ATOMS] = [
    Signal::global(initial_value::<0>),
    Signal::global(initial_value::<1>),
    Signal::global(initial_value::<2>),
    Signal::global(initial_value::<3>),
    Signal::global(initial_value::<4>),
    Signal::global(initial_value::<5>),
    Signal::global(initial_value::<6>),
    Signal::global(initial_value::<7>),
];

/// A component has the same properties all the time, so it does not render with its parent.
#[derive(Clone, PartialEq, Props)]
pub struct NodeProps {
    component: Component,
}

impl NodeProps {
    pub fn of(root: Component) -> Self {
        NodeProps { component: root }
    }
}

#[allow(non_snake_case)]
pub fn Node(props: NodeProps) -> Element {
    let NodeProps { component } = props;
    let mount = use_hook(|| {
        let update = schedule_update();
        component.mount(move || update())
    });
    let children = mount.render(&mut Render);
    rsx! {
        button { id: "{component.name()}", onclick: move |_| mount.listen() }
        for child in children {
            Node { key: "{child.key()}", component: child.clone() }
        }
    }
}

/// One render.
struct Render;

impl Render {
    fn coroutine<const TYPE: usize>(&self, start: Start) -> Sender {
        sender(use_coroutine(move |rx: UnboundedReceiver<Typed<TYPE>>| start.body(rx)))
    }

    fn handle<const TYPE: usize>(&self) -> Sender {
        sender(use_coroutine_handle::<Typed<TYPE>>())
    }
}

impl Hooks for Render {
    fn use_state(&mut self, _: &str, initial: &Value) -> Rc<dyn State> {
        Rc::new(Owned(use_signal(|| initial.clone())))
    }

    fn use_coroutine(&mut self, message_type: usize, start: Start) -> Sender {
        with_type!(message_type, self.coroutine(start))
    }

    /// Panics if there is no such handle.
    fn use_coroutine_handle(&mut self, message_type: usize) -> Option<Sender> {
        Some(with_type!(message_type, self.handle()))
    }

    fn use_shared(&mut self, _: &str, initial: &Value) -> Arc<dyn Shared> {
        Arc::new(SharedValue(use_signal_sync(|| initial.clone())))
    }

    /// Global signals need no root.
    fn init_atoms(&mut self) {}

    fn find_atoms(&mut self) -> Rc<dyn Atoms> {
        Rc::new(Globals)
    }

    fn read_atom(&mut self, atom: usize) -> Value {
        ATOMS[atom].cloned()
    }
}

/// A handle stays on its thread; foreign threads send through `tx`.
fn sender<const TYPE: usize>(handle: Handle<Typed<TYPE>>) -> Sender {
    let tx = handle.tx();
    Sender::of_two(move |message| handle.send(Typed(message)), move |message| drop(tx.unbounded_send(Typed(message))))
}

struct Owned(Signal<Value>);

impl State for Owned {
    fn get(&self) -> Value {
        self.0.cloned()
    }

    fn set(&self, value: Value) {
        let mut signal = self.0;
        signal.set(value);
    }
}

struct SharedValue(SyncSignal<Value>);

impl Shared for SharedValue {
    fn read(&self) -> Value {
        self.0.cloned()
    }

    fn write(&self, value: Value) {
        let mut signal = self.0;
        signal.set(value);
    }
}

struct Globals;

impl Atoms for Globals {
    fn set(&self, atom: usize, value: Value) {
        *ATOMS[atom].write() = value;
    }
}
