//! The subject of a cue: the phrase before it or behind it, the one that opens its sentence, or none where the verb alone
//! tells it.

use crate::chars::punctuation::Marks;
use crate::lang::{Part, Roles};
use crate::quote::cue_only::cased::{BORDERS, COLON, COMMA, CUE_AFTER_TOKENS, Frames};
use crate::quote::cue_only::opening::LONGEST_OPEN_APPOSITION;
use crate::quote::cue_only::phrase::{BEFORE_VERB, Phrase};
use crate::quote::parse::mention::{Mention, MentionKind, Pronoun};

/// Maximum appositions and relative clauses between a subject and its cue: "Ruiz, 41, the mayor, who left early, said".
const MOST_APPOSITIONS: usize = 4;
/// Maximum tokens of a verb and its subject that stand apart: "says the notice of the board".
const LONGEST_ASIDE: usize = 10;
const ASIDE: &[char] = &[',', '—', '–', '-'];
/// Maximum words between an apposition and the verb.
const MOST_ADVERBIALS: usize = 5;
/// Maximum tokens from a verb whose object is called something to the quotation: "accused | of the | “…”".
const MOST_CALLED: usize = 4;

impl Frames<'_> {
    /// Whether what follows a verb can be no subject of it: a preposition, a conjunction, an adverb.
    pub(super) fn may_lack_subject(&self, i: usize) -> bool {
        let follows = Roles::PREPOSITION
            .union(Roles::TO)
            .union(Roles::CONJUNCTION)
            .union(Roles::CLAUSE_WORD)
            .union(Roles::ACCORDING)
            .union(BEFORE_VERB)
            .union(Roles::PARTICIPLE)
            .union(Roles::DAY);
        self.at.is_addressee(i)
            || self.at.opens_hearer(i)
            || self.at.has_any(i, follows) && !self.at.has_any(i, Roles::DETERMINER)
    }

    /// Whether one noun in the case of whom something is told is all that stands at `i`: "powiedział | dziennikarzom".
    pub(super) fn is_hearer_alone(&self, i: usize) -> bool {
        let at = self.at;
        let hearer = at.has_any(i, Roles::OBLIQUE) && at.is_content(i) && !at.has_any(i, Roles::TITLE);
        self.inflect && hearer && (i + 1 >= self.high || !at.is_word(i + 1))
    }

    /// The subject that a verb alone tells.
    pub(super) fn dropped(&self, verb: usize) -> Option<Mention> {
        let at = self.at;
        let span = at.token(verb)?.span;
        // "au | declarat"
        let auxiliary = |i: usize| at.has_any(i, Roles::AUXILIARY) && !at.has_any(i, Roles::DETERMINER);
        let group = self.first_of_verb(self.low, verb)..verb;
        let several = at.has_any(verb, Roles::PLURAL_VERB)
            || group.into_iter().any(|i| auxiliary(i) && at.has_any(i, Roles::PLURAL_VERB));
        let pronoun = if several { Pronoun::They } else { Pronoun::Dropped };
        Some(Mention { kind: MentionKind::Pronoun(pronoun), first: verb, last: verb, span })
    }

    /// The subject of a cue before the quotation.
    pub(super) fn subject_of(&self, cue: usize, quote: usize) -> Option<Mention> {
        let (at, low) = (self.at, self.low);
        let first = self.first_of_verb(low, cue);
        // "Ruiz, | accused | of “…”": no auxiliary makes it a verb of hers.
        if first == cue && at.has_any(cue, Roles::PAST) {
            return None;
        }
        // "Ruiz was | accused | of “…”": somebody else says it.
        if self.is_passive(first, cue) {
            return if quote - cue <= MOST_CALLED { self.nobody(cue) } else { None };
        }
        let clitic = at.mentions(first, cue + 1).iter().find(|it| matches!(it.kind, MentionKind::Pronoun(_)));
        if let Some(pronoun) = clitic {
            return Some(*pronoun);
        }
        // "Et d'ajouter :"
        if cue >= low + 2 && at.has_any(cue - 1, Roles::OF) && at.has_any(cue - 2, Roles::CONJUNCTION) {
            return self.dropped(cue);
        }
        // "The port, said | Ana Ruiz | on Monday, “will close”"
        let turned = || {
            at.phrase_at(cue + 1, quote, self.inflect)
                .filter(|it| it.mention.first == cue + 1 && it.mention.is_person() && !self.subject_first)
        };
        if let Some(body) = self.on_side(cue, quote) {
            return Some(body);
        }
        if self.is_unnamed_before(first) || self.points_back(low, cue) {
            return self.nobody(cue);
        }
        if let Some(own) = at.subject_of_gerund(cue, low) {
            return Some(own);
        }
        if self.is_gerund(first, cue) {
            return self.gerund_subject(first, cue);
        }
        // "Asked about the words | of the mayor Ana Ruiz |, she said: “…”"
        let ahead = self.ahead(low, cue).filter(|it| !at.is_owner_with_title(&it.mention));
        // "with a resident who | told the paper"
        if self.is_told_of_somebody(first) {
            return turned().map(|it| it.mention).or_else(|| self.nobody(cue));
        }
        // "He met Ana Ruiz, who | said"
        if let Some(who) = self.relative_before(first).filter(|_| at.is_mark(quote - 1, COLON)) {
            let own = ahead.filter(|it| it.mention.first > who).or_else(turned);
            return own.map(|it| it.mention).or_else(|| self.antecedent(who, cue)).or_else(|| self.nobody(cue));
        }
        // "…, is the message of Ana Ruiz, who | says that the port is “…”": a pronoun that opens no other clause.
        let pure = self.relative_before(first).filter(|&who| !at.has_any(who, Roles::CLAUSE_WORD));
        if let Some(name) = pure.and_then(|who| self.antecedent(who, cue)).filter(Mention::is_name) {
            return Some(name);
        }
        // "Ruiz answered somebody|, who | had said that “…”"
        if let Some(who) = pure.filter(|&who| ahead.is_none_or(|it| it.mention.first < who)) {
            return self.antecedent(who, cue).or_else(|| self.nobody(cue));
        }
        // "She quoted two | scholars who | call it “…”"
        if let Some(who) = self.close_relative(first) {
            let person = at.mention_ending(who - 1).filter(|it| it.is_person() && at.may_be_subject(it));
            return person.copied().or_else(|| self.nobody(cue));
        }
        if let Some(who) = self.joined_relative(first) {
            let name = self.antecedent_of_joined(who, cue);
            if name.is_some() || at.is_word(who - 2) {
                return name.or_else(|| self.nobody(cue));
            }
        }
        if first > low
            && at.is_mark(first - 1, COMMA)
            && let Some(phrase) = turned()
        {
            // "Ana Ruiz, of Valmar, praised | Luis Mora |: “…”", but not "Ana Ruiz, which, said | Luis Mora|, |changed “…”"
            let aside = at.is_mark(phrase.end, COMMA);
            let apposed = ahead.filter(|it| it.mention.is_person() && it.end < first && !aside);
            return Some(apposed.unwrap_or(phrase).mention);
        }
        if let Some(phrase) = ahead {
            return Some(phrase.mention);
        }
        if let Some(role) = self.role_subject(first) {
            return Some(role);
        }
        if let Some(phrase) = self.common_ahead(first, cue) {
            return Some(phrase.mention);
        }
        if self.is_somebody_apposed(first) {
            return self.nobody(cue);
        }
        let opens = first == low || at.is_mark(first - 1, BORDERS) || self.is_clause_start(first - 1);
        // "…, calling the Democrats “…”"
        let object = |it: &Phrase| it.end == quote && !at.is_sure_cue(cue);
        // "what | the neighbours | believe, and that worries him"
        let inside = |it: &Phrase| {
            at.has_any(first.wrapping_sub(1), Roles::CLAUSE_WORD) && at.has_any(it.end, Roles::CONJUNCTION)
        };
        // "Sostiene por teléfono | el periodista | …:"
        let verb_first =
            first == low && at.is_mark(quote - 1, COLON) || at.has_any(first.wrapping_sub(1), Roles::ACCORDING);
        let aside = self.told_aside(first, cue);
        let behind =
            aside.or_else(|| self.behind(cue + 1, quote, verb_first)).filter(|_| opens || self.is_fronted(low, first));
        if behind.is_some_and(|it| self.is_accused(cue, &it, quote)) {
            return self.accuser(first);
        }
        if let Some(phrase) = behind.filter(|it| !object(it) && !inside(it)) {
            return Some(phrase.mention);
        }
        // "…, reported the Courier, where | an employee | said"
        if self.has_common_subject(cue) {
            return self.nobody(cue);
        }
        // "Ruiz ran the agency, as | officials | say who asked"
        let several = at.has_any(cue, Roles::PLURAL_VERB);
        // "a body | that | calls itself “…”"; but "she hates people | who | grumble: “…”"
        let thing = self.is_told_of_thing(first);
        if thing && at.is_mark(quote - 1, COLON) {
            return None;
        }
        let topic = self.topic_ahead(low, first).filter(|it| !several || !it.mention.is_person());
        // "…, reported the Courier; | a person of the team | told the paper"
        let somebody = self.somebody_ahead(first);
        if somebody.is_some_and(|start| topic.is_none_or(|it| it.mention.first < start)) {
            return self.nobody(cue);
        }
        if let Some(phrase) = topic {
            return if thing { self.nobody(cue) } else { Some(phrase.mention) };
        }
        // "the decision of Hale, | which calls it | “…”": hardly Ruiz, whom the text is about.
        if self.drops && self.is_in_open_relative(first) {
            return self.nobody(cue);
        }
        // "Ruiz left early and | said"
        let coordinated = first > low && at.has_any(first - 1, Roles::CONJUNCTION);
        // "he claims that | Hale | fell down and told her"
        let that = (low..first).rev().find(|&i| !at.is_word(i) || at.has_any(i, Roles::CLAUSE_WORD));
        let inner = that.filter(|&i| coordinated && at.has_any(i, Roles::CLAUSE_WORD));
        let inner = inner.and_then(|i| at.mention_at(i + 1)).filter(|it| it.is_person() && at.may_be_subject(it));
        if let Some(subject) = inner {
            return Some(*subject);
        }
        if self.is_told_aside(first, cue) {
            return self.nobody(cue);
        }
        let without = opens || self.is_fronted(low, first) || at.lacks_subject(low, first);
        let dropped = coordinated || self.drops && without && !at.ends_with_subject(low, first);
        let dropped = dropped && !self.is_told(cue + 1, quote);
        match (dropped, thing) {
            (true, true) => self.nobody(cue),
            (true, false) => self.dropped(cue),
            (false, _) => None,
        }
    }

    /// The subject of a verb at `cue` that stands apart with it between two marks: "The work, | said in the hall Ana Ruiz |, is".
    fn told_aside(&self, first: usize, cue: usize) -> Option<Phrase> {
        let at = self.at;
        if first <= self.low || !at.is_mark(first - 1, ASIDE) {
            return None;
        }
        let phrase = self.behind(cue + 1, self.high.min(cue + LONGEST_ASIDE), true)?;
        let closed = at.is_mark(phrase.end, ASIDE) && at.is_word(phrase.end + 1);
        Some(phrase).filter(|_| closed && !at.is_quote(first.saturating_sub(2)))
    }

    /// Whether the verb at `cue` and the noun behind it, which is its subject, stand apart between two marks: "On Monday,
    /// | says the notice |, the port".
    fn is_told_aside(&self, first: usize, cue: usize) -> bool {
        let at = self.at;
        let apart = first > self.low && at.is_mark(first - 1, ASIDE) && at.has_any(cue + 1, Roles::DEFINITE);
        let noun = |i: usize| {
            let known = at.has_any(i, Roles::DOCUMENT.union(Roles::TITLE));
            at.is_content(i) && !known || at.has_any(i, Roles::OF.union(Roles::DEFINITE))
        };
        let close = (cue + 2..self.high.min(cue + LONGEST_ASIDE)).find(|&i| !noun(i));
        let close = close.filter(|&i| apart && i > cue + 2 && at.is_mark(i, ASIDE));
        close.is_some_and(|close| at.is_word(close + 1))
    }

    /// Whether somebody is named between `low` and `high` who may be the subject.
    pub(super) fn is_told(&self, low: usize, high: usize) -> bool {
        let at = self.at;
        let end = (low..high).find(|&i| !at.is_word(i)).unwrap_or(high);
        let free = |it: &Mention| {
            let hung = at.is_hung(it) || !self.inflect && at.governor(it).is_some_and(|i| !at.has_any(i, Roles::OF));
            it.is_person() && it.last > it.first && !hung && at.may_be_subject(it)
        };
        at.mentions(low, end).iter().any(free)
    }

    /// Whether only what is no subject stands between the start of the clause and its verb: "At the end of the day | said".
    pub(super) fn is_fronted(&self, low: usize, first: usize) -> bool {
        let at = self.at;
        // "the office (a part of the ministry) of Harrow | informed": what stands in brackets begins no clause.
        let mut border = (low..first).rev().find(|&i| at.is_mark(i, BORDERS));
        while let Some(close) = border.filter(|&i| at.is_mark(i, &[')'])) {
            let open = (low..close).rev().find(|&i| at.is_mark(i, &['('])).unwrap_or(low);
            border = (low..open).rev().find(|&i| at.is_mark(i, BORDERS));
        }
        let start = border.map_or(low, |border| border + 1);
        let free = |it: &Mention| it.is_name() && !at.is_hung(it);
        // "after that the author of the book | said": a clause of its own.
        let inside = (start..first.saturating_sub(1)).any(|i| at.has_any(i, Roles::CLAUSE_WORD));
        // "Včera | „Sdružení rybářů“ | uvedlo": what is called so may be the subject.
        let quoted =
            |i: usize| at.is_short_quote(i) && (i == start || at.has_any(i - 1, Roles::ADVERB.union(Roles::DAY)));
        start < first
            && !inside
            && !(self.inflect && (start..first).any(quoted))
            && (at.is_hanging(start)
                || at.has_any(start, Roles::ADVERB)
                || self.is_object_of_participle(start, first)
                || self.is_object_ahead(start, first))
            && !at.mentions(start, first).iter().any(free)
            && !(start..first).any(|i| at.is_office(i))
    }

    /// Whether nothing but a participle and its object stands before the verb at `first`: "A mondatot | folytatva | added".
    fn is_object_of_participle(&self, start: usize, first: usize) -> bool {
        let at = self.at;
        let object = at.has_any(start, Roles::DEFINITE) && at.has_any(start + 1, Roles::OWN) && first == start + 3;
        self.inflect && object && !at.has_any(start + 1, Roles::TITLE) && at.has_any(start + 2, Roles::PARTICIPLE)
    }

    /// Whether one noun in another case than the subject's is all that stands ahead of the verb at `first`: "Změnu | oznámil".
    fn is_object_ahead(&self, start: usize, first: usize) -> bool {
        let at = self.at;
        let written = at.token(start).map_or("", |it| it.span.of(at.text));
        let accusative = at.has_any(start, Roles::GENITIVE) && at.language.ends_in(written, Part::Accusative);
        let free = at.is_word(start) && at.mention_at(start).is_none() && !at.has_any(start, Roles::TITLE);
        self.inflect && first == start + 1 && free && (at.has_any(start, Roles::OBLIQUE) || accusative)
    }

    pub(super) fn is_clause_start(&self, before: usize) -> bool {
        self.at.has_any(before, Roles::CONJUNCTION.union(Roles::ADVERB).union(Roles::CLAUSE_WORD))
    }

    /// Where the auxiliaries, adverbs and small words begin that stand before the verb at `cue`.
    pub(super) fn first_of_verb(&self, low: usize, cue: usize) -> usize {
        let at = self.at;
        let mut first = cue;
        while first > low
            && at.has_any(first - 1, BEFORE_VERB)
            && at.mention_at(first - 1).is_none_or(|it| !it.is_name())
        {
            first -= 1;
        }
        first
    }

    /// The phrase right before the verb at `cue`, or before its apposition.
    pub(super) fn ahead(&self, low: usize, cue: usize) -> Option<Phrase> {
        let at = self.at;
        let end = self.before_parenthesis(low, self.first_of_verb(low, cue));
        if let Some(phrase) = self.body_ahead(low, end).or_else(|| self.apposed_with_honorific(low, end)) {
            return Some(phrase);
        }
        if let Some(phrase) = self.ahead_of_open_apposition(low, end) {
            return Some(phrase);
        }
        if let Some(phrase) = self.ahead_of_prepositions(low, end) {
            return Some(phrase);
        }
        let last = end.checked_sub(1).filter(|&last| last >= low)?;
        // Each place where a phrase may begin, the nearest first.
        let mut start = last + 1;
        while start > low && last + 1 - start < CUE_AFTER_TOKENS {
            start -= 1;
            let begins = start == low
                || at.is_mark(start - 1, BORDERS)
                || at.has_any(start, Roles::DETERMINER)
                    && !at.has_any(start - 1, Roles::DETERMINER)
                    && !at.is_hanging(start - 1)
                || at.has_any(start - 1, Roles::CONJUNCTION.union(Roles::CLAUSE_WORD).union(Roles::ADVERB))
                || at.mention_at(start).is_some_and(|it| it.first == start && at.may_be_subject(it) && !at.is_hung(it));
            if !begins || !at.is_word(start) || at.has_any(start, Roles::CONJUNCTION) {
                continue;
            }
            let Some(phrase) = at.phrase_at(start, end, self.inflect) else { continue };
            // "Đại diện Công ty | Hải Vân"
            let headed = self.subject_first && phrase.mention.is_organisation() && start > low;
            if headed && at.has_any(start - 1, Roles::ORGANISATION) && (low..start).any(|i| at.has_any(i, Roles::TITLE))
            {
                continue;
            }
            if phrase.mention.kind == MentionKind::Noun
                && start > low
                && !at.is_mark(start - 1, BORDERS)
                && at.is_hanging(start - 1)
            {
                continue;
            }
            let mut behind = phrase.end;
            for _ in 0..MOST_APPOSITIONS {
                let comma = behind - usize::from(behind > phrase.end && at.is_mark(behind - 1, COMMA));
                behind = if behind < end { at.behind_apposition(comma, end + 1).clamp(behind, end) } else { behind };
            }
            // "the leader of the PX, Ana Ruiz (HA)|, said"
            let bracketed = behind > phrase.end && at.is_mark(behind - 1, &[')']) && at.is_mark(behind, COMMA);
            let whole = behind == end || bracketed && behind + 1 == end && phrase.mention.is_person();
            // "Ruiz met | Hale | and said": the subject is told before.
            let reach = self.inflect
                && !at.has_any(last, Roles::CONJUNCTION)
                && (phrase.end..end).all(|i| at.is_word(i) && at.mention_at(i).is_none() && !at.has_any(i, Roles::CUE))
                && end - phrase.end <= 6;
            let apposed = behind > phrase.end;
            let reach = reach || apposed && self.is_adverbial(behind, end);
            let apart = self.subject_first && !self.has_personal_title(&phrase.mention);
            // "of the firm Valmar said"
            let hung = at.is_hung(&phrase.mention) || (apposed || apart) && self.is_hung_far(&phrase.mention);
            // "a member of the party | Valmar | said"
            let full = phrase.mention.last > phrase.mention.first;
            let named = at.language.verb_second && phrase.mention.is_name() && !full && start > low;
            let hung = hung || named && at.is_word(start - 1) && self.is_hung_far(&phrase.mention);
            // "in the clinic | Monte Claro | said"
            let hung = hung || self.is_complement(&phrase.mention) && start > low;
            let hung = hung || self.is_land(&phrase.mention) || self.is_of_somebody(&phrase.mention);
            let hung = hung || self.is_state(&phrase.mention);
            let hung = hung || at.names_body_before(&phrase.mention);
            // "he said that the mayor, who left, …, added"
            let inside =
                apposed && start > low && (apart && at.is_word(start - 1) || at.has_any(start - 1, Roles::CLAUSE_WORD));
            if let Some(opening) = self.ahead_of_relative(low, start).filter(|_| apposed) {
                return Some(Phrase { end, ..opening });
            }
            if (whole || reach) && !hung && !inside {
                let described = self.described_ahead(low, &phrase.mention);
                if let Some(name) = described.or_else(|| self.placed_ahead(low, &phrase.mention, !whole)) {
                    return Some(Phrase { mention: name, end });
                }
                let named = at.apposed_name(phrase.end, end).filter(|_| {
                    // "the Order of Pilots – Section Harlau (OPH), | Ana Ruiz |, said"
                    let part = start > low && at.has_mark(start - 1, Marks::DASH);
                    part || !phrase.mention.is_person() || at.is_of_officers_body(&phrase.mention)
                });
                let named = named.or_else(|| self.one_word_apposed(&phrase));
                return Some(named.map_or(phrase, |name| Phrase { mention: name, end }));
            }
        }
        // "…vurgulayan Ruiz, şunları kaydetti:"
        if at.is_mark(last, COMMA) && end < cue && last > low {
            // "the former envoy, | Ruiz |, had said"
            let apart = |it: &Mention| !self.subject_first || it.first == low || at.is_mark(it.first - 1, COMMA);
            // "Explaining her no to the paper | El Faro |, she had said"
            let free = |it: &Mention| !at.is_hung(it) && !self.is_complement(it) && !self.is_land(it);
            let name = at
                .mention_ending(last - 1)
                .filter(|it| at.may_be_subject(it) && free(it) && it.first >= low && apart(it));
            if let Some(name) = name {
                return Some(Phrase { mention: *name, end });
            }
        }
        None
    }

    /// Whether only what hangs on a preposition, or tells when, stands between an apposition and the verb at `end`: "Ruiz, který
    /// odešel, | v sobotu | řekl".
    fn is_adverbial(&self, start: usize, end: usize) -> bool {
        let at = self.at;
        let opens = at.is_hanging(start) || at.has_any(start, Roles::ADVERB.union(Roles::DAY));
        let verbal = Roles::CUE.union(Roles::CONJUNCTION).union(Roles::CLAUSE_WORD).union(Roles::RELATIVE);
        let part = |i: usize| {
            at.is_word(i) && !at.has_any(i, verbal) && at.mention_at(i).is_none_or(|it| it.is_name() && at.is_hung(it))
        };
        self.inflect && opens && start < end && end - start <= MOST_ADVERBIALS && (start..end).all(part)
    }

    /// The person who opens the sentence and whose place or firm goes on to the name of something else, without a mark
    /// between: "Ana Ruiz | of the firm Valmar".
    /// Where the other name stands apart from the verb, an article may open what tells the place: "Ana Ruiz | a Valmar-gála
    /// során | közölte".
    fn placed_ahead(&self, low: usize, other: &Mention, apart: bool) -> Option<Mention> {
        let at = self.at;
        let full = |it: &Mention| it.is_person() && it.last > it.first;
        let name =
            at.mention_at(low).filter(|it| full(it) && at.may_be_subject(it) && other.is_name() && !full(other))?;
        let rest = name.last + 1..other.first;
        let plain = |i: usize| at.is_word(i) && !at.has_any(i, Roles::CUE.union(Roles::CLAUSE_WORD));
        let hangs = at.has_any(rest.start, Roles::PREPOSITION) && !at.has_any(rest.start, Roles::CONJUNCTION);
        let placed = hangs && rest.len() > 1 || apart && at.has_any(rest.start, Roles::DEFINITE);
        (placed && rest.into_iter().all(plain)).then_some(*name)
    }

    /// The person whose description ends with the name of something else: "Ana Ruiz, | a consultant of the firm Valmar |".
    fn described_ahead(&self, low: usize, other: &Mention) -> Option<Mention> {
        let at = self.at;
        let full = |it: &Mention| it.is_person() && it.last > it.first;
        let comma = (low..other.first).rev().take(LONGEST_OPEN_APPOSITION).find(|&i| !at.is_word(i))?;
        let words = comma + 1..other.first;
        let plain = |i: usize| at.mention_at(i).is_none() && !at.has_any(i, Roles::CUE);
        let opens = at.is_content(comma + 1) || at.has_any(comma + 1, Roles::DETERMINER.union(Roles::TITLE));
        let stands = at.is_mark(comma, COMMA) && opens && !words.is_empty();
        if !stands || !other.is_name() || full(other) || !words.clone().all(plain) {
            return None;
        }
        let name = at.mention_ending(comma.checked_sub(1)?).filter(|it| full(it) && it.first >= low)?;
        (at.may_be_subject(name) && !at.is_hung(name)).then_some(*name)
    }

    /// Whether a title that only a person has stands before a name: "ông", "bà".
    fn has_personal_title(&self, name: &Mention) -> bool {
        let personal = Roles::MASCULINE_TITLE.union(Roles::FEMININE_TITLE);
        self.at.has_any(name.first, personal) || name.first > 0 && self.at.has_any(name.first - 1, personal)
    }
}
