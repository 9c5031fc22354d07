//! Who said what? Quotation marks → quotes → speakers → the key quotes.

mod attribute;
mod find;
mod name;
mod rank;

pub use attribute::{Attributed, By, Speaker, attribute};
pub use find::{Quote, find};
pub use rank::{KeyQuote, rank};
