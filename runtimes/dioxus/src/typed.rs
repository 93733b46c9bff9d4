//! What Dioxus tells apart statically: types of messages, and atoms.

use std::cell::RefCell;
use yieldpoint_process::{SentMessage, Value};

/// A message of the type with this number. Dioxus looks handles up by the exact type of their messages.
pub struct Typed<const TYPE: usize>(pub SentMessage);

impl<const TYPE: usize> From<Typed<TYPE>> for SentMessage {
    fn from(message: Typed<TYPE>) -> Self {
        message.0
    }
}

/// Calls a generic method with a type of messages whose number is only known now.
macro_rules! with_type {
    ($number:expr, $self:ident.$method:ident($($argument:expr),*)) => {
        match $number {
            0 => $self.$method::<0>($($argument),*),
            1 => $self.$method::<1>($($argument),*),
            2 => $self.$method::<2>($($argument),*),
            _ => $self.$method::<3>($($argument),*),
        }
    };
}
pub(crate) use with_type;

/// As many atoms as an application can have: each is a static.
pub const MOST_ATOMS: usize = 8;

thread_local! {
    /// The initial values of the atoms. The function that makes an initial value cannot capture anything.
    static INITIAL: RefCell<Vec<Value>> = const { RefCell::new(Vec::new()) };
}

/// Sets the initial values of the atoms of an application.
pub fn set_initial_values(values: Vec<Value>) {
    INITIAL.set(values);
}

/// The initial value of an atom.
pub fn initial_value<const ATOM: usize>() -> Value {
    INITIAL.with_borrow(|values| values[ATOM].clone())
}
