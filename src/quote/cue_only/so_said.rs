//! The speaker in a sentence without a verb behind a quotation: "“…”. Così | la sindaca Anna Rui | in una nota."

use crate::chars::lower;
use crate::lang::{Part, Roles};
use crate::quote::cue_only::phrase::BEFORE_VERB;
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;

/// Maximum tokens between a quotation and the word that opens the next sentence: a full stop.
const MOST_MARKS: usize = 1;

impl ParagraphView<'_> {
    /// Who is named so behind the sentence of the quotation at token `quote`, which names nobody itself.
    pub fn said_so(self, quote: usize) -> Option<Evidence> {
        let (low, high) = (self.sentence_start(quote), self.sentence_end(quote));
        let so = (high..=high + MOST_MARKS).find(|&i| self.is_word(i))?;
        let token = self.token(so).filter(|it| it.is_capital())?;
        let word = lower(token.span.of(self.text));
        if self.mentions(low, high).iter().any(|it| it.is_person())
            || !self.language.parts(Part::SoSaid).iter().any(|it| **it == *word)
        {
            return None;
        }
        let end = self.sentence_end(so);
        let gerund =
            |i: usize| self.token(i).is_some_and(|it| self.language.ends_in(it.span.of(self.text), Part::Gerund));
        // "Così la sindaca | aprendo la seduta"
        let first = (so + 2..end).find(|&i| gerund(i) && !self.is_capital(i)).unwrap_or(end);
        let phrase = self.phrase_at(so + 1, first, false)?;
        // "Così Anna Rui | vinse": another sentence.
        let hangs = Roles::PREPOSITION.union(Roles::TO).union(Roles::OF);
        let next = phrase.end;
        let closed = next >= end || !self.is_word(next) || self.has_any(next, hangs) || gerund(next);
        let opens = Roles::WHO.union(Roles::RELATIVE).union(Roles::CLAUSE_WORD);
        let small = Roles::DETERMINER.union(Roles::PREPOSITION).union(Roles::ADVERB);
        let verb = |i: usize| self.has_any(i, Roles::AUXILIARY) && !self.has_any(i, small);
        let mut main = (next..end).take_while(|&i| !self.has_any(i, opens) && !gerund(i));
        if !closed || main.any(verb) {
            return None;
        }
        Some(Evidence { mention: phrase.mention, rule: Rule::Inverted, cue: Some(token.span) })
    }

    /// Who is told in the sentence behind the one of the quotation at token `quote`, which stands alone, to have said so:
    /// "“…”. Lo ha detto | Anna Rui |.", "“…”. Così parlava, un mese fa, | Anna Rui |."; nobody where it does not tell surely.
    pub fn told_so_behind(self, quote: usize) -> Option<Evidence> {
        let (low, high) = (self.sentence_start(quote), self.sentence_end(quote));
        let so = (high..=high + MOST_MARKS).find(|&i| self.is_word(i)).filter(|&i| self.is_capital(i))?;
        let word = lower(self.token(so)?.span.of(self.text));
        let alone = (low..high).all(|i| i == quote || !self.is_word(i));
        if !alone || !self.language.parts(Part::SoTold).iter().any(|it| **it == *word) {
            return None;
        }
        let end = self.sentence_end(so);
        let verb = (so + 1..end).find(|&i| !self.has_any(i, BEFORE_VERB)).filter(|&i| self.has_any(i, Roles::CUE))?;
        let subject = self.indirect_subject_beside(verb, so, end, self.language).filter(|it| it.first > verb);
        let subject = subject.filter(|it| it.is_name() || (it.first..=it.last).any(|i| self.has_any(i, Roles::TITLE)));
        let span = self.token(verb)?.span;
        let nobody = Mention { kind: MentionKind::Pronoun(Pronoun::They), first: verb, last: verb, span };
        Some(Evidence { mention: subject.unwrap_or(nobody), rule: Rule::Inverted, cue: Some(span) })
    }
}
