//! Attribution by a cue alone, for languages whose grammar is not read.

mod cased;
pub(crate) mod cjk;
pub(crate) mod phrase;
mod subject;
pub(crate) mod topic_marked;
pub(crate) mod uncased;
pub(crate) mod uncased_words;
