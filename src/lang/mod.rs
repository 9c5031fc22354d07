//! What must be known of a language? Data; no stage knows a language by name.

pub mod class;
mod cyrillic;
mod de;
mod detect;
pub mod eight;
mod en;
mod interner;
mod language;
mod languages;
mod latin;
mod lexicon;
mod lower;
mod neutral;
mod other_scripts;
mod porter;
pub mod script;
mod sequences;
mod stem;
pub(crate) mod words;

pub use detect::{detect, detect_declared};
pub use interner::Interner;
pub use language::{Language, find};
pub use languages::LANGUAGES;
pub use lexicon::{Lexicon, Roles};
pub use lower::{lower, lower_onto};
pub use sequences::Sequences;
pub use stem::Stemmer;
pub use words::WordList;
pub(crate) use words::list;
