//! The last test of every speaker's name before it is shown. A speaker whose name fails it is dropped.

use crate::chars::lower;
use crate::lang::{Language, Roles};
use crate::quote::attribution::{Attribution, Script};

/// Minimum letters of a name that is one word.
const LEAST_LETTERS: usize = 3;
/// Marks that stand in no name.
const BRACKETS: &[char] = &['(', ')', '[', ']', '"', '“', '”', '«', '»', ':', ';'];
const FIRST_NAME: Roles = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
/// Roles of words that stand in no name.
const NO_NAME: Roles = Roles::DAY.union(Roles::OBLIQUE);

/// Whether the words may be shown as the name of a person or an organisation that speaks. `titled` says whether the article
/// gives a title with the name.
pub(crate) fn may_be_name(written: &str, titled: bool, language: &Language) -> bool {
    match Attribution::of(language) {
        Attribution::Grammar(_) | Attribution::None => !starts_low(written) || !language.capital_nouns,
        Attribution::CueOnly(Script::Cased) => !written.contains(BRACKETS) && is_cased_name(written, titled, language),
        Attribution::CueOnly(_) => !written.contains(BRACKETS),
    }
}

fn starts_low(written: &str) -> bool {
    written.starts_with(char::is_lowercase)
}

/// Whether a name starts with no function word, has no oblique case ending and no day, and is more than a place or two
/// letters.
fn is_cased_name(written: &str, titled: bool, language: &Language) -> bool {
    if starts_low(written) || written.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let single = !written.contains(char::is_whitespace);
    if single && language.names_inflect && language.roles(&lower(written)).intersects(Roles::GENITIVE) && !titled {
        return false; // "Трампа"
    }
    let (mut words, mut places) = (0, 0);
    for word in written.split_whitespace() {
        let roles = language.roles(&lower(word));
        if roles.intersects(NO_NAME) && !roles.intersects(FIRST_NAME) {
            return false;
        }
        words += 1;
        places += usize::from(roles.intersects(Roles::PLACE) && !roles.intersects(FIRST_NAME));
    }
    let long = words > 1 || written.chars().filter(|c| c.is_alphabetic()).count() >= LEAST_LETTERS;
    long && places < words
}

/// Whether a description may be shown for a speaker without a name: no day and no ending of another case stands in it.
pub(crate) fn may_be_description(written: &str, language: &Language) -> bool {
    match Attribution::of(language) {
        Attribution::CueOnly(Script::Cased) => {}
        Attribution::CueOnly(_) => return !written.contains(BRACKETS),
        Attribution::Grammar(_) | Attribution::None => return true,
    }
    let bad = |word: &str| {
        let roles = language.roles(&lower(word));
        roles.intersects(NO_NAME) && !roles.intersects(FIRST_NAME.union(Roles::TITLE))
    };
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
    written.split_whitespace().any(|word| letters(word) >= LEAST_LETTERS) && !written.split_whitespace().any(bad)
}
