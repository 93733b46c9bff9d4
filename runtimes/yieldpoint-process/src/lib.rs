#![doc = include_str!("../README.md")]
#![warn(missing_docs)]
#![forbid(unsafe_code)]

mod application;
mod body;
mod event;
mod failure;
mod handles;
mod locals;
mod mount;
mod request;
mod responses;
mod run;
mod session;
mod threads;
mod trace;

pub use body::{Body, Start};
pub use handles::{Atoms, Receiver, Sender, SentMessage, Shared, State};
pub use mount::{Component, Hooks, Mount};
pub use serde_json::Value;

use std::io::{stdin, stdout, Write};
use std::sync::mpsc::channel;
use std::{process, thread};

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
    fn id(self) -> &'static str {
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

/// Serves the kit on standard input and output, on the thread that calls this. Ends the process at the end of the input, even
/// if the runtime hangs.
///
/// Nothing else may write to standard output. Panics are written to standard error.
pub fn main<R: Runtime>(identity: Identity) {
    let (sender, lines) = channel();
    thread::spawn(move || {
        for line in stdin().lines().map_while(Result::ok) {
            let _ = sender.send(line);
        }
        process::exit(0);
    });
    serve::<R>(identity, lines, stdout());
}

/// Carries out requests, one line each, and writes events and replies to `output`. It is [`main`] for tests.
///
/// # Panics
///
/// If a line is not a request, or if `output` cannot be written.
pub fn serve<R: Runtime>(
    identity: Identity,
    lines: impl IntoIterator<Item = String>,
    output: impl Write + Send + 'static,
) {
    let mut session = session::Session::<R>::new(identity, Box::new(output));
    lines.into_iter().for_each(|line| session.answer(&line));
}
