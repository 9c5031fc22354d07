//! Who is the subject of a cue verb that stands behind it: "…," said Ana Ruiz, the mayor.

use crate::lang::Roles;
use crate::quote::attribution::Grammar;
use crate::quote::grammar::noun_phrase::NO_NOUN;
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;

/// Maximum words in a subject that follows its verb (set by hand).
const LONGEST_INVERTED_WORDS: usize = 10;

impl<'a> ParagraphView<'a> {
    /// The subject after its verb, in `first..high`: "said | Ana Ruiz", "said | a spokesman for the port".
    pub fn subject_after(self, first: usize, high: usize) -> Option<Mention> {
        let first = match self.grammar() {
            Grammar::English => (first..high).find(|&i| !self.is_lower_adverb(i))?,
            Grammar::German => self.behind_attribute_german(self.behind_adverbials_german(first, high), high),
        };
        if !self.is_word(first) || first >= high {
            return None;
        }
        if let Some(comma) = (first..high).take_while(|&i| !self.is_speech(i)).find(|&i| self.is_mark(i, &[',']))
            && self.names_office(first, comma)
            && let Some(name) = self.mention_at(comma + 1).filter(|it| it.is_person() && it.first == comma + 1)
            && name.first < name.last
            && name.last < high
        {
            return Some(*name);
        }
        if let Some(name) = self.name_behind_trade(first, high) {
            return Some(name);
        }
        let end = self.end_of_inverted(first, high);
        let preposition = (first..end).find(|&i| self.has_any(i, Roles::PREPOSITION)).unwrap_or(end);
        let after_comma = || {
            let name = self.mention_at(end + 1).filter(|_| end + 1 < high && self.is_mark(end, &[',']));
            name.filter(|name| name.is_person() && name.first == end + 1).copied()
        };
        let named: Vec<&Mention> =
            self.mentions(first, end).iter().filter(|mention| !mention.is_possessive()).collect();
        match named.first() {
            Some(mention) if matches!(mention.kind, MentionKind::Pronoun(_)) => {
                (mention.first == first).then_some(**mention)
            }
            Some(mention) if self.says_whose(mention, first, end) => self.noun_from(first, high),
            Some(mention) if mention.first < preposition => Some(self.best_of_apposed(&named, preposition, end)),
            Some(mention) => {
                let last = named.iter().rfind(|mention| mention.is_person());
                let own = last.filter(|it| it.last + 1 == end && !self.has_any(it.first - 1, Roles::PREPOSITION));
                after_comma().or(own.map(|own| **own)).or_else(|| self.noun_from(first, high)).or(Some(**mention))
            }
            None => after_comma().or_else(|| self.noun_from(first, high)),
        }
    }

    /// Whether a name only says whose the office or trade behind it is, whose holder is not named: "said | the Harrow Trust
    /// director", "said | the Old Stratford boss".
    fn says_whose(self, name: &Mention, first: usize, end: usize) -> bool {
        let office = (name.last + 1..end).take_while(|&i| self.token(i).is_some_and(|it| it.is_lower())).last();
        let unnamed =
            self.persons(name.last + 1, end).next().is_none() && (first + 1..name.first).all(|i| self.is_capital(i));
        let no_noun =
            NO_NOUN.union(Roles::DETERMINER).union(Roles::DAY).union(Roles::DAY_WORD).union(Roles::PARTICIPLE);
        let noun = || self.token(name.last + 1).is_some_and(|it| it.is_lower() && !it.has_any(no_noun));
        self.has_any(first, Roles::DETERMINER)
            && unnamed
            && office.is_some_and(|last| self.has_any(last, Roles::TITLE.union(Roles::OFFICE)) || noun())
    }

    /// Where the subject after a verb may still go on.
    fn end_of_inverted(self, first: usize, high: usize) -> usize {
        let (mut i, mut joined) = (first, 0);
        while i < high {
            if i > first
                && self.grammar() == Grammar::German
                && let Some(next) = self.behind_joint_german(first, i, high)
            {
                joined += next - i + 1;
                i = next;
            }
            let initial = i > first && !self.is_word(i) && self.mention_at(i).is_some();
            let word = self.is_word(i) && i - first < LONGEST_INVERTED_WORDS + joined;
            if !word && !initial || i > first && self.has_any(i, Roles::NP_BOUNDARY) {
                break;
            }
            i += 1;
        }
        i
    }

    /// Of names before the first preposition, the person that the others describe: "Samsung spokesman | Tom Hale".
    fn best_of_apposed(self, named: &[&'a Mention], preposition: usize, end: usize) -> Mention {
        let first = named[0];
        // "ONS director of statistics | Ana Ruiz"
        let titled = first.is_organisation() && self.has_any(first.last + 1, Roles::TITLE);
        let described = |it: &&&Mention| it.first < preposition || titled && it.last + 1 == end;
        let person = named[1..].iter().rfind(|it| it.is_person() && described(it));
        **person.unwrap_or(&first)
    }

    /// The subject after the cue at `cue` when a comma before it shows the turn: "…, said Ana Ruiz, …".
    pub fn turned_subject(self, cue: usize, high: usize) -> Option<Mention> {
        if self.is_fronted(cue) {
            return self.subject_after(cue + 1, high);
        }
        let opens = self.is_capital(cue) && self.paragraph.opens_sentence(cue); // "Said Ana Ruiz: “…”"
        let turned = opens || cue > 0 && (self.is_mark(cue - 1, &[',', '—', '–', '-']) || self.is_speech(cue - 1));
        // "Hale, who teaches in Harrow, remembered Ana Ruiz as “…”"
        let described =
            || self.mention_at(self.sentence_start(cue)).is_some_and(|it| self.is_mark(it.last + 1, &[',']));
        let sure = self.has_any(cue, Roles::UNAMBIGUOUS_CUE);
        let turned = turned && !self.has_any(cue, Roles::ADDRESSEE) && (sure || !described());
        let name = self.mention_at(cue + 1).is_some_and(|mention| matches!(mention.kind, MentionKind::Name { .. }));
        // "said CBS moderator Ana Ruiz": an acronym may be no name.
        let titled = name
            || (1..=if opens { 3 } else { 2 })
                .take_while(|&n| n == 1 || self.is_capital(cue + 1))
                .any(|n| self.has_any(cue + n, Roles::TITLE));
        let described = self.has_any(cue + 1, Roles::DETERMINER);
        if !turned || cue + 1 >= high || !self.is_word(cue + 1) || !(titled || described) {
            return None;
        }
        let subject = self.subject_after(cue + 1, high)?;
        let sure = titled || subject.is_person() || self.grammar() == Grammar::German;
        // "„…“, sagte Ana Ruiz: „…“", "Das stimmt, sagte Ana Ruiz am Freitag"
        let goes_on = self.grammar() == Grammar::German && titled && {
            let said = cue > 1 && (self.is_quote(cue - 1) || self.is_quote(cue - 2));
            let dated = self.has_any(subject.last + 1, Roles::PREPOSITION.union(Roles::DAY));
            // "Tom Hale, der Leiter des Hafens, lobte Ana Ruiz am Freitag"
            let alone = || self.persons(self.sentence_start(cue), cue).next().is_none();
            let plain = self.has_any(cue, Roles::UNAMBIGUOUS_CUE) && dated;
            // "„…“, fügte Ana Ruiz hinzu, „…“"
            let parted = self.is_particle(subject.last + 1) && self.is_mark(subject.last + 2, &[',', ':']);
            said && (parted || self.is_mark(subject.last + 1, &[':'])) || plain && alone()
        };
        (sure && (goes_on || self.ends_turned_clause(subject.last + 1))).then_some(subject)
    }

    /// Whether the clause opens with something else than its subject, which then follows the verb: "Dazu sagte Roth".
    fn is_fronted(self, verb: usize) -> bool {
        let comma = |&i: &usize| self.is_mark(i, &[',', ';']);
        let sentence = self.sentence_start(verb);
        let first = (sentence..verb).rev().find(comma).map_or(sentence, |comma| comma + 1);
        let pointing = first + 1 == verb && self.grammar() == Grammar::German && self.has_any(first, Roles::DETERMINER);
        let asking = self.grammar() == Grammar::German && self.opens_with_question_german(sentence, verb);
        let fronting = self.has_any(first, Roles::FRONTING) || self.has_any(sentence, Roles::FRONTING);
        asking || first < verb && (pointing || fronting)
    }

    /// Whether a clause that names its speaker behind the verb can end before token `i`.
    pub fn ends_turned_clause(self, i: usize) -> bool {
        match self.grammar() {
            Grammar::English => self.ends_turned_clause_english(i),
            Grammar::German => self.ends_turned_clause_german(i),
        }
    }

    /// The person whose firm and trade stand before the name: "said Samsung designer, | Tom Hale".
    fn name_behind_trade(self, first: usize, high: usize) -> Option<Mention> {
        let comma = (first..high).take_while(|&i| self.is_word(i)).last()? + 1;
        let name = self.mention_at(comma + 1).filter(|it| it.is_person() && it.first == comma + 1)?;
        let stands = self.is_mark(comma, &[',']) && name.first < name.last && name.last < high;
        (comma > first + 1 && self.is_trade(comma - 1) && stands).then_some(*name)
    }
}
