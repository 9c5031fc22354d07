//! Whose words a quotation is that no verb of speech leads in: whose view the sentence tells, whose answer it names.

use crate::lang::Roles;
use crate::quote::cue_only::cased::{COMMA, Frames};
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::MentionKind;

/// Maximum words between the comma behind the one whose view it is and the quotation: "For Ruiz, | the port is | “…”".
const MOST_VIEW_WORDS: usize = 8;
/// Maximum words behind an answer: "Ruiz's answer | was short | : …".
const MOST_ANSWER_WORDS: usize = 7;

/// Maximum tokens from a quotation to the article of what it is: "…", | those are | the words of Ruiz".
const MOST_MESSAGE_WORDS: usize = 5;

impl Frames<'_> {
    /// For Ruiz, the port is safe: "…".
    pub(super) fn view(&self, quote: usize) -> Option<Evidence> {
        let at = self.at;
        let low = self.low + usize::from(at.has_any(self.low, Roles::CONJUNCTION));
        if !at.has_any(low, Roles::VIEWPOINT) {
            return None;
        }
        let phrase = at.phrase_at(low + 1, quote, self.inflect)?;
        let end = at.behind_apposition(phrase.end, quote);
        let apart = at.is_mark(phrase.end, COMMA) && (end > phrase.end || end < quote);
        let person = phrase.mention.is_person() || phrase.mention.kind == MentionKind::Noun;
        if apart && person { self.by(phrase.mention, Rule::According, low) } else { None }
    }

    /// For Ruiz, “…”; But, for Ruiz, the port is “…”.
    pub(super) fn view_beside(&self, quote: usize) -> Option<Evidence> {
        let at = self.at;
        let opens = |i: usize| i == self.low || at.is_mark(i - 1, COMMA) || at.has_any(i - 1, Roles::CONJUNCTION);
        let word = (self.low..quote).rev().find(|&i| at.has_any(i, Roles::VIEWPOINT) && opens(i))?;
        // "Per a | Ruiz"
        let to = at.has_any(word + 1, Roles::TO) && !at.has_any(word + 1, Roles::DETERMINER);
        let phrase = at.phrase_at(word + 1 + usize::from(to), quote, self.inflect)?;
        let comma = at.behind_apposition(phrase.end, quote).max(phrase.end + 1) - 1;
        let rest = comma + 1..quote;
        // "For Ana Ruiz, Hale was “…”"
        let other = |i: usize| at.mention_at(i).is_some() || at.has_any(i, Roles::CUE) || !at.is_word(i);
        let near = at.is_mark(comma, COMMA) && rest.len() <= MOST_VIEW_WORDS && !rest.clone().any(other);
        // "For the Friday, …"
        let person = phrase.mention.is_person() || phrase.mention.kind == MentionKind::Noun;
        if near && person { self.by(phrase.mention, Rule::According, word) } else { None }
    }

    /// "…", was the answer of Ruiz; "…", is the message that Ruiz shares.
    pub(super) fn message(&self, quote: usize) -> Option<Evidence> {
        let (at, high) = (self.at, self.high);
        let article = (quote + 1..high.min(quote + MOST_MESSAGE_WORDS)).find(|&i| at.has_any(i, Roles::DEFINITE))?;
        let noun = article + 1;
        if !at.has_any(noun, Roles::NOUN_CUE) || at.mention_at(noun).is_some() || self.inflect || self.subject_first {
            return None;
        }
        let clause = at.has_any(noun + 1, Roles::CLAUSE_WORD.union(Roles::RELATIVE));
        let told = if clause { at.phrase_at(noun + 3, high, self.inflect) } else { None };
        let of = || at.phrase_at(noun + 2, high, self.inflect).filter(|_| at.has_any(noun + 1, Roles::OF));
        let phrase = told.filter(|_| at.has_any(noun + 2, Roles::CUE)).or_else(of)?;
        if phrase.mention.is_name() { self.by(phrase.mention, Rule::Inverted, noun) } else { None }
    }

    /// Ruiz's answer was not long in coming: "…".
    pub(super) fn answer(&self, quote: usize) -> Option<Evidence> {
        let at = self.at;
        let noun = self.low + usize::from(at.has_any(self.low, Roles::DETERMINER));
        if !at.has_any(noun, Roles::NOUN_CUE) || !at.has_any(noun + 1, Roles::OF) {
            return None;
        }
        let phrase = at.phrase_at(noun + 2, quote, self.inflect).filter(|it| it.mention.is_name())?;
        // "Ruiz's answer did not please Hale: …"
        let object = Roles::DETERMINER.union(Roles::TO).union(Roles::PREPOSITION).union(Roles::CUE);
        let clitic = |i: usize| at.has_any(i, Roles::AUXILIARY);
        let rest = phrase.end..quote - 1;
        let other = |i: usize| !at.is_word(i) || at.mention_at(i).is_some() || at.has_any(i, object) && !clitic(i);
        let free = rest.len() > MOST_ANSWER_WORDS || rest.into_iter().any(other);
        if free { None } else { self.by(phrase.mention, Rule::Label, noun) }
    }

    /// Whether a word tells what another noun is about: "an article | of opinion | in the Courier".
    pub(super) fn is_of_noun(&self, i: usize) -> bool {
        let at = self.at;
        let written = at.token(i).map_or("", |it| it.span.of(at.text));
        let elided = at.language.elision(written) > 0 && !at.has_any(i, Roles::PREPOSITION);
        let noun = if elided { i.checked_sub(1) } else { i.checked_sub(2).filter(|&it| at.has_any(it + 1, Roles::OF)) };
        noun.is_some_and(|it| it > self.low && at.is_content(it) && !at.has_any(it, Roles::CUE))
    }

    /// Whether a pronoun in another case is the source at `word`, and no name behind it: "Według | niego Ruiz", "| Jego | zdaniem
    /// Ruiz".
    pub(super) fn is_source_pronoun(&self, word: usize) -> bool {
        let at = self.at;
        let determiner = |i: usize| at.has_any(i, Roles::DETERMINER) && !at.has_any(i, Roles::PREPOSITION);
        let own = word.checked_sub(1).filter(|&i| i >= self.low && determiner(i));
        self.inflect && (own.is_some() || at.is_plain_stop(word + 1) && !at.is_content(word + 2))
    }

    /// Whether a word stands behind an article of its own: "the | opinion | of Ruiz", and no "in the opinion of Ruiz".
    pub(super) fn is_determined(&self, i: usize) -> bool {
        let at = self.at;
        let bare = Roles::PREPOSITION.union(Roles::TO).union(Roles::OF).union(Roles::ADVERB);
        let article = i.checked_sub(1).filter(|&it| at.has_any(it, Roles::DETERMINER) && !at.has_any(it, bare));
        let hung = |it: usize| it > self.low && at.has_any(it - 1, Roles::PREPOSITION.union(Roles::TO));
        !self.inflect && article.is_some_and(|it| !hung(it))
    }
}
