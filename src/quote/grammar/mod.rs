//! Attribution by grammar: the cue verb beside a quotation and its subject.

pub(crate) mod cue;
pub(crate) mod english;
pub(crate) mod evidence;
pub(crate) mod german;
mod german_clause;
pub(crate) mod noun_phrase;
pub(crate) mod subject;
mod turned;
