//! The words of an office beside a name, in a script without capitals: where it begins, and where the name behind it does.

use crate::lang::{Language, Roles};
use crate::quote::cue_only::uncased_words::{Gap, Word};

pub(super) const CUE: Roles = Roles::CUE.union(Roles::ACCORDING);
pub(super) const CALLING: Roles = Roles::TITLE.union(Roles::OFFICE);
/// Roles that no word of a name has.
pub(super) const NO_NAME: Roles = CUE
    .union(CALLING)
    .union(Roles::NAME_STOP)
    .union(Roles::OBLIQUE)
    .union(Roles::TO)
    .union(Roles::DAY)
    .union(Roles::CLAUSE_WORD)
    .union(Roles::AGENT)
    .union(Roles::GENITIVE)
    .union(Roles::PLACE)
    .union(Roles::BLOCKS_SUBJECT);
/// Roles that a word of a name may have all the same.
pub(super) const NAME: Roles = Roles::PARTICLE.union(Roles::MASCULINE_NAME).union(Roles::FEMININE_NAME);
/// Maximum words in an office up to the definite one that ends it (set by hand): "a minister | of affairs of | the outside".
const LONGEST_OFFICE: usize = 3;
/// Roles of words that a title does not begin with: a body, somebody's kin.
pub(super) const NO_OFFICE: Roles = Roles::BODY.union(Roles::OWN);

/// Where a name may begin behind the title or office at `i`. An office goes on up to a definite word, "a minister of the
/// outside"; the adjectives that agree with it are definite too.
pub(super) fn first_of_name(words: &[Word], i: usize, text: &str, language: &Language) -> Option<usize> {
    let mut first = i + 1;
    let definite = words[i].roles.intersects(Roles::DEFINITE);
    if !definite && !words[i].roles.intersects(Roles::TITLE) {
        let office = words.iter().skip(first).take(LONGEST_OFFICE);
        first += office.into_iter().position(|word| word.roles.intersects(NO_NAME.union(Roles::DEFINITE)))?;
    }
    let agreeing =
        |from: usize| from + words[from..].iter().take_while(|word| word.roles.intersects(Roles::DEFINITE)).count();
    let end = agreeing(first);
    // "the secretary general | of the nations | the united | Ana Ruiz"
    let owner = words.get(end).filter(|it| definite && end > first && is_owner(it, text, language));
    Some(if owner.is_some() { agreeing(end + 1) } else { end })
}

/// Whether a word with a preposition and the article joined to it says of what somebody holds an office, and is nobody
/// who is addressed: للأمم, but للمستشارة.
fn is_owner(word: &Word, text: &str, language: &Language) -> bool {
    const JOINED: usize = 2;
    let noun: String = word.span.of(text).chars().skip(JOINED).collect();
    word.roles.contains(Roles::TO.union(Roles::NAME_STOP))
        && word.gap == Gap::Space
        && !language.roles(&noun).intersects(CALLING.union(NAME))
}

/// The first word of the title that holds the word at `i`: "a deputy | minister", "a spokesman | in the name of | a party".
pub(super) fn whole_title(words: &[Word], i: usize) -> usize {
    let part = |word: &Word| word.roles.intersects(CALLING) && !word.roles.intersects(CUE.union(Roles::DETERMINER));
    i - (0..i).rev().take_while(|&at| words[at + 1].gap == Gap::Space && part(&words[at])).count()
}
