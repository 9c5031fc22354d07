//! Who said what?
//!
//! ```text
//! find       per block: pair the quotation marks, cut inline cues, join what goes on     = [Quotation]
//! parse      tokens, words with their roles, sentences, mentions                         = ParsedArticle
//! people     names, entities, appositions, coreference
//! attribute  label, grammar or cue alone; then the continuation of speech before         = [Attributed]
//! filter     scare quotes, titles of works, fragments
//! rank       by features with learnt weights, then by novelty                            = [KeyQuote]
//! voices     who is quoted how much                                                      = [Voice]
//! ```

mod attribute;
mod attribution;
mod cue_only;
mod find;
mod grammar;
pub mod key_features;
mod parse;
mod people;
mod quotation;
mod rank;
mod voice;
mod voices;

pub use attribute::{Attributed, MeasuredPronoun, attribute, measure_pronouns, pronoun_parameters};
pub use find::find;
pub use quotation::Quote;
pub use rank::{KeyQuote, key_weights, rank};
pub use voice::{By, Speaker};
pub use voices::{Voice, voices};
