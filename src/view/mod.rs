//! The [`Digest`](crate::Digest), its source and the [`Check`](crate::Check) as JavaScript and JSON see them: plain
//! values, offsets in UTF-16 code units.

mod check;
mod digest;
mod source;
mod utf16;

pub use check::{Check, CheckedSentence, Counts, Flag};
pub use digest::*;
pub use source::{Source, SourceBlock};
pub use utf16::Utf16;
