// What stands around the bodies in the components: the one hook that is wrapped, to see what bodies do, and what tells the player
// which is which.

use crate::value::{FromValue, ToValue};
use crate::world::{world, Happening, Sender, Setter, WORLD};
use dioxus::prelude::*;
use dioxus_std::utils::rw::UseRw;
use std::future::Future;
use std::mem::{replace, take};
use std::panic::{catch_unwind, resume_unwind, AssertUnwindSafe};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll};

/// Says which component renders.
pub fn component(cx: &ScopeState, name: &str) {
    world(|world| {
        world.component = name.to_owned();
        world.happened.push(Happening::Rendered(name.to_owned()));
        world.updates.insert(name.to_owned(), cx.schedule_update());
    });
}

/// Says which coroutine the next hook is.
pub fn coroutine(name: &str) {
    world(|world| world.coroutine = name.to_owned());
}

/// The real hook, in which the body's polls and its end are seen.
pub fn use_coroutine<M, G, F>(cx: &ScopeState, init: G) -> &Coroutine<M>
where
    M: FromValue + Send + 'static,
    G: FnOnce(UnboundedReceiver<M>) -> F,
    F: Future<Output = ()> + 'static,
{
    let name = world(|world| world.coroutine.clone());
    let handle = dioxus::prelude::use_coroutine(cx, |rx| Observed {
        name: name.clone(),
        body: Box::pin(init(rx)),
        started: false,
        over: false,
    });
    address(&name, handle);
    handle
}

fn address<M: FromValue + Send + 'static>(name: &str, handle: &Coroutine<M>) {
    let handle = handle.clone();
    let sender: Sender = Arc::new(move |message| handle.send(M::from_value(message)));
    world(|world| world.senders.insert(name.to_owned(), sender));
}

struct Observed {
    name: String,
    body: Pin<Box<dyn Future<Output = ()>>>,
    started: bool,
    over: bool,
}

impl Future for Observed {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<()> {
        let first = !replace(&mut self.started, true);
        world(|world| {
            world.running.clone_from(&self.name);
            if first {
                world.happened.push(Happening::Started(self.name.clone()));
            }
        });
        let outcome = catch_unwind(AssertUnwindSafe(|| self.body.as_mut().poll(task)));
        self.over = !matches!(outcome, Ok(Poll::Pending));
        if self.over {
            let name = self.name.clone();
            world(|world| if outcome.is_ok() { world.ended.push(name) } else { world.failed.push(name) });
        }
        outcome.unwrap_or_else(|panic| resume_unwind(panic))
    }
}

impl Drop for Observed {
    fn drop(&mut self) {
        if !self.over {
            let name = take(&mut self.name);
            let _ = WORLD.try_with(|world| world.try_borrow_mut().map(|mut world| world.dropped.push(name)));
        }
    }
}

/// Shows a state, and lets listeners set it.
pub fn state<T: ToValue + FromValue>(name: &str, state: &UseState<T>) {
    let handle = state.clone();
    let setter: Setter = Rc::new(move |value| handle.set(T::from_value(value)));
    world(|world| world.states.insert(name.to_owned(), setter));
    show(name, state.get());
}

/// Shows a shared value, and lets other threads write it.
pub fn shared<T: ToValue + FromValue + Send + Sync + 'static>(name: &str, shared: &UseRw<T>) {
    let handle = shared.clone();
    let setter: Sender = Arc::new(move |value| handle.write(T::from_value(value)).unwrap());
    world(|world| world.shared.insert(name.to_owned(), setter));
    show(name, &*shared.read().unwrap());
}

/// Shows an atom.
pub fn atom(name: &str, value: &impl ToValue) {
    show(name, value);
}

fn show(name: &str, value: &impl ToValue) {
    let value = value.to_value();
    world(|world| world.shown.insert((world.component.clone(), name.to_owned()), value));
}

/// Says whether a handle was found, and lets listeners send through it.
pub fn found<M: FromValue + Send + 'static>(name: &str, handle: Option<&Coroutine<M>>) {
    world(|world| world.found.insert(name.to_owned(), handle.is_some()));
    if let Some(handle) = handle {
        address(name, handle);
    }
}

/// The number of a component's mount, if its parent is to render with it.
pub fn mounted(name: &str) -> Option<u32> {
    world(|world| {
        let parent = world.updates[&world.component].clone();
        world.parents.insert(name.to_owned(), parent);
        (!world.hidden.contains(name)).then(|| *world.mounts.entry(name.to_owned()).or_default())
    })
}

/// Fails the render, if it is to.
pub fn fail_if_told() {
    let fails = world(|world| {
        let component = world.component.clone();
        let fails = world.to_fail.remove(&component);
        if fails {
            world.failed_renders.push(component);
        }
        fails
    });
    if fails {
        panic!("failed");
    }
}

/// Fails a listener.
pub fn fail() {
    panic!("failed");
}

/// So many levels between a component and its descendant.
#[component]
#[allow(non_snake_case)]
pub fn Levels<'a>(cx: Scope<'a>, levels: u32, children: Element<'a>) -> Element<'a> {
    match levels {
        1 => cx.render(rsx! { children }),
        _ => cx.render(rsx! { Levels { levels: levels - 1, children } }),
    }
}
