//! Dioxus 0.4.3 for Yieldpoint: plays applications with the real hooks, as the process protocol asks.
//!
//! A coroutine cannot carry a borrowed state, so what the kit calls *borrowing* is absent here. This does not compile:
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
//! while with an owned one the same does, so it is for that reason:
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

pub mod application;
mod body;
mod component;
mod failure;
mod locals;
mod mount;
mod open;
mod outside;
mod polled;
mod run;
pub mod session;
pub mod trace;

/// The listings of the features that borrow a handle, which are not to compile.
#[cfg(doctest)]
#[doc = include_str!("../tests/listings/borrowed.md")]
pub struct Borrowed;
