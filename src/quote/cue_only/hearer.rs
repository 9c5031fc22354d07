//! Whom a speaker tells it, where the speaker is named behind: "said to the Courier, | Ana Ruiz".

use crate::lang::Roles;
use crate::quote::cue_only::cased::{COMMA, Frames};
use crate::quote::cue_only::phrase::Phrase;

/// Maximum words of the apposition that tells what the hearer is: "to the Courier, | the paper of the town | , Ana Ruiz".
const LONGEST_HEARER: usize = 12;

impl Frames<'_> {
    /// The full name behind the hearer of a verb and the apposition of that hearer: "said | to the Courier, the paper of the
    /// town, | Ana Ruiz".
    pub(super) fn behind_hearer(&self, first: usize, high: usize) -> Option<Phrase> {
        let at = self.at;
        if self.inflect || self.subject_first || !at.has_any(first, Roles::TO) {
            return None;
        }
        let hearer = first + 1 + usize::from(at.has_any(first + 1, Roles::DETERMINER));
        let hearer = at.mention_at(hearer).filter(|it| it.is_name() && it.first == hearer)?;
        let open = hearer.last + 1;
        let opens = at.is_content(open + 1) || at.has_any(open + 1, Roles::DETERMINER);
        let close = (open + 2..high.min(open + LONGEST_HEARER)).find(|&i| !at.is_word(i))?;
        let plain = |i: usize| !at.has_any(i, Roles::CUE) && at.mention_at(i).is_none_or(|it| !it.is_person());
        let apposed = at.is_mark(open, COMMA) && at.is_mark(close, COMMA) && opens && (open + 1..close).all(plain);
        let phrase = at.phrase_at(close + 1, high, self.inflect).filter(|_| apposed)?;
        let full = phrase.mention.is_person() && phrase.mention.last > phrase.mention.first;
        (full && at.ends_apposed(phrase.end)).then_some(phrase)
    }
}
