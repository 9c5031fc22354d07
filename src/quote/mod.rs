//! Who said what? Quotation marks → quotes → speakers → the key quotes.

mod attribute;
mod beside;
mod bounded;
mod calling;
mod clause;
mod cue;
mod double;
mod entity;
mod evidence;
mod find;
mod inset;
mod layout;
mod mark;
mod mention;
mod name;
mod noun;
mod paragraph;
mod phrase;
mod pronoun;
mod rank;
mod reading;
mod running;
mod scare;
mod single;
mod subject;
mod token;
mod uncased;
mod vocabulary;

pub use attribute::{Attributed, By, Speaker, attribute};
pub use find::{Quote, find};
pub use rank::{KeyQuote, rank};
