//! Genitives without an apostrophe: "Grahams", "Grahamin" is one of Graham, if the article names Graham.

use rustc_hash::FxHashSet;

use crate::lang::Roles;
use crate::quote::parse::token::WordId;
use crate::quote::parse::vocabulary::Vocabulary;
use crate::quote::people::name::Name;

/// The ending that always makes a possessive, and those that stand before a postposition too.
const POSSESSIVE: &str = "s";
const ENDINGS: &[&str] = &[POSSESSIVE, "in", "n"];

/// Takes the ending off names that the article has without it.
pub(crate) fn mark(names: &mut [Vec<Name>], vocabulary: &Vocabulary<'_>) {
    let full: FxHashSet<Vec<WordId>> =
        names.iter().flatten().filter(|it| it.words.len() > 1).map(|it| it.words.clone()).collect();
    let alone: FxHashSet<WordId> =
        names.iter().flatten().filter(|it| it.words.len() == 1).map(|it| it.words[0]).collect();
    for name in names.iter_mut().flatten().filter(|it| it.words.len() > 1) {
        let words = name.words.clone();
        let known = |base: WordId, ending: &str| {
            let mut words = words.clone();
            if let Some(last) = words.last_mut() {
                *last = base;
            }
            full.contains(&words) || ending != POSSESSIVE && alone.contains(&base)
        };
        cut(name, vocabulary, &known);
    }
    let titled = |it: &&Name| it.words.len() > 1 || it.title.is_some();
    let surnames: FxHashSet<WordId> =
        names.iter().flatten().filter(titled).filter_map(|it| it.words.last().copied()).collect();
    for name in names.iter_mut().flatten().filter(|it| it.words.len() == 1 && !surnames.contains(&it.words[0])) {
        cut(name, vocabulary, &|base, _| surnames.contains(&base));
    }
}

/// Cuts the ending of a genitive off, if what is left is known.
fn cut(name: &mut Name, vocabulary: &Vocabulary<'_>, known: &dyn Fn(WordId, &str) -> bool) {
    let plain = !name.is_possessive && !name.has_suffix;
    let Some(last) = name.words.last_mut().filter(|it| plain && vocabulary.roles(**it).intersects(Roles::GENITIVE))
    else {
        return;
    };
    for ending in ENDINGS {
        if let Some(base) = vocabulary.without(*last, ending).filter(|&base| known(base, ending)) {
            *last = base;
            name.span.end -= ending.len();
            name.is_possessive = *ending == POSSESSIVE;
            return;
        }
    }
}
