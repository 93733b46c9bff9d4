//! The handles that a runtime gives to an application.

use crate::event::{Event, Sending};
use crate::failure::{is_failure, is_news, text};
use crate::request::Message;
use crate::trace::{Caller, Trace};
use futures_core::Stream;
use serde_json::Value;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll};

/// An owned handle of a state: a coroutine may keep it, and it outlives its component.
///
/// All calls are made on the thread of the runtime. A panic of a method is reported as an error of the runtime.
pub trait State {
    /// The current value.
    fn get(&self) -> Value;
    /// Sets the state, and so requests the renders that show it.
    fn set(&self, value: Value);
}

/// A handle of a shared value.
///
/// Any thread may call, at any time and concurrently. A panic of a method is reported as an error of the runtime.
pub trait Shared: Send + Sync {
    /// The current value.
    fn read(&self) -> Value;
    /// Replaces the value, and so requests the renders that show it.
    fn write(&self, value: Value);
}

/// The atoms of an application, as a coroutine sets them.
pub trait Atoms {
    /// Sets an atom. Atoms are numbered in the order of [`Runtime::open`](crate::Runtime::open).
    fn set(&self, atom: usize, value: Value);
}

/// The receiving end of a coroutine's channel.
///
/// It is implemented for [`futures_channel::mpsc::UnboundedReceiver`]. All calls are made within a poll of the coroutine.
pub trait Receiver {
    /// The next message, or `None` once the channel has ended; as [`Stream::poll_next`].
    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<SentMessage>>;
    /// Receives without waiting: `Pending` if the channel is empty and has not ended.
    fn try_next(&mut self) -> Poll<Option<SentMessage>>;
    /// Closes the channel: buffered messages can still be received. This must not send messages.
    fn close(&mut self);
}

impl<M: Into<SentMessage>> Receiver for futures_channel::mpsc::UnboundedReceiver<M> {
    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<SentMessage>> {
        Pin::new(self).poll_next(context).map(|next| next.map(Into::into))
    }

    #[allow(deprecated)] // its replacement is younger than some versions that are allowed here
    fn try_next(&mut self) -> Poll<Option<SentMessage>> {
        self.try_next().map_or(Poll::Pending, |next| Poll::Ready(next.map(Into::into)))
    }

    fn close(&mut self) {
        self.close();
    }
}

/// A message on its way. Pass it through the runtime unchanged, wrapped if the runtime finds handles by their types.
///
/// Its destructor reports a message that no body has received, so do not keep or clone its content elsewhere.
pub struct SentMessage {
    message: Option<Message>,
    trace: Arc<Trace>,
}

impl SentMessage {
    pub(crate) fn received(mut self) -> Message {
        self.message.take().expect("a message is received once")
    }
}

impl Drop for SentMessage {
    fn drop(&mut self) {
        if let Some(message) = &self.message {
            self.trace.tell(&Event::Released { message: message.number });
        }
    }
}

/// A handle of a coroutine, through which messages are sent.
#[derive(Clone)]
pub struct Sender {
    here: Rc<dyn Fn(SentMessage)>,
    anywhere: Arc<dyn Fn(SentMessage) + Send + Sync>,
}

impl Sender {
    /// A handle that any thread may use.
    pub fn new(send: impl Fn(SentMessage) + Send + Sync + Clone + 'static) -> Self {
        Sender { here: Rc::new(send.clone()), anywhere: Arc::new(send) }
    }

    /// A handle that stays on the thread of the runtime, and another one for foreign threads. Neither call may wait.
    pub fn of_two(
        here: impl Fn(SentMessage) + 'static,
        anywhere: impl Fn(SentMessage) + Send + Sync + 'static,
    ) -> Self {
        Sender { here: Rc::new(here), anywhere: Arc::new(anywhere) }
    }
}

/// The handle that a render gave, and what the application knows about it.
#[derive(Clone)]
pub(crate) struct Address<S = Sender> {
    /// The name of the coroutine. Empty for a looked-up handle: only the runtime knows its coroutine.
    pub coroutine: Arc<str>,
    /// The name of the handle if it was looked up, or empty.
    pub handle: Arc<str>,
    pub mount: u32,
    pub sender: S,
}

/// An address for foreign threads.
pub(crate) type Remote = Address<Arc<dyn Fn(SentMessage) + Send + Sync>>;

impl Address {
    /// Sends on the thread of the runtime. A panic was reported, unless the kit has requested it.
    pub fn send(&self, by: Caller, message: Message) -> std::thread::Result<()> {
        self.post(by, message, &*self.sender.here)
    }

    pub fn remote(self) -> Remote {
        let Address { coroutine, handle, mount, sender } = self;
        Address { coroutine, handle, mount, sender: sender.anywhere }
    }
}

impl Remote {
    /// Sends on a foreign thread. A panic ends here; it was reported.
    pub fn send(&self, trace: &Arc<Trace>, thread: &str, message: Message) {
        let _ = self.post(Caller { trace, by: thread, mount: 0 }, message, &*self.sender);
    }
}

impl<S> Address<S> {
    fn post(&self, by: Caller, message: Message, send: &dyn Fn(SentMessage)) -> std::thread::Result<()> {
        let trace = by.trace;
        let number = message.number;
        {
            let _channels_stay_open = trace.no_sends();
            trace.tell(&Event::Sending(Sending {
                sender: by.by,
                sender_mount: by.mount,
                message: number,
                value: &message.value,
                coroutine: &self.coroutine,
                mount: self.mount,
                handle: &self.handle,
            }));
        }
        let message = SentMessage { message: Some(message), trace: Arc::clone(trace) };
        let outcome = catch_unwind(AssertUnwindSafe(|| send(message)));
        match &outcome {
            Ok(()) => trace.tell(&Event::Sent { message: number }),
            Err(panic) if is_failure(panic.as_ref()) => {}
            Err(panic) => {
                is_news();
                trace.tell(&Event::SendThrew { message: number, what: text(panic.as_ref()) });
            }
        }
        outcome
    }
}
