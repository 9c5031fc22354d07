//! What must be known of a language? Data; no stage knows a language by name.

#[cfg(feature = "world")]
mod affix;
mod detect;
mod en;
mod language;
mod languages;
mod lexicon;
mod neutral;
pub mod script;
mod stem;
mod words;
#[cfg(feature = "world")]
mod world;

pub use detect::detect;
pub use language::{Language, find};
pub use languages::LANGUAGES;
pub use lexicon::{Lexicon, Roles};
pub use words::WordList;
