//! What a character is, and how text is cut into words.

pub mod byte_class;
mod interner;
mod lowercase;
pub(crate) mod punctuation;
pub mod script;
mod slice_interner;
mod words;

pub use interner::Interner;
pub use lowercase::{lower, lower_onto};
pub use slice_interner::SliceInterner;
pub(crate) use words::{pieces, words};
