//! Plays a scenario: each step of the features is a method that is called as in the kit.

use crate::value::{ToValue, Value};
use crate::words::items;
use crate::world::{world, Items, Request, Sender, Waiting, World};
use dioxus::core::Component;
use dioxus::html::MouseData;
use dioxus_core::{BorrowedAttributeValue, ElementId, Mutation, Mutations, VirtualDom};
use futures::FutureExt;
use std::collections::{HashMap, HashSet};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::rc::Rc;
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::Duration;

/// What the server does with requests for a path.
enum Answer {
    Accepts(String),
    Fails,
    Holds,
}

pub struct Played {
    root: Component,
    /// None until it starts, and once it is closed.
    dom: Option<VirtualDom>,
    pub started: bool,
    /// Whether moves are made one after another, without settling.
    together: bool,
    /// How much had happened before the last move.
    pub before: usize,
    answers: HashMap<String, Answer>,
    held: Vec<Request>,
    /// The buttons of the components, by the ids that they have in the page.
    buttons: HashMap<String, ElementId>,
    pub failed_listeners: Vec<String>,
}

impl Played {
    /// An application, and which of its components are not mounted at first.
    pub fn new(root: Component, hidden: &[&str]) -> Self {
        let hidden: HashSet<String> = hidden.iter().map(|&name| name.to_owned()).collect();
        world(|world| *world = World { hidden, ..World::default() });
        Played {
            root,
            dom: None,
            started: false,
            together: false,
            before: 0,
            answers: HashMap::new(),
            held: Vec::new(),
            buttons: HashMap::new(),
            failed_listeners: Vec::new(),
        }
    }

    pub fn starts(&mut self) {
        if !self.started {
            self.started = true;
            let mut dom = VirtualDom::new(self.root);
            note(&mut self.buttons, &dom.rebuild());
            self.dom = Some(dom);
            self.settle();
        }
    }

    pub fn end(self) {
        assert!(self.started, "nothing was played");
        assert!(!self.together, "the application has not settled");
    }

    /// The documented event loop, until it would wait; then the server answers, and so on.
    fn settle(&mut self) {
        loop {
            if let Some(dom) = &mut self.dom {
                loop {
                    // What a body panics with comes out of the loop, which goes on; what a component panics with Dioxus keeps.
                    let work = catch_unwind(AssertUnwindSafe(|| dom.wait_for_work().now_or_never()));
                    if matches!(work, Ok(None)) {
                        break;
                    }
                    let _ = catch_unwind(AssertUnwindSafe(|| note(&mut self.buttons, &dom.render_immediate())));
                }
            }
            let requests = world(|world| std::mem::take(&mut world.requests));
            if requests.is_empty() {
                break;
            }
            for request in requests {
                match self.answers.get(&request.path) {
                    Some(Answer::Holds) => self.held.push(request),
                    Some(Answer::Accepts(body)) => drop(request.reply.send(Some(body.clone()))),
                    Some(Answer::Fails) | None => drop(request.reply.send(None)),
                }
            }
        }
    }

    fn make(&mut self, act: impl FnOnce(&mut Self)) {
        self.starts();
        if !self.together {
            self.before = world(|world| world.happened.len());
        }
        act(self);
        if !self.together {
            self.settle();
        }
    }

    pub fn together(&mut self) {
        self.starts();
        self.before = world(|world| world.happened.len());
        self.together = true;
    }

    pub fn settles(&mut self) {
        self.together = false;
        self.settle();
    }

    pub fn sent(&mut self, messages: Vec<Value>, address: &str) {
        self.make(|_| {
            let sender = sender(address);
            messages.into_iter().for_each(|message| sender(message));
        });
    }

    pub fn sent_through(&mut self, messages: Vec<Value>, handle: &str) {
        self.sent(messages, handle);
    }

    pub fn numbers_sent(&mut self, first: i64, last: i64, address: &str) {
        self.sent((first..=last).map(Value::from).collect(), address);
    }

    pub fn sent_by_thread(&mut self, messages: Vec<Value>, address: &str) {
        self.make(|_| {
            let sender = sender(address);
            thread::spawn(move || messages.into_iter().for_each(|message| sender(message))).join().unwrap();
        });
    }

    pub fn written_by_thread(&mut self, value: impl ToValue, shared: &str) {
        let value = value.to_value();
        self.make(|_| {
            let write = world(|world| Arc::clone(&world.shared[shared]));
            thread::spawn(move || write(value)).join().unwrap();
        });
    }

    /// Does something on several threads at once, with numbers of their own, while the application runs.
    fn race(&mut self, threads: i64, times: i64, act: impl Fn(Value) + Send + Sync + 'static) {
        self.make(|played| {
            let act = Arc::new(act);
            let start = Arc::new(Barrier::new(threads as usize + 1));
            let running: Vec<_> = (1..=threads)
                .map(|number| {
                    let (act, start) = (Arc::clone(&act), Arc::clone(&start));
                    thread::spawn(move || {
                        start.wait();
                        (1..=times).for_each(|time| act(Value::Whole(1000 * number + time)));
                    })
                })
                .collect();
            start.wait();
            for thread in running {
                played.settle();
                thread.join().unwrap();
            }
        });
    }

    pub fn race_of_sends(&mut self, threads: i64, messages: i64, address: &str) {
        self.starts();
        let sender = sender(address);
        self.race(threads, messages, move |message| sender(message));
    }

    pub fn race_of_sends_during_removal(&mut self, threads: i64, messages: i64, address: &str, component: &str) {
        self.starts();
        let sender = sender(address);
        let parent = world(|world| {
            world.hidden.insert(component.to_owned());
            Arc::clone(&world.parents[component])
        });
        parent();
        self.race(threads, messages, move |message| sender(message));
    }

    pub fn race_of_writes(&mut self, threads: i64, values: i64, shared: &str) {
        self.starts();
        let write = world(|world| Arc::clone(&world.shared[shared]));
        self.race(threads, values, move |value| write(value));
    }

    pub fn race_of_items(&mut self, threads: i64, number: i64, feed: &str) {
        self.starts();
        let items = items(feed);
        self.race(threads, number, move |item| push(&items, |items| items.items.push_back(item)));
    }

    pub fn set_by_listener(&mut self, state: &str, value: impl ToValue) {
        let value = value.to_value();
        self.make(|_| world(|world| Rc::clone(&world.states[state]))(value));
    }

    pub fn listener_fails(&mut self, component: &str) {
        self.make(|played| {
            let button = played.buttons[component];
            let dom = played.dom.as_mut().expect("the application is open");
            let click = || dom.handle_event("click", Rc::new(MouseData::default()), button, false);
            if catch_unwind(AssertUnwindSafe(click)).is_err() {
                played.failed_listeners.push(component.to_owned());
            }
        });
    }

    pub fn next_render_fails(&mut self, component: &str) {
        self.make(|_| {
            world(|world| world.to_fail.insert(component.to_owned()));
        });
    }

    pub fn arrives(&mut self, arriving: Vec<Value>, feed: &str) {
        self.make(|_| push(&items(feed), |items| items.items.extend(arriving)));
    }

    pub fn feed_ends(&mut self, feed: &str) {
        self.make(|_| push(&items(feed), |items| items.ended = true));
    }

    pub fn opens(&mut self, gate: &str) {
        self.make(|_| {
            let waiting = world(|world| {
                world.open.insert(gate.to_owned());
                world.gates.remove(gate)
            });
            waiting.into_iter().flatten().for_each(wake);
        });
    }

    pub fn passes(&mut self, milliseconds: u64) {
        self.make(|played| {
            let end = world(|world| world.now) + Duration::from_millis(milliseconds);
            loop {
                let due = world(|world| world.timers.iter().map(|(due, _)| *due).filter(|due| *due <= end).min());
                let Some(due) = due else { break };
                let waiting = world(|world| {
                    world.now = due;
                    let (now, later) = std::mem::take(&mut world.timers).into_iter().partition(|(at, _)| *at == due);
                    world.timers = later;
                    let now: Vec<(Duration, Waiting)> = now;
                    now
                });
                waiting.into_iter().for_each(|(_, waiting)| wake(waiting));
                played.settle();
            }
            world(|world| world.now = end);
        });
    }

    pub fn renders_again(&mut self, component: &str) {
        self.make(|_| world(|world| Arc::clone(&world.updates[component]))());
    }

    pub fn shown(&mut self, component: &str) {
        self.make(|_| change(component, |world| world.hidden.remove(component)));
    }

    pub fn removed(&mut self, component: &str) {
        self.make(|_| remove(component));
    }

    pub fn sent_and_removed(&mut self, messages: Vec<Value>, address: &str, component: &str) {
        self.make(|_| {
            let sender = sender(address);
            messages.into_iter().for_each(|message| sender(message));
            remove(component);
        });
    }

    pub fn closed(&mut self) {
        self.make(|played| played.dom = None);
    }

    pub fn answers(&mut self, path: &str, body: &str) {
        self.answers.insert(path.to_owned(), Answer::Accepts(body.to_owned()));
    }

    pub fn refuses(&mut self, path: &str) {
        self.answers.insert(path.to_owned(), Answer::Fails);
    }

    pub fn drops(&mut self, path: &str) {
        self.refuses(path);
    }

    pub fn holds(&mut self, path: &str) {
        self.answers.insert(path.to_owned(), Answer::Holds);
    }

    pub fn answers_held(&mut self, path: &str, body: &str) {
        self.make(|played| {
            let (now, later): (Vec<_>, Vec<_>) = played.held.drain(..).partition(|request| request.path == path);
            assert!(!now.is_empty(), "the server holds no request for \"{path}\"");
            played.held = later;
            now.into_iter().for_each(|request| drop(request.reply.send(Some(body.to_owned()))));
        });
    }
}

fn sender(address: &str) -> Sender {
    world(|world| world.senders.get(address).cloned()).unwrap_or_else(|| panic!("there is no handle \"{address}\""))
}

/// Has a component's parent render.
fn remove(component: &str) {
    change(component, |world| {
        *world.mounts.entry(component.to_owned()).or_default() += 1;
        world.hidden.insert(component.to_owned())
    });
}

fn change(component: &str, how: impl FnOnce(&mut World) -> bool) {
    let parent = world(|world| {
        how(world);
        Arc::clone(&world.parents[component])
    });
    parent();
}

/// Changes a feed, and wakes whoever waits for it.
fn push(items: &std::sync::Mutex<Items>, how: impl FnOnce(&mut Items)) {
    let waiting = {
        let mut items = items.lock().unwrap();
        how(&mut items);
        std::mem::take(&mut items.waiting)
    };
    waiting.into_iter().for_each(wake);
}

/// Completes an await, unless its coroutine is gone.
fn wake(waiting: Waiting) {
    let _ = waiting.send(());
}

/// Finds the buttons in what is to be done to the page.
fn note(buttons: &mut HashMap<String, ElementId>, page: &Mutations) {
    for edit in &page.edits {
        if let Mutation::SetAttribute { name: "id", value: BorrowedAttributeValue::Text(component), id, .. } = edit {
            buttons.insert((*component).to_owned(), *id);
        }
    }
}
