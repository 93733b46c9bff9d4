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
mod runtime;
mod session;
mod threads;
mod trace;

pub use body::{Body, Start};
pub use handles::{Atoms, Receiver, Sender, SentMessage, Shared, State};
pub use mount::{Component, Hooks, Mount};
pub use runtime::{Capability, Identity, Runtime, MESSAGE_TYPES};
pub use serde_json::Value;

use std::io::{stdin, stdout, Write};
use std::sync::mpsc::channel;
use std::{process, thread};

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
