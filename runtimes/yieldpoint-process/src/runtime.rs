//! What an implementor provides.

use crate::mount::{Component, Mount};
use serde_json::Value;

/// The largest number of message types in an application.
pub const MESSAGE_TYPES: usize = 4;

/// A runtime that shows one application.
///
/// The value lives on the main thread and is never sent. Dropping it closes the application: it drops the whole tree with its
/// coroutines, while handles that were given to the application stay alive.
///
/// Panics that the kit has requested unwind through all methods, as panics of a user's code do. They may leave every method; the
/// caller catches them. A panic of the runtime itself may leave every method as well: it fails the current request, unless an event
/// has reported it already.
pub trait Runtime: Sized {
    /// Mounts the root of an application. Its first render may happen here or in the first turn. No state of an earlier
    /// application may be left. `atoms` are the initial values of the atoms.
    ///
    /// # Errors
    ///
    /// A text, if this runtime cannot show the application.
    fn open(root: Component, atoms: Vec<Value>) -> Result<Self, String>;

    /// Runs one turn of the event loop without waiting, and returns whether anything was ready. It must return false once
    /// no listener, no coroutine and no render is left to run.
    fn turn(&mut self) -> bool;

    /// Runs a listener of a mounted component, in which [`Mount::listen`] is called. The listener may run in the next turn.
    fn click(&mut self, mount: &Mount) {
        mount.listen();
    }
}

/// What the process replies to the request `hello`.
#[derive(Clone, Copy)]
pub struct Identity {
    /// A short word of lower case letters, digits and hyphens.
    pub name: &'static str,
    /// The version of the runtime.
    pub version: &'static str,
    /// The capabilities that the runtime lacks, with reasons.
    pub absent: &'static [(Capability, &'static str)],
}

/// A capability that a runtime may lack. Borrowing is always absent: a Rust body that keeps a borrowed handle does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capability {
    /// Atoms.
    Atoms,
    /// Shared values that foreign threads write.
    External,
    /// HTTP requests. Absent without the feature `http`.
    Http,
    /// Receiving without waiting.
    TryNext,
    /// Messages that nobody receives are released.
    Release,
    /// A render may end above a hook.
    EarlyReturn,
}

impl Capability {
    pub(crate) fn id(self) -> &'static str {
        match self {
            Capability::Atoms => "atoms",
            Capability::External => "external",
            Capability::Http => "http",
            Capability::TryNext => "try_next",
            Capability::Release => "release",
            Capability::EarlyReturn => "early_return",
        }
    }
}
