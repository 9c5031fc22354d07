//! What does it say? Blocks become sentences, sentences become terms.

mod sentence;
mod term;

pub use sentence::{Sentence, segment};
pub use term::{TermId, Terms, index};
