//! The one component that shows every component of an application, with the real hooks.

use crate::typed::{initial_value, with_type, Typed, MOST_ATOMS};
use dioxus::prelude::{Coroutine as Handle, *};
use dioxus_std::utils::rw::{use_rw, UseRw};
use fermi::{use_atom_root, use_init_atom_root, use_read, Atom, AtomRoot, Readable};
use std::rc::Rc;
use std::sync::Arc;
use yieldpoint_process::{Atoms, Component, Hooks, Sender, Shared, Start, State, Value};

/// An atom is known by its address.
static ATOMS: [Atom<Value>; MOST_ATOMS] = [
    Atom(|_| initial_value::<0>()),
    Atom(|_| initial_value::<1>()),
    Atom(|_| initial_value::<2>()),
    Atom(|_| initial_value::<3>()),
    Atom(|_| initial_value::<4>()),
    Atom(|_| initial_value::<5>()),
    Atom(|_| initial_value::<6>()),
    Atom(|_| initial_value::<7>()),
];

/// A state, with its name.
type Named = (String, UseState<Value>);

/// A child renders with its parent only if a state that its parent hands to it has changed.
#[derive(PartialEq, Props)]
pub struct NodeProps {
    component: Component,
    handed: Vec<Named>,
}

impl NodeProps {
    pub fn of(root: Component) -> Self {
        NodeProps { component: root, handed: Vec::new() }
    }
}

#[allow(non_snake_case)]
pub fn Node(cx: Scope<NodeProps>) -> Element {
    let NodeProps { component, handed } = cx.props;
    let mount = &*cx.use_hook(|| {
        let update = cx.schedule_update();
        component.mount(move || update())
    });
    let mut render = Render { cx, handed, own: Vec::new() };
    let children = mount.render(&mut render);
    let children = children.into_iter().map(|child| (child.key(), render.handed_to(&child), child));
    cx.render(rsx! {
        button { id: "{component.name()}", onclick: move |_| mount.listen() }
        for (key, handed, child) in children {
            Node { key: "{key}", component: child, handed: handed }
        }
    })
}

/// One render.
struct Render<'a> {
    cx: &'a ScopeState,
    handed: &'a [Named],
    own: Vec<Named>,
}

impl Render<'_> {
    fn state(&self, name: &str) -> &UseState<Value> {
        let (_, state) = self.own.iter().chain(self.handed).find(|(known, _)| known == name).expect("a known state");
        state
    }

    fn handed_to(&self, child: &Component) -> Vec<Named> {
        child.reads().map(|name| (name.to_owned(), self.state(name).to_owned())).collect()
    }

    fn coroutine<const TYPE: usize>(&self, start: Start) -> Sender {
        sender(use_coroutine(self.cx, |rx: UnboundedReceiver<Typed<TYPE>>| start.body(rx)))
    }

    fn handle<const TYPE: usize>(&self) -> Option<Sender> {
        use_coroutine_handle::<Typed<TYPE>>(self.cx).map(sender)
    }
}

impl Hooks for Render<'_> {
    fn use_state(&mut self, name: &str, initial: &Value) -> Rc<dyn State> {
        let state = use_state(self.cx, || initial.clone());
        self.own.push((name.to_owned(), state.to_owned()));
        Rc::new(Owned(state.to_owned()))
    }

    fn read_state(&mut self, name: &str, _: &dyn State) -> Value {
        self.state(name).get().clone()
    }

    fn use_coroutine(&mut self, message_type: usize, start: Start) -> Sender {
        with_type!(message_type, self.coroutine(start))
    }

    fn use_coroutine_handle(&mut self, message_type: usize) -> Option<Sender> {
        with_type!(message_type, self.handle())
    }

    fn use_shared(&mut self, _: &str, initial: &Value) -> Arc<dyn Shared> {
        Arc::new(SharedValue(use_rw(self.cx, || initial.clone()).clone()))
    }

    fn init_atoms(&mut self) {
        use_init_atom_root(self.cx);
    }

    fn find_atoms(&mut self) -> Rc<dyn Atoms> {
        Rc::new(Root(Rc::clone(use_atom_root(self.cx))))
    }

    fn read_atom(&mut self, atom: usize) -> Value {
        use_read(self.cx, &ATOMS[atom]).clone()
    }
}

fn sender<const TYPE: usize>(handle: &Handle<Typed<TYPE>>) -> Sender {
    let handle = handle.clone();
    Sender::new(move |message| handle.send(Typed(message)))
}

/// What `to_owned!` gives. `get` would return the value of the render that the handle is from.
struct Owned(UseState<Value>);

impl State for Owned {
    fn get(&self) -> Value {
        (*self.0.current()).clone()
    }

    fn set(&self, value: Value) {
        self.0.set(value);
    }
}

struct SharedValue(UseRw<Value>);

impl Shared for SharedValue {
    fn read(&self) -> Value {
        self.0.read().expect("no writer panics").clone()
    }

    fn write(&self, value: Value) {
        self.0.write(value).expect("no writer panics");
    }
}

struct Root(Rc<AtomRoot>);

impl Atoms for Root {
    fn set(&self, atom: usize, value: Value) {
        self.0.set((&ATOMS[atom]).unique_id(), value);
    }
}
