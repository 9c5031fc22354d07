//! The learnt parameters by name, for the script that learns them: it reads them here, so that they are written once.

use crate::rank::salience::{LONG_WORDS, MIN_TERMS, POSITION_SHARE, SHORT_TEXT_WORDS, WEIGHTS};
use crate::rank::select::DANGLING;

/// The parameters that `tools/learn/summary.py` learns, and the minimum of terms that its features need.
pub fn parameters() -> Vec<(&'static str, f64)> {
    vec![
        ("direction", WEIGHTS.direction),
        ("position", WEIGHTS.position),
        ("position_share", POSITION_SHARE),
        ("long_words", LONG_WORDS),
        ("short_text_words", SHORT_TEXT_WORDS),
        ("quoted", WEIGHTS.quoted),
        ("question", WEIGHTS.question),
        ("unfinished", WEIGHTS.unfinished),
        ("too_short", WEIGHTS.too_short),
        ("dangling", DANGLING),
        ("min_terms", MIN_TERMS as f64),
    ]
}
