//! An article's short summary and its key quotes with their speakers.
//!
//! The text is read once and never rewritten: a block, a sentence, a quote, a speaker's name is a [`Span`] into it, so
//! every result can be shown in its place. [`digest()`] reads a text as it was pasted, [`digest_article`] an article whose
//! blocks are known, and [`check()`] compares a summary with its article. With the feature `serde`, `view` has the same
//! results as JSON sees them, with offsets in UTF-16.
//!
//! # Examples
//!
//! ```
//! use nutgraf::{Options, digest};
//!
//! let text = "Harbour bridge to close\n\n\
//!     The harbour bridge will close for eleven weeks from Monday, the city said.\n\n\
//!     “We found cracks in two of the main cables,” said Ines Okafor, the city engineer.";
//! let digest = digest(text, &Options::default())?;
//! assert_eq!(digest.title.map(|title| title.of(text)), Some("Harbour bridge to close"));
//! let quote = &digest.quotes[0];
//! assert_eq!(quote.span.of(text), "We found cracks in two of the main cables,");
//! assert_eq!(quote.speaker.as_ref().map(|speaker| speaker.name.of(text)), Some("Ines Okafor"));
//! # Ok::<(), nutgraf::Error>(())
//! ```

// The stages. Public for the tests and tools of this repository; nothing in them is part of the API.
#[doc(hidden)]
pub mod article;
#[doc(hidden)]
pub mod chars;
#[doc(hidden)]
pub mod check;
#[doc(hidden)]
pub mod lang;
#[doc(hidden)]
pub mod quote;
#[doc(hidden)]
pub mod rank;
#[doc(hidden)]
pub mod text;

mod digest;
mod error;
mod options;
mod order;
mod span;
#[cfg(feature = "serde")]
pub mod view;

pub use article::{Article, Block, BlockKind, Markup, Removal, RemovalRule};
pub use check::{Check, CheckOptions, CheckedSentence, Counts, Flag, FlagKind, Strength, Unchecked, Verdict, check};
pub use digest::{Digest, ScoredSentence, Stats, digest, digest_article, needed_language};
pub use error::{Error, ErrorKind};
pub use lang::{add_language, add_words, detect_tag as detect};
pub use options::{OptionEntry, OptionKind, OptionValue, Options};
pub use quote::{By, KeyQuote, Speaker, Voice};
pub use rank::{Keyword, SummarySentence};
pub use span::Span;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
