//! Characters: scripts, punctuation, case, and segmentation into words.

mod arabic;
pub mod byte_class;
mod interner;
mod invisible;
pub(crate) mod letters;
mod lowercase;
pub(crate) mod punctuation;
pub mod script;
mod slice_interner;
mod words;

pub(crate) use arabic::{folded, without_marks};
pub use interner::Interner;
pub(crate) use invisible::is_invisible;
pub use lowercase::{lower, lower_onto};
pub use slice_interner::SliceInterner;
pub(crate) use words::{pieces, words};
