//! Word → stem, by a Snowball algorithm.

use pagefind_stem::{Algorithm, Stemmer};

/// The stem that a Snowball algorithm finds.
pub(super) fn snowball(algorithm: Algorithm, word: &str) -> String {
    Stemmer::create(algorithm).stem(word).into_owned()
}
