//! What must be known of a language? Data, from the files in `languages/`; no stage knows a language by name.

mod detect;
mod file;
mod files;
mod language;
mod part;
mod registry;
mod roles;
mod section;
mod stem;

pub use detect::{choose, detect, detect_declared, detect_tag};
pub use language::{Language, List};
pub use part::{Part, Position};
pub use registry::{
    Found, add_language, add_words, built_in, find, find_or_neutral, has_language, lookup, neutral, tags,
};
pub use roles::Roles;
pub use section::{Lines, Section, Sections};
pub use stem::Stemmer;
