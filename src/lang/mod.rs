//! What must be known of a language? Data; no stage knows a language by name.

mod cyrillic;
mod de;
mod detect;
mod en;
mod language;
mod latin;
mod lexicon;
mod other_scripts;
mod registry;
mod roles;
mod stem;
pub(crate) mod word_list;

pub use detect::{detect, detect_declared};
pub use language::Language;
pub use lexicon::Lexicon;
pub use registry::{LANGUAGES, find};
pub use roles::Roles;
pub use stem::Stemmer;
pub use word_list::WordList;
pub(crate) use word_list::list;
