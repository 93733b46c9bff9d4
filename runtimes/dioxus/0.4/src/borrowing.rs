//! What the kit calls *borrowing*: a coroutine cannot keep a borrowed state, since this does not compile:
//!
//! ```compile_fail
//! use dioxus::prelude::*;
//!
//! fn app(cx: Scope) -> Element {
//!     let status = use_state(cx, || 0);
//!     use_coroutine(cx, |_: UnboundedReceiver<()>| async move { status.set(1) });
//!     None
//! }
//! ```
//!
//! The same compiles with an owned state, so the borrowing is the only reason:
//!
//! ```
//! use dioxus::prelude::*;
//!
//! fn app(cx: Scope) -> Element {
//!     let status = use_state(cx, || 0);
//!     to_owned![status];
//!     use_coroutine(cx, |_: UnboundedReceiver<()>| async move { status.set(1) });
//!     None
//! }
//! ```

/// The scenarios that borrow a handle; their code must not compile.
#[cfg(doctest)]
#[doc = include_str!("../tests/listings/borrowed.md")]
pub struct Borrowed;
