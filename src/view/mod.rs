//! The [`Digest`](crate::Digest) and its source as JavaScript and JSON see them: plain values, offsets in UTF-16 code units.

mod digest;
mod source;
mod utf16;

pub use digest::*;
pub use source::{Source, SourceBlock};
pub use utf16::Utf16;
