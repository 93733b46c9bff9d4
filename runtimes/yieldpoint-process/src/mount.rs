//! Components, their mounts and their renders.

use crate::application::{self, Coroutine, Hook, Name, Renders, Target};
use crate::body::{Start, Starts};
use crate::event::{Event, Operation};
use crate::failure::fail;
use crate::handles::{Address, Atoms, Sender, Shared, State};
use crate::run::{Deed, Run};
use crate::trace::Caller;
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::panic::resume_unwind;
use std::rc::{Rc, Weak};
use std::sync::Arc;

/// The hooks of a runtime, as one render calls them.
///
/// [`Mount::render`] calls them in the order of the application, on the thread of the runtime. A panic of a method is reported as
/// an error of the runtime, and then unwinds through `render`.
///
/// The methods about shared values and atoms have default implementations, for runtimes that declare the capabilities
/// [`External`](crate::Capability::External) and [`Atoms`](crate::Capability::Atoms) absent.
pub trait Hooks {
    /// Calls `use_state`. The result is an owned handle.
    fn use_state(&mut self, name: &str, initial: &Value) -> Rc<dyn State>;

    /// Reads a state in the render. The state is one of this component, which gave `handle` in this render, or one that
    /// [`Component::reads`] lists.
    fn read_state(&mut self, name: &str, handle: &dyn State) -> Value {
        let _ = name;
        handle.get()
    }

    /// Calls `use_coroutine` for messages of a type. Types have numbers from 0 to 3.
    fn use_coroutine(&mut self, message_type: usize, start: Start) -> Sender;

    /// Calls `use_coroutine_handle` for messages of a type. The result is `None` if there is no such handle.
    fn use_coroutine_handle(&mut self, message_type: usize) -> Option<Sender>;

    /// Calls `use_rw`. The result is an owned handle.
    fn use_shared(&mut self, name: &str, initial: &Value) -> Arc<dyn Shared> {
        let _ = initial;
        panic!("there is no shared value {name}: the capability \"external\" is absent")
    }

    /// Calls `use_init_atom_root`.
    fn init_atoms(&mut self) {
        panic!("there is no atom root: the capability \"atoms\" is absent")
    }

    /// Calls `use_atom_root`.
    fn find_atoms(&mut self) -> Rc<dyn Atoms> {
        panic!("there is no atom root: the capability \"atoms\" is absent")
    }

    /// Calls `use_read` for an atom. Atoms are numbered in the order of [`Runtime::open`](crate::Runtime::open).
    fn read_atom(&mut self, atom: usize) -> Value {
        panic!("there is no atom {atom}: the capability \"atoms\" is absent")
    }
}

/// A component of an application, to be shown by the runtime. A clone is the same component.
#[derive(Clone)]
pub struct Component {
    run: Rc<Run>,
    mounts: Rc<Mounts>,
    definition: Rc<application::Component>,
}

/// Two are equal if they are the same component of the same run.
impl PartialEq for Component {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.run, &other.run) && Rc::ptr_eq(&self.definition, &other.definition)
    }
}

impl Component {
    pub(crate) fn new(run: &Rc<Run>, mounts: &Rc<Mounts>, definition: &Rc<application::Component>) -> Self {
        Component { run: Rc::clone(run), mounts: Rc::clone(mounts), definition: Rc::clone(definition) }
    }

    /// The name, which is unique in the application.
    pub fn name(&self) -> &str {
        &self.definition.name
    }

    /// The key among its siblings. It changes when the component is removed, so that a component that is removed and shown
    /// again between two renders is nevertheless remounted.
    pub fn key(&self) -> String {
        format!("{} {}", self.name(), self.run.removals(self.name()))
    }

    /// The states of ancestors that this component or one of its descendants reads in a render. A runtime in which the
    /// parent passes a state to its child as a property passes these.
    pub fn reads(&self) -> impl Iterator<Item = &str> {
        self.definition.reads().iter().map(|name| &**name)
    }

    /// Mounts the component, before its first render. `update` requests a render of this mount. Keep the result as long
    /// as the component is mounted.
    pub fn mount(&self, update: impl Fn() + 'static) -> Mount {
        let name = &self.definition.name;
        let mut numbers = self.run.mounts.borrow_mut();
        let number = numbers.entry(Arc::clone(name)).or_insert(0);
        *number += 1;
        let mounted = Rc::new(Mounted {
            run: Rc::clone(&self.run),
            mounts: Rc::clone(&self.mounts),
            definition: Rc::clone(&self.definition),
            number: *number,
            starts: Rc::new(Starts::new(*number)),
            rendered: Cell::new(false),
            update: Box::new(update),
        });
        self.mounts.0.borrow_mut().insert(Arc::clone(name), Rc::downgrade(&mounted));
        Mount(mounted)
    }
}

/// A mount of a component. Keep it as a state of the component: the component counts as mounted as long as a clone exists.
#[derive(Clone)]
pub struct Mount(Rc<Mounted>);

/// The components that are mounted, by name.
#[derive(Default)]
pub(crate) struct Mounts(RefCell<HashMap<Name, Weak<Mounted>>>);

impl Mounts {
    /// The component, which has to be mounted.
    pub fn find(&self, component: &str) -> Result<Mount, String> {
        let mounted = self.0.borrow().get(component).and_then(Weak::upgrade);
        mounted.map(Mount).ok_or_else(|| format!("\"{component}\" is not mounted"))
    }
}

pub(crate) struct Mounted {
    run: Rc<Run>,
    mounts: Rc<Mounts>,
    definition: Rc<application::Component>,
    number: u32,
    starts: Rc<Starts>,
    rendered: Cell<bool>,
    update: Box<dyn Fn()>,
}

impl Mount {
    /// The component.
    pub fn component(&self) -> Component {
        Component::new(&self.0.run, &self.0.mounts, &self.0.definition)
    }

    /// Renders the component: calls its hooks, and returns the children that are shown. A panic of a hook, or one that
    /// the kit has requested, unwinds out of here and must pass through the runtime.
    pub fn render(&self, hooks: &mut dyn Hooks) -> Vec<Component> {
        let Mounted { run, definition, number, .. } = &*self.0;
        let (component, mount) = (&*definition.name, *number);
        run.trace.tell(&Event::RenderBegan { component, mount });
        let first = !self.0.rendered.replace(true);
        let mut render = Render { mounted: &self.0, caller: self.0.caller(), hooks, first, shows: Vec::new() };
        let ended_early = !definition.hooks.iter().all(|hook| render.call(hook));
        let shows = render.shows;
        if run.failing.borrow_mut().remove(component) {
            run.trace.tell(&Event::RenderFailed { component, mount });
            fail();
        }
        run.trace.tell(&Event::Rendered { component, mount, shows: &shows });
        if ended_early {
            return Vec::new();
        }
        let shown = run.shown.borrow();
        let children = definition.children.iter().filter(|child| shown.contains(&child.name));
        children.map(|child| Component::new(run, &self.0.mounts, child)).collect()
    }

    /// Requests a render.
    pub(crate) fn update(&self) {
        self.0.update();
    }

    /// Does what a listener of the component has to do now. Call this in a listener. A panic must pass through the runtime.
    pub fn listen(&self) {
        let run = &self.0.run;
        let component = &self.0.definition.name;
        let deed = {
            let mut deeds = run.deeds.borrow_mut();
            let next = deeds.iter().position(|(of, _)| of == component);
            next.and_then(|next| deeds.remove(next)).expect("a listener runs only when it was clicked").1
        };
        run.trace.tell(&Event::ListenerBegan { component });
        match deed {
            Deed::Send { address, messages, then_remove } => {
                self.0.send_all(&address, messages);
                if let Some(removed) = then_remove {
                    run.show(&removed, false);
                    self.0.update();
                }
            }
            Deed::Set { state, value } => self.0.set(&state, value),
            Deed::Fail => {
                run.trace.tell(&Event::ListenerFailed { component });
                fail();
            }
        }
        run.trace.tell(&Event::ListenerEnded { component });
    }
}

impl Mounted {
    fn caller(&self) -> Caller<'_> {
        Caller { trace: &self.run.trace, by: &self.definition.name, mount: self.number }
    }

    fn update(&self) {
        self.caller().call(Operation::ScheduleUpdate, "", || (self.update)());
    }

    /// Sets a state through the handle of its latest render.
    fn set(&self, state: &str, value: Value) {
        self.caller().trace.tell(&Event::ListenerSet { component: self.caller().by, state, value: &value });
        let handle = self.run.state(state);
        self.caller().call(Operation::SetState, state, || handle.set(value));
    }

    /// Sends all messages, even if one of the sends panics; then that panic goes on.
    fn send_all(&self, address: &str, messages: Vec<crate::request::Message>) {
        let address = self.run.address(address).unwrap_or_else(|missing| panic!("{missing}"));
        let mut panicked = None;
        for message in messages {
            panicked = panicked.or(address.send(self.caller(), message).err());
        }
        if let Some(panic) = panicked {
            resume_unwind(panic);
        }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let mut mounted = self.mounts.0.borrow_mut();
        // The next mount may have been rendered before this one is dropped.
        if mounted.get(&self.definition.name).is_some_and(|latest| latest.strong_count() == 0) {
            mounted.remove(&self.definition.name);
        }
    }
}

/// One render.
struct Render<'a> {
    mounted: &'a Rc<Mounted>,
    caller: Caller<'a>,
    hooks: &'a mut dyn Hooks,
    /// Whether it is the first render of the mount.
    first: bool,
    shows: Vec<(&'a str, Value)>,
}

impl<'a> Render<'a> {
    /// Calls a hook. The result is false if the render ends early.
    fn call(&mut self, hook: &'a Hook) -> bool {
        let run = &self.mounted.run;
        match hook {
            Hook::State { name, initial, read } => {
                let state = self.caller.call(Operation::UseState, name, || self.hooks.use_state(name, initial));
                if *read {
                    self.read_state(name, &*state);
                }
                run.states.keep(name, state);
            }
            Hook::ReadState { state } => self.read_state(state, &*run.state(state)),
            Hook::ReturnEarly { state, value } => {
                if !self.shows.iter().any(|(name, _)| **name == **state) {
                    self.read_state(state, &*run.state(state));
                    let (_, unshown) = self.shows.pop().expect("it has been read");
                    return unshown != *value;
                }
                return !self.shows.iter().any(|(name, shown)| **name == **state && shown == value);
            }
            Hook::Coroutine(coroutine) => self.coroutine(coroutine),
            Hook::Handle { name, r#type } => {
                let message_type = run.type_of(r#type);
                let found = self.caller.call(Operation::LookUp, name, || self.hooks.use_coroutine_handle(message_type));
                let is_found = found.is_some();
                if let Some(sender) = found {
                    let (coroutine, handle) = (Arc::default(), Arc::clone(name));
                    run.addresses.keep(name, Address { coroutine, handle, mount: self.mounted.number, sender });
                }
                self.caller.trace.tell(&Event::LookedUp { component: self.caller.by, handle: name, found: is_found });
            }
            Hook::Shared { name, initial } => {
                let shared = self.caller.call(Operation::UseShared, name, || self.hooks.use_shared(name, initial));
                let value = self.caller.call(Operation::ReadShared, name, || shared.read());
                self.shows.push((name, value));
                run.shared.keep(name, shared);
            }
            Hook::Atoms => self.caller.call(Operation::InitAtoms, "", || self.hooks.init_atoms()),
            Hook::Atom { atom } => {
                let number = run.atom(atom);
                let value = self.caller.call(Operation::ReadAtom, atom, || self.hooks.read_atom(number));
                self.shows.push((atom, value));
            }
            Hook::Send { value, address, renders } => {
                let due = self.first || *renders == Renders::Every;
                if let Some(address) = run.addresses.find(address).filter(|_| due) {
                    let message = run.message(value.clone());
                    address.send(self.caller, message).unwrap_or_else(|panic| resume_unwind(panic));
                }
            }
        }
        true
    }

    fn read_state(&mut self, name: &'a Name, state: &dyn State) {
        let value = self.caller.call(Operation::ReadState, name, || self.hooks.read_state(name, state));
        self.shows.push((name, value));
    }

    fn coroutine(&mut self, coroutine: &Rc<Coroutine>) {
        let run = &self.mounted.run;
        let atoms =
            coroutine.sets_atoms().then(|| self.caller.call(Operation::FindAtoms, "", || self.hooks.find_atoms()));
        let captured = coroutine.captures.iter().map(|Target { name, .. }| {
            let shown = self.shows.iter().find(|(shown, _)| **shown == **name);
            (Arc::clone(name), shown.map(|(_, value)| value.clone()).unwrap_or_default())
        });
        let start = Start {
            run: Rc::clone(run),
            starts: Rc::clone(&self.mounted.starts),
            coroutine: Rc::clone(coroutine),
            captured: captured.collect(),
            atoms,
        };
        let message_type = run.type_of(&coroutine.r#type);
        let name = &coroutine.name;
        let sender = self.caller.call(Operation::UseCoroutine, name, || self.hooks.use_coroutine(message_type, start));
        let (coroutine, handle) = (Arc::clone(name), Arc::default());
        run.addresses.keep(name, Address { coroutine, handle, mount: self.mounted.number, sender });
    }
}
