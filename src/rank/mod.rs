//! Which sentences carry it? Similarity → TextRank → salience → the summary; and the keywords.

mod dateline;
mod direction;
mod focus;
mod form;
mod keyword;
mod neighbours;
mod order;
mod salience;
mod select;
mod similarity;
mod surface;
mod textrank;

pub use keyword::{Keyword, keywords};
pub use salience::{Scores, score};
pub use select::{SummarySentence, select};
pub use similarity::Similarity;
pub use surface::Surface;
pub use textrank::textrank;
