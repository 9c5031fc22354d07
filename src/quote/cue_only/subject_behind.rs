//! The subject behind its verb, where adverbials, an aside or an apposition may stand between.

use crate::lang::{Part, Roles};
use crate::quote::cue_only::cased::{COMMA, Frames};
use crate::quote::cue_only::phrase::{BEFORE_VERB, Phrase, is_in_capitals};
use crate::quote::parse::mention::Mention;

/// Maximum words between a cue and the subject behind it: "said | on Monday to the paper | Ana Ruiz".
const MOST_ADVERBIALS: usize = 9;

impl Frames<'_> {
    /// The phrase behind the token before `first`, with adverbials between if `far`.
    pub(super) fn behind(&self, first: usize, high: usize, far: bool) -> Option<Phrase> {
        if self.subject_first {
            return None;
        }
        let at = self.at;
        let (mut i, mut unknown, mut titled) = (first, 0, false);
        while i < high && (at.is_word(i) || self.inflect && at.is_short_quote(i)) && i - first <= MOST_ADVERBIALS {
            // "said | «Газете» | Ana Ruiz", "ptá | se | Ana Ruiz"
            if at.is_quote(i) || i == first && at.has_any(i, Roles::REFLEXIVE) {
                i += 1;
                continue;
            }
            // "said in a programme of BBC Radio | 4's Today"
            let numbered = at.token(i).is_some_and(|it| it.span.of(at.text).starts_with(char::is_numeric));
            if numbered && self.inflect && i > first && at.is_capital(i - 1) {
                return None;
            }
            // "said | корреспонденту ERR | Ana Ruiz"
            if self.inflect
                && at.has_any(i, Roles::OBLIQUE)
                && at.is_content(i)
                && !at.has_any(i, Roles::TITLE)
                && at.mention_at(i + 1).is_some_and(|it| self.is_acronym(it))
            {
                i += 2;
                continue;
            }
            // "a Ruiz": behind other words the article is a preposition.
            // "said at first | a PF": a body may have an article.
            let bare = |it: &&Mention| it.is_person() && it.first == i + 1 && at.first_word(it) == i + 1;
            // "disse a | Ruiz": one word behind the verb is the hearer.
            let alone = |it: &Mention| it.last == it.first || at.has_any(i + 1, Roles::MASCULINE_NAME);
            let to = (i > first || at.mention_at(i + 1).is_some_and(alone))
                && at.has_any(i, Roles::TO)
                && at.has_any(i, Roles::DETERMINER)
                && at.mention_at(i + 1).filter(bare).is_some()
                && !at.has_any(i + 1, Roles::FEMININE_NAME);
            // "said of the work | of the | Ruiz": an article that is the preposition too.
            let phrase = at.phrase_at(i, high, self.inflect).filter(|_| !to && !at.is_genitive_article(i));
            // "said | a Kurír szerint | Ruiz"
            if let Some(relayed) = phrase.filter(|it| at.has_any(it.end, Roles::POSTPOSED)) {
                i = relayed.end + 1;
                continue;
            }
            if let Some(phrase) = phrase {
                // "commented Reuters | Ana Ruiz"
                // "рассказал BBC News | Ana Ruiz"
                let capitals = |i: usize| at.token(i).is_some_and(|it| is_in_capitals(it.span.of(at.text)));
                let outlet = phrase.mention.is_organisation() || self.inflect && capitals(phrase.mention.first);
                let person = at
                    .mention_at(phrase.end)
                    .filter(|it| outlet && it.first == phrase.end && it.is_person() && at.may_be_subject(it));
                if let Some(person) = person.filter(|it| it.last < high) {
                    return Some(Phrase { mention: *person, end: person.last + 1 });
                }
                let full = phrase.mention.is_name() && phrase.mention.last > phrase.mention.first;
                let nominative = !self.inflect || unknown == 0 || at.is_nominative(&phrase.mention);
                // "nyilatkozta a BBC Radio | 4 | műsorában"
                let number = at.token(phrase.end).is_some_and(|it| it.span.of(at.text).starts_with(char::is_numeric));
                if number && self.inflect && full && capitals(phrase.mention.first) {
                    return None;
                }
                // "said the spokesman of the | Agency | for ports Ana Ruiz"
                let office = titled && !(full && phrase.mention.is_person());
                // "added | the polish | WAG"
                let common = self.inflect && unknown > 0 && self.is_acronym(&phrase.mention);
                return Some(phrase).filter(|_| nominative && !office && !common && (unknown < 2 || full));
            }
            // "sanoi Kurier -lehdelle | Ruiz"
            if let Some(hearer) = at.mention_at(i).filter(|it| it.is_name() && at.has_case_behind_hyphen(it)) {
                i = hearer.last + 3;
                continue;
            }
            // "mondta a HVG-nek | Ruiz"
            let oblique = at
                .mention_at(i + 1)
                .filter(|it| it.is_name() && at.has_any(it.last, Roles::OBLIQUE) && at.has_any(i, Roles::DETERMINER));
            if let Some(hearer) =
                oblique.or_else(|| at.mention_at(i).filter(|it| it.is_name() && at.has_any(it.last, Roles::OBLIQUE)))
            {
                i = hearer.last + 1;
                continue;
            }
            // "said | City-manager | Ana Ruiz", "said to the | HVG-nek | Ana Ruiz"
            let cut = |i: usize| at.is_capital(i) && at.mention_at(i).is_none();
            let end = (i..high).find(|&i| !cut(i)).unwrap_or(high);
            if end > i && at.mention_at(end).is_some_and(|it| it.first == end && it.is_person()) {
                i = end;
                continue;
            }
            // "рассказала РИА | Вести | вирусолог Ana Ruiz"
            if let Some(outlet) = at.mention_at(end).filter(|it| end > i && self.inflect && it.is_possessive()) {
                i = outlet.last + 1;
                continue;
            }
            if at.is_capital(i) || at.has_any(i, Roles::CONJUNCTION.union(Roles::CLAUSE_WORD).union(Roles::RELATIVE)) {
                return None;
            }
            // "says in a statement | του | το KINAL": a possessive ahead of the subject's article
            if at.is_genitive_article(i) && at.has_any(i + 1, Roles::DETERMINER) && !at.is_hanging(i + 1) {
                i += 1;
                continue;
            }
            if at.has_any(i, Roles::PREPOSITION.union(Roles::TO)) || at.is_hanging(i) && !at.has_any(i, BEFORE_VERB) {
                i = self.behind_adverbial(i, high).filter(|_| far)?;
                continue;
            }
            titled |= self.inflect && at.has_any(i, Roles::TITLE) && !at.has_any(i, Roles::OBLIQUE);
            // "79-letnia | Ana Ruiz"
            let age = at.token(i).is_some_and(|it| it.span.of(at.text).starts_with(char::is_numeric));
            if !age && !at.has_any(i, BEFORE_VERB.union(Roles::DAY)) {
                unknown += 1;
            }
            if unknown > 3 {
                return None;
            }
            i += 1;
        }
        // "said ambassador for the firm Valmar, | Ana Ruiz"
        let name = at.mention_at(i + 1).filter(|it| far && unknown > 0 && at.is_mark(i, COMMA) && it.first == i + 1)?;
        let apposed = name.is_person() && name.last > name.first && at.may_be_subject(name);
        let ends = !at.is_word(name.last + 1) || at.has_any(name.last + 1, Roles::PREPOSITION.union(Roles::TO));
        (apposed && ends && i + 1 < high).then_some(Phrase { mention: *name, end: name.last + 1 })
    }

    /// Whether a full name behind the words from `first` on is none that these call so: nothing but nouns stands between, and
    /// a description follows, or it opens with a first name.
    pub(super) fn is_named_apart(&self, first: usize, name: &Mention) -> bool {
        let at = self.at;
        let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
        let plain = (first..name.first).all(|i| at.is_content(i) && !at.has_any(i, Roles::TITLE));
        let after = name.last + 2;
        let described = at.is_mark(name.last + 1, COMMA)
            && (at.is_content(after) || at.has_any(after, Roles::DETERMINER))
            && !at.is_hanging(after);
        let ends = !at.is_word(name.last + 1) && at.has_any(at.first_word(name), given);
        // "sostuvo ante | periodistas | Ana Ruiz": several without an article are the hearers.
        let several = name.first == first + 1
            && first > 0
            && at.has_any(first - 1, Roles::PREPOSITION.union(Roles::TO))
            && !at.has_any(first - 1, Roles::OF.union(Roles::DETERMINER))
            && at.token(first).is_some_and(|it| at.language.ends_in(it.span.of(at.text), Part::PluralNoun));
        name.is_person() && at.may_be_subject(name) && plain && (described || ends || several)
    }

    /// The token behind the phrase of the preposition at `i`: "to the AFP | the prosecutor", "in a statement | Ana Ruiz".
    pub(super) fn behind_adverbial(&self, i: usize, high: usize) -> Option<usize> {
        let at = self.at;
        let mut end = i + 1;
        while end < high && at.is_hanging(end) && !at.is_capital(end) {
            end += 1;
        }
        let indefinite = at.has_any(end, Roles::DETERMINER) && !at.has_any(end, Roles::DEFINITE);
        if at.has_any(end, Roles::DETERMINER) && end < high {
            end += 1;
        }
        // "in the paper | El Faro"
        let titled = |i: usize| {
            let article = at.is_capital(i) && at.has_any(i, Roles::DETERMINER) && i + 1 < high;
            at.mention_at(i + 1).filter(|it| article && it.first == i + 1)
        };
        if let Some(name) = titled(end) {
            return Some(name.last + 1);
        }
        // "to the | AFP | Ana Ruiz", "in | Harrow | Ana Ruiz"
        let before = end;
        while end < high && at.is_capital(end) && at.mention_at(end).is_none() {
            end += 1;
        }
        if end > before && at.mention_at(end).is_some_and(|it| it.first == end && it.is_person()) {
            return Some(end);
        }
        end = before;
        if let Some(name) = at.mention_at(end) {
            return Some(name.last + 1);
        }
        // "on Monday | Ana Ruiz"
        if at.has_any(end, Roles::DAY) && end < high {
            return Some(end + 1);
        }
        let first = end;
        while end < high
            && at.is_word(end)
            && !at.is_capital(end)
            && !at.has_any(end, Roles::DETERMINER)
            && !at.is_hanging(end)
        {
            // "in a statement | spokesman Ana Ruiz", "într-un mesaj | primarul Ion Ruiz"
            let article = self.inflect || at.has_any(end, Roles::DEFINITE_FORM);
            if article && end > first && at.has_any(end, Roles::TITLE) {
                return Some(end);
            }
            end += 1;
        }
        if let Some(name) = titled(end) {
            return Some(name.last + 1);
        }
        match at.mention_at(end).filter(|it| it.first == end && end < high) {
            // "in a blog Ana Ruiz"; but "to the journalist Ana Ruiz".
            // "to the news site | Ana Ruiz", "to reporters | Ana Ruiz"
            Some(name)
                if (indefinite
                    || !self.inflect && end > first && self.is_named_apart(first, name)
                    || self.inflect && at.may_be_subject(name) && !at.has_any(name.last, Roles::GENITIVE))
                    && name.last > name.first
                    // "in a programme of | Radio Harrow 4"
                    && !at.token(name.last + 1).is_some_and(|it| it.span.of(at.text).starts_with(char::is_numeric)) =>
            {
                Some(end)
            }
            Some(name) => Some(name.last + 1),
            None => (end > i + 1).then_some(end),
        }
    }
}
