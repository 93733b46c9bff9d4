//! The one component that plays every component of an application, with the real hooks.

use crate::application::{Component, Coroutine, Hook, Renders, Target, Value};
use crate::body::Body;
use crate::failure::fail;
use crate::locals::Locals;
use crate::mount::Mount;
use crate::polled::Polled;
use crate::run::{Address, Deed, Run, SentMessage};
use crate::trace::Event;
use dioxus::prelude::*;
use dioxus_std::utils::rw::use_rw;
use fermi::{use_atom_root, use_init_atom_root, use_read, Atom, AtomBuilder};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

/// As many as an application may have types of messages.
pub const MOST_TYPES: usize = 4;

thread_local! {
    /// What the atoms of the application are initially. Fermi makes an initial value by a function that can capture
    /// nothing, so it has to stand somewhere.
    pub static INITIALLY: RefCell<Vec<Value>> = const { RefCell::new(Vec::new()) };
}

/// The atoms that an application can speak of: statics, since fermi knows an atom by its address.
pub static ATOMS: [Atom<Value>; 8] = [
    Atom(initially::<0>),
    Atom(initially::<1>),
    Atom(initially::<2>),
    Atom(initially::<3>),
    Atom(initially::<4>),
    Atom(initially::<5>),
    Atom(initially::<6>),
    Atom(initially::<7>),
];

fn initially<const ATOM: usize>(_: AtomBuilder) -> Value {
    INITIALLY.with_borrow(|values| values[ATOM].clone())
}

#[derive(Props)]
pub struct NodeProps {
    pub run: Rc<Run>,
    pub component: Rc<Component>,
}

/// A component is given the same all the time, so it is not rendered with its parent.
impl PartialEq for NodeProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.run, &other.run) && Rc::ptr_eq(&self.component, &other.component)
    }
}

#[allow(non_snake_case)]
pub fn Node(cx: Scope<NodeProps>) -> Element {
    let (run, component) = (&cx.props.run, &cx.props.component);
    let mount = &*cx.use_hook(|| Mount::new(cx, run, &component.name));
    let name = component.name.as_str();
    run.trace.tell(Event::RenderBegan { component: name, mount: mount.number });
    let first = !mount.rendered.replace(true);
    let mut render = Render { cx, run, name, mount, first, shows: BTreeMap::new(), states: Vec::new() };
    for hook in &component.hooks {
        render.call(hook);
    }
    let Render { shows, states, .. } = render;
    let fails = run.failing.borrow_mut().remove(name);
    if fails {
        run.trace.tell(Event::RenderFailed { component: name, mount: mount.number });
        fail();
    }
    let children: Vec<_> = {
        let shown = run.shown.borrow();
        component.children.iter().filter(|child| shown.contains(&child.name)).cloned().collect()
    };
    run.trace.tell(Event::Rendered { component: name, mount: mount.number, shows: &shows });
    // By its id the button is known, when a listener is to run.
    cx.render(rsx! {
        button { id: "{name}", onclick: move |_| listen(run, name, mount.number, &states) }
        for child in children {
            Node { key: "{run.key(&child)}", run: Rc::clone(run), component: child }
        }
    })
}

/// The listener: does what is to be done, with states as the last render borrowed them.
fn listen(run: &Run, component: &str, mount: u32, borrowed: &[(&str, &UseState<Value>)]) {
    let deed = run.deed.take().expect("a listener has something to do");
    run.trace.tell(Event::ListenerBegan { component });
    match deed {
        Deed::Send(address, messages) => {
            let address = run.address(&address);
            messages.into_iter().for_each(|message| address.post(&run.trace, component, mount, message));
        }
        Deed::Set(state, value) => {
            let (_, handle) = borrowed.iter().find(|(name, _)| *name == state).expect("a state of the component");
            run.trace.tell(Event::ListenerSet { component, state: &state, value: &value });
            handle.set(value);
        }
        Deed::Fail => {
            run.trace.tell(Event::ListenerFailed { component });
            fail();
        }
        Deed::SetKept(state, value) => {
            run.trace.tell(Event::ListenerSet { component, state: &state, value: &value });
            run.state(&state).set(value);
        }
    }
    run.trace.tell(Event::ListenerEnded { component });
}

/// One render: calls the hooks that the application lists, always in the same order.
struct Render<'a> {
    cx: &'a ScopeState,
    run: &'a Rc<Run>,
    name: &'a str,
    mount: &'a Mount,
    /// Whether it is the first render of the mount.
    first: bool,
    shows: BTreeMap<String, Value>,
    states: Vec<(&'a str, &'a UseState<Value>)>,
}

impl<'a> Render<'a> {
    fn call(&mut self, hook: &'a Hook) {
        match hook {
            Hook::State { name, initial } => {
                let state = use_state(self.cx, || initial.clone());
                self.shows.insert(name.clone(), state.get().clone());
                self.run.states.borrow_mut().insert(name.clone(), state.to_owned());
                self.states.push((name, state));
            }
            Hook::Coroutine(coroutine) => match self.run.type_of(&coroutine.r#type) {
                0 => self.coroutine::<0>(coroutine),
                1 => self.coroutine::<1>(coroutine),
                2 => self.coroutine::<2>(coroutine),
                _ => self.coroutine::<3>(coroutine),
            },
            Hook::Handle { name, r#type } => match self.run.type_of(r#type) {
                0 => self.handle::<0>(name),
                1 => self.handle::<1>(name),
                2 => self.handle::<2>(name),
                _ => self.handle::<3>(name),
            },
            Hook::Shared { name, initial } => {
                let shared = use_rw(self.cx, || initial.clone());
                self.shows.insert(name.clone(), shared.read().expect("no writer panics").clone());
                self.run.shared.borrow_mut().insert(name.clone(), shared.clone());
            }
            Hook::Atoms => {
                use_init_atom_root(self.cx);
            }
            Hook::Atom { atom } => {
                let value = use_read(self.cx, &ATOMS[self.run.atom(atom)]);
                self.shows.insert(atom.clone(), value.clone());
            }
            Hook::Send { value, address, renders } => {
                let due = self.first || *renders == Renders::Every;
                let leads = self.run.addresses.borrow().get(address).cloned();
                if let Some(leads) = leads.filter(|_| due) {
                    let message = self.run.message(value.clone());
                    leads.post(&self.run.trace, self.name, self.mount.number, message);
                }
            }
        }
    }

    fn coroutine<const TYPE: usize>(&self, coroutine: &Rc<Coroutine>) {
        let atoms = coroutine.sets_atoms().then(|| use_atom_root(self.cx));
        let handle = use_coroutine(self.cx, |rx: UnboundedReceiver<SentMessage<TYPE>>| {
            let id = self.mount.start(&coroutine.name);
            let owned = coroutine.owns.iter().map(|state| (state.clone(), self.run.state(state))).collect();
            let mut locals = Locals::default();
            for Target { name, .. } in &coroutine.captures {
                locals.bind(name, self.shows[name].clone());
            }
            let body = Body::new(id.clone(), Rc::clone(self.run), rx, owned, atoms.cloned(), locals);
            Polled::new(id, Arc::clone(&self.run.trace), body.play_to_end(Rc::clone(coroutine)))
        });
        self.address(&coroutine.name, &coroutine.name, "", handle);
    }

    fn handle<const TYPE: usize>(&self, name: &str) {
        let found = use_coroutine_handle::<SentMessage<TYPE>>(self.cx);
        if let Some(handle) = found {
            self.address(name, "", name, handle);
        }
        self.run.trace.tell(Event::LookedUp { component: self.name, handle: name, found: found.is_some() });
    }

    fn address<const TYPE: usize>(
        &self,
        name: &str,
        coroutine: &str,
        handle: &str,
        leads: &dioxus::prelude::Coroutine<SentMessage<TYPE>>,
    ) {
        let (leads, trace) = (leads.clone(), Arc::clone(&self.run.trace));
        let address = Address {
            coroutine: coroutine.to_owned(),
            handle: handle.to_owned(),
            mount: self.mount.number,
            send: Arc::new(move |message| leads.send(SentMessage::new(message, Arc::clone(&trace)))),
        };
        self.run.addresses.borrow_mut().insert(name.to_owned(), address);
    }
}
