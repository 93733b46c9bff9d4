//! Dioxus since 0.5: states, atoms and shared values are signals.

#[path = "../dom.rs"]
mod dom;
mod node;
mod page;
#[path = "../typed.rs"]
mod typed;

fn main() {
    dom::main();
}
