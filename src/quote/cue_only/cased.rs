//! Who speaks in a language with capitals of which we know words of speech and small words, but no full grammar: a cue beside
//! a quotation, and the phrase that is its subject.
//!
//! Frames, with what may stand between their parts: quotation, cue, subject; quotation, subject, cue; subject, cue,
//! quotation; cue, subject, quotation; subject, quotation, cue. What does not fit names nobody.

use crate::chars::lower;
use crate::lang::{Language, Roles};
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::token::Token;

/// Maximum tokens between a cue that reports speech anywhere and the quotation behind it.
const CUE_BEFORE_TOKENS: usize = 30;
/// The same for a cue that reports speech only beside a quotation.
const LOOSE_CUE_BEFORE_TOKENS: usize = 10;
/// Maximum tokens between a quotation and the cue behind its subject.
pub(super) const CUE_AFTER_TOKENS: usize = 40;
/// Maximum words ahead of the name that a sentence opens with.
pub(super) const MOST_OPENING_WORDS: usize = 4;
pub(super) const COLON: &[char] = &[':'];
/// What stands before a quotation that is led in; where a full stop ends the sentence, the words before it are another one.
const LEADS: &[char] = &[':', '.'];
pub(super) const COMMA: &[char] = &[','];
pub(super) const BORDERS: &[char] = &[',', ':', ';', '—', '–', '-', ')', '(', '.', '!', '?', '…'];

impl ParagraphView<'_> {
    /// The evidence beside the quotation at token `quote`.
    pub fn evidence_beside(self, quote: usize, language: &Language) -> Option<Evidence> {
        let (low, high, leads) = self.frame(quote, language);
        let frames = Frames::new(self, low, high, language);
        if let Some(nobody) = frames.unnamed_subject(quote) {
            return Some(nobody);
        }
        if let Some(source) = frames.source_of(quote) {
            return frames.behind_source(source, quote).unwrap_or_else(|| frames.after(quote));
        }
        if leads {
            let answer = frames.answer(quote).or_else(|| frames.before(quote)).or_else(|| frames.view(quote));
            let label = answer.or_else(|| frames.label(quote)).or_else(|| frames.listed(quote));
            return label.or_else(|| frames.after(quote));
        }
        let beside = frames.led_in(quote).or_else(|| frames.called(quote)).or_else(|| frames.after(quote));
        let beside = beside.or_else(|| frames.before(quote)).or_else(|| frames.at_end(quote));
        let beside = beside.or_else(|| frames.closing_verb(quote)).or_else(|| frames.view_beside(quote));
        beside.or_else(|| frames.predicate(quote))
    }

    /// The tokens of the sentence around a quotation, and whether a colon leads it in.
    fn frame(self, quote: usize, language: &Language) -> (usize, usize, bool) {
        let stops = language.terminators;
        let (mut low, mut high) = self.sides(quote);
        let last = quote.wrapping_sub(1);
        // In Armenian a full stop leads in, and a colon ends the sentence.
        let leads =
            if stops.contains(COLON) { self.is_mark(last, &['.']) } else { quote > low && self.is_mark(last, COLON) };
        if leads {
            low = low.min(self.sentence_start(last));
        }
        let ends =
            |&i: &usize| self.token(i).and_then(Token::mark).is_some_and(|mark| mark == '։' || stops.contains(mark));
        low = (low..quote).rev().find(ends).map_or(low, |end| end + 1);
        high = (quote..high).find(ends).unwrap_or(high);
        (low, high, leads)
    }

    /// Whether the cue at `cue` has no subject in a sentence that opens with what can be none: "In the evening | said that".
    pub fn is_dropped_behind_opening(self, cue: usize, low: usize, high: usize, language: &Language) -> bool {
        let frames = Frames::new(self, low, high, language);
        let first = frames.first_of_verb(low, cue);
        let inside = |i: usize| self.has_any(i, Roles::CLAUSE_WORD.union(Roles::RELATIVE));
        let open = (low..first).any(inside) || (low..first).any(|i| self.is_mark(i, BORDERS));
        // "The port is safe, said."
        let closes = first > low
            && self.is_mark(first - 1, COMMA)
            && cue + 1 < high
            && !self.is_word(cue + 1)
            && cue + 2 >= high;
        frames.drops && (closes || !open && frames.is_fronted(low, first) && frames.may_lack_subject(cue + 1))
    }

    /// Whether a verb and a word behind its subject report speech together: "la … til".
    pub(super) fn is_cue_together(self, verb: usize, particle: usize) -> bool {
        let word = |i: usize| self.token(i).filter(|it| it.is_word()).map(|it| lower(it.span.of(self.text)));
        let pair = word(verb).zip(word(particle));
        pair.is_some_and(|(verb, particle)| self.language.roles_of_pair(&verb, &particle).intersects(Roles::CUE))
    }

    /// The subject of the cue at `cue` in a sentence without a quotation, in `low..high`.
    pub fn indirect_subject_beside(self, cue: usize, low: usize, high: usize, language: &Language) -> Option<Mention> {
        let frames = Frames { drops: false, ..Frames::new(self, low, high, language) };
        if frames.points_back(low, cue) {
            return None;
        }
        let first = frames.first_of_verb(low, cue);
        // "The man was arrested, said | the prosecutor"
        let apart = first > low && self.is_mark(first - 1, COMMA) && !frames.subject_first;
        let turned = if apart { self.phrase_at(cue + 1, high, frames.inflect) } else { None };
        // "the reporter, who uncovered the case, | told the story"
        let part = first.checked_sub(1).and_then(|comma| (low..comma).rev().find(|&i| self.is_mark(i, COMMA)));
        let clause = Roles::RELATIVE.union(Roles::WHO).union(Roles::CLAUSE_WORD);
        let relative = turned.is_some() && part.is_some_and(|comma| self.has_any(comma + 1, clause));
        let own = if relative { frames.ahead(low, cue) } else { None };
        let found = own.or(turned).or_else(|| frames.ahead(low, cue)).or_else(|| frames.behind(cue + 1, high, false));
        // "Ruiz köprünün kapatılacağını söyledi."
        let closes = self.language.verb_last && !(cue + 1..high).any(|i| self.is_word(i));
        let found = found.or_else(|| frames.topic_ahead(low, cue).filter(|it| closes && frames.opens_clause(it)));
        found.map(|phrase| phrase.mention)
    }
}

/// The sentence around a quotation, or around a cue.
pub(super) struct Frames<'a> {
    pub at: ParagraphView<'a>,
    /// Whether names have cases.
    pub inflect: bool,
    /// Whether a verb may stand without a subject.
    pub drops: bool,
    /// Whether no subject stands behind its verb.
    pub subject_first: bool,
    /// Its first token, and the one behind its last.
    pub low: usize,
    pub high: usize,
}

impl<'a> Frames<'a> {
    /// The frames of the tokens from `low` to `high` in a paragraph.
    fn new(at: ParagraphView<'a>, low: usize, high: usize, language: &Language) -> Self {
        Self {
            at,
            inflect: language.names_inflect,
            drops: language.drops_subject,
            subject_first: language.subject_first,
            low,
            high,
        }
    }
}

impl Frames<'_> {
    /// Ruiz said: "…"; said Ruiz: "…"; Ruiz said that “…”.
    fn before(&self, quote: usize) -> Option<Evidence> {
        let (at, low) = (self.at, self.low);
        let (mut passed, mut crossed) = (false, false);
        for cue in (low..quote).rev() {
            let away = quote - cue;
            // A few words in marks are a part of the sentence, if no verb of speech stands behind them.
            crossed |= at.is_quote(cue) && away > 1;
            if away > CUE_BEFORE_TOKENS || crossed && (passed || at.is_speech(cue)) {
                break;
            }
            if at.has_any(cue, Roles::POSTPOSED) {
                return self.teller_of_relayed(cue, quote).or_else(|| self.by_source_ahead(low, cue));
            }
            if at.has_any(cue, Roles::ACCORDING) && !self.is_determined(cue) && !self.is_of_noun(cue) {
                let evidence = self.according(cue, quote);
                // "what | they |, according to the Courier, called “…”"
                let pronoun = at
                    .mention_ending(cue.wrapping_sub(1))
                    .filter(|it| matches!(it.kind, MentionKind::Pronoun(_)) && it.first >= low);
                if let Some(pronoun) = pronoun.filter(|_| evidence.is_some()) {
                    return self.by(*pronoun, Rule::BeforeQuote, cue);
                }
                if evidence.is_some() {
                    return self.behind_source(cue, quote).unwrap_or(evidence);
                }
            }
            if let Some(subject) = self.subject_of_infinitive(low, cue) {
                return self.by(subject, Rule::BeforeQuote, cue);
            }
            let sure = at.has_any(cue, Roles::UNAMBIGUOUS_CUE);
            if !at.has_any(cue, Roles::CUE)
                || at.is_capital(cue) && cue > low
                || !sure && away > LOOSE_CUE_BEFORE_TOKENS
                || self.is_noun(cue)
            {
                continue;
            }
            if let Some(cited) = self.cited(cue, quote) {
                return cited;
            }
            if at.has_any(cue, Roles::QUOTING) && !sure {
                continue;
            }
            if self.is_impersonal(low, cue) {
                let owner = self.owner_of_words(low, cue, quote).or_else(|| self.nobody(cue));
                return self.by(owner?, Rule::BeforeQuote, cue);
            }
            let subject = self.subject_of(cue, quote);
            // "she saw that | the boy | cried: “…”"
            if subject.is_none() && self.has_subject_inside(cue, quote) {
                return self.by(self.nobody(cue)?, Rule::BeforeQuote, cue);
            }
            if let Some(mention) = subject {
                let mention = self.subject_of_participle(cue + 1, quote).unwrap_or(mention);
                let unsure = self.is_one_of_several(cue, &mention) || self.answers_behind(cue, &mention, quote);
                let mention = if unsure { self.nobody(cue)? } else { mention };
                return self.by(mention, Rule::BeforeQuote, cue);
            }
            passed = true;
        }
        None
    }

    /// Ruiz: "…"; the mayor Ana Ruiz: "…"; Ruiz grinned: "…".
    fn label(&self, quote: usize) -> Option<Evidence> {
        let (at, low) = (self.at, self.low);
        let colon = quote.checked_sub(1).filter(|&i| i > low && at.is_mark(i, LEADS))?;
        if self.has_giver(low, colon) {
            return None;
        }
        let before = colon - 1;
        // "Пряма мова: “…”", "Пряма мова Руїса: “…”"
        if at.has_any(low, Roles::WORDING) && self.inflect {
            let name = (low..colon).find(|&i| !at.has_any(i, Roles::WORDING));
            let owner = name.and_then(|i| at.mention_at(i)).filter(|it| it.is_person() && it.last == before);
            let him = if name.is_none() { self.dropped(before) } else { owner.copied() };
            let rule = if name.is_none() { Rule::Label } else { Rule::According };
            return self.by(him?, rule, before);
        }
        // "Result: “…”" names nobody who speaks; a name alone does if it is a full one.
        if let Some(name) = at.mention_ending(before) {
            // "L'elogio di Ruiz: “…”"
            let of = name
                .first
                .checked_sub(2)
                .filter(|&noun| noun >= low && at.has_any(noun + 1, Roles::OF) && at.has_any(noun, Roles::NOUN_CUE));
            if of.is_some() && at.may_be_subject(name) {
                return self.by(*name, Rule::Label, before);
            }
            let full = name.last > name.first || name.first > low && at.has_any(name.first - 1, Roles::TITLE);
            let whole = at.phrase_at(low, colon, self.inflect).is_some_and(|phrase| phrase.end == colon);
            // "The Ruiz case: “…”" is about somebody.
            let called = |i: usize| at.has_any(i, Roles::TITLE);
            let about = at.has_any(low, Roles::DEFINITE) && low + 1 < name.first && !(low..name.first).any(called);
            return if full && whole && !about && !at.is_hung(name) && at.may_be_subject(name) {
                self.by(*name, Rule::Label, before)
            } else {
                None
            };
        }
        if at.is_content(before)
            && !at.has_any(before, Roles::TITLE)
            && let Some(phrase) = self.ahead(low, before).filter(|it| it.mention.is_name() || !at.language.verb_last)
        {
            return self.by(self.without_clause(phrase.mention), Rule::Label, before);
        }
        if self.drops && at.is_content(before) && before > low && at.is_mark(before - 1, COMMA) {
            return self.by(self.dropped(before)?, Rule::UnknownVerb, before);
        }
        if self.relative_of(colon).is_some() {
            return None;
        }
        let near = |it: &Mention| it.first <= low + MOST_OPENING_WORDS || at.is_mark(it.first - 1, COMMA);
        let phrase = self
            .topic_ahead(low, colon)
            .filter(|it| it.mention.is_person() && near(&it.mention) && !self.is_hung_far(&it.mention))?;
        self.by(phrase.mention, Rule::Label, colon)
    }

    /// Whether a name hangs on a preposition over the words that call it something: "from the lake Titicaca".
    pub(super) fn is_hung_far(&self, name: &Mention) -> bool {
        let at = self.at;
        // "з Національного інституту | США"
        let cases = Roles::GENITIVE.union(Roles::OBLIQUE);
        let body = |i: usize| self.inflect && at.is_capital(i) && at.has_any(i, cases);
        let calls =
            |i: usize| at.is_content(i) || body(i) || at.has_any(i, Roles::DETERMINER) && !at.has_any(i, Roles::TO);
        let before = (self.low..name.first).rev().find(|&i| !calls(i));
        before.is_some_and(|i| at.is_hanging(i))
    }

    pub(super) fn by(&self, mention: Mention, rule: Rule, cue: usize) -> Option<Evidence> {
        let cue = self.at.token(cue).filter(|cue| cue.is_word()).map(|cue| cue.span);
        Some(Evidence { mention, rule, cue })
    }
}
