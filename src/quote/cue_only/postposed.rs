//! The source whose word stands behind it: "Ruiz szerint", "Ruizin mukaan", "Ruiz nyilatkozata szerint".

use crate::lang::Roles;
use crate::quote::cue_only::cased::{BORDERS, Frames};
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;

/// Maximum tokens of a source ahead of its word.
const LONGEST_SOURCE: usize = 14;
/// Maximum words between a name and the word of its source: "Ruiz | polgármester állítása | szerint".
const MOST_CALLING_WORDS: usize = 3;

impl Frames<'_> {
    /// Whose view the word at `word` tells; nobody if it is somebody else than who is named.
    pub(super) fn by_source_ahead(&self, low: usize, word: usize) -> Option<Evidence> {
        let mention = self.source_ahead(low, word).or_else(|| self.nobody(word))?;
        self.by(mention, Rule::According, word)
    }

    /// "…", Ruizin | mukaan: the word of a source that only its phrase parts from the quotation.
    pub(super) fn postposed_behind(&self, first: usize, high: usize) -> Option<usize> {
        let at = self.at;
        let words = (first..high.min(first + LONGEST_SOURCE)).take_while(|&i| at.is_word(i) && !at.is_quote(i));
        let ends = |&i: &usize| at.has_any(i, Roles::CUE.union(Roles::POSTPOSED));
        words.into_iter().find(ends).filter(|&i| at.has_any(i, Roles::POSTPOSED))
    }

    /// The name or the pronoun ahead of the word at `word`, which may be that pronoun itself.
    fn source_ahead(&self, low: usize, word: usize) -> Option<Mention> {
        let at = self.at;
        if at.mention_at(word).is_some_and(|it| matches!(it.kind, MentionKind::Pronoun(_))) {
            let first = (low..word).rev().find(|&i| at.is_mark(i, BORDERS) || at.is_quote(i)).map_or(low, |i| i + 1);
            let named = at.mentions(first, word).iter().any(|it| it.is_name() || it.is_possessive());
            return at.mention_at(word).filter(|_| !named).copied();
        }
        let low = low.max(word.saturating_sub(LONGEST_SOURCE));
        let mut last = word.checked_sub(1).filter(|&last| last >= low)?;
        // "Ruiz | nyilatkozata | szerint"
        if at.has_any(last, Roles::WORDING) {
            last = last.checked_sub(1).filter(|&last| last >= low)?;
        }
        if let Some(pronoun) = at.mention_at(last).filter(|it| matches!(it.kind, MentionKind::Pronoun(_))) {
            return Some(*pronoun);
        }
        if let Some(name) = self.apposed_source(low, last) {
            return Some(name);
        }
        // "Ana Ruiz | polgármester | szerint"
        let mut first = last;
        while first > low && last - first < MOST_CALLING_WORDS && at.mention_at(first).is_none() && at.is_content(first)
        {
            first -= 1;
        }
        let called = first == last || at.has_any(last, Roles::TITLE) && !at.is_possessed(last);
        let name = at.mention_ending(first).filter(|it| called && it.first >= low)?;
        // Where a genitive stands there, the article must have the name without its ending.
        let inflected = Roles::OBLIQUE.union(Roles::GENITIVE);
        let own = name.is_name() && at.may_be_subject(name) && !at.has_any(name.last, inflected);
        (own || at.is_cut_genitive(name)).then_some(*name)
    }

    /// Whether the last source ahead of a quotation, in its sentence or the one before, is somebody without a name: "Egy
    /// szemtanú | szerint".
    pub(super) fn has_unnamed_source(&self, quote: usize) -> bool {
        let at = self.at;
        let start = at.sentence_start(at.sentence_start(quote).saturating_sub(1));
        let source = |&i: &usize| at.has_any(i, Roles::ACCORDING) && at.has_any(i, Roles::POSTPOSED);
        let Some(word) = (start..quote).rev().find(source) else { return false };
        let low = start.max(word.saturating_sub(LONGEST_SOURCE));
        let words = (low..word).rev().take_while(|&i| at.is_word(i) && at.mention_at(i).is_none());
        words.into_iter().any(|i| at.has_any(i, Roles::INDEFINITE))
    }

    /// The full name ahead of its apposition, which ends with the title at `last`: "Ana Ruiz, | a Valmar igazgatója | szerint".
    fn apposed_source(&self, low: usize, last: usize) -> Option<Mention> {
        let at = self.at;
        let comma = (low..last).rev().find(|&i| !at.is_word(i)).filter(|&i| at.is_mark(i, &[',']))?;
        let office = at.is_possessed(last) && at.has_any(comma + 1, Roles::DEFINITE);
        let name = at.mention_ending(comma.checked_sub(1)?).filter(|it| office && it.is_person() && it.first >= low)?;
        (at.first_word(name) < name.last && at.may_be_subject(name)).then_some(*name)
    }

    /// Who says what the source at `word` relays: "Ruiz | sanoi Kuriirin mukaan | “…”". Behind a comma the source is whose
    /// words these are: "Ruiz sanoi, että Halen mukaan “…”".
    pub(super) fn teller_of_relayed(&self, word: usize, quote: usize) -> Option<Evidence> {
        let at = self.at;
        let words = (self.low..word).rev().take_while(|&i| at.is_word(i));
        let cue = words.into_iter().find(|&i| at.has_any(i, Roles::UNAMBIGUOUS_CUE) && !at.is_capital(i))?;
        self.by(self.subject_of(cue, quote)?, Rule::BeforeQuote, cue)
    }
}

impl ParagraphView<'_> {
    /// Whether a name is a genitive whose nominative the article has: "Ruizin", "Virtasen".
    pub(crate) fn is_cut_genitive(self, name: &Mention) -> bool {
        name.is_possessive() && self.has_any(name.last, Roles::GENITIVE)
    }

    /// Whether a title is that of somebody who belongs to whom the word before names: "Ruiz | szóvivője".
    pub(crate) fn is_possessed(self, i: usize) -> bool {
        self.has_any(i, Roles::OWN) && self.has_any(i, Roles::TITLE)
    }
}
