//! Who speaks in Japanese or Korean: the words before a mark of the topic or subject in the sentence of the quotation,
//! 水野町長は「…」と述べた, 문정복 최고위원은 "…"며 "…"고 했다. A word behind the quotation says that it is speech.
//!
//! A name is told by its surname and by the title behind it. A surname with a title is led back to the full name; a title
//! alone is a noun phrase.

use crate::lang::{Language, Roles, Section};
use crate::quote::cue_only::uncased_words::longest;
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::voice::{ResolvedSpeaker, said_by};
use crate::span::Span;

const STOPS: &[char] = &['。', '！', '？', '.', '!', '?', '．'];
pub(super) const PAUSES: &[char] = &['，', '、', ',', '：', ':', '；', ';', '▼', '◆', '※', '-', '–', '—', '…', '·'];

/// What the sentence of a quotation says.
pub(crate) enum Found {
    Voice(ResolvedSpeaker),
    /// Somebody speaks whom the sentence does not name: the one before goes on.
    GoesOn,
}

/// The voice of the quotation at token `quote`.
pub(crate) fn voice(clause: ParagraphView<'_>, quote: usize, language: &Language) -> Option<Found> {
    let reader = Reader { text: clause.text, language, spaced: language.alphabet.contains('가') };
    let sentence = sentence(clause, quote)?;
    // 「…」「…」: one quotation right behind another goes on.
    let before = quote.checked_sub(1).and_then(|i| (0..=i).rev().find(|&i| !clause.is_mark(i, PAUSES)));
    if before.is_some_and(|i| clause.is_quote(i)) && reader.cue(&sentence).is_none() {
        return Some(Found::GoesOn);
    }
    if let Some(name) = reader.headline(&sentence) {
        return Some(Found::Voice(said_by(name, None, name, quote)));
    }
    let cue = reader.cue(&sentence)?;
    match reader.subject(&sentence) {
        Some(subject) => subject.name.map(|name| Found::Voice(said_by(name, subject.title, cue, quote))),
        None => Some(Found::GoesOn),
    }
}

/// The text of a sentence outside its quotations.
pub(super) struct Sentence {
    pub before: Vec<Span>,
    pub after: Vec<Span>,
    quotation: Span,
    opens: bool,
}

fn sentence(clause: ParagraphView<'_>, quote: usize) -> Option<Sentence> {
    let here = clause.token(quote)?.span;
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut low = quote;
    while low > 0 && !clause.is_mark(low - 1, STOPS) {
        low -= 1;
    }
    let mut high = quote + 1;
    while high < clause.len() && !clause.is_mark(high, STOPS) {
        high += 1;
    }
    let add = |spans: &mut Vec<Span>, i: usize| {
        if let Some(token) = clause.token(i).filter(|token| !token.is_quote()) {
            spans.push(token.span);
        }
    };
    (low..quote).for_each(|i| add(&mut before, i));
    (quote + 1..high).for_each(|i| add(&mut after, i));
    Some(Sentence { before, after, quotation: here, opens: low == 0 })
}

/// Who is named as the subject.
pub(super) struct Subject {
    pub name: Option<Span>,
    pub title: Option<Span>,
}

/// Reads the words around a quotation.
pub(super) struct Reader<'a> {
    pub text: &'a str,
    pub language: &'a Language,
    /// Whether spaces part words.
    spaced: bool,
}

impl Reader<'_> {
    /// The word that reports the quotation: one that begins with a quotative right behind it, or a cue verb at the end.
    fn cue(&self, sentence: &Sentence) -> Option<Span> {
        let first = *sentence.after.first()?;
        let last = *sentence.after.last()?;
        let word = first.of(self.text);
        let quotative = self.begins(word, Section::Quotatives) && !self.begins(word, Section::NamingMarks);
        let apart = self.text[sentence.quotation.end..first.start].chars().any(char::is_whitespace);
        let length = longest(self.language.list(Section::CueVerbs), &|cue| last.of(self.text).ends_with(cue));
        let reports = length > 0 && (!self.spaced || !apart);
        (quotative && !(self.spaced && apart) || reports).then_some(if length > 0 {
            Span::new(last.end - length, last.end)
        } else {
            first
        })
    }

    /// A name right before a quotation that opens a line: 尹大統領「…」, 최태원 "…".
    fn headline(&self, sentence: &Sentence) -> Option<Span> {
        let last = *sentence.before.last()?;
        let near = self.text[last.end..sentence.quotation.start].chars().count() <= 2;
        let bare = sentence.after.is_empty()
            || self.text[sentence.quotation.end..sentence.after[0].start].contains(char::is_whitespace);
        if !near || !sentence.opens || !bare {
            return None;
        }
        if self.spaced {
            if sentence.before.len() == 1 && self.is_full_name(last.of(self.text)) {
                return Some(last);
            }
            let title = self.title_of(last.of(self.text))?;
            let name = sentence.before.len().checked_sub(2).map(|i| sentence.before[i])?;
            return (title == 0 && sentence.before.len() == 2 && self.is_full_name(name.of(self.text))).then_some(name);
        }
        let title = self.title_of(last.of(self.text))?;
        self.named(Span::new(last.start, last.start + title), last).and_then(|it| it.name)
    }

    /// Where the title begins that a word ends with.
    pub(super) fn title_of(&self, word: &str) -> Option<usize> {
        let length = longest(self.language.list(Section::Titles), &|title| word.ends_with(title));
        (length > 0).then_some(word.len() - length)
    }

    fn subject(&self, sentence: &Sentence) -> Option<Subject> {
        // “…”라고 김민수 시장은 말했다; 「…」と水野町長は述べた
        let behind = if self.spaced {
            self.subject_of_words(sentence.after.get(1..).unwrap_or_default())
        } else {
            self.subject_of_letters(&self.behind_quotative(sentence), usize::MAX)
        };
        behind.or_else(|| {
            if self.spaced {
                self.subject_of_words(&sentence.before)
            } else {
                self.subject_of_letters(&sentence.before, sentence.quotation.start)
            }
        })
    }

    /// Whether a word begins with an entry of a section.
    pub(super) fn begins(&self, word: &str, section: Section) -> bool {
        self.language.list(section).iter().any(|entry| word.starts_with(entry))
    }

    /// Whether a word ends with an entry `-x` of a section.
    pub(super) fn ends(&self, word: &str, section: Section) -> bool {
        self.language
            .list(section)
            .iter()
            .filter_map(|entry| entry.strip_prefix('-'))
            .any(|ending| word.ends_with(ending))
    }

    pub(super) fn is_pronoun(&self, word: &str) -> bool {
        let pronoun = Roles::MASCULINE.union(Roles::FEMININE).union(Roles::NEUTER).union(Roles::PLURAL);
        self.language.roles(word).intersects(pronoun)
    }
}
