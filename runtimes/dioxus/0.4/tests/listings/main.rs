//! Every scenario of the features as one writes it in Rust: its bodies compile against Dioxus 0.4.3, and do in a `VirtualDom`
//! what the scenario says. `coroutines.rs` and `borrowed.md` are generated; `borrowed.md` holds tests of the documentation.

// What no feature says today may be said tomorrow, so dead code and unused words are no mistake here.
#![allow(dead_code, unused_imports)]

#[allow(deprecated, non_snake_case, unused_must_use, unused_variables, unreachable_code, clippy::all)]
mod coroutines;
mod hooks;
mod played;
mod prelude;
mod seen;
mod value;
mod words;
mod world;
