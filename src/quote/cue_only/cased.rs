//! Who speaks in a language of which we know a few words of speech and no grammar: only a cue right beside a quotation, and
//! a name right beside the cue, in the place of its subject.
//!
//! A role may stand before the name: words in lower case that are no stop words. A stop word there may be a preposition,
//! whose object is no subject. In doubt nobody is named.

use crate::chars::punctuation::Marks;
use crate::lang::{Language, Roles};
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::{Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::parse::token::Token;

/// Maximum distance of a cue before its quotation, in tokens (set by hand, as all numbers here): "said on Monday at a meeting of the council that “…”".
const CUE_BEFORE_TOKENS: usize = 14;
/// Maximum words between a cue and the name behind it: "said | the chairman of the school board, | Ana Ruiz".
const LONGEST_DESCRIPTION: usize = 10;
/// Maximum words of the role before a name: "the deputy mayor | Ana Ruiz".
const MOST_CALLING_WORDS: usize = 3;
/// Maximum words between a name and its verb where the form of the name shows the subject: "on Monday in the port".
const MOST_ADVERBIALS: usize = 6;
const COLON: &[char] = &[':'];
/// Marks before a quotation that is introduced by the words before it.
const LEADS: &[char] = &[':', '.'];
const COMMA: &[char] = &[','];
const PAUSES: Marks = Marks::COMMA.union(Marks::DASH);
const BORDERS: Marks = Marks::CLAUSE_BORDER.union(Marks::CLOSING_BRACKET).union(Marks::STOP);

impl ParagraphView<'_> {
    /// The evidence right beside the quotation at token `quote`.
    pub fn evidence_beside(self, quote: usize, language: &Language) -> Option<Evidence> {
        let (stops, inflect) = (language.terminators, language.names_inflect);
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
        if leads {
            return self.said_before(low, quote, inflect);
        }
        self.said_after(low, quote, high, inflect).or_else(|| self.said_before(low, quote, inflect))
    }

    /// "…", said Ruiz; "…", Ruiz said; "…", according to Ruiz; "…", grinned Ruiz; "…", she said; "…", said.
    fn said_after(self, low: usize, quote: usize, high: usize, inflect: bool) -> Option<Evidence> {
        let mut first = quote + 1;
        while self.has_mark(first, PAUSES) {
            first += 1;
        }
        if self.has_any(first, Roles::ACCORDING) {
            return self.by(self.subject_behind(first + 1, high, inflect), Rule::According, first);
        }
        let verb = self.skip_auxiliaries(first, high);
        if self.has_any(verb, Roles::CUE) {
            let subject = self.pronoun_in(first, verb + 2).or_else(|| self.subject_behind(verb + 1, high, inflect));
            if subject.is_some() || self.is_word(verb + 1) && verb + 1 < high {
                return self.by(subject, Rule::Inverted, verb);
            }
            // Turkish: Ruiz, “…” dedi.
            let ahead = if quote > low { self.subject_ahead(low, quote, inflect) } else { None };
            let rule = if ahead.is_some() { Rule::AfterQuote } else { Rule::GoesOn };
            return self.by(ahead.or_else(|| self.noun(verb, verb)), rule, verb);
        }
        let comma = self.token(quote)?.span.of(self.text).ends_with([',', '!', '?']);
        if first == quote + 1 && !comma {
            return None;
        }
        let titles = usize::from(!self.is_capital(first) && self.has_any(first, Roles::TITLE));
        if let Some(name) = self.subject_at(first + titles) {
            let verb = self.skip_auxiliaries(name.last + 1, high);
            return self.by(Some(name).filter(|_| self.has_any(verb, Roles::CUE)), Rule::AfterQuote, verb);
        }
        let name = if self.is_content(verb) { self.subject_behind(verb + 1, high, inflect) } else { None };
        self.by(name, Rule::UnknownVerb, verb)
    }

    /// Ruiz said: "…"; said Ruiz: "…"; according to Ruiz, "…"; Ruiz: "…"; Ruiz grinned: "…".
    fn said_before(self, low: usize, quote: usize, inflect: bool) -> Option<Evidence> {
        let colon = quote > low + 1 && self.is_mark(quote - 1, LEADS);
        let mut cue = quote;
        while cue > low && quote - cue < CUE_BEFORE_TOKENS && !self.has_any(cue, Roles::CUE.union(Roles::ACCORDING)) {
            cue -= 1;
        }
        if self.has_any(cue, Roles::ACCORDING) {
            return self.by(self.subject_behind(cue + 1, quote, inflect), Rule::According, cue);
        }
        let known = self.has_any(cue, Roles::CUE);
        // The name of somebody else before the colon may be that of the speaker: "Ruiz said so, and Hale agreed:".
        if !known && !colon || known && colon && self.mentions(cue + 2, quote).iter().any(Mention::is_name) {
            return None;
        }
        if !known {
            cue = if self.is_content(quote - 2) { quote - 2 } else { quote - 1 };
        }
        // "Result: “…”" and "The Sala case: “…”" name nobody who speaks.
        let label = self.mention_at(cue.wrapping_sub(1)).filter(|_| !known && cue + 1 == quote);
        if label.is_some_and(|it| it.first == it.last || it.first > low && !self.has_any(it.first - 1, Roles::TITLE)) {
            return None;
        }
        let pronoun = || self.pronoun_in(cue.saturating_sub(1).max(low), cue + 1);
        let behind = || self.subject_at(cue + 1).filter(|_| known);
        let subject = self.subject_ahead(low, cue, inflect).or_else(pronoun).or_else(behind);
        self.by(subject, if known { Rule::BeforeQuote } else { Rule::Label }, cue)
    }

    fn by(self, subject: Option<Mention>, rule: Rule, cue: usize) -> Option<Evidence> {
        Some(Evidence { mention: subject?, rule, cue: self.token(cue).filter(|cue| cue.is_word()).map(|cue| cue.span) })
    }

    /// The first token from `i` on that is no auxiliary.
    fn skip_auxiliaries(self, mut i: usize, high: usize) -> usize {
        while i < high && self.has_any(i, Roles::AUXILIARY) {
            i += 1;
        }
        i
    }

    /// Whether the token is a word in lower case that is no stop word.
    fn is_content(self, i: usize) -> bool {
        let capital = |token: &Token| token.span.of(self.text).contains(char::is_uppercase);
        self.token(i).is_some_and(|it| it.is_word() && !capital(it)) && !self.may_govern(i)
    }

    /// Whether a name behind the token may be its object, as of a preposition.
    fn may_govern(self, i: usize) -> bool {
        self.has_any(i, Roles::NAME_STOP.union(Roles::PARTICLE)) && !self.has_any(i, Roles::TITLE)
    }

    /// Whether a mention may be the object of a preposition.
    pub fn may_be_object(self, mention: &Mention) -> bool {
        mention.first > 0 && self.may_govern(mention.first - 1)
    }

    fn pronoun_in(self, low: usize, high: usize) -> Option<Mention> {
        self.mentions(low, high).iter().find(|it| matches!(it.kind, MentionKind::Pronoun(_))).copied()
    }

    /// The name that begins at token `i`, if it may be a subject.
    fn subject_at(self, i: usize) -> Option<Mention> {
        self.mention_at(i).filter(|it| it.first == i && self.may_be_subject(it)).copied()
    }

    /// Whether a mention is a name that may be a subject: no mere office ("the Chancellor"), in no other case, without an
    /// ending behind an apostrophe.
    fn may_be_subject(self, mention: &Mention) -> bool {
        let written = mention.span.of(self.text);
        let ending = written.rfind(['\'', '’']).is_some_and(|at| !written[at..].contains(char::is_uppercase));
        let mut office = true;
        for i in self.first_word(mention)..=mention.last {
            if self.has_any(i, Roles::OBLIQUE) {
                return false;
            }
            office &= self.has_any(i, Roles::TITLE);
        }
        mention.is_name() && !ending && !office
    }

    /// The subject behind the token before `first`: the name itself, the name behind its role ("the mayor Ana Ruiz"), or
    /// behind a comma and a description ("the mayor of the town, Ana Ruiz").
    fn subject_behind(self, first: usize, high: usize, inflect: bool) -> Option<Mention> {
        if !self.is_capital(first) && self.has_any(first, Roles::TO.union(Roles::PARTICLE)) {
            return None;
        }
        let high = high.min(first + LONGEST_DESCRIPTION);
        let mut i = first;
        while i < high && self.is_word(i) && !self.is_capital(i) {
            i += 1;
        }
        if let Some(name) = self.subject_at(i).filter(|it| i < high && self.is_called(first, it, inflect)) {
            return Some(name);
        }
        while i < high && self.is_word(i) {
            i += 1;
        }
        let behind = self.subject_at(i + 1).filter(|_| i > first && i + 1 < high && self.is_mark(i, COMMA))?;
        (behind.last > behind.first && !self.is_word(behind.last + 1)).then_some(behind)
    }

    /// Whether the words from `first` up to a name are its role, with at most one article.
    fn is_called(self, first: usize, name: &Mention, inflect: bool) -> bool {
        let words = name.first - first;
        if words < 2 && (words == 0 || self.has_any(first, Roles::DETERMINER)) {
            return true;
        }
        let nominative =
            !self.has_any(name.last, Roles::GENITIVE) || self.has_any(self.first_word(name), Roles::FEMININE_NAME);
        // A title that has its own form as a subject is one, and so is the name that agrees with it, whatever lies between.
        if inflect && nominative && (first..name.first).any(|i| self.has_any(i, Roles::TITLE.union(Roles::OFFICE))) {
            return true;
        }
        for i in name.first - words.saturating_sub(1).max(1)..name.first {
            if !self.is_content(i) && !self.has_any(i, Roles::TITLE) {
                return false;
            }
        }
        words <= MOST_CALLING_WORDS && (self.has_any(name.first - 1, Roles::TITLE) || nominative)
    }

    /// The first word of a name that is none of its title.
    fn first_word(self, name: &Mention) -> usize {
        let mut first = name.first;
        while first < name.last && self.token(first).is_some_and(|it| it.span.start < name.span.start) {
            first += 1;
        }
        first
    }

    /// The subject before the verb at `cue`: "Ruiz said", "The mayor Ana Ruiz said", "Ruiz, the mayor, said".
    fn subject_ahead(self, low: usize, cue: usize, inflect: bool) -> Option<Mention> {
        let mut last = cue.checked_sub(1)?;
        while last > low && self.has_any(last, Roles::AUXILIARY) {
            last -= 1;
        }
        let mut between = 0;
        while inflect
            && last > low
            && between < MOST_ADVERBIALS
            && self.is_word(last)
            && self.mention_at(last).is_none()
        {
            last -= 1;
            between += 1;
        }
        let comma = self.is_mark(last, COMMA);
        let names = self.mentions(low, last + 1).iter();
        let beside = |it: &&Mention| if comma { self.is_mark(it.last + 1, COMMA) } else { it.last == last };
        names
            .into_iter()
            .filter(beside)
            .find(|it| self.may_be_subject(it) && self.opens_clause(low, it, inflect))
            .copied()
    }

    /// Whether a clause begins with the name or with its role: "| The mayor | Ana Ruiz".
    fn opens_clause(self, low: usize, name: &Mention, inflect: bool) -> bool {
        let mut first = name.first;
        let most = if inflect { LONGEST_DESCRIPTION } else { MOST_CALLING_WORDS };
        while first > low && name.first - first < most && !self.has_mark(first - 1, BORDERS) {
            first -= 1;
        }
        (first == low || self.has_mark(first - 1, BORDERS)) && self.is_called(first, name, inflect)
    }
}
