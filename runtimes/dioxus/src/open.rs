//! One application on the runtime.

use crate::application::Application;
use crate::component::{Node, NodeProps, ATOMS, INITIALLY, MOST_TYPES};
use crate::failure::unless_failed;
use crate::run::{Deed, Run};
use crate::trace::Trace;
use dioxus::html::MouseData;
use dioxus_core::{BorrowedAttributeValue, ElementId, Mutation, Mutations, VirtualDom};
use futures::FutureExt;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

pub struct Open {
    /// None once the application is closed.
    dom: Option<VirtualDom>,
    pub run: Rc<Run>,
    /// The button of each component, as a renderer knows it.
    buttons: HashMap<String, ElementId>,
}

impl Open {
    /// Mounts the application, and renders it once.
    pub fn new(trace: Arc<Trace>, application: &Application, server: Option<String>) -> Result<Self, String> {
        trace.begin();
        let run = Rc::new(Run::new(trace, application, server.unwrap_or_default()));
        if run.types.len() > MOST_TYPES || run.atoms.len() > ATOMS.len() {
            return Err(format!("only {MOST_TYPES} types of messages and {} atoms can be played", ATOMS.len()));
        }
        INITIALLY.set(application.atoms.values().cloned().collect());
        let props = NodeProps { run: Rc::clone(&run), component: Rc::clone(&application.root) };
        let mut dom = VirtualDom::new_with_props(Node, props);
        let mut buttons = HashMap::new();
        note(&mut buttons, &dom.rebuild());
        Ok(Open { dom: Some(dom), run, buttons })
    }

    /// The documented event loop, until it would wait: nothing is to be polled then, and nothing to be rendered.
    pub fn settle(&mut self) {
        let Some(dom) = &mut self.dom else { return };
        loop {
            // What a body panics with comes out of the loop, which then goes on; what a component panics with Dioxus keeps.
            let work = unless_failed(|| dom.wait_for_work().now_or_never());
            if work == Some(None) {
                break;
            }
            // Before it renders it polls what is ready, too.
            unless_failed(|| note(&mut self.buttons, &dom.render_immediate()));
        }
    }

    /// Closes the application: the tree goes, and every handle that a render gave is kept.
    pub fn close(&mut self) {
        self.dom = None;
    }

    pub fn is_closed(&self) -> bool {
        self.dom.is_none()
    }

    /// Asks for the component to be rendered again.
    pub fn render(&self, component: &str) -> Result<(), String> {
        let mounted = self.run.mounted.borrow();
        let mounted = mounted.get(component).ok_or_else(|| format!("\"{component}\" is not mounted"))?;
        (mounted.update)();
        Ok(())
    }

    /// Clicks on the component's button, so that its listener does something.
    pub fn fire(&mut self, component: &str, deed: Deed) -> Result<(), String> {
        let button = *self.buttons.get(component).ok_or_else(|| format!("\"{component}\" was never rendered"))?;
        self.run.deed.replace(Some(deed));
        let dom = self.dom.as_mut().ok_or("the application is closed")?;
        unless_failed(|| dom.handle_event("click", Rc::new(MouseData::default()), button, false));
        match self.run.deed.take() {
            Some(_) => Err(format!("\"{component}\" has no listener")),
            None => Ok(()),
        }
    }
}

/// Finds the buttons in what is to be done to the page.
fn note(buttons: &mut HashMap<String, ElementId>, page: &Mutations) {
    for edit in &page.edits {
        if let Mutation::SetAttribute { name: "id", value: BorrowedAttributeValue::Text(component), id, .. } = edit {
            buttons.insert((*component).to_owned(), *id);
        }
    }
}
