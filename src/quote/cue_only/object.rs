//! Where a name ends that the object of its verb follows without a mark, in a script without capitals whose verbs come first:
//! "called on | Ana Ruiz | the demonstrators", "praised | Ana Ruiz | the taking part of Harrow".

use crate::chars::script::is_word_char;
use crate::lang::{Part, Roles};
use crate::quote::cue_only::uncased::ClauseReader;
use crate::quote::cue_only::uncased_words::{Gap, Word, places, window};

/// Minimum characters of a definite word in the plural that is no name: shorter ones may be surnames (set by hand).
const LEAST_PLURAL_CHARS: usize = 8;

impl ClauseReader<'_> {
    /// Whether a word is a definite noun for several people, which no name goes on in.
    pub(super) fn is_people(&self, word: &Word) -> bool {
        let written = word.span.of(self.text);
        self.language.verb_first
            && word.roles.intersects(Roles::DEFINITE)
            && written.chars().count() >= LEAST_PLURAL_CHARS
            && self.language.ends_in(written, Part::Several)
    }

    /// Whether the last of the three words of a name is the object: the name of a place depends on it; or it stands in the text
    /// this once, and the word before it also without it.
    pub(super) fn is_object(&self, words: &[Word], last: usize) -> bool {
        const GIVEN: Roles = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
        let (Some(before), word) = (last.checked_sub(1).map(|at| &words[at]), &words[last]) else { return false };
        if !self.language.verb_first || word.roles.intersects(GIVEN.union(Roles::PARTICLE)) {
            return false;
        }
        let place = |next: &Word| next.gap == Gap::Space && next.roles.intersects(Roles::PLACE);
        if words.get(last + 1).is_some_and(place) && !word.roles.intersects(Roles::DEFINITE) {
            return true;
        }
        let near = window(self.text, word.span.start).of(self.text);
        let count = |word: &str| {
            let apart = |at: &usize| {
                let cut = |c: Option<char>| !c.is_some_and(is_word_char);
                cut(near[..*at].chars().next_back()) && cut(near[at + word.len()..].chars().next())
            };
            places(near, word).iter().filter(|at| apart(at)).count()
        };
        let surname = !before.roles.intersects(GIVEN.union(Roles::PARTICLE));
        surname && count(word.span.of(self.text)) == 1 && count(before.span.of(self.text)) > 1
    }
}
