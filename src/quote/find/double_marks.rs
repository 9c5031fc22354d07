//! Double quotation marks of one block → the pieces between them.

use crate::chars::script::is_hangul;
use crate::chars::{lower, words};
use crate::lang::{Language, Roles, Section};
use crate::quote::find::marks::{self, Guillemets, Mark};
use crate::span::Span;

/// The text between two marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    pub span: Span,
    /// The mark that opens it; `None` for a block quote without marks.
    pub mark: Option<char>,
    /// Whether a mark closes it.
    pub closed: bool,
    /// Whether it goes on with the piece before, whose paragraph was joined with this one.
    pub goes_on: bool,
}

impl Piece {
    /// A whole block without marks.
    pub fn unmarked(span: Span) -> Self {
        Self { span, mark: None, closed: true, goes_on: false }
    }
}

/// A mark that waits to be closed.
struct Open {
    at: usize,
    mark: char,
    goes_on: bool,
    /// How many marks of the same kind are open inside it: «We saw «The Ferry» twice».
    inner: usize,
    /// Where a double mark opens a quotation inside a single one inside it.
    nested: Option<usize>,
}

/// Pairs the double marks of a block, given all its marks. What is open at its end runs up to there, unless the next block
/// takes it up (`reopened`) or a cue shows where the closing mark was forgotten.
pub(crate) fn pairs(
    text: &str,
    marks: &[Mark],
    end: usize,
    reopened: impl Fn() -> bool,
    guillemets: Guillemets,
    language: &Language,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut open: Option<Open> = None;
    let mut i = 0;
    let low = marks.iter().any(|mark| mark.here == '„');
    while let Some(mark) = marks.get(i) {
        if mark.is_apostrophe(text, language) {
            i += 1;
            continue;
        }
        // "who had used [“Finn”] for years"
        if open.is_some()
            && let Some(length) = mark.bracketed(text)
        {
            let end = mark.at + length;
            i += marks[i..].iter().take_while(|it| it.at < end).count();
            continue;
        }
        if let Some(waiting) = &mut open {
            let said = &text[waiting.at..mark.at];
            if mark.is_prime() && !(mark.closes_by_prime(waiting.mark) && is_last(&marks[i + 1..])) {
                i += 1;
                continue;
            }
            // “‘We must ask, “With friends like these …”’ she added”
            if mark.here == '“'
                && waiting.mark == '“'
                && waiting.nested.is_none()
                && has_open_single(said)
                && mark.starts_word()
            {
                waiting.nested = Some(mark.at);
                i += 1;
                continue;
            }
            if mark.here == '”'
                && waiting
                    .nested
                    .take()
                    .is_some_and(|inner| has_open_single(said) && !has_closed_single(&text[inner..mark.at]))
            {
                i += 1;
                continue;
            }
        } else if mark.is_prime() {
            i += 1;
            continue;
        }
        let step = if mark.is_doubled() { 2 } else { 1 };
        let inside = mark.at + step * mark.here.len_utf8();
        let piece = |waiting: &Open, closed| Piece {
            span: Span::new(waiting.at, mark.at),
            mark: Some(waiting.mark),
            closed,
            goes_on: waiting.goes_on,
        };
        let opened = |goes_on| {
            let is_single = matches!(mark.here, '\'' | '’' | '‘' | '`');
            Some(Open { at: inside, mark: if is_single { '“' } else { mark.here }, goes_on, inner: 0, nested: None })
        };
        open = match open {
            // Beside „, a “ only closes.
            None if (mark.opens(guillemets) || mark.opens_doubled(text, &marks[i..])) && !(low && mark.here == '“') => {
                opened(false)
            }
            // “It was closed. The mayor said: “We waited.”
            Some(ref waiting)
                if mark.is_told_anew(text, waiting, &marks[i + 1..], guillemets)
                    && end_before_cue(text, waiting.at, mark.at, language).is_some() =>
            {
                let end = end_before_cue(text, waiting.at, mark.at, language).unwrap_or(mark.at);
                let whole = piece(waiting, false);
                pieces.push(Piece { span: Span::new(waiting.at, end), ..whole });
                opened(false)
            }
            // "길이 멀다고 말했다. "다리가 …": the closing mark was forgotten.
            Some(ref waiting) if mark.begins_hangul(text, waiting) => {
                let said = text[waiting.at..mark.at].trim_end().trim_end_matches(['.', '!', '?']);
                let told = language.list(Section::CueVerbs).iter().any(|cue| said.ends_with(cue));
                if !told {
                    pieces.push(piece(waiting, false));
                }
                opened(!told)
            }
            Some(ref waiting) if mark.begins_paragraph(text, waiting) => {
                pieces.push(piece(waiting, false));
                opened(true)
            }
            // “We closed it, “said Ana Ruiz.
            Some(ref waiting) if waiting.reopened_by(mark.here) && mark.leads_cue(text, waiting, language) => {
                pieces.push(piece(waiting, true));
                None
            }
            // "It was closed. The mayor "never saw the harbour"": the closing mark was forgotten.
            Some(ref waiting)
                if mark.is_second_opening(waiting, &marks[i + 1..])
                    && end_of_sentences(text, waiting.at, mark.at).is_some() =>
            {
                let end = end_of_sentences(text, waiting.at, mark.at).unwrap_or(mark.at);
                let whole = piece(waiting, false);
                pieces.push(Piece { span: Span::new(waiting.at, end), ..whole });
                opened(false)
            }
            Some(ref waiting) if waiting.reopened_by(mark.here) && !mark.closes(waiting.mark, guillemets) => {
                pieces.push(piece(waiting, false));
                opened(false)
            }
            Some(waiting) if waiting.mark == '«' && mark.here == '«' && is_closed_twice(&marks[i..]) => {
                Some(Open { inner: waiting.inner + 1, ..waiting })
            }
            Some(waiting) if waiting.inner > 0 && mark.here == '»' => {
                Some(Open { inner: waiting.inner - 1, ..waiting })
            }
            Some(ref waiting)
                if mark.closes(waiting.mark, guillemets)
                    || mark.closes_mixed(waiting.mark, guillemets) && stands_alone(waiting, marks, i, guillemets) =>
            {
                pieces.push(piece(waiting, true));
                None
            }
            unchanged => unchanged,
        };
        i += step;
    }
    if let Some(Open { at, mark, goes_on, .. }) = open {
        let cut = if reopened() { None } else { forgotten_mark(text, Span::new(at, end), language) };
        pieces.push(Piece { span: Span::new(at, cut.unwrap_or(end)), mark: Some(mark), closed: false, goes_on });
    }
    pieces
}

/// Whether a « inside another has its own » and leaves one for the outer.
fn is_closed_twice(rest: &[Mark]) -> bool {
    let count = |wanted: char| rest.iter().take(REACH_MARKS).filter(|mark| mark.here == wanted).count();
    count('»') > count('«')
}

impl Open {
    /// “ inside “ begins anew: the closing mark was forgotten.
    fn reopened_by(&self, c: char) -> bool {
        self.mark == '“' && c == '“'
    }
}

/// Where the last sentence ends that is over in the text from `start` to `end`, if one is.
fn end_of_sentences(text: &str, start: usize, end: usize) -> Option<usize> {
    let said = &text[start..end];
    let stop = said.rfind(['.', '!', '?'])?;
    let after = said[stop + 1..].trim_start();
    (said[stop + 1..].starts_with(char::is_whitespace) && after.starts_with(char::is_uppercase))
        .then_some(start + stop + 1)
}

/// Where the last sentence ends that is over in the text from `start` to `end`, if a cue or a label stands behind it.
fn end_before_cue(text: &str, start: usize, end: usize, language: &Language) -> Option<usize> {
    let stop = end_of_sentences(text, start, end)?;
    let is_cue = |(_, word): (usize, &str)| {
        word.starts_with(char::is_lowercase) && language.roles(&lower(word)).intersects(Roles::UNAMBIGUOUS_CUE)
    };
    let behind = &text[stop..end];
    // "It was closed. Ruiz: “We waited.”"
    let label = behind.trim_end().ends_with(':')
        && behind.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        && behind.split_whitespace().nth(LONGEST_NAME_WORDS).is_none();
    (label || words(behind).any(is_cue)).then_some(stop)
}

/// Whether no double mark stands between the mark at `i` and the open one, and none behind it closes what is open.
fn stands_alone(open: &Open, marks: &[Mark], i: usize, guillemets: Guillemets) -> bool {
    let double = |it: &&Mark| !marks::is_single(it.here) && !matches!(it.here, '`' | '″');
    let mut before = marks[..i].iter().rev().take(REACH_MARKS).take_while(|it| it.at >= open.at);
    let next = marks[i + 1..].iter().take(REACH_MARKS).find(double);
    before.find(double).is_none() && next.is_none_or(|it| it.starts_word() || !it.closes(open.mark, guillemets))
}

/// Whether the next double mark of these opens, or there is none.
fn is_last(rest: &[Mark]) -> bool {
    let next = rest.iter().take(REACH_MARKS).find(|it| matches!(it.here, '“' | '”' | '"'));
    next.is_none_or(|it| it.here == '“' || it.here == '"' && it.starts_word())
}

/// Whether a curly single mark is open at the end of the text.
fn has_open_single(text: &str) -> bool {
    text.matches('‘').count() > usize::from(has_closed_single(text))
}

/// Whether a curly single mark closes in the text: it stands behind a word or a stop, and before none.
fn has_closed_single(text: &str) -> bool {
    text.match_indices('’').any(|(at, mark)| !text[at + mark.len()..].starts_with(char::is_alphanumeric))
}

/// Maximum marks ahead that are looked at (set by hand); it bounds the work on a text of marks alone.
const REACH_MARKS: usize = 64;
/// Maximum length of a quotation in brackets inside another one, in bytes (set by hand).
const LONGEST_BRACKETED_BYTES: usize = 40;

impl Mark {
    /// The length of a few quoted words in brackets that the mark opens: [“Finn”].
    fn bracketed(&self, text: &str) -> Option<usize> {
        let close = match (self.before, self.here) {
            (Some('['), '“') => "”]",
            (Some('['), '"') => "\"]",
            (Some('('), '“') => "”)",
            (Some('('), '"') => "\")",
            _ => return None,
        };
        let rest = &text[self.at..];
        let near =
            rest.char_indices().map(|(at, _)| at).find(|&at| at >= LONGEST_BRACKETED_BYTES).unwrap_or(rest.len());
        Some(rest[..near].find(close)? + close.len() - 1)
    }

    /// Whether a straight mark opens inside what a straight mark opened: it stands before a word, and the next one behind one.
    fn is_second_opening(&self, open: &Open, rest: &[Mark]) -> bool {
        let next = rest.iter().take(REACH_MARKS).find(|it| it.here == '"');
        open.mark == '"'
            && self.here == '"'
            && self.before.is_some_and(char::is_whitespace)
            && self.after.is_some_and(char::is_alphanumeric)
            && next.is_some_and(|it| it.before.is_some_and(|c| !c.is_whitespace()) && it.ends_word())
    }

    /// Whether the mark opens inside what was opened alike, and the next two marks don't both close: one is missing.
    fn is_told_anew(&self, text: &str, open: &Open, rest: &[Mark], guillemets: Guillemets) -> bool {
        let double = |it: &&Mark| !marks::is_single(it.here) && !matches!(it.here, '`' | '″');
        let mut ahead = rest.iter().take(REACH_MARKS).filter(double);
        let closes = |it: &Mark| it.closes(open.mark, guillemets) && !it.starts_word();
        let led = text[open.at..self.at].trim_end().ends_with(':');
        let alike = matches!((open.mark, self.here), ('"', '"') | ('“', '“'));
        (alike || led && open.mark == self.here && matches!(self.here, '„' | '«'))
            && self.starts_word()
            && self.after.is_some_and(|c| !c.is_whitespace())
            && ahead.next().is_some_and(closes)
            && !ahead.next().is_some_and(closes)
    }

    /// Whether two straight single marks open what one straight double mark closes: ''The road is closed".
    fn opens_doubled(&self, text: &str, marks: &[Mark]) -> bool {
        let inside = || text[self.at + self.here.len_utf8()..].chars().nth(1);
        let next = || marks.iter().skip(2).take(REACH_MARKS).find(|it| it.here == '"' || it.is_doubled());
        self.here == '\''
            && self.is_doubled()
            && self.starts_word()
            && inside().is_some_and(char::is_alphanumeric)
            && next().is_some_and(|it| it.here == '"' && !it.starts_word())
    }

    /// Whether the mark closes by its shape what a mark of another kind opened: "The road is closed», ”The road is closed".
    fn closes_mixed(&self, open: char, guillemets: Guillemets) -> bool {
        let other = match self.here {
            '»' => guillemets == Guillemets::Outward && matches!(open, '"' | '“' | '”'),
            '«' => guillemets == Guillemets::Inward && matches!(open, '"' | '“' | '„'),
            '"' => matches!(open, '«' | '”'),
            '”' => open == '«',
            _ => false,
        };
        let figure = self.here == '"' && self.before.is_some_and(|c| c.is_ascii_digit());
        let behind = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '!' | '?' | '…' | '%' | ')');
        let apart = |c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | ')' | '—' | '–');
        other && !figure && self.before.is_some_and(behind) && self.after.is_none_or(apart)
    }

    /// Whether it is the double prime, which stands for a closing mark behind a figure: “from May 1″.
    fn is_prime(&self) -> bool {
        self.here == '″'
    }

    fn closes_by_prime(&self, open: char) -> bool {
        matches!(open, '“' | '"') && self.before.is_some_and(|c| c.is_ascii_digit())
    }

    /// Two single marks typed for a double one, as in ``…''; or a straight one typed twice.
    pub fn is_doubled(&self) -> bool {
        matches!(self.here, '\'' | '’' | '‘' | '`' | '"') && self.after == Some(self.here)
    }

    /// Whether a straight mark stands for an apostrophe: l"économie.
    pub fn is_apostrophe(&self, text: &str, language: &Language) -> bool {
        let letters = self.before.is_some_and(char::is_alphabetic) && self.after.is_some_and(char::is_alphabetic);
        if self.here != '"' || !letters {
            return false;
        }
        let before = &text[..self.at];
        let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        language.elision(&format!("{}'", lower(word))) > 0
    }

    /// Whether the mark opens the next paragraph of what is open, in a text whose paragraphs were joined:
    /// "We have nothing to be afraid of. "It is our right."
    fn begins_paragraph(&self, text: &str, open: &Open) -> bool {
        let opens = matches!((open.mark, self.here), ('"', '"') | ('“', '“')) && self.before == Some(' ');
        let starts =
            self.after.is_some_and(|c| c.is_uppercase() || c.is_numeric() || matches!(c, '[' | '$' | '£' | '€'));
        let said = text[open.at..self.at].trim_end();
        opens && starts && said.ends_with(['.', '!', '?', '…', ':']) && said.len() > 1
    }

    /// Whether a straight mark opens before Hangul, and what was opened before it ends with a sentence.
    fn begins_hangul(&self, text: &str, open: &Open) -> bool {
        open.mark == '"'
            && self.here == '"'
            && self.before.is_some_and(char::is_whitespace)
            && self.after.is_some_and(is_hangul)
            && text[open.at..self.at].trim_end().ends_with(['.', '!', '?'])
    }

    fn opens(&self, guillemets: Guillemets) -> bool {
        match self.here {
            // Seconds: 41‘‘.
            _ if self.before.is_some_and(|c| c.is_ascii_digit()) && !self.after.is_some_and(char::is_alphanumeric) => {
                false
            }
            '`' | '‘' => self.is_doubled(),
            '”' => self.starts_word() && self.after.is_some_and(char::is_alphanumeric),
            '"' => !self.is_inch() && !self.only_closes() && !self.after.is_some_and(|c| matches!(c, ',' | ';')),
            '«' | '‹' => guillemets == Guillemets::Outward,
            '»' | '›' => guillemets != Guillemets::Outward,
            c => marks::opens(c),
        }
    }

    fn closes(&self, open: char, guillemets: Guillemets) -> bool {
        match self.here {
            '»' if guillemets == Guillemets::Alike => open == '»',
            '›' if guillemets == Guillemets::Alike => open == '›',
            '″' => self.closes_by_prime(open),
            '\'' | '’' => self.is_doubled() && matches!(open, '“' | '"'),
            // “ typed where ” was meant: “Not now,“ she said.
            '“' if matches!(open, '“' | '"') => !self.starts_word() && self.ends_word(),
            c => marks::closes(open, c),
        }
    }

    /// Whether a mark that opens stands for the one that closes, before a cue: “We closed it, “said Ana Ruiz.
    fn leads_cue(&self, text: &str, open: &Open, language: &Language) -> bool {
        let said = text[open.at..self.at].trim_end();
        let glued = self.starts_word() && self.after.is_some_and(char::is_lowercase);
        glued && said.ends_with([',', '.', '!', '?']) && is_cue(&text[self.at + self.here.len_utf8()..], language)
    }

    fn starts_word(&self) -> bool {
        self.before.is_none_or(char::is_whitespace)
    }

    fn ends_word(&self) -> bool {
        self.after.is_none_or(|c| matches!(c, ' ' | ',' | '.' | ';' | ')'))
    }

    /// Whether a straight mark stands at the end of a word or sentence, where none opens.
    fn only_closes(&self) -> bool {
        // "길이 멀다"고: a particle is joined to it.
        let behind = |c: char| is_hangul(c) || matches!(c, '.' | ',' | '!' | '?' | '…' | ')');
        if self.before.is_some_and(behind) && self.after.is_some_and(is_hangul) {
            return true;
        }
        self.before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '!' | '?' | '…' | '%' | ')'))
            && self.after.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ')'))
    }

    /// The mark of inches, as in 6'2".
    fn is_inch(&self) -> bool {
        self.before.is_some_and(|c| c.is_ascii_digit()) && !self.after.is_some_and(char::is_alphabetic)
    }
}

/// Maximum words in a speaker's name (set by hand).
const LONGEST_NAME_WORDS: usize = 4;

/// Where a closing mark was forgotten: after the comma before a cue, as in “We never closed it, Ana Ruiz said.
pub(crate) fn forgotten_mark(text: &str, open: Span, language: &Language) -> Option<usize> {
    let inner = open.of(text);
    for (at, c) in inner.char_indices() {
        let after = &inner[at + c.len_utf8()..];
        if matches!(c, ',' | '?' | '!') && after.starts_with(' ') && is_cue(after, language) {
            return Some(open.end - after.len());
        }
    }
    None
}

/// Whether a cue opens the text: "she said", "Ana Ruiz said", "said Ana Ruiz".
fn is_cue(text: &str, language: &Language) -> bool {
    let mut words = text.split_whitespace().map(|word| word.trim_end_matches(['.', ','])).take(LONGEST_NAME_WORDS + 1);
    let roles = |word: &str| language.roles(&lower(word));
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let Some(first) = words.next() else { return false };
    if roles(first).intersects(Roles::UNAMBIGUOUS_CUE) {
        return words.next().is_some_and(|next| capital(next) || roles(next).intersects(Roles::DETERMINER));
    }
    let pronoun = roles(first).intersects(Roles::MASCULINE.union(Roles::FEMININE).union(Roles::PLURAL));
    if !pronoun && !capital(first) {
        return false;
    }
    words.find(|word| !capital(word) || pronoun).is_some_and(|word| roles(word).intersects(Roles::UNAMBIGUOUS_CUE))
}
