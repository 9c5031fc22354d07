//! Blocks → sentences → terms.

mod boundary;
mod enclosure;
mod full_stop;
mod list_mark;
mod sentence;
mod term;
mod unmarked;
mod unmarked_weights;
mod word_count;

pub use sentence::{Sentence, segment};
pub use term::{TermId, Terms, index};
pub(crate) use word_count::count_words;
