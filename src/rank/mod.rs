//! Which sentences are central?
//!
//! ```text
//! similarity           the sentences' terms → BM25 in both directions
//! textrank             the random walk over similarities, or over co-occurring terms
//! directed_centrality  similarity to later less to earlier sentences
//! sentence_features    dangling, question, unfinished, quoted
//! salience             the weighted sum of these, position and overlap with headline and focus
//! select               the greedy choice without redundancy   = [SummarySentence]
//! keyword              TextRank over terms, phrases            = [Keyword]
//! ```

mod cooccurrence;
mod dateline;
mod directed_centrality;
mod display_form;
mod focus;
mod keyword;
mod parameters;
mod salience;
mod select;
mod sentence_features;
mod similarity;
mod textrank;

pub use keyword::{Keyword, keywords};
pub use parameters::parameters;
pub use salience::{Scores, score};
pub use select::{SummarySentence, select};
pub use sentence_features::SentenceFeatures;
pub use similarity::Similarity;
pub use textrank::textrank;
