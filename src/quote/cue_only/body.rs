//! Bodies that speak through a verb of several or in a message, and those whose words somebody else relays, in languages with
//! cases.

use crate::chars::lower;
use crate::lang::{Part, Roles};
use crate::quote::cue_only::cased::Frames;
use crate::quote::cue_only::phrase::is_in_capitals;
use crate::quote::find::marks::is_quotation_mark;
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{Mention, MentionKind, Pronoun};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::span::Span;

/// Maximum words of the name in marks of a body.
const LONGEST_QUOTED: usize = 4;
/// Maximum words from the preposition to the body: "in the | press office of the large plant | “Valmar”".
const MOST_BODY_WORDS: usize = 8;
/// Maximum words between the first word of a body's name and its noun: "Česká | národní | banka".
const MOST_ADJECTIVES: usize = 3;
const CASES: Roles = Roles::GENITIVE.union(Roles::OBLIQUE);

impl ParagraphView<'_> {
    /// Whether a noun is the name of a body behind a word for one or behind a preposition.
    pub fn is_name_of_body(self, noun: &Mention) -> bool {
        let before = noun.first.checked_sub(1);
        let tells = |i: usize| self.has_any(i, Roles::BODY) || self.is_hanging(i);
        let capital = noun.span.of(self.text).starts_with(char::is_uppercase);
        noun.kind == MentionKind::Noun && capital && before.is_some_and(tells)
    }

    /// The name of a body with a capital at its first word alone, whose noun the language knows: "| Національна поліція", "|
    /// Ministerstvo vnitra". Behind another noun it is in another case.
    pub fn body_in_lower_case(self, name: &Mention) -> Option<Mention> {
        let first = name.first;
        let single = name.is_name() && name.last == first && self.language.names_inflect;
        let free = first == 0 || !self.is_content(first - 1) || self.has_any(first - 1, Roles::CUE);
        if !single || !free || self.has_any(first, Roles::OBLIQUE.union(Roles::TITLE)) {
            return None;
        }
        let stops = Roles::CUE.union(Roles::TITLE).union(Roles::OBLIQUE).union(Roles::DAY);
        let part = |i: usize| self.is_content(i) && !self.has_any(i, stops) && self.mention_at(i).is_none();
        let head = if self.has_any(first, Roles::ORGANISATION) && self.language.surname_first {
            return None; // "Vöröskereszt | közleményében": what is its own stands behind it.
        } else if self.has_any(first, Roles::ORGANISATION) {
            // What it is for stands behind it.
            first + 1
        } else {
            let noun = (first + 1..=first + MOST_ADJECTIVES).take_while(|&i| part(i));
            noun.into_iter().find(|&i| self.has_any(i, Roles::ORGANISATION))?
        };
        if !self.is_content(head) || self.has_any(head, stops.difference(Roles::OBLIQUE)) {
            return None;
        }
        // "внутрішніх | справ", "оборони | України"
        let plural = head == first + 1 && self.has_any(first, Roles::ORGANISATION) && self.has_any(head, CASES);
        let head = if plural && part(head + 1) { head + 1 } else { head };
        let last = (head + 1..self.len()).take_while(|&i| self.is_capital(i)).last().unwrap_or(head);
        self.noun(first, last)
    }

    /// Whether a noun phrase that opens its sentence is of a body and tells what it is for: "Ministerstvo | vnitra".
    pub fn is_body_with_complement(self, noun: &Mention) -> bool {
        let (first, next) = (noun.first, noun.first + 1);
        let body = self.has_any(first, Roles::ORGANISATION) && !self.has_any(first, Roles::TITLE.union(Roles::OBLIQUE));
        let opens = self.is_capital(first) && self.sentence_start(first) == first;
        let whole = noun.last > first && (first..=noun.last).all(|i| self.is_word(i));
        self.language.names_inflect && body && opens && whole && self.is_content(next)
    }

    /// Whether a token is a few words in marks.
    pub(super) fn is_short_quote(self, i: usize) -> bool {
        self.is_quote(i) && !self.is_speech(i)
    }

    /// The last token of the words in marks that begin at `i`.
    fn quoted_until(self, i: usize) -> Option<usize> {
        if self.is_short_quote(i) {
            return Some(i);
        }
        let opens = self.text[..self.token(i)?.span.start].ends_with(is_quotation_mark);
        let closes =
            |&j: &usize| self.token(j).is_some_and(|it| self.text[it.span.end..].starts_with(is_quotation_mark));
        let mut words = (i..self.len().min(i + LONGEST_QUOTED)).take_while(|&j| self.is_word(j));
        words.find(closes).filter(|_| opens)
    }
}

impl Frames<'_> {
    /// The body where the plural verb at `verb` behind a quotation has no subject: "they told the RBK in the | RHA"; or
    /// nobody.
    pub(super) fn body_of(&self, verb: usize) -> Option<Mention> {
        let at = self.at;
        if !self.inflect || !at.has_any(verb, Roles::PLURAL_VERB) {
            return None;
        }
        let hearer = at.mention_at(verb + 1).filter(|it| self.is_acronym(it)).map(|it| it.last);
        let hearer = hearer.or_else(|| at.quoted_until(verb + 1));
        let first = hearer.map_or(verb + 1, |last| last + 1);
        if !at.is_hanging(first) || at.has_any(first, Roles::CONJUNCTION) {
            return None;
        }
        let body = self.body_named(first, self.high).or_else(|| self.body_called(first, self.high));
        body.or_else(|| hearer.and_then(|_| self.nobody(verb)))
    }

    /// The body that a preposition and a word for a body lead to: "in the press office of the plant | “Valmar”", "in | Mintrans".
    pub(super) fn body_called(&self, low: usize, high: usize) -> Option<Mention> {
        let at = self.at;
        let end = (low..high.min(low + MOST_BODY_WORDS)).find(|&i| !at.is_word(i) && !at.is_short_quote(i));
        let end = end.unwrap_or(high);
        let hung = (low..end).find(|&i| at.is_hanging(i)).filter(|_| self.inflect)?;
        (hung + 1..end.min(low + MOST_BODY_WORDS)).find_map(|i| {
            let told = at.has_any(i - 1, Roles::BODY);
            if told { self.quoted_body(i) } else { None }.or_else(|| self.cut_body(i).filter(|_| told || i == hung + 1))
        })
    }

    /// The name in marks at `i`, whole.
    fn quoted_body(&self, i: usize) -> Option<Mention> {
        let at = self.at;
        let last = at.quoted_until(i)?;
        let whole = Span::new(at.token(i)?.span.start, at.token(last)?.span.end);
        let written = whole.of(at.text).trim_matches(is_quotation_mark);
        let start = whole.start + whole.of(at.text).find(written)?;
        let span = Span::new(start, start + written.len());
        if !written.starts_with(char::is_uppercase) {
            return None;
        }
        let name = at.mention_at(i).filter(|it| it.is_name() && it.span == span).copied();
        Some(name.unwrap_or(Mention { kind: MentionKind::Noun, first: i, last, span }))
    }

    /// The abbreviated name of a ministry at `i`, without the ending of its case.
    fn cut_body(&self, i: usize) -> Option<Mention> {
        let at = self.at;
        let token = at.token(i).filter(|_| at.is_capital(i) && !at.is_capital(i + 1))?;
        let written = lower(token.span.of(at.text));
        let known = |stem: &str| at.language.roles(stem).contains(Roles::ORGANISATION.union(Roles::BODY));
        // "в Минфин|е"
        let mut endings = [""].iter().chain(at.language.parts(Part::BodyCase));
        let ending = endings.find(|&&ending| written.strip_suffix(ending).is_some_and(known))?;
        let span = Span::new(token.span.start, token.span.end - ending.len());
        let whole = at.mention_at(i).filter(|it| it.is_name() && it.span == span && !has_oblique(at, i));
        Some(whole.copied().unwrap_or(Mention { kind: MentionKind::Noun, first: i, last: i, span }))
    }

    /// Whom an outlet cites, whose verb is at `verb`: "“…”, | cites | him the Courier", "relays the words of | Ruiz"; nobody
    /// where it is only described. `None` if the verb does not cite.
    pub(super) fn cited(&self, verb: usize, high: usize) -> Option<Option<Evidence>> {
        let at = self.at;
        if !self.inflect || !at.has_any(verb, Roles::QUOTING) {
            return None;
        }
        let wording = verb + 1 < high && at.has_any(verb + 1, Roles::WORDING);
        // "relays | his | words"
        let his = verb + 2 < high && at.has_any(verb + 1, Roles::DETERMINER) && at.has_any(verb + 2, Roles::WORDING);
        let wording = wording || his;
        if !wording && !at.has_any(verb, Roles::UNAMBIGUOUS_CUE) {
            return None;
        }
        let object = self.behind_outlet(verb + 1 + usize::from(wording && !his), high);
        if object < high && at.has_any(object, Roles::DETERMINER) {
            let span = at.token(verb)?.span;
            let him = Mention { kind: MentionKind::Pronoun(Pronoun::Dropped), first: verb, last: verb, span };
            return Some(self.by(him, Rule::Inverted, verb));
        }
        let cases = Roles::GENITIVE.union(Roles::OBLIQUE);
        let own = |it: &&Mention| {
            it.is_person() && object < high && (wording || at.has_any(it.last, cases) || at.has_any(it.first, cases))
        };
        let name = at.mention_at(object).filter(own).copied().or_else(|| self.nobody(verb));
        Some(name.and_then(|it| self.by(it, Rule::According, verb)))
    }

    /// The token behind an outlet that is the subject of a verb, if one stands at `i`: "«Courier»", "RIA «News»", "TASS".
    fn behind_outlet(&self, i: usize, high: usize) -> usize {
        let at = self.at;
        let acronym = |i: usize| at.token(i).is_some_and(|it| it.is_word() && is_in_capitals(it.span.of(at.text)));
        let called = |i: usize| at.has_any(i, Roles::BODY.union(Roles::ORGANISATION)) && !at.is_capital(i);
        let name = i + usize::from(i < high && (acronym(i) || called(i)));
        match at.quoted_until(name).filter(|&last| last < high) {
            Some(last) => last + 1,
            None if name > i && acronym(i) => name,
            None => i,
        }
    }

    /// Whether a name is one word in capitals.
    pub(super) fn is_acronym(&self, name: &Mention) -> bool {
        name.is_name() && name.first == name.last && is_in_capitals(name.span.of(self.at.text))
    }
}

fn has_oblique(at: ParagraphView<'_>, i: usize) -> bool {
    at.has_any(i, Roles::OBLIQUE)
}
