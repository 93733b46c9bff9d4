//! The event loop of Dioxus, with one application.

use crate::node::{Node, NodeProps};
use crate::page::{self, Buttons};
use crate::typed::{set_initial_values, MOST_ATOMS};
use dioxus_core::VirtualDom;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};
use yieldpoint_process::{Component, Identity, Mount, Runtime, Value};

/// Checks the Dioxus that the manifest of the package names.
pub fn main() {
    let name = env!("CARGO_PKG_NAME").trim_start_matches("yieldpoint-");
    yieldpoint_process::main::<Dom>(Identity { name, version: env!("CARGO_PKG_VERSION"), absent: &[] });
}

struct Dom {
    dom: VirtualDom,
    buttons: Buttons,
}

impl Runtime for Dom {
    fn open(root: Component, atoms: Vec<Value>) -> Result<Self, String> {
        if atoms.len() > MOST_ATOMS {
            return Err(format!("an application has at most {MOST_ATOMS} atoms here"));
        }
        set_initial_values(atoms);
        let mut dom = VirtualDom::new_with_props(Node, NodeProps::of(root));
        let mut buttons = Buttons::new();
        page::rebuild(&mut dom, &mut buttons);
        Ok(Dom { dom, buttons })
    }

    /// The documented event loop. If `wait_for_work` would wait, nothing is to be polled and nothing to be rendered.
    fn turn(&mut self) -> bool {
        let Dom { dom, buttons } = self;
        if pin!(dom.wait_for_work()).poll(&mut Context::from_waker(Waker::noop())).is_pending() {
            return false;
        }
        page::render(dom, buttons);
        true
    }

    fn click(&mut self, mount: &Mount) {
        // A component whose render never succeeded has no button to click.
        if let Some(button) = self.buttons.get(mount.component().name()) {
            #[allow(deprecated)] // its replacement is not in all versions
            self.dom.handle_event("click", page::click(), *button, false);
        }
    }
}
