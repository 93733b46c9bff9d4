//! Panics: those that the kit causes, and those of the runtime.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::io::{stderr, Write};
use std::panic::{self, catch_unwind, panic_any, AssertUnwindSafe};

/// The payload of a panic that the kit has requested.
struct Failure;

thread_local! {
    /// The panics on this thread that no event has reported yet. A runtime may catch a panic and go on, so a
    /// `catch_unwind` around the runtime would miss some.
    static UNREPORTED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    /// Whether the latest panic is one of them.
    static IS_NEWS: Cell<bool> = const { Cell::new(false) };
}

/// Observes all panics from now on.
pub fn observe_panics() {
    panic::set_hook(Box::new(|panic| {
        if !panic.payload().is::<Failure>() {
            let _ = writeln!(stderr(), "{panic}");
            UNREPORTED.with_borrow_mut(|unreported| unreported.push(panic.to_string()));
            IS_NEWS.set(true);
        }
    }));
}

/// Fails as the kit has requested.
pub fn fail() -> ! {
    panic_any(Failure)
}

/// Whether a panic was requested by the kit.
pub fn is_failure(panic: &(dyn Any + Send)) -> bool {
    panic.is::<Failure>()
}

/// Whether the latest panic of this thread was not reported so far; it counts as reported from now on.
pub fn is_news() -> bool {
    let is_news = IS_NEWS.replace(false);
    if is_news {
        UNREPORTED.with_borrow_mut(Vec::pop);
    }
    is_news
}

/// The first panic of this thread that no event has reported; all count as reported from now on.
pub fn unreported() -> Option<String> {
    IS_NEWS.set(false);
    UNREPORTED.take().into_iter().next()
}

/// Calls the runtime, and catches a panic. A panic that no event has reported fails the current request.
pub fn catch<T>(call: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(call)).ok()
}

/// The text of a panic.
pub fn text(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without a text")
}
