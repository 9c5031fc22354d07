//! The subject that opens a sentence, with more between it and its cue: an apposition, what hangs on a preposition, a clause.

use crate::chars::lower;
use crate::chars::punctuation::Marks;
use crate::lang::{Roles, Section};
use crate::quote::cue_only::cased::{COMMA, Frames};
use crate::quote::cue_only::common_noun::reads_common_nouns;
use crate::quote::cue_only::phrase::{BEFORE_VERB, Phrase};
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{Mention, MentionKind};

/// Maximum tokens of an apposition that no comma closes.
pub(super) const LONGEST_OPEN_APPOSITION: usize = 24;
/// Maximum appositions between a name and its verb.
const MOST_APPOSITIONS: usize = 3;
/// Maximum words of the name of a body.
const LONGEST_BODY: usize = 8;
/// Maximum tokens ahead of the comma before the subject: "On Monday, | Ana Ruiz".
const MOST_FRONTED: usize = 9;

impl Frames<'_> {
    /// A full name behind the dash of a quotation, with no verb: "“…” — Ana Ruiz, the mayor of the town."
    pub(super) fn signed(&self, quote: usize, first: usize) -> Option<Evidence> {
        let at = self.at;
        let dash = first.checked_sub(1).is_some_and(|i| i > quote && at.has_mark(i, Marks::DASH));
        let name = at.mention_at(first).filter(|it| it.is_person() && it.first == first && it.last > first)?;
        let next = name.last + 1;
        let described = at.is_mark(next, COMMA) && at.is_content(next + 1) && !at.has_any(next + 1, Roles::RELATIVE);
        // "…", Ana Ruiz, director of the port.
        let comma = at.is_mark(first - 1, COMMA) || at.token(quote)?.span.of(at.text).ends_with(',');
        let titled = comma && described && at.has_any(next + 1, Roles::TITLE);
        let ends = (next + 1..self.high).all(|i| at.is_word(i) || at.has_mark(i, Marks::SENTENCE_END));
        if !(dash || titled && ends) {
            return None;
        }
        let verb = (first..self.high).any(|i| at.has_any(i, Roles::CUE.union(Roles::AUXILIARY)));
        let whole =
            at.is_speech(quote) && (next >= self.high || !at.is_word(next) && next + 1 >= self.high || described);
        let signs = whole && !verb && at.may_be_subject(name);
        if signs { self.by(*name, Rule::AfterQuote, quote) } else { None }
    }

    /// Whether an apposition may begin at token `i`, behind the comma of a name: "the mayor of", "of the firm", "72".
    fn opens_apposition(&self, i: usize) -> bool {
        let at = self.at;
        let verbal = BEFORE_VERB.union(Roles::CUE).union(Roles::CONJUNCTION).union(Roles::CLAUSE_WORD);
        let word = at.is_word(i) && !at.is_capital(i) && !at.has_any(i, verbal);
        (word || at.has_any(i, Roles::TITLE.union(Roles::MODIFIER))) && at.mention_at(i).is_none()
    }

    /// The token behind initials in brackets at `i`: "the agency of ports | (BNPB) | said".
    fn behind_initials(&self, i: usize) -> usize {
        let at = self.at;
        let initials = at.is_mark(i, &['(']) && at.is_capital(i + 1) && at.is_mark(i + 2, &[')']);
        if initials { i + 3 } else { i }
    }

    /// The cue behind a person's name and two appositions or three: "Ruiz, the mayor, a friend of the port, | said".
    pub(super) fn verb_behind_appositions(&self, phrase: &Phrase, high: usize) -> Option<usize> {
        let at = self.at;
        let mut end = at.behind_apposition(phrase.end, high);
        for _ in 1..MOST_APPOSITIONS {
            if end == phrase.end || !at.is_mark(end - 1, COMMA) || !phrase.mention.is_person() {
                return None;
            }
            let next = at.behind_apposition(end - 1, high);
            let verbal = |i: usize| at.has_any(i, Roles::CUE.union(Roles::AUXILIARY).union(Roles::RELATIVE));
            if next == end - 1 || (end..next).any(verbal) {
                return None;
            }
            end = next;
            if let Some(verb) = self.verb_from(end, high) {
                return Some(verb);
            }
        }
        None
    }

    /// The cue behind the apposition that begins with the comma at `comma` and that no comma closes: "Ruiz, | the mayor of
    /// the town | said". Only where every subject stands ahead of its verb.
    pub(super) fn verb_behind_open_apposition(&self, comma: usize, high: usize) -> Option<usize> {
        let at = self.at;
        let opens = at.language.bare_nouns && at.is_mark(comma, COMMA) && self.opens_apposition(comma + 1);
        let high = high.min(comma + LONGEST_OPEN_APPOSITION);
        let mut i = comma + 1;
        while opens && i < high {
            if at.has_any(i, Roles::CUE) && !at.is_capital(i) {
                return Some(i);
            }
            i = if at.is_word(i) { i + 1 } else { self.behind_initials(i) };
            if !at.is_word(i) && self.behind_initials(i) == i {
                return None;
            }
        }
        None
    }

    /// The name that opens the sentence ahead of an apposition that goes on up to the verb at `end`, or of one and a verb
    /// that goes on to it: "Ruiz, the mayor of Harrow, | who left early, | said".
    pub(super) fn ahead_of_open_apposition(&self, low: usize, end: usize) -> Option<Phrase> {
        let at = self.at;
        let phrase =
            at.phrase_at(low, end, self.inflect).filter(|it| at.language.bare_nouns && it.mention.is_person())?;
        let first = phrase.end + 1;
        let opens = at.is_mark(phrase.end, COMMA) && first < end && self.opens_apposition(first);
        if !opens || end - first > LONGEST_OPEN_APPOSITION {
            return None;
        }
        let bracket = |i: usize| at.is_mark(i, &['(', ')']);
        let stops = |i: usize| {
            at.is_quote(i)
                || at.has_any(i, Roles::CUE.union(Roles::CLAUSE_WORD))
                || at.mention_at(i).is_some_and(|it| matches!(it.kind, MentionKind::Pronoun(_)))
                || !at.is_word(i) && !at.is_mark(i, COMMA) && !bracket(i)
        };
        let last_part = (first..end).rev().find(|&i| at.is_mark(i, COMMA) && i + 1 < end);
        let other = last_part.is_some_and(|comma| at.mentions(comma, end).iter().any(Mention::is_person));
        (!other && !(first..end).any(stops)).then_some(Phrase { end, ..phrase })
    }

    /// The name that opens the sentence, with nothing but what hangs on a preposition and relative clauses up to the verb at
    /// `end`: "Ana Ruiz of the firm Valmar, which built it, | said".
    pub(super) fn ahead_of_prepositions(&self, low: usize, end: usize) -> Option<Phrase> {
        let at = self.at;
        let phrase = at.phrase_at(low, end, self.inflect).filter(|it| it.mention.is_person())?;
        // "Ana Ruiz, 79, | in Harrow | said"
        let apposed = if at.language.bare_nouns { at.behind_apposition(phrase.end, end) } else { phrase.end };
        let first = apposed.max(phrase.end + usize::from(at.is_mark(phrase.end, COMMA)));
        let hangs = first < end && at.has_any(first, Roles::PREPOSITION.union(Roles::OF));
        let verbal = Roles::CUE.union(Roles::CONJUNCTION).union(Roles::CLAUSE_WORD).union(Roles::AUXILIARY);
        let goes_on = (first..end).all(|i| {
            let relative = at.is_mark(i - 1, COMMA) && at.has_any(i, Roles::RELATIVE);
            at.is_word(i) && !at.has_any(i, verbal) || at.is_mark(i, COMMA) || relative
        });
        // "Gillard from Harrow, | says the union"
        let closed = first > phrase.end || (first..end).filter(|&i| at.is_mark(i, COMMA)).count() % 2 == 0;
        // "Ana Ruiz of the institute in Harrow, | Hidalgo, | said"
        let apart = |it: &Mention| at.is_mark(it.last + 1, COMMA) && self.is_land_of_place(it);
        let free = |it: &Mention| !at.is_hung(it) && !self.is_hung_far(it) && !apart(it);
        let other = at.mentions(first, end).iter().any(|it| matches!(it.kind, MentionKind::Pronoun(_)) || free(it));
        (hangs && goes_on && closed && !other).then_some(phrase)
    }

    /// The person who opens the sentence ahead of a relative clause in which the name stands that begins at `name`, with a comma
    /// behind it: "Ana Ruiz, who married her co-star in The Harbour, | Tom Hale, also 31, | said", "Ana Ruiz, who married | Tom
    /// Hale, a baker, | said".
    pub(super) fn ahead_of_relative(&self, low: usize, name: usize) -> Option<Phrase> {
        let at = self.at;
        if self.subject_first || self.inflect || name <= low + 2 {
            return None;
        }
        let last = name - usize::from(at.is_mark(name - 1, COMMA));
        let phrase = at.phrase_at(low, name, false).filter(|it| it.mention.is_person())?;
        let who = phrase.end + 1;
        let who = who + usize::from(at.has_any(who, Roles::DEFINITE));
        let relative = at.is_mark(phrase.end, COMMA) && at.has_any(who, Roles::RELATIVE.union(Roles::WHO));
        let one = (who..last).all(|i| at.is_word(i) && !at.has_any(i, Roles::CUE));
        (relative && who < last && one).then_some(phrase)
    }

    /// Whether a name of three words or more begins with a surname that the language knows: "Nguyễn Văn Bình".
    pub(super) fn has_surname(&self, name: &Mention) -> bool {
        let first = self.at.first_word(name);
        let written = self.at.token(first).map_or("", |token| token.span.of(self.at.text));
        name.last > first + 1 && self.at.language.list(Section::Surnames).contains(&lower(written))
    }

    /// The body whose name opens the words at `first` and fills them up to the verb at `end`, also with words in lower case:
    /// "Bộ Y tế | cho biết". Only where every subject stands ahead of its verb.
    pub(super) fn body_ahead(&self, first: usize, end: usize) -> Option<Phrase> {
        let at = self.at;
        let opens = self.subject_first && at.is_capital(first) && at.has_any(first, Roles::ORGANISATION);
        if !opens || end <= first + 1 || end - first > LONGEST_BODY {
            return None;
        }
        let stops = Roles::CUE
            .union(Roles::TITLE)
            .union(Roles::CLAUSE_WORD)
            .union(Roles::RELATIVE)
            .union(Roles::DAY)
            .union(Roles::DETERMINER)
            .union(Roles::ACCORDING);
        let goes_on = |i: usize| {
            let hung = at.has_any(i, Roles::PREPOSITION) && !at.has_any(i, Roles::LOCATIVE);
            let joint = at.has_any(i, Roles::CONJUNCTION) && !at.is_capital(i + 1);
            at.is_word(i) && !at.has_any(i, stops) && !hung && !joint
        };
        // "Công an huyện Hòa Vang | Ana Ruiz"
        let person = at.mention_ending(end - 1).is_some_and(|it| self.has_surname(it));
        let named = (first + 1..end).any(|i| at.is_capital(i));
        let told =
            named && !person && (first..end).all(goes_on) && at.mention_at(end - 1).is_none_or(|it| it.is_name());
        told.then_some(Phrase { mention: at.noun(first, end - 1)?, end })
    }

    /// The name with an honorific between two commas, ahead of the verb at `end`, behind an office that opens the clause and
    /// the places that belong to it: "Giám đốc công ty tại Harrow, | ông Ruiz |, nói".
    pub(super) fn apposed_with_honorific(&self, low: usize, end: usize) -> Option<Phrase> {
        let at = self.at;
        let close = end.checked_sub(1).filter(|&i| self.subject_first && i > low && at.is_mark(i, COMMA))?;
        let name = at.mention_ending(close - 1).filter(|it| it.is_person() && it.first > low)?;
        let first = at.first_word(name).min(name.first);
        let honorific = |i: usize| at.has_any(i, Roles::MASCULINE_TITLE.union(Roles::FEMININE_TITLE));
        let first = if honorific(first) { first } else { first.checked_sub(1).filter(|&i| honorific(i))? };
        let comma = first.checked_sub(1).filter(|&i| i > low && at.is_mark(i, COMMA))?;
        let office = at.has_any(low, Roles::TITLE.union(Roles::MODIFIER)) && !honorific(low);
        let plain = |i: usize| at.is_word(i) && !at.has_any(i, Roles::CUE.union(Roles::CLAUSE_WORD));
        let other = at.mentions(low, comma).iter().any(Mention::is_person);
        let told = office && !other && comma - low <= LONGEST_OPEN_APPOSITION && (low..comma).all(plain);
        told.then_some(Phrase { mention: *name, end: close })
    }

    /// The subject that opens a sentence or clause, with more between it and the verb: "Ruiz, who left, looked back and |
    /// said"; "…belirten Ruiz, | “…” dedi".
    pub(super) fn topic_ahead(&self, low: usize, end: usize) -> Option<Phrase> {
        let at = self.at;
        if self.subject_first {
            // What is named inside the sentence is an object.
            let comma = (low..end.min(low + MOST_FRONTED)).find(|&i| at.is_mark(i, COMMA));
            let fronted = comma.filter(|&comma| at.mentions(low, comma).is_empty());
            let named = |start: usize| at.phrase_at(start, end, self.inflect).filter(|it| it.mention.is_name());
            let opening = named(low).or_else(|| named(fronted? + 1))?;
            let other = |it: &Mention| it.is_person() && !at.is_hung(it) && !self.is_same(it, &opening.mention);
            return (!at.mentions(opening.end, end).iter().any(other)).then_some(opening);
        }
        // "A woman whose daughter was aboard the Valmar Lines | said"
        let described = at.has_any(low, Roles::DETERMINER) && !at.has_any(low, Roles::DEFINITE);
        let named = at.mentions(low, end).iter().find(|it| it.is_name()).map_or(end, |it| it.first);
        if described && at.is_content(low + 1) && (low..named).any(|i| at.has_any(i, Roles::RELATIVE)) {
            return None;
        }
        // Right before a comma.
        if at.is_mark(end.wrapping_sub(1), COMMA)
            && let Some(name) = end.checked_sub(2).and_then(|i| at.mention_ending(i))
            && name.first >= low
            && at.may_be_subject(name)
            && !at.has_any(name.first.wrapping_sub(1), Roles::PREPOSITION.union(Roles::OF).union(Roles::TO))
            && !self.is_in_relative(name.first)
            && !self.is_land(name)
            && !self.is_state(name)
            && !at.is_owner_with_title(name)
        {
            return Some(Phrase { mention: *name, end });
        }
        // "…ve | Ruiz | “…” dedi"
        let joined =
            |it: &&Mention| it.first > low && at.has_any(it.first - 1, Roles::CONJUNCTION) && at.may_be_subject(it);
        if let Some(name) = end.checked_sub(1).and_then(|i| at.mention_ending(i)).filter(joined) {
            return Some(Phrase { mention: *name, end });
        }
        let opening = at.phrase_at(low, end, self.inflect).filter(|it| !at.is_predicate(it));
        // "The minister met Hale and said": the office, and not Hale; "Bakan, … Hale ile görüştü ve ekledi".
        let office = opening.filter(|it| it.mention.kind == MentionKind::Noun);
        if let Some(office) = office {
            let apposed = at.mention_at(office.end + 1).filter(|it| {
                at.is_mark(office.end, COMMA)
                    && it.first == office.end + 1
                    && it.last > it.first
                    && it.is_person()
                    && at.may_be_subject(it)
            });
            // "A hajó előtt | a polgármester"
            let first = |i: usize| (low..i).rev().find(|&it| at.has_any(it, Roles::DEFINITE)).unwrap_or(low);
            let title = (low..office.end).find(|&i| at.has_any(i, Roles::TITLE)).and_then(|i| at.noun(first(i), i));
            let name = apposed.map(|name| Phrase { mention: *name, end: name.last + 1 });
            return name.or(title.map(|mention| Phrase { mention, ..office }));
        }
        if opening.is_none() && at.has_any(low, Roles::TITLE) {
            return None;
        }
        // "a member of the party | Valmar"
        let hung = |it: &Mention| {
            let far = at.language.verb_second && it.first == it.last && self.is_hung_far(it);
            at.is_hung(it) || far || self.is_complement(it)
        };
        // "head of the Fondo Ruso (|FRID|)"
        let told = |it: &Mention| self.is_acronym(it) || reads_common_nouns(at.language);
        let bracketed = |it: &Mention| told(it) && at.is_mark(it.first.wrapping_sub(1), &['(']);
        let free = |it: &&Mention| {
            let stands = it.is_name() && at.may_be_subject(it) && !hung(it) && !bracketed(it);
            stands && !self.is_in_relative(it.first)
        };
        let mut names = at.mentions(low, end).iter().filter(free);
        let first = opening.or_else(|| names.next().map(|name| Phrase { mention: *name, end: name.last + 1 }));
        let first = first?;
        let others = at.mentions(first.end, end).iter().filter(free).any(|it| !self.is_same(it, &first.mention));
        (!others).then_some(first)
    }

    /// Whether token `i` stands in a relative clause that no comma opens: "the lawyers who support | Ruiz".
    fn is_in_relative(&self, i: usize) -> bool {
        let at = self.at;
        let mut before = (self.low..i).rev().take_while(|&before| at.is_word(before));
        before.any(|who| at.has_any(who, Roles::RELATIVE) && who > self.low)
    }

    /// Whether the verb that begins at `first` has a relative pronoun behind a comma for its subject that stands for things too:
    /// "que", not "quien".
    pub(super) fn is_in_open_relative(&self, first: usize) -> bool {
        let at = self.at;
        first >= self.low + 2
            && at.has_any(first - 1, Roles::RELATIVE.union(Roles::WHO))
            && at.has_any(first - 1, Roles::CLAUSE_WORD)
            && at.is_mark(first - 2, COMMA)
    }

    /// Whether token `i` stands in what a verb of speech without a subject tells: "said that | Ruiz | would come".
    pub(super) fn is_reported(&self, i: usize) -> bool {
        let at = self.at;
        let that = |&i: &usize| at.has_any(i - 1, Roles::UNAMBIGUOUS_CUE) && at.has_any(i, Roles::CLAUSE_WORD);
        let that = (self.low + 1..i).rev().find(that).filter(|_| self.drops);
        let first = that.map(|that| self.first_of_verb(self.low, that - 1));
        first.is_some_and(|first| first == self.low || at.is_mark(first - 1, COMMA))
    }

    /// Whether two names are of one.
    fn is_same(&self, one: &Mention, other: &Mention) -> bool {
        matches!((one.kind, other.kind), (MentionKind::Name { entity: one, .. }, MentionKind::Name { entity: other, .. }) if one == other)
    }
}
