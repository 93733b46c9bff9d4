//! That a component is there.

use crate::run::{Mounted, Run};
use crate::trace::Id;
use dioxus::prelude::ScopeState;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// One mount of the component; it is gone with its hooks.
pub struct Mount {
    run: Rc<Run>,
    name: String,
    pub number: u32,
    /// How often bodies were started in it, by the coroutine's name.
    starts: RefCell<BTreeMap<String, u32>>,
    /// Whether a render of it has begun.
    pub rendered: Cell<bool>,
}

impl Mount {
    pub fn new(cx: &ScopeState, run: &Rc<Run>, name: &str) -> Self {
        let mut mounts = run.mounts.borrow_mut();
        let number = mounts.entry(name.to_owned()).and_modify(|mounts| *mounts += 1).or_insert(1);
        let mounted = Mounted { mount: *number, update: cx.schedule_update() };
        run.mounted.borrow_mut().insert(name.to_owned(), mounted);
        Mount { run: Rc::clone(run), name: name.to_owned(), number: *number, starts: RefCell::default(), rendered: Cell::new(false) }
    }
}

impl Mount {
    /// Another start of a body.
    pub fn start(&self, coroutine: &str) -> Id {
        let mut starts = self.starts.borrow_mut();
        let run = starts.entry(coroutine.to_owned()).and_modify(|starts| *starts += 1).or_insert(1);
        Id { name: coroutine.to_owned(), mount: self.number, run: *run }
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let mut mounted = self.run.mounted.borrow_mut();
        // The next mount may have been rendered before this one is let go.
        if mounted.get(&self.name).is_some_and(|now| now.mount == self.number) {
            mounted.remove(&self.name);
        }
    }
}
