// What the listings begin with.

pub use crate::hooks::use_coroutine; // not the one of Dioxus
pub use crate::hooks::*;
pub use crate::value::*;
pub use crate::words::*;
pub use dioxus::prelude::*;
pub use dioxus_std::utils::rw::{use_rw, UseRw};
pub use fermi::{use_init_atom_root, use_read, use_set, Atom};
pub use futures::StreamExt;
