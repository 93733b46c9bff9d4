//! Dioxus 0.4: hooks take a scope, states are `UseState`, atoms are fermi's, shared values those of dioxus-std.

#[path = "../dom.rs"]
mod dom;
mod node;
mod page;
#[path = "../typed.rs"]
mod typed;

fn main() {
    dom::main();
}
