//! Genitives in -s without an apostrophe: "Grahams" is one of Graham, if the article names Graham.

use rustc_hash::FxHashSet;

use crate::lang::Roles;
use crate::quote::parse::token::WordId;
use crate::quote::parse::vocabulary::Vocabulary;
use crate::quote::people::name::Name;

/// Takes names for genitives that the article has in full without the ending of one.
pub(crate) fn mark(names: &mut [Vec<Name>], vocabulary: &Vocabulary<'_>) {
    let base = |name: &Name| {
        let last = *name.words.last().filter(|_| !name.is_possessive && !name.has_suffix)?;
        let genitive = vocabulary.roles(last).intersects(Roles::GENITIVE);
        genitive.then(|| vocabulary.without_s(last)).flatten()
    };
    let full: FxHashSet<Vec<WordId>> =
        names.iter().flatten().filter(|it| it.words.len() > 1).map(|it| it.words.clone()).collect();
    for name in names.iter_mut().flatten().filter(|it| it.words.len() > 1) {
        let mut words = name.words.clone();
        if let (Some(base), Some(last)) = (base(name), words.last_mut()) {
            *last = base;
            if full.contains(&words) {
                end(name, base);
            }
        }
    }
    let titled = |it: &&Name| it.words.len() > 1 || it.title.is_some();
    let surnames: FxHashSet<WordId> =
        names.iter().flatten().filter(titled).filter_map(|it| it.words.last().copied()).collect();
    for name in names.iter_mut().flatten().filter(|it| it.words.len() == 1) {
        if let Some(base) = base(name).filter(|it| surnames.contains(it) && !surnames.contains(&name.words[0])) {
            end(name, base);
        }
    }
}

/// Cuts the ending off.
fn end(name: &mut Name, base: WordId) {
    if let Some(last) = name.words.last_mut() {
        *last = base;
    }
    name.span.end -= 1;
    name.is_possessive = true;
}
