//! Attribution by a cue alone, for languages whose grammar is not read.

pub(crate) mod cased;
pub(crate) mod cjk;
pub(crate) mod uncased;
pub(crate) mod uncased_words;
