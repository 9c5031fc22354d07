//! Who speaks in a script without capitals: a name stands before its title and a mark of the topic (水野町長は), or between
//! a title or a pause and a cue (市长李文清说).
//!
//! Only short runs of letters are names; what is longer or holds a stop word names nobody.

use crate::lang::Language;
use crate::lang::script::is_hiragana;
use crate::quote::attribute::Voice;
use crate::quote::clause::Clause;
use crate::quote::evidence::Rule;
use crate::quote::mention::{Mention, MentionKind};
use crate::span::Span;

/// As many characters as a name has at most that a title stands beside, and fewer for one that only a cue marks.
const LONGEST_NAME: usize = 12;
const LONGEST_BARE_NAME: usize = 4;
const STOPS: &[char] = &['。', '！', '？', '.', '!', '?'];
const PAUSES: &[char] = &['，', '、', ',', '：', ':'];
const COLONS: &[char] = &['：', ':'];
/// What parts the names of foreigners: 约翰·史密斯.
const MIDDLE_DOTS: &[char] = &['·', '・', '•'];

/// The voice of the quotation at token `quote`: by what follows it in its sentence, or by what leads it in.
pub(super) fn voice(clause: Clause<'_>, quote: usize, language: &Language) -> Option<Voice> {
    let text = clause.text;
    let apart = |i: usize| clause.is_quote(i) || clause.is_mark(i, STOPS);
    let mut first = quote + 1;
    while clause.is_mark(first, PAUSES) {
        first += 1;
    }
    let mut end = first;
    while end < clause.len() && !apart(end) {
        end += 1;
    }
    let mut start = quote;
    while start > 0 && !apart(start - 1) {
        start -= 1;
    }
    let mut last = quote;
    while last > start && clause.is_mark(last - 1, PAUSES) {
        last -= 1;
    }
    let words = |low: usize, high: usize| {
        let (first, last) = (clause.token(low), clause.token(high.wrapping_sub(1)));
        first.zip(last).filter(|_| low < high).map(|(first, last)| Span::new(first.span.start, last.span.end))
    };
    // “…。”李四说：“…” is about what comes.
    let leads_in = clause.is_quote(end)
        && (clause.is_mark(end - 1, COLONS) || clause.token(quote)?.span.of(text).ends_with(STOPS));
    let after = words(first, end).filter(|_| !leads_in);
    let titled = || {
        let cue = cue_at_end(after?, text, language)?;
        let name = |words: Option<Span>| titled_name(words?, text, language);
        let (name, title) = name(after).or_else(|| name(words(start, quote)))?;
        Some((name, Some(title), cue))
    };
    let said_before = || bare_name(words(start_of_word(clause, last).max(start), last)?, text, language);
    let mut next = first + 1;
    while clause.is_mark(next, MIDDLE_DOTS) {
        next += 2;
    }
    let said_after = || bare_name(words(first, next).filter(|_| !leads_in)?, text, language);
    let (name, title, cue) = titled().or_else(said_before).or_else(said_after)?;
    let mention = Mention { kind: MentionKind::Noun, first: quote, last: quote, span: name };
    Some(Voice { entity: None, noun: Some(name), title, mention, rule: Rule::BeforeQuote, cue: Some(cue) })
}

/// Where the word that ends before token `end` begins.
fn start_of_word(clause: Clause<'_>, end: usize) -> usize {
    let mut start = end.saturating_sub(1);
    while start > 1 && clause.is_mark(start - 1, MIDDLE_DOTS) {
        start -= 2;
    }
    start
}

/// The longest cue verb that ends the words.
fn cue_at_end(words: Span, text: &str, language: &Language) -> Option<Span> {
    let mut found = None;
    for cue in language.cue_verbs.iter().filter(|cue| words.of(text).ends_with(cue)) {
        let start = words.end - cue.len();
        if found.is_none_or(|known: Span| start < known.start) {
            found = Some(Span::new(start, words.end));
        }
    }
    found
}

/// The first name that stands before its title and a mark of the topic, which may follow an age: 浜口健さん（58）は.
fn titled_name(words: Span, text: &str, language: &Language) -> Option<(Span, Span)> {
    let mut found: Option<(Span, Span)> = None;
    for title in language.titles.iter() {
        let Some(at) = words.of(text).find(title) else { continue };
        let title = Span::new(words.start + at, words.start + at + title.len());
        let next = text[title.end..words.end].trim_start_matches(|c: char| !c.is_alphabetic());
        let head = text[words.start..title.start].trim_end();
        let end = words.start + head.len();
        let (mut letters, mut start) = (0, end);
        for c in head.chars().rev() {
            if !(c.is_alphanumeric() && !is_hiragana(c) || MIDDLE_DOTS.contains(&c)) {
                break;
            }
            letters += 1;
            start -= c.len_utf8();
        }
        let is_topic = language.function_words.iter().any(|mark| next.starts_with(mark));
        let earlier = found.is_none_or(|(_, known)| title < known);
        if is_topic && earlier && letters > 1 && letters <= LONGEST_NAME {
            found = Some((Span::new(start, end), title));
        }
    }
    found
}

/// A name with a cue at the end of its clause: behind the last title, or else at the clause's beginning.
fn bare_name(clause: Span, text: &str, language: &Language) -> Option<(Span, Option<Span>, Span)> {
    let cue = cue_at_end(clause, text, language)?;
    let mut title: Option<Span> = None;
    for known in language.titles.iter() {
        let Some(at) = text[clause.start..cue.start].find(known) else { continue };
        let end = clause.start + at + known.len();
        if title.is_none_or(|title| title.end < end) {
            title = Some(Span::new(end - known.len(), end));
        }
    }
    let start = title.map_or(clause.start, |title| title.end);
    let (mut letters, mut end, mut most) = (0, start, LONGEST_BARE_NAME);
    for c in text[start..cue.start].chars() {
        let next = end + c.len_utf8();
        if language.stopwords.contains(&text[end..next]) || letters > LONGEST_NAME {
            break;
        }
        most = if MIDDLE_DOTS.contains(&c) { LONGEST_NAME } else { most };
        letters += 1;
        end = next;
    }
    (letters > 1 && letters <= most).then_some((Span::new(start, end), title, cue))
}
