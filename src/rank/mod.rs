//! Which sentences carry it? Similarity → TextRank → salience → the summary; and the keywords.

mod keyword;
mod salience;
mod select;
mod similarity;
mod textrank;

pub use keyword::{Keyword, keywords};
pub use salience::{Scores, score};
pub use select::{SummarySentence, select};
