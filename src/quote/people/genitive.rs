//! Genitives without an apostrophe: "Grahams", "Grahamin" is one of Graham, "Virtasen" one of Virtanen, if the article names
//! them.

use rustc_hash::FxHashSet;

use crate::lang::Roles;
use crate::quote::parse::token::WordId;
use crate::quote::parse::vocabulary::Vocabulary;
use crate::quote::people::name::Name;

/// Takes the ending off names that the article has without it.
pub(crate) fn mark(names: &mut [Vec<Name>], vocabulary: &Vocabulary<'_>) {
    let full: FxHashSet<Vec<WordId>> =
        names.iter().flatten().filter(|it| it.words.len() > 1).map(|it| it.words.clone()).collect();
    let alone: FxHashSet<WordId> =
        names.iter().flatten().filter(|it| it.words.len() == 1).map(|it| it.words[0]).collect();
    for name in names.iter_mut().flatten().filter(|it| it.words.len() > 1) {
        let words = name.words.clone();
        let known = |base: WordId| {
            let mut words = words.clone();
            if let Some(last) = words.last_mut() {
                *last = base;
            }
            full.contains(&words) || vocabulary.names_inflect() && alone.contains(&base)
        };
        cut(name, vocabulary, &known);
    }
    let titled = |it: &&Name| it.words.len() > 1 || it.title.is_some();
    let surnames: FxHashSet<WordId> =
        names.iter().flatten().filter(titled).filter_map(|it| it.words.last().copied()).collect();
    for name in names.iter_mut().flatten().filter(|it| it.words.len() == 1) {
        // Where names have no cases, "Adams" may be called so, with a title too.
        let own = surnames.contains(&name.words[0]) && !vocabulary.names_inflect();
        cut(name, vocabulary, &|base| surnames.contains(&base) && !own);
    }
}

/// Cuts the ending of a genitive off, if what is left is known.
fn cut(name: &mut Name, vocabulary: &Vocabulary<'_>, known: &dyn Fn(WordId) -> bool) {
    let plain = !name.is_possessive && !name.has_suffix;
    let Some(last) = name.words.last_mut().filter(|it| plain && vocabulary.roles(**it).intersects(Roles::GENITIVE))
    else {
        return;
    };
    for (ending, upright) in vocabulary.genitive_endings() {
        if let Some(base) = vocabulary.with_ending(*last, ending, upright).filter(|&base| known(base)) {
            *last = base;
            // "Virtasen" ends in no letters that "Virtanen" has.
            name.span.end -= if upright.is_empty() { ending.len() } else { 0 };
            name.is_odd_form |= !upright.is_empty();
            name.is_possessive = true;
            return;
        }
    }
}

/// Whether a word is the genitive of a name that the article has: "Grahamin", "Virtasen".
pub(super) fn is_of_name(word: WordId, vocabulary: &Vocabulary<'_>) -> bool {
    let name = |(ending, upright): (&str, &str)| {
        let base = vocabulary.with_ending(word, ending, upright);
        base.is_some_and(|base| vocabulary.is_seen_capital_inside(base))
    };
    vocabulary.names_inflect()
        && vocabulary.roles(word).intersects(Roles::OWN)
        && vocabulary.genitive_endings().any(name)
}
