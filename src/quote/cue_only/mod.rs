//! Attribution by a cue alone, for languages whose grammar is not read.

mod addressee;
mod apposed;
mod body;
mod cased;
pub(crate) mod cjk;
mod clause;
mod gerund;
mod hearer;
pub(crate) mod known;
mod latin;
mod listed;
mod opening;
mod owner;
pub(crate) mod phrase;
pub(crate) mod postposed;
pub(crate) mod spaced;
mod spaced_name;
mod spaced_subject;
mod subject;
mod topic_letters;
pub(crate) mod topic_marked;
mod topic_words;
pub(crate) mod uncased;
pub(crate) mod uncased_words;
mod verb_last;
mod view;
