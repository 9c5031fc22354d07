//! What a sentence tells of the subject of a cue by the words around it: an impersonal verb, a relative pronoun, a verb of
//! speech beside the source that relays it.

use crate::lang::Roles;
use crate::quote::cue_only::cased::{BORDERS, COMMA, Frames};
use crate::quote::cue_only::phrase::Phrase;
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{Mention, MentionKind, Pronoun};

/// Maximum words between a relative pronoun and its verb: "who | on Monday | said".
const MOST_INSIDE_RELATIVE: usize = 10;
/// Maximum words of the subject of a clause inside another.
const LONGEST_INNER_SUBJECT: usize = 3;
/// Maximum words of a description ahead of a relative pronoun.
const LONGEST_ANTECEDENT: usize = 8;
/// Maximum words from a preposition to the document: "in the | long statement".
const MOST_BEFORE_DOCUMENT: usize = 3;
/// Maximum asides between commas behind a verb: "said|, on Monday|, in a talk with the radio|, Ana Ruiz".
const MOST_ASIDES: usize = 3;
/// Maximum tokens between two dashes, or of an apposition.
const LONGEST_PARENTHESIS: usize = 24;
const DASHES: &[char] = &['—', '–', '-', '―'];
/// Maximum tokens between an outlet and the word that tells whom it relays: "the Courier| |on Monday with | reference".
const MOST_BEFORE_REFERENCE: usize = 4;

impl Frames<'_> {
    /// Whether nobody in particular speaks at the cue: "En el aviso | se indica", "lê-se".
    pub(super) fn is_impersonal(&self, low: usize, cue: usize) -> bool {
        let at = self.at;
        if at.has_any(cue, Roles::IMPERSONAL) || self.is_written(cue) {
            return true;
        }
        let first = self.first_of_verb(low, cue);
        let marked = (first..cue).any(|i| at.has_any(i, Roles::IMPERSONAL));
        // "In the notice, …", and no "He wondered in the notice"
        let personal = at.has_any(cue, Roles::REFLEXIVE) && !self.is_fronted(low, first);
        marked && !personal && self.ahead(low, cue).is_none()
    }

    /// Whether the verb at `cue` is said of a document: "píše | se v prohlášení".
    fn is_written(&self, cue: usize) -> bool {
        let at = self.at;
        let hangs = self.inflect && at.has_any(cue + 1, Roles::REFLEXIVE) && at.is_hanging(cue + 2);
        let words = (cue + 3..self.high.min(cue + 3 + MOST_BEFORE_DOCUMENT)).take_while(|&i| at.is_word(i));
        hangs && words.into_iter().any(|i| at.has_any(i, Roles::DOCUMENT))
    }

    /// Whether a verb of speech before a colon has a noun of its own for a subject, inside a clause of another verb: "she saw
    /// that | the boy | cried:".
    pub(super) fn has_subject_inside(&self, cue: usize, quote: usize) -> bool {
        let at = self.at;
        let first = self.first_of_verb(self.low, cue);
        let mut noun = first;
        while noun > self.low
            && first - noun < LONGEST_INNER_SUBJECT
            && (at.is_content(noun - 1) || at.has_any(noun - 1, Roles::DETERMINER))
            && at.mention_at(noun - 1).is_none()
            && !at.has_any(noun - 1, Roles::CLAUSE_WORD)
        {
            noun -= 1;
        }
        cue + 2 == quote
            && at.is_mark(cue + 1, &[':'])
            && noun < first
            && noun > self.low
            && at.is_content(first - 1)
            && at.has_any(noun - 1, Roles::CLAUSE_WORD)
    }

    /// What stands for nobody in particular.
    pub(super) fn nobody(&self, cue: usize) -> Option<Mention> {
        let span = self.at.token(cue)?.span;
        Some(Mention { kind: MentionKind::Pronoun(Pronoun::They), first: cue, last: cue, span })
    }

    /// The one whose message says something, where no person says it: "it says in a statement from | Valmar", "in the
    /// statement of the | RHA". Only a name in capitals has no cases.
    pub(super) fn body_named(&self, low: usize, high: usize) -> Option<Mention> {
        let at = self.at;
        let end = (low..high).find(|&i| !at.is_word(i)).unwrap_or(high);
        let from = |it: &Mention| {
            let mut before = (low..it.first).rev().skip_while(|&i| at.is_content(i) || at.has_any(i, Roles::TITLE));
            before.next().is_some_and(|i| at.has_any(i, Roles::ORIGIN))
        };
        let of = |it: &Mention| self.inflect && self.is_acronym(it) && (low..it.first).any(|i| at.is_hanging(i));
        let named = |it: &&Mention| it.is_name() && !at.has_any(it.last, Roles::PLACE) && (from(it) || of(it));
        let mut names = at.mentions(low, end).iter().filter(named);
        names.next().copied().filter(|_| names.next().is_none())
    }

    /// "…", according to the Courier, | said Ruiz.
    pub(super) fn said_behind(&self, source: &Evidence) -> Option<Evidence> {
        let at = self.at;
        let comma = source.mention.last + 1;
        let verb = self.verb_from(comma + 1, self.high).filter(|_| at.is_mark(comma, COMMA))?;
        let phrase = self.behind(verb + 1, self.high, false)?;
        self.by(phrase.mention, Rule::Inverted, verb)
    }

    /// Whether a cue is spelled like a noun and stands behind a preposition: "in a | note".
    pub(super) fn is_noun(&self, cue: usize) -> bool {
        let at = self.at;
        let determined = |i: usize| at.has_any(i, Roles::DETERMINER) && !at.has_any(i, Roles::PREPOSITION);
        let mut before = cue;
        while before > self.low && determined(before - 1) {
            before -= 1;
        }
        // "La domanda | sulla scheda"
        let opens = before == self.low && before < cue && at.has_any(before, Roles::DEFINITE);
        let goes_on = at.has_any(cue + 1, Roles::PREPOSITION.union(Roles::OF)) && !at.has_any(cue + 1, Roles::TO);
        // "according to the | note |, she had"
        let written = at.has_any(cue, Roles::DOCUMENT.union(Roles::NOUN_CUE));
        let document = written && cue > self.low && at.has_any(cue - 1, Roles::DETERMINER);
        opens && goes_on
            || document
            || before > self.low
                && at.has_any(before - 1, Roles::PREPOSITION)
                && !at.has_any(before - 1, Roles::OF.union(Roles::TO).union(Roles::AUXILIARY))
    }

    /// The relative pronoun in whose clause the verb stands that begins at `first`: "Ana Ruiz, | who | said".
    pub(super) fn relative_of(&self, first: usize) -> Option<usize> {
        let at = self.at;
        let low = self.low.max(first.saturating_sub(MOST_INSIDE_RELATIVE));
        let inside = (low..first).rev().take_while(|&i| !at.is_mark(i, BORDERS) && !at.is_quote(i));
        let who = inside.into_iter().find(|&i| at.has_any(i, Roles::WHO))?;
        let comma = self.comma_before_relative(who)?;
        at.is_mark(comma, COMMA).then_some(who)
    }

    /// The token before the relative pronoun at `who` and its article: "Ana Ruiz|, |η οποία".
    fn comma_before_relative(&self, who: usize) -> Option<usize> {
        let article = who > self.low && self.at.has_any(who - 1, Roles::DEFINITE);
        who.checked_sub(1 + usize::from(article)).filter(|&comma| comma >= self.low)
    }

    /// The same where nothing but small words and what hangs on a preposition stands between the two.
    pub(super) fn relative_before(&self, first: usize) -> Option<usize> {
        let goes_on =
            |who: usize| who + 1 == first || self.at.is_hanging(who + 1) || self.at.has_any(who + 1, Roles::ADVERB);
        self.relative_of(first).filter(|&who| goes_on(who))
    }

    /// The relative pronoun right before the verb that begins at `first`, in a clause that no comma parts from its antecedent,
    /// as in Swedish.
    pub(super) fn close_relative(&self, first: usize) -> Option<usize> {
        let at = self.at;
        let who = first.checked_sub(1).filter(|&who| who > self.low && at.has_any(who, Roles::WHO))?;
        (at.language.verb_second && at.is_word(who - 1)).then_some(who)
    }

    /// The relative pronoun with an article before the conjunction right ahead of the verb that begins at `first`: "Ana Ruiz, η
    /// | οποία | και δήλωσε".
    pub(super) fn joined_relative(&self, first: usize) -> Option<usize> {
        let at = self.at;
        let who = first.checked_sub(2).filter(|&who| who > self.low + 1 && at.has_any(who, Roles::WHO))?;
        let joined = at.has_any(who + 1, Roles::CONJUNCTION) && at.has_any(who - 1, Roles::DEFINITE);
        joined.then_some(who)
    }

    /// Whom that pronoun stands for; no comma need part it from a name.
    pub(super) fn antecedent_of_joined(&self, who: usize, cue: usize) -> Option<Mention> {
        let at = self.at;
        let name = who.checked_sub(2).and_then(|i| at.mention_ending(i));
        let name = name.filter(|it| it.is_person() && at.may_be_subject(it) && !at.is_hung(it));
        name.copied().or_else(|| self.antecedent(who, cue))
    }

    /// Whom the relative pronoun at `who` stands for, whose verb is the cue: the person or the description right before its
    /// comma.
    pub(super) fn antecedent(&self, who: usize, cue: usize) -> Option<Mention> {
        let at = self.at;
        let comma = self.comma_before_relative(who)?;
        let several = |i: usize| at.has_any(i, Roles::PLURAL_VERB);
        let given = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
        if let Some(name) = self.apposed_before(comma).filter(|_| !several(cue)) {
            return Some(name);
        }
        if let Some(name) = at.mention_ending(comma.checked_sub(1)?).filter(|it| it.is_name()) {
            let first = at.first_word(name);
            let titled = at.has_any(name.first.saturating_sub(1), Roles::TITLE) || name.first < first;
            let apposed = first < name.last && at.is_mark(name.first.wrapping_sub(1), COMMA);
            let called = titled || at.has_any(first, given) || name.first == self.low || apposed;
            return Some(*name).filter(|it| it.is_person() && called && at.may_be_subject(it) && !several(cue));
        }
        let low = self.low.max(comma.saturating_sub(LONGEST_ANTECEDENT));
        let phrase = |start: usize| {
            let of = start > self.low && at.has_any(start - 1, Roles::OF);
            let opens = at.has_any(start, Roles::DETERMINER) && !at.has_any(start, Roles::OF) && !of;
            let plain = !(start..comma).any(|i| at.is_capital(i) && i > self.low);
            let fits = opens && plain && several(start) == several(cue);
            at.phrase_at(start, comma, self.inflect).filter(|it| fits && it.end == comma)
        };
        (low..comma).rev().find_map(phrase).map(|it| it.mention)
    }

    /// Whether a name hangs on a preposition behind a noun and is nobody that this calls so: "in the clinic | Monte Claro",
    /// but not "the head of the museum | Ana Ruiz".
    pub(super) fn is_complement(&self, name: &Mention) -> bool {
        let at = self.at;
        if self.inflect || self.subject_first || at.language.verb_second || !name.is_name() {
            return false;
        }
        let Some(preposition) = at.governor(name).filter(|&i| i >= self.low) else { return false };
        let full = name.is_person() && at.first_word(name) < name.last;
        !full || !at.has_any(preposition, Roles::OF)
    }

    /// Whether one word between commas tells where the place before it lies: "born in Harrow, | Hidalgo, | said".
    pub(super) fn is_land(&self, name: &Mention) -> bool {
        let at = self.at;
        let comma = name.first.wrapping_sub(1);
        let single = name.first == name.last && at.is_mark(comma, COMMA);
        let Some(place) = comma.checked_sub(1).and_then(|i| at.mention_ending(i)).filter(|_| single) else {
            return false;
        };
        let Some(word) = place.first.checked_sub(2).filter(|&i| i > self.low) else { return false };
        let hangs = at.is_hanging(word + 1) && !at.has_any(word + 1, Roles::OF.union(Roles::TO));
        hangs && at.is_content(word) && !at.has_any(word, Roles::TITLE.union(Roles::CUE))
    }

    /// Whether one word, or one behind a noun, stands behind the comma of a place that hangs on a preposition: "in Harrow, |
    /// Hidalgo", "in Harrow, the county of | Hidalgo".
    pub(super) fn is_land_of_place(&self, name: &Mention) -> bool {
        let at = self.at;
        let noun = name.first.checked_sub(1).filter(|&i| at.is_content(i) && !at.has_any(i, Roles::TITLE));
        let comma = noun.unwrap_or(name.first).wrapping_sub(1);
        let place = comma.checked_sub(1).and_then(|i| at.mention_ending(i));
        name.first == name.last && at.is_mark(comma, COMMA) && place.is_some_and(|it| at.is_hung(it))
    }

    /// Whether a noun and one word between commas tell where a place lies that hangs on a preposition: "from Harrow, | stát
    /// Ohio |, said".
    pub(super) fn is_state(&self, name: &Mention) -> bool {
        let at = self.at;
        let comma = name.first.checked_sub(2).filter(|&i| i > self.low && at.is_mark(i, COMMA) && at.is_content(i + 1));
        let place = comma.and_then(|i| at.mention_ending(i - 1)).filter(|_| self.inflect && name.first == name.last);
        place.is_some_and(|it| at.is_hung(it) || self.is_hung_far(it))
    }

    /// Whether a verb is a participle with no auxiliary, or with one that makes it a passive.
    pub(super) fn is_passive(&self, first: usize, cue: usize) -> bool {
        let at = self.at;
        // "has said and | added"
        let joined = at.has_any(cue.wrapping_sub(1), Roles::CONJUNCTION);
        let bare = first == cue && at.has_any(cue, Roles::PERFECT) && !joined;
        // "a | fost | acuzat"
        let first = if first > self.low { first - 1 } else { first };
        bare || (first..cue).any(|i| at.has_any(i, Roles::PASSIVE))
    }

    /// The subject behind an aside between commas: "…, said on Monday, in a talk with the radio, | Ana Ruiz".
    pub(super) fn behind_aside(&self, first: usize, high: usize) -> Option<Phrase> {
        let at = self.at;
        let small = Roles::DAY.union(Roles::ADVERB).union(Roles::DETERMINER);
        let mut open = (first..high).find(|&i| !at.has_any(i, small)).filter(|&i| at.is_mark(i, COMMA))?;
        // "said|, on Monday|, in a talk with the radio|, Ana Ruiz"
        for _ in 0..MOST_ASIDES {
            let day = open + 1 + usize::from(at.has_any(open + 1, Roles::DEFINITE));
            let time = at.has_any(day, Roles::DAY) && !at.is_capital(day);
            let hangs = time || at.has_any(open + 1, Roles::ACCORDING) || at.is_hanging(open + 1);
            let end = high.min(open + LONGEST_PARENTHESIS);
            let close = (open + 2..end).find(|&i| !at.is_word(i) && !at.is_mark(i, &['-']));
            let aside =
                |&close: &usize| at.is_mark(close, COMMA) && !(open + 1..close).any(|i| at.has_any(i, Roles::CUE));
            let Some(close) = close.filter(|close| hangs && aside(close)) else { break };
            open = close;
        }
        let closed = (first..high).find(|&i| at.is_mark(i, COMMA)).is_some_and(|i| i < open);
        let phrase = at.phrase_at(open + 1, high, self.inflect).filter(|_| closed && !self.subject_first)?;
        let titled = phrase.mention.kind == MentionKind::Noun;
        let full = phrase.mention.is_person() && phrase.mention.last > phrase.mention.first;
        ((titled || full) && at.ends_apposed(phrase.end)).then_some(phrase)
    }

    /// The end of what stands before the verb at `end`, without the dashes right before it and what is between them: "Ana
    /// Ruiz | —the head of the museum— said".
    /// Nor the brackets behind a name: "while Ana Ruiz | (PTX) said".
    pub(super) fn before_parenthesis(&self, low: usize, end: usize) -> usize {
        let at = self.at;
        if let Some(close) = end.checked_sub(1).filter(|&i| i > low && at.is_mark(i, &[')'])) {
            let open = (low + 1..close).rev().take(LONGEST_PARENTHESIS).find(|&i| at.is_mark(i, &['(']));
            let named = |&open: &usize| at.mention_ending(open - 1).is_some_and(|it| it.is_person() && it.first >= low);
            return open.filter(named).unwrap_or(end);
        }
        let Some(close) = end.checked_sub(1).filter(|&i| i > low && at.is_mark(i, DASHES)) else { return end };
        let open = (low + 1..close).rev().take(LONGEST_PARENTHESIS).find(|&i| at.is_mark(i, DASHES));
        open.unwrap_or(end)
    }

    /// The speaker whom a relative clause ahead of the quotation tells of, with a verb of speech of its own: "like Ana Ruiz,
    /// head of the museum, | who | said that …, “…”, said".
    pub(super) fn told_of(&self, quote: usize) -> Option<Mention> {
        let at = self.at;
        let person = |i: usize| at.has_any(i, Roles::WHO) && !at.has_any(i, Roles::CLAUSE_WORD);
        let who = (self.low + 1..quote).rev().find(|&i| person(i) && at.is_mark(i - 1, COMMA))?;
        let cue = self.verb_from(who + 1, quote).filter(|&cue| at.is_sure_cue(cue))?;
        self.antecedent(who, cue).or_else(|| self.nobody(cue))
    }

    /// The full name whose apposition ends with the comma at `comma`: "Ana Ruiz, head of the museum of Harrow|, who".
    fn apposed_before(&self, comma: usize) -> Option<Mention> {
        let at = self.at;
        let words = (self.low + 1..comma).rev().take(LONGEST_PARENTHESIS).take_while(|&i| at.is_word(i)).last()?;
        let verbal = Roles::CUE.union(Roles::CLAUSE_WORD).union(Roles::CONJUNCTION).union(Roles::RELATIVE);
        let opens = at.is_content(words) || at.has_any(words, Roles::DETERMINER);
        if !opens || !at.is_mark(words - 1, COMMA) || (words..comma).any(|i| at.has_any(i, verbal)) {
            return None;
        }
        let name = at.mention_ending(words.checked_sub(2)?).filter(|it| it.is_person() && it.first >= self.low)?;
        (at.first_word(name) < name.last && at.may_be_subject(name)).then_some(*name)
    }

    /// What the cue says that the source at `source` relays, if there is one.
    pub(super) fn behind_source(&self, source: usize, quote: usize) -> Option<Option<Evidence>> {
        let verb = self.relayed(source, quote)?;
        let subject =
            self.subject_of(verb, source.min(quote) - usize::from(source < quote)).or_else(|| self.nobody(verb));
        Some(subject.and_then(|mention| self.by(mention, Rule::BeforeQuote, verb)))
    }

    /// Who says what a that-clause tells, with the quotation as a part of it, and who an outlet behind it relays: "Ruiz said
    /// that the port “…”, | reports the Courier".
    pub(super) fn led_in(&self, quote: usize) -> Option<Evidence> {
        let at = self.at;
        let opens =
            (self.low..quote).rev().take_while(|&i| at.is_word(i)).find(|&i| at.has_any(i, Roles::CLAUSE_WORD))?;
        let cue = self.leading_cue(quote).filter(|&cue| cue < opens)?;
        // "It was reported that “…”"
        if self.is_impersonal(self.low, cue) {
            return None;
        }
        let told = self.subject_of(cue, opens)?;
        let told = self.subject_of_participle(cue + 1, opens).unwrap_or(told);
        let dropped = matches!(told.kind, MentionKind::Pronoun(Pronoun::Dropped | Pronoun::They));
        if self.is_one_of_several(cue, &told) || dropped { None } else { self.by(told, Rule::BeforeQuote, cue) }
    }

    /// Whether a person stands right before the verb of several at `cue` as the owner of its subject: "the lawyers of | Ruiz |
    /// say"; not "Hale and | Ruiz | say".
    fn owns_subject(&self, cue: usize, name: &Mention) -> bool {
        let at = self.at;
        let joint = Roles::CONJUNCTION;
        let mut before = (self.low..name.first).rev().take_while(|&i| at.is_word(i));
        at.has_any(cue, Roles::PLURAL_VERB)
            && !before.any(|i| at.has_any(i, joint))
            && !at.has_any(name.last + 1, joint)
    }

    /// Whether the verb at `cue` belongs to the quotation before, and a relative clause behind its subject ends with what another
    /// does: "“…”, said Ruiz with a smile that Hale cannot bear: “…”".
    pub(super) fn answers_behind(&self, cue: usize, subject: &Mention, quote: usize) -> bool {
        let at = self.at;
        let turned = at.is_mark(quote - 1, &[':']) && subject.first > cue && subject.is_name();
        let after_quote = |i: usize| at.is_speech(i) || at.is_mark(i, COMMA) && i > 0 && at.is_speech(i - 1);
        let tag = self.first_of_verb(self.low, cue).checked_sub(1).is_some_and(after_quote);
        let who = Roles::RELATIVE.union(Roles::WHO).union(Roles::CLAUSE_WORD);
        let other =
            |i: usize| at.has_any(i - 1, who) && at.mention_at(i).is_some_and(|it| it.is_person() && it.first == i);
        let same = |i: usize| match (at.mention_at(i).map(|it| it.kind), subject.kind) {
            (Some(MentionKind::Name { entity: one, .. }), MentionKind::Name { entity: other, .. }) => one == other,
            _ => false,
        };
        turned && tag && (subject.last + 2..quote).any(|i| other(i) && !same(i))
    }

    pub(super) fn is_one_of_several(&self, cue: usize, name: &Mention) -> bool {
        self.inflect && name.is_person() && self.owns_subject(cue, name)
    }

    /// Whom the outlet refers to that stands before token `first`: "reports the Courier | with reference to Ruiz".
    pub(super) fn referred(&self, first: usize) -> Option<Option<Evidence>> {
        let at = self.at;
        let near = first..self.high.min(first + MOST_BEFORE_REFERENCE);
        let word = near.into_iter().find(|&i| at.has_any(i, Roles::REFERRING))?;
        let mut name = word + 1;
        while at.is_hanging(name) && name < self.high {
            name += 1;
        }
        let phrase = at.phrase_at(name, self.high, self.inflect);
        let person = phrase.map(|it| it.mention).filter(Mention::is_name).or_else(|| self.nobody(word));
        Some(person.and_then(|mention| self.by(mention, Rule::According, word)))
    }

    /// Whether the verb at `cue` has a subject right before it that is no name and no known title: ", where | an employee |
    /// said".
    pub(super) fn has_common_subject(&self, cue: usize) -> bool {
        let at = self.at;
        let first = self.first_of_verb(self.low, cue);
        let noun = |i: usize| at.is_content(i) && at.mention_at(i).is_none() && !at.has_any(i, Roles::CUE);
        let small = |i: usize| at.is_plain_stop(i) && !at.has_any(i, Roles::DETERMINER);
        let words = || (self.low..first).rev().take_while(|&i| noun(i) || small(i));
        let Some(mut start) = words().last().filter(|_| words().any(noun)) else { return false };
        let opens = |i: usize| at.has_any(i, Roles::RELATIVE) && !at.has_any(i, Roles::CLAUSE_WORD);
        let determined = start > self.low && at.has_any(start - 1, Roles::DETERMINER) && !opens(start - 1);
        start -= usize::from(determined);
        let Some(before) = start.checked_sub(1).filter(|&it| it >= self.low) else { return false };
        // "…, and | a person | even said"
        let joined =
            determined && at.has_any(before, Roles::CONJUNCTION) && before > self.low && at.is_mark(before - 1, COMMA);
        joined || opens(before) && (determined || !at.has_any(before, Roles::WHO))
    }

    /// The cue of the clause that leads the quotation in, with nothing but words between.
    fn leading_cue(&self, quote: usize) -> Option<usize> {
        let at = self.at;
        // "Ruiz said|, |that “…”": in Russian and Danish a comma stands before the clause.
        let joins = |i: usize| at.is_mark(i, COMMA) && at.has_any(i + 1, Roles::CLAUSE_WORD);
        let leads = |i: usize| at.is_mark(i, &[':', ',']) && i + 2 > quote;
        let mut clause = (self.low..quote).rev().skip_while(|&i| leads(i)).filter(|&i| !joins(i));
        let sure = |i: usize| at.has_any(i, Roles::UNAMBIGUOUS_CUE) || i + 1 == quote && at.has_any(i, Roles::CUE);
        let says = |i: usize| sure(i) && (i == self.low || !at.is_capital(i));
        let cue = clause.find(|&i| !at.is_word(i) || says(i))?;
        (at.is_word(cue) && !self.is_noun(cue)).then_some(cue)
    }

    /// The cue that a source behind it relays: "Ruiz said | that “…”, according to the Courier"; the source is at `source`.
    fn relayed(&self, source: usize, quote: usize) -> Option<usize> {
        let at = self.at;
        if source > quote {
            return self.leading_cue(quote);
        }
        // "The officials said, according to the Courier, that “…”"
        let before = source.checked_sub(2).filter(|&i| i >= self.low && at.is_mark(source - 1, COMMA))?;
        let opens = (source..quote).find(|&i| at.is_mark(i, COMMA) && at.has_any(i + 1, Roles::CLAUSE_WORD));
        let cue = |&i: &usize| at.has_any(i, Roles::UNAMBIGUOUS_CUE) && !at.is_capital(i);
        let mut words = (self.low..=before).rev().take_while(|&i| at.is_word(i));
        if opens.is_some() { words.find(cue) } else { Some(before).filter(cue) }
    }
}
