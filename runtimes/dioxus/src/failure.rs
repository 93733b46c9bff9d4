//! Code of an application that fails because the kit has asked for it: it panics, as any code of a user may.

use std::any::Any;
use std::panic::{catch_unwind, panic_any, resume_unwind, AssertUnwindSafe};

/// What such code panics with.
struct Failure;

/// Fails.
pub fn fail() -> ! {
    panic_any(Failure)
}

/// Whether a panic is such a failure.
pub fn is_failure(panic: &(dyn Any + Send)) -> bool {
    panic.is::<Failure>()
}

/// What the runtime gives, or none if a failure comes out of it. Any other panic goes on.
pub fn unless_failed<T>(call: impl FnOnce() -> T) -> Option<T> {
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(given) => Some(given),
        Err(panic) if is_failure(panic.as_ref()) => None,
        Err(panic) => resume_unwind(panic),
    }
}
