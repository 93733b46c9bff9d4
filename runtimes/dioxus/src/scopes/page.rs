//! What a renderer does: shows the page, and finds the buttons in it.

use dioxus::html::MouseData;
use dioxus_core::{BorrowedAttributeValue, ElementId, Mutation, Mutations, VirtualDom};
use std::any::Any;
use std::collections::HashMap;
use std::rc::Rc;

/// The button of each component, as a renderer knows it.
pub type Buttons = HashMap<String, ElementId>;

pub fn rebuild(dom: &mut VirtualDom, buttons: &mut Buttons) {
    show(&dom.rebuild(), buttons);
}

pub fn render(dom: &mut VirtualDom, buttons: &mut Buttons) {
    show(&dom.render_immediate(), buttons);
}

/// The buttons are known by their ids.
fn show(page: &Mutations, buttons: &mut Buttons) {
    for edit in &page.edits {
        if let Mutation::SetAttribute { name: "id", value: BorrowedAttributeValue::Text(component), id, .. } = edit {
            buttons.insert((*component).to_owned(), *id);
        }
    }
}

/// The data of a click.
pub fn click() -> Rc<dyn Any> {
    Rc::new(MouseData::default())
}
