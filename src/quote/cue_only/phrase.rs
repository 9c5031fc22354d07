//! Noun phrases that may be the subject of a cue: "Ruiz", "the deputy mayor Ana Ruiz", "the mayor of the town, Ana Ruiz",
//! "the mayor", "she".
//!
//! A phrase is read from its first word on, by the roles of its words alone: determiners, titles, prepositions. What stands
//! behind a preposition is no subject.

use crate::chars::letters::has_lower;
use crate::lang::{Part, Roles};
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;

/// Maximum words between the first word of a phrase and the name in it: "the president of the school board of the town |
/// Ana Ruiz".
pub(super) const LONGEST_DESCRIPTION: usize = 14;
/// Maximum words before a name that say what somebody is, if none of them is a known title.
pub(super) const MOST_CALLING_WORDS: usize = 3;
/// Maximum words between the determiner and the title of a phrase: "the | former acting | mayor".
pub(super) const MOST_ADJECTIVES: usize = 3;
/// Maximum words of the apposition behind a name: "Ana Ruiz, | the mayor of the town, | said".
const LONGEST_APPOSITION: usize = 24;
const COMMA: &[char] = &[','];
const DASHES: &[char] = &['—', '–', '-'];
/// What ends a phrase.
pub(super) const PHRASE_END: Roles =
    Roles::CONJUNCTION.union(Roles::CLAUSE_WORD).union(Roles::RELATIVE).union(Roles::AUXILIARY).union(Roles::ACCORDING);

/// A noun for a person or a body that may speak.
const SPEAKING: Roles = Roles::TITLE.union(Roles::ORGANISATION);

/// What may stand before a verb in its group.
pub(crate) const BEFORE_VERB: Roles = Roles::AUXILIARY.union(Roles::ADVERB);

/// What no word of content plays.
pub(crate) const NO_CONTENT: Roles = PHRASE_END
    .union(BEFORE_VERB)
    .union(Roles::NAME_STOP)
    .union(Roles::PARTICLE)
    .union(Roles::PREPOSITION)
    .union(Roles::OF)
    .union(Roles::TO)
    .union(Roles::DETERMINER);

/// A subject and the token behind its phrase.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrase {
    pub mention: Mention,
    pub end: usize,
}

impl ParagraphView<'_> {
    /// The phrase that begins with token `first` and ends before `high`.
    pub fn phrase_at(self, first: usize, high: usize, inflect: bool) -> Option<Phrase> {
        let token = self.token(first).filter(|token| token.is_word() && first < high)?;
        if let Some(mention) = self.mention_at(first).filter(|it| it.first == first) {
            match mention.kind {
                // "hänen | vaimonsa Ana Ruiz"
                MentionKind::Pronoun(_) if inflect && self.owns_next(first) => {}
                MentionKind::Pronoun(_) if !token.has_any(Roles::CUE) => {
                    return Some(Phrase { mention: *mention, end: mention.last + 1 });
                }
                MentionKind::Name { .. } => {
                    if let Some(name) = self.described_by(mention, high) {
                        return Some(Phrase { mention: name, end: name.last + 1 });
                    }
                    if let Some(name) = self.apposed_to_office(mention, high) {
                        return Some(Phrase { mention: name, end: name.last + 1 });
                    }
                    if self.may_be_subject(mention) && !self.is_office_of_body(mention) {
                        return Some(Phrase { mention: *mention, end: mention.last + 1 });
                    }
                }
                _ => {}
            }
        }
        if let Some(phrase) = self.determined_pronoun(first, high) {
            return Some(phrase);
        }
        self.described(first, high, inflect)
    }

    /// A phrase of words in lower case, with a name in it or behind its comma, or with a title alone.
    fn described(self, first: usize, high: usize, inflect: bool) -> Option<Phrase> {
        if self.is_genitive_article(first) {
            return None;
        }
        let mut head = first;
        while head < high && self.has_any(head, Roles::DETERMINER) && !self.has_any(head, Roles::TITLE) {
            head += 1;
        }
        if self.has_any(head, Roles::DOCUMENT) && !inflect {
            return self.document_owner(head, high);
        }
        // "den | tidigare | ministern": a stop word behind a determiner is an adjective.
        while head > first && head + 1 < high && self.is_plain_stop(head) && self.is_word(head + 1) {
            head += 1;
        }
        // "el | también | director"
        let also =
            head > first && self.has_any(head, Roles::ADVERB) && !self.has_any(head, Roles::CUE.union(Roles::TITLE));
        let called = |i: usize| self.has_any(i, Roles::TITLE) || self.mention_at(i).is_some_and(|it| it.first == i);
        if also && head + 1 < high && called(head + 1) {
            head += 1;
        }
        if self.is_phrase_end(head) && !self.has_any(head, Roles::TITLE) || self.is_hanging(head) {
            return None;
        }
        self.described_from(first, head, high, inflect)
    }

    /// The same, whose words begin at `head` behind its determiners.
    pub(super) fn described_from(self, first: usize, head: usize, high: usize, inflect: bool) -> Option<Phrase> {
        let limit = high;
        let high = high.min(first + LONGEST_DESCRIPTION);
        let determined = head > first || first > 0 && self.has_any(first - 1, Roles::OF) && !inflect;
        let (mut title, mut plain_end, mut i) = (None, None, head);
        while i < high {
            // "o sr. | Ruiz"
            let short = i > head && title == Some(i - 1) && self.is_mark(i, &['.']);
            if short
                && !self.paragraph.opens_sentence(i + 1)
                && self.mention_at(i + 1).is_some_and(|it| it.first == i + 1)
            {
                i += 1;
            }
            // "the deputy governor | - | minister of ports Ana Ruiz"
            if inflect && title.is_some() && self.is_mark(i, DASHES) && self.is_office(i + 1) {
                i += 1;
            }
            // "the head of the firm | «Valmar» | Ana Ruiz"
            if inflect && title.is_some() && self.is_short_quote(i) {
                i += 1;
                continue;
            }
            if !self.is_word(i) {
                break;
            }
            // "presidenten | snakket"
            let whole = self.language.verb_second
                && i > head
                && title == Some(i - 1)
                && self.has_any(i - 1, Roles::DEFINITE_FORM);
            if whole && self.is_content(i) && !self.has_any(i, Roles::TITLE) {
                break;
            }
            // "Direktur Pelayanan dan Perawatan Bank Harlau"
            let joins = title.is_some() && self.is_capital(i - 1) && self.is_capital(i + 1);
            let joins = joins || inflect && title.is_some_and(|title| title + 1 < i) && self.joins_complements(i);
            if i > head && self.is_phrase_end(i) && !(joins && self.has_any(i, Roles::CONJUNCTION)) {
                break;
            }
            let behind_preposition = self.hangs_inside(head, i);
            let named = self.mention_at(i).filter(|it| it.is_name() || it.is_possessive());
            if let Some(mention) = named.filter(|it| !self.is_adjective_of_office(it)) {
                // "Direktur Bank Harlau" is no bank.
                let body = title.is_some_and(|title| title < i) && mention.is_organisation()
                    || self.is_office_of_body(mention);
                // "The minister … the leader | Ana Ruiz": another's title.
                let other = title.is_some_and(|title| title + 2 < i) && self.has_any(i - 1, Roles::TITLE);
                // "глава | РФБ"
                let short = inflect && title.is_some_and(|title| title < i) && self.is_acronym(mention);
                // "starosta valmarské | Huty"
                let agrees = inflect && title.is_some_and(|title| title + 1 < i) && mention.first == mention.last;
                let agrees = agrees && self.is_content(i - 1) && self.has_any(i - 1, Roles::OBLIQUE);
                // "το επιτελείο του προέδρου | Ruiz"
                let called = !inflect && i > head && self.has_any(i - 1, Roles::TITLE);
                let oblique = called && self.has_any(i - 1, Roles::OBLIQUE);
                // "the polish | WAG"
                let common = inflect && title.is_none() && i > head && self.is_acronym(mention);
                // "a member of the community | Global Harrow"
                let new = !inflect && self.has_any(first, Roles::INDEFINITE) && title.is_some();
                let new = new && (head..i).any(|at| self.has_any(at, Roles::OF));
                let own = mention.first == i
                    && !behind_preposition
                    && !body
                    && !oblique
                    && !new
                    && !short
                    && !common
                    && !agrees
                    && !other
                    && !self.names_body_before(mention)
                    && plain_end.is_none()
                    && self.may_be_subject(mention);
                // "the Minister of Foreign Affairs, | Ana Ruiz"
                if let Some(name) = self.apposed_to_office(mention, high).filter(|_| own) {
                    return Some(Phrase { mention: name, end: name.last + 1 });
                }
                // "the captain of the ship Harrow, | Ana Ruiz"
                // "the daughter of the painter Tom Hale, | Ana Ruiz"
                let of = (head..i).any(|at| self.has_any(at, Roles::OF)) && !inflect;
                let apart = own && title.is_some_and(|title| title + 1 < i);
                let last = |it: &&Mention| {
                    let full = it.is_person() && it.first == mention.last + 2 && it.last > it.first;
                    let ends = !self.is_word(it.last + 1) && !self.is_mark(it.last + 1, COMMA);
                    full && self.is_mark(mention.last + 1, COMMA) && ends && it.last < limit
                };
                if let Some(name) = self.mention_at(mention.last + 2).filter(|it| own && of && last(it)) {
                    return Some(Phrase { mention: *name, end: name.last + 1 });
                }
                if let Some(name) = self.mention_at(mention.last + 2).filter(|it| apart && self.is_apposed(mention, it))
                {
                    return Some(Phrase { mention: *name, end: name.last + 2 });
                }
                if own && self.is_described_name(head, mention, title.is_some(), determined, inflect) {
                    return Some(Phrase { mention: *mention, end: mention.last + 1 });
                }
                // "the spokeswoman of the | Pražských | služeb Ana Ruiz"
                let complement = inflect && i > head && !self.is_nominative(mention);
                if title.is_none() && !self.has_any(i, Roles::TITLE) && !complement {
                    return None;
                }
                // "Il Presidente"
                let own = mention.first == i && i <= head + MOST_ADJECTIVES && !complement;
                title = title.or(Some(i).filter(|_| own));
                i = mention.last + 1;
                continue;
            }
            let upright = inflect || !self.has_any(i, Roles::OBLIQUE);
            // "the fact of | being | leader"
            let being = i > head + 1 && self.is_plain_stop(i - 1) && self.has_any(i - 2, Roles::OF);
            let near = title.is_none() && i <= head + MOST_ADJECTIVES;
            if self.has_any(i, SPEAKING) && near && upright && !being {
                title = Some(i);
            }
            let plain = self.has_any(i, Roles::PREPOSITION.union(Roles::TO)) && !self.has_any(i, Roles::OF);
            if plain && title.is_none() {
                return None;
            }
            plain_end = plain_end.or(plain.then_some(i));
            i += 1;
        }
        let title = title?;
        // "the former keeper and now head of the club, | Ana Ruiz"
        let whole = if inflect { i } else { self.behind_joined_office(i, limit) };
        if self.is_mark(whole, COMMA) {
            let name = self.mention_at(whole + 1).filter(|it| it.first == whole + 1 && whole + 1 < limit);
            let full = name.filter(|it| it.last > it.first && (whole == i || it.is_person()));
            if let Some(name) = full.filter(|it| self.may_be_subject(it) && self.ends_apposed(it.last + 1)) {
                return Some(Phrase { mention: *name, end: name.last + 1 });
            }
            if let Some(phrase) = self.apposed_description(whole + 1, limit).filter(|_| !inflect) {
                return Some(phrase);
            }
        }
        let end = plain_end.unwrap_or(i);
        // A name in another place of the phrase may be the speaker's.
        if inflect && self.mentions(title, i).iter().any(|it| it.is_name() && it.last > it.first) {
            return None;
        }
        let bare = self.has_any(title, Roles::DEFINITE_FORM) || self.is_bare_office(head, i);
        if !determined && !inflect && !bare || end <= title {
            return None;
        }
        // "added the mayor | to this", "added the mayor | smiling"
        // "Президент | побіжно": an adverb has the ending of no other case.
        let adverb = |i: usize| {
            let written = self.token(i).map_or("", |it| it.span.of(self.text));
            self.has_any(i, Roles::ADVERB.union(Roles::PARTICIPLE))
                || inflect && self.language.ends_in(written, Part::Adverb)
        };
        let loose = |i: usize| i > title && !self.is_capital(i) && adverb(i);
        let last = |&i: &usize| !self.is_hanging(i) && !self.has_any(i, Roles::DETERMINER) && !loose(i);
        let last = (title..end).rev().find(last)?;
        Some(Phrase { mention: self.noun(first, last)?, end })
    }

    /// Whether the name of a body has an office before it, where nouns have no article: "Ketua | Bank of Harlau".
    fn is_office_of_body(self, name: &Mention) -> bool {
        let titled = self.first_word(name) > name.first || name.first > 0 && self.has_any(name.first - 1, Roles::TITLE);
        self.language.bare_nouns && name.is_organisation() && titled
    }

    /// Whether the words in `head..end` are an office and nothing else, or a title that a demonstrative follows, where nouns
    /// have no article: "presiden", "pelatih | tersebut".
    fn is_bare_office(self, head: usize, end: usize) -> bool {
        let called = |i: usize| self.has_any(i, Roles::TITLE.union(Roles::OFFICE).union(Roles::MODIFIER));
        let stands = |i: usize| self.has_any(i, Roles::OFFICE);
        let told = (head..end).any(stands) || self.has_any(end, Roles::DEFINITE);
        self.language.bare_nouns && told && (head..end).all(called)
    }

    /// Whether a word joins two nouns in other cases than the subject's: "министр экологии | и | промышленности".
    fn joins_complements(self, i: usize) -> bool {
        let complement = |i: usize| self.is_content(i) && self.has_any(i, Roles::GENITIVE.union(Roles::OBLIQUE));
        complement(i - 1) && complement(i + 1) && !self.has_any(i + 1, Roles::TITLE.union(Roles::CUE))
    }

    fn is_acronym(self, name: &Mention) -> bool {
        name.first == name.last && is_in_capitals(name.span.of(self.text))
    }

    /// Whether token `i` hangs on a preposition of the phrase whose words begin at `head`, directly or behind determiners.
    fn hangs_inside(self, head: usize, i: usize) -> bool {
        let mut before = i;
        while before > head && self.has_any(before - 1, Roles::DETERMINER) && !self.has_any(before - 1, Roles::OF) {
            before -= 1;
        }
        if before > head && self.is_hanging(before - 1) && !self.language.verb_last {
            return true;
        }
        // "the Institute of Ports and | Tides"
        let part = before.checked_sub(2).filter(|&i| i > head && self.has_any(i + 1, Roles::CONJUNCTION));
        let part = part.and_then(|i| self.mention_ending(i)).filter(|it| it.is_name() && it.first > head);
        part.is_some_and(|it| self.hangs_inside(head, it.first))
    }

    /// Whether the words from `head` up to a name say what its bearer is.
    fn is_described_name(self, head: usize, name: &Mention, titled: bool, determined: bool, inflect: bool) -> bool {
        let words = name.first - head;
        if words == 0 {
            return true; // "la Ruiz", "ο Ruiz"
        }
        if inflect && !self.is_nominative(name) {
            return false;
        }
        if inflect && !titled {
            let complement = |i: usize| self.is_capital(i) && self.has_any(i, Roles::GENITIVE.union(Roles::OBLIQUE));
            let calls = |i: usize| self.is_content(i) || i > head && complement(i);
            return words <= MOST_CALLING_WORDS && (head..name.first).all(calls);
        }
        let of = |i: usize| self.has_any(i, Roles::OF) || self.is_content(i);
        // "23 år gamle | Berg"
        let aged = self.token(head).is_some_and(|it| it.span.of(self.text).starts_with(char::is_numeric));
        let determined = determined || aged && words > 1;
        let long = determined && name.last > name.first && words <= MOST_CALLING_WORDS + 2 && self.is_content(head);
        titled
            || words <= MOST_CALLING_WORDS
                && (head..name.first).all(|i| self.is_content(i))
                && (determined || words == 1)
            || long && (head..name.first).all(of)
    }

    /// Whether a name may be in the case of the subject: not all of its words are genitives.
    pub fn is_nominative(self, name: &Mention) -> bool {
        let first = self.first_word(name);
        // "Lahtinen" is no "Lahtisen".
        let sure = !self.language.postposes_sources || self.has_any(name.last, Roles::OWN);
        let genitive = self.has_any(name.last, Roles::GENITIVE)
            && sure
            && (first == name.last || self.has_any(first, Roles::GENITIVE));
        let last = self.token(name.last).map_or("", |it| it.span.of(self.text));
        let feminine = self.language.ends_in(last, Part::FeminineName);
        (!genitive || feminine && self.has_any(first, Roles::FEMININE_NAME)) && !self.has_inflected_given(name)
    }

    /// Whether a word in lower case is a stop word and nothing else.
    pub fn is_plain_stop(self, i: usize) -> bool {
        let other = NO_CONTENT.difference(Roles::NAME_STOP).union(Roles::TITLE).union(Roles::CUE);
        self.has_any(i, Roles::NAME_STOP)
            && !self.is_capital(i)
            && !self.has_any(i, other)
            && self.mention_at(i).is_none()
    }

    fn is_phrase_end(self, i: usize) -> bool {
        let article = self.has_any(i, Roles::DETERMINER) && !self.has_any(i, Roles::TO);
        self.has_any(i, PHRASE_END) && !article
            || self.has_any(i, Roles::CUE) && !self.has_any(i, Roles::TITLE) && !self.is_capital(i)
    }

    /// Whether a full name stands alone between the comma of another one and its own.
    fn is_apposed(self, first: &Mention, name: &Mention) -> bool {
        let behind = self.is_mark(first.last + 1, COMMA) && name.first == first.last + 2;
        behind && name.is_person() && name.last > name.first && self.is_mark(name.last + 1, COMMA)
    }

    /// Whether the name of an apposition ends before token `i`: a mark, a preposition or a word of time follows.
    pub(super) fn ends_apposed(self, i: usize) -> bool {
        let follows =
            Roles::PREPOSITION.union(Roles::TO).union(Roles::CONJUNCTION).union(Roles::ADVERB).union(Roles::DAY);
        !self.is_word(i) || self.has_any(i, follows.union(Roles::CUE).union(Roles::AUXILIARY)) || self.opens_hearer(i)
    }

    /// The token behind an apposition or a relative clause between commas that begins with the comma at `i`; `i` itself if
    /// there is none.
    pub fn behind_apposition(self, i: usize, high: usize) -> usize {
        if self.is_mark(i, &['(']) {
            let close = (i..high.min(i + LONGEST_APPOSITION)).find(|&at| self.is_mark(at, &[')']));
            return close.map_or(i, |close| self.behind_apposition(close + 1, high));
        }
        if !self.is_mark(i, COMMA) {
            return i;
        }
        let mut last = None;
        for at in i + 1..high.min(i + LONGEST_APPOSITION) {
            if self.is_mark(at, COMMA) {
                last = Some(at + 1);
                break;
            }
            if self.is_mark(at, &['.', ':', ';']) {
                break;
            }
        }
        last.unwrap_or(i)
    }

    /// A full name between commas in `low..high`: "the father of the law, passed in May, | Ana Ruiz, | said".
    pub fn apposed_name(self, low: usize, high: usize) -> Option<Mention> {
        let apart = |it: &Mention| self.is_mark(it.first.wrapping_sub(1), COMMA) && self.is_mark(it.last + 1, COMMA);
        let named = |it: &&Mention| it.is_person() && it.last > it.first && apart(it) && self.may_be_subject(it);
        self.mentions(low, high).iter().rfind(named).copied()
    }
}

/// Whether a word of two letters or more is written in capitals.
pub(super) fn is_in_capitals(written: &str) -> bool {
    written.chars().nth(1).is_some() && !has_lower(written) && !written.contains(|c: char| c.is_ascii_digit())
}
