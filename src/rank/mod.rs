//! Which sentences carry it? Similarity → TextRank → salience → the summary; and the keywords.

mod argsort;
mod cooccurrence;
mod dateline;
mod directed_centrality;
mod display_form;
mod focus;
mod keyword;
mod salience;
mod select;
mod sentence_features;
mod similarity;
mod textrank;

pub use keyword::{Keyword, keywords};
pub use salience::{Scores, score};
pub use select::{SummarySentence, select};
pub use sentence_features::SentenceFeatures;
pub use similarity::Similarity;
pub use textrank::textrank;
