// The words that bodies have of the scenarios, and Dioxus does not have.

use crate::value::{FromValue, ToValue};
use crate::world::{world, Happening, Items, Request};
use futures::channel::oneshot;
use std::future::{pending, poll_fn};
use std::marker::PhantomData;
use std::mem::replace;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Duration;

pub fn log(value: impl ToValue) {
    let value = value.to_value();
    world(|world| world.happened.push(Happening::Logged(world.running.clone(), value)));
}

pub async fn gate(name: &str) {
    let opened = world(|world| {
        let (waiting, opened) = oneshot::channel();
        if world.open.contains(name) {
            return None;
        }
        world.gates.entry(name.to_owned()).or_default().push(waiting);
        Some(opened)
    });
    wait(opened).await;
}

pub async fn sleep(duration: Duration) {
    let passed = world(|world| {
        let (waiting, passed) = oneshot::channel();
        world.timers.push((world.now + duration, waiting));
        Some(passed)
    });
    wait(passed).await;
}

async fn wait(until: Option<oneshot::Receiver<()>>) {
    if let Some(until) = until {
        if until.await.is_err() {
            pending().await // the scenario is over
        }
    }
}

pub fn milliseconds(number: u64) -> Duration {
    Duration::from_millis(number)
}

pub fn seconds(number: u64) -> Duration {
    Duration::from_secs(number)
}

pub fn minutes(number: u64) -> Duration {
    seconds(60 * number)
}

pub fn hours(number: u64) -> Duration {
    minutes(60 * number)
}

/// Yields once: resumes when everything else that is ready has had its turn.
pub async fn yield_now() {
    let mut yielded = false;
    poll_fn(|task| {
        if replace(&mut yielded, true) {
            return Poll::Ready(());
        }
        task.waker().wake_by_ref();
        Poll::Pending
    })
    .await
}

pub struct Feed<T>(Arc<Mutex<Items>>, PhantomData<T>);

pub fn feed<T: FromValue>(name: &str) -> Feed<T> {
    Feed(items(name), PhantomData)
}

pub fn items(feed: &str) -> Arc<Mutex<Items>> {
    world(|world| Arc::clone(world.feeds.entry(feed.to_owned()).or_default()))
}

impl<T: FromValue> Feed<T> {
    /// The next item; none once the feed has ended.
    pub async fn next(&self) -> Option<T> {
        loop {
            let more = {
                let mut items = self.0.lock().unwrap();
                if let Some(item) = items.items.pop_front() {
                    return Some(T::from_value(item));
                }
                if items.ended {
                    return None;
                }
                let (waiting, more) = oneshot::channel();
                items.waiting.push(waiting);
                more
            };
            wait(Some(more)).await;
        }
    }
}

/// Requests a path: the body of the answer, or none unless the server accepts the request.
pub async fn get(path: impl ToValue) -> Option<String> {
    request(String::from_value(path.to_value())).await
}

/// Puts a value to a path, as for get.
pub async fn put(path: impl ToValue, body: impl ToValue) -> Option<String> {
    let _ = body.to_value();
    request(String::from_value(path.to_value())).await
}

async fn request(path: String) -> Option<String> {
    let answer = world(|world| {
        let (reply, answer) = oneshot::channel();
        *world.asked.entry(path.clone()).or_default() += 1;
        world.requests.push(Request { path, reply });
        answer
    });
    answer.await.unwrap_or(None)
}

/// The handle of a coroutine that the component does not have, such as its own.
pub struct Handle(String);

pub fn handle(name: &str) -> Handle {
    Handle(name.to_owned())
}

impl Handle {
    pub fn send(&self, message: impl ToValue) {
        let sender = world(|world| world.senders.get(&self.0).cloned());
        sender.unwrap_or_else(|| panic!("there is no handle \"{}\"", self.0))(message.to_value());
    }
}
