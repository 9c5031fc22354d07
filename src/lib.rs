//! An article's short summary and its key quotes with their speakers.
//!
//! The text is read once and never rewritten: a block, a sentence, a quote, a speaker's name is a [`Span`] into it, so
//! every result can be shown in its place. [`digest()`] does it all; the stages ([`article`], [`text`], [`rank`],
//! [`quote`], [`lang`]) are public for those who want one of them.
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

pub mod article;
pub mod chars;
pub mod check;
mod digest;
mod error;
pub mod lang;
mod options;
pub mod quote;
pub mod rank;
mod span;
pub mod text;
#[cfg(feature = "serde")]
pub mod view;

pub use article::Article;
pub use check::{Check, CheckOptions, check};
pub use digest::{Digest, Stats, digest, digest_article};
pub use error::{Error, ErrorKind};
pub use options::Options;
pub use span::Span;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
