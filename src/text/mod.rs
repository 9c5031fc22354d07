//! What does it say? Blocks become sentences, sentences become terms.

mod boundary;
mod count;
mod enclosure;
mod full_stop;
mod list_mark;
mod sentence;
mod term;
mod word;

pub(crate) use count::count_words;
pub use sentence::{Sentence, segment};
pub use term::{TermId, Terms, index};
pub(crate) use word::words;
