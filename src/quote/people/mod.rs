//! The persons of an article: names, the entities they stand for, their appositions, pronouns that refer to them.

pub(crate) mod apposition;
pub(crate) mod coreference;
pub(crate) mod entity;
pub(crate) mod gate;
pub(crate) mod genitive;
mod known_name;
pub(crate) mod name;
mod name_front;
mod name_kind;
mod name_run;
mod officer;
mod syllable;
mod title_front;
mod word_form;
mod work;
