//! The rules of German: nouns have capitals, the finite verb stands second or last, a fronted word turns the clause.

use crate::lang::Roles;
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::grammar::noun_phrase::LONGEST_WORDS;
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;

/// Where a noun phrase ends.
const NOT_IN_NOUN: Roles = Roles::NP_BOUNDARY.union(Roles::AUXILIARY).union(Roles::NO_NOUN).union(Roles::CUE);

impl ParagraphView<'_> {
    /// The subject that opens a sentence which ends in a colon: "Die Leute im Dorf sehen es gelassen: „…“".
    pub fn introduced_german(self, start: usize, quote: usize) -> Option<Evidence> {
        let colon = self.is_mark(quote - 1, &[':']);
        if !colon || (start..quote).any(|i| self.is_quote(i) || self.has_any(i, Roles::ADDRESSEE)) {
            return None;
        }
        let named = self.mention_at(start).filter(|it| it.first == start && it.is_name()).copied();
        let titled = |it: &Mention| (it.first..=it.last).any(|i| self.has_any(i, Roles::TITLE));
        let mention = named.or_else(|| self.noun_from(start, quote).filter(titled))?;
        Some(Evidence { mention, rule: Rule::Label, cue: None })
    }

    /// The evidence of a verb before the quotation; none of a participle whose auxiliary follows ("betont hat").
    pub fn verb_before_german(self, low: usize, cue: usize, quote: usize) -> Option<Evidence> {
        let sure = |it: &Mention| self.has_any(cue, Roles::UNAMBIGUOUS_CUE) || it.kind != MentionKind::Noun;
        let at_end = self.has_any(cue, Roles::PERFECT) && self.has_any(cue + 1, Roles::HAVING);
        let subject = self.subject_of_verb(low, cue, quote).filter(|it| sure(it) && !at_end);
        subject.map(|subject| self.by_cue(subject, Rule::BeforeQuote, cue))
    }

    /// "…", hatte Ana Ruiz im Rat erklärt: the auxiliary, its subject, and the participle at the end.
    pub fn perfect_after_german(self, low: usize, high: usize) -> Option<Evidence> {
        if !self.has_any(low, Roles::HAVING) {
            return None;
        }
        let end = (low..high).find(|&i| self.is_mark(i, &[',', ';', '.', ':'])).unwrap_or(high);
        let cue = (low + 2..end).rev().find(|&i| self.has_any(i, Roles::PERFECT) && self.is_cue(i))?;
        let subject = self.subject_after(low + 1, cue)?;
        Some(self.by_cue(subject, Rule::Inverted, cue))
    }

    /// Whether a clause whose subject stands behind the verb ends before token `i`.
    pub fn ends_turned_clause_german(self, i: usize) -> bool {
        self.is_mark(i, &[',', ';', '.'])
    }

    /// The noun phrase that begins at `first`: "der stellvertretende Chef der Behörde".
    pub fn noun_from_german(self, first: usize, high: usize) -> Option<Mention> {
        if !self.has_any(first, Roles::DETERMINER) && (!self.is_capital(first) || self.has_any(first, Roles::NAME_STOP))
        {
            return None;
        }
        let mut last = None;
        for i in first..high.min(first + LONGEST_WORDS) {
            let after_noun = last.is_some_and(|last| last + 1 == i);
            let goes_on = self.is_capital(i) || !after_noun || self.has_any(i, Roles::OF.union(Roles::NOUN_ATTACHING));
            if !self.is_word(i) || !goes_on || i > first && self.has_any(i, NOT_IN_NOUN) {
                break;
            }
            last = if self.is_capital(i) && !self.has_any(i, Roles::NAME_STOP) { Some(i) } else { last };
        }
        self.noun(first, last?)
    }

    /// The noun phrase that ends with token `last`.
    pub fn noun_until_german(self, low: usize, last: usize) -> Option<Mention> {
        if !self.is_capital(last) || self.has_any(last, Roles::NAME_STOP.union(Roles::DAY)) {
            return None;
        }
        let mut first = last;
        for i in (low..last).rev().take(LONGEST_WORDS) {
            let attached = self.has_any(i, Roles::OF.union(Roles::NOUN_ATTACHING)) && i > low && self.is_capital(i - 1);
            // "dem", "den", "einen": the article of an object.
            let oblique = self.has_any(i, Roles::NO_NOUN) && self.has_any(i, Roles::NP_BOUNDARY);
            if !attached && (oblique || self.has_any(i, Roles::DETERMINER)) {
                // "eine Dame vor dem Stück": the object of a preposition is no subject.
                let object = i > low && self.has_any(i - 1, Roles::PREPOSITION);
                return match object {
                    true if i > low + 1 => self.noun_until_german(low, i - 2),
                    false if !oblique => self.noun(i, last),
                    _ => None,
                };
            }
            if self.has_any(i, Roles::OF.union(Roles::PREPOSITION)) && !attached {
                return None;
            }
            if !self.is_word(i) || !attached && self.has_any(i, NOT_IN_NOUN) {
                break;
            }
            first = if self.is_capital(i) { i } else { first };
        }
        self.noun(first, last)
    }
}
