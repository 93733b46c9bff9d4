//! What a renderer does: shows the page, and finds the buttons in it.

use dioxus_core::{AttributeValue, ElementId, Mutation, Mutations, VirtualDom};
use dioxus_html::{set_event_converter, PlatformEventData, SerializedHtmlEventConverter, SerializedMouseData};
use std::any::Any;
use std::collections::HashMap;
use std::rc::Rc;

/// The button of each component, as a renderer knows it.
pub type Buttons = HashMap<String, ElementId>;

pub fn rebuild(dom: &mut VirtualDom, buttons: &mut Buttons) {
    set_event_converter(Box::new(SerializedHtmlEventConverter));
    show(&dom.rebuild_to_vec(), buttons);
}

pub fn render(dom: &mut VirtualDom, buttons: &mut Buttons) {
    show(&dom.render_immediate_to_vec(), buttons);
}

/// The buttons are known by their ids.
fn show(page: &Mutations, buttons: &mut Buttons) {
    for edit in &page.edits {
        if let Mutation::SetAttribute { name: "id", value: AttributeValue::Text(component), id, .. } = edit {
            buttons.insert(component.clone(), *id);
        }
    }
}

/// The data of a click.
pub fn click() -> Rc<dyn Any> {
    Rc::new(PlatformEventData::new(Box::<SerializedMouseData>::default()))
}
