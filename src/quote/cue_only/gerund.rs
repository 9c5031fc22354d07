//! The subject of a gerund of speech, which is that of its main clause: "Ana Ruiz criticised Hale, | saying that “…”".

use crate::lang::Roles;
use crate::quote::cue_only::cased::{COMMA, Frames};
use crate::quote::cue_only::phrase::Phrase;
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;

/// Maximum tokens ahead of the comma before the subject: "In return, | the minister".
const MOST_FRONTED: usize = 9;

impl Frames<'_> {
    /// Whether the cue is a gerund or an infinitive with a preposition behind a comma, in a language that may have one there.
    pub(super) fn is_gerund(&self, first: usize, cue: usize) -> bool {
        let at = self.at;
        let romance = !self.inflect && !self.subject_first && !at.language.verb_second;
        let gerund = first > self.low && at.is_mark(first - 1, COMMA) && at.has_any(cue, Roles::PARTICIPLE);
        // "Valmar confirmed it, | on saying | that “…”"
        let infinitive = first > self.low + 1
            && at.is_mark(first - 2, COMMA)
            && at.has_any(first - 1, Roles::TO)
            && !at.has_any(first - 1, Roles::DEFINITE);
        romance && (gerund || infinitive)
    }

    /// The subject of the main clause ahead of the gerund at `cue`: what opens it, or the first name that hangs on nothing;
    /// else the one that the verb alone tells.
    pub(super) fn gerund_subject(&self, first: usize, cue: usize) -> Option<Mention> {
        let at = self.at;
        let low = (self.low..first).find(|&i| at.is_word(i))?;
        // "Hale, criticising Ruiz, saying"
        // "the minister | met Hale, saying"
        let office = |it: Phrase| {
            let title = (it.mention.first..it.end).find(|&i| at.has_any(i, Roles::TITLE));
            let noun = title.filter(|_| it.mention.kind == MentionKind::Noun);
            noun.and_then(|title| at.noun(it.mention.first, title)).unwrap_or(it.mention)
        };
        if let Some(phrase) = at.phrase_at(low, first, self.inflect) {
            return Some(office(phrase));
        }
        // "In return, | the minister | met Hale, saying"
        let comma = (low..first).take(MOST_FRONTED).find(|&i| at.is_mark(i, COMMA));
        let fronted = comma.filter(|&comma| at.mentions(low, comma).is_empty() && comma + 1 < first);
        if let Some(phrase) = fronted.and_then(|comma| at.phrase_at(comma + 1, first, self.inflect)) {
            return Some(office(phrase));
        }
        // "Harrow criticised the president of the union, Luis Hale, saying"
        let land = low + usize::from(at.has_any(low, Roles::DEFINITE));
        if at.is_capital(land) && at.has_any(land, Roles::PLACE) && at.mention_at(land).is_none() {
            return self.nobody(cue);
        }
        // "“…”, says the notice, adding that “…”"
        let turned = at.has_any(low, Roles::CUE) && at.has_any(low + 1, Roles::DEFINITE) && at.is_content(low + 2);
        if turned {
            return at.phrase_at(low + 1, first, self.inflect).map(|it| it.mention).or_else(|| self.nobody(cue));
        }
        let free = |it: &&Mention| {
            let name = it.is_name() && at.may_be_subject(it) && !self.is_complement(it) && !self.is_hung_far(it);
            let pronoun = matches!(it.kind, MentionKind::Pronoun(_)) && !at.has_any(it.first, Roles::DETERMINER);
            (name && !self.is_object(low, it) || pronoun) && !at.is_hung(it) && !at.is_apposed_to_hung(it)
        };
        if let Some(subject) = at.mentions(low, first).iter().find(free) {
            return Some(*subject);
        }
        let other = at.mentions(low, first).iter().any(|it| it.is_name() && !at.is_hung(it));
        let other = other || (low..first).any(|i| at.is_office(i));
        // What another cue of the clause tells is its subject: None. An object tells nobody.
        let object = at.mentions(low, first).iter().any(|it| it.is_name() && self.is_object(low, it));
        match (object, other) {
            (true, _) => self.nobody(cue),
            (false, false) if self.drops => self.dropped(cue),
            _ => None,
        }
    }

    /// Whether a name stands right behind a verb, as its object does: "criticised | the mayor Luis Hale". Behind a quotation
    /// the subject stands there: "…", said | Ana Ruiz.
    fn is_object(&self, low: usize, name: &Mention) -> bool {
        let at = self.at;
        let part = Roles::DETERMINER.union(Roles::TITLE);
        let before = (low..name.first).rev().find(|&i| !at.has_any(i, part));
        let turned = |i: usize| {
            let verb = self.first_of_verb(self.low, i);
            let quote = verb.checked_sub(1 + usize::from(verb > 0 && at.is_mark(verb - 1, COMMA)));
            at.is_sure_cue(i) && quote.is_some_and(|quote| at.is_quote(quote))
        };
        before.is_some_and(|i| at.is_content(i) && !turned(i) && !at.has_any(i, Roles::DAY))
    }
}

impl ParagraphView<'_> {
    /// Who says something in the gerund at `cue` whose own subject stands right before it, behind a preposition: "with |
    /// Hale | saying that".
    pub fn subject_of_gerund(self, cue: usize, start: usize) -> Option<Mention> {
        if !self.has_any(cue, Roles::PARTICIPLE) || self.language.names_inflect {
            return None;
        }
        let name = self.mention_ending(cue.checked_sub(1)?).filter(|it| it.is_person() && it.first > start)?;
        let with = name.first - 1;
        let of = self.has_any(with, Roles::OF) || self.has_any(with, Roles::DETERMINER);
        (self.has_any(with, Roles::PREPOSITION) && !of && self.is_hanging(with)).then_some(*name)
    }
}
