// What is outside of an application, as the words of the listings find it and the player changes it.

use crate::value::Value;
use futures::channel::oneshot;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet, VecDeque};
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub type Waiting = oneshot::Sender<()>;
pub type Setter = Rc<dyn Fn(Value)>;
pub type Sender = Arc<dyn Fn(Value) + Send + Sync>;
pub type Update = Arc<dyn Fn() + Send + Sync>;

/// What happens in a run: what nothing else may happen between.
#[derive(Clone, Debug, PartialEq)]
pub enum Happening {
    Logged(String, Value),
    Rendered(String),
    Started(String),
}

/// A request that waits for its answer.
pub struct Request {
    pub path: String,
    pub reply: oneshot::Sender<Option<String>>,
}

/// A feed, which other threads may push to.
#[derive(Default)]
pub struct Items {
    pub items: VecDeque<Value>,
    pub ended: bool,
    pub waiting: Vec<Waiting>,
}

/// What is outside of the application under test, and what was seen of it.
#[derive(Default)]
pub struct World {
    pub now: Duration,
    pub timers: Vec<(Duration, Waiting)>,
    pub open: HashSet<String>,
    pub gates: HashMap<String, Vec<Waiting>>,
    pub feeds: HashMap<String, Arc<Mutex<Items>>>,
    pub requests: Vec<Request>,
    pub asked: HashMap<String, usize>,
    pub happened: Vec<Happening>,
    pub ended: Vec<String>,
    pub failed: Vec<String>,
    pub dropped: Vec<String>,
    pub failed_renders: Vec<String>,
    pub to_fail: HashSet<String>,
    pub shown: HashMap<(String, String), Value>,
    pub found: HashMap<String, bool>,
    pub senders: HashMap<String, Sender>,
    pub states: HashMap<String, Setter>,
    pub shared: HashMap<String, Sender>,
    pub updates: HashMap<String, Update>,
    pub parents: HashMap<String, Update>,
    pub mounts: HashMap<String, u32>,
    pub hidden: HashSet<String>,
    pub component: String,
    pub coroutine: String,
    pub running: String,
}

thread_local! {
    pub static WORLD: RefCell<World> = RefCell::default();
}

/// Looks at the world of this thread, or changes it.
pub fn world<R>(look: impl FnOnce(&mut World) -> R) -> R {
    WORLD.with_borrow_mut(look)
}
