//! The text on one side of a quotation → the words of the sentence that goes on there, with their roles.
//!
//! For scripts without capitals. The words are read from the text itself, since they hold what ends a token: a virama, the
//! gershayim of an acronym, a joiner.

use crate::lang::script::{is_unspaced, is_word_char};
use crate::lang::{Language, Roles, lower};
use crate::span::Span;

/// As many words are read on one side of a quotation.
const MOST_WORDS: usize = 24;
/// What a word may be behind a conjunction that clings to it.
const BEHIND_CONJUNCTION: Roles = Roles::CUE.and(Roles::NAME_STOP).and(Roles::OFFICE).and(Roles::DAY);
/// What ends a sentence.
pub(super) const STOPS: &[char] = &['.', '!', '?', '؟', '।', '۔'];
const BORDERS: &[char] = &[',', ';', '،', '؛', '—', '–', '-', '(', ')'];

/// A word beside a quotation.
pub(super) struct Word {
    pub span: Span,
    pub roles: Roles,
    /// What stands before it.
    pub gap: Gap,
}

/// What stands between two words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    Space,
    Border,
    /// A colon.
    Lead,
    Stop,
}

/// The words of the sentence that the stretch ends in (`leads`), or of the one that it begins in, and what stands behind
/// them.
pub(super) fn words(text: &str, span: Span, leads: bool, language: &Language) -> (Vec<Word>, Gap) {
    let (mut words, mut last) = split(text, span, language);
    let mut near = 0;
    for i in 0..words.len() {
        if words[i].gap == Gap::Stop && leads {
            near = i;
        } else if words[i].gap == Gap::Stop {
            words.truncate(i);
            last = Gap::Stop;
            break;
        }
    }
    if leads {
        near = if last == Gap::Stop { words.len() } else { near.max(words.len().saturating_sub(MOST_WORDS)) };
        words = words.split_off(near);
    }
    words.truncate(MOST_WORDS);
    for word in &mut words {
        word.roles = roles(word.span.of(text), language);
    }
    if let Some(cut) = words.first_mut().filter(|cut| near > 0 && cut.gap != Gap::Stop) {
        cut.roles = Roles::NAME_STOP; // a name may be cut in two here
    }
    (words, last)
}

/// All words, each with the gap before it, and the gap behind the last.
fn split(text: &str, span: Span, language: &Language) -> (Vec<Word>, Gap) {
    let mut words = Vec::new();
    let (mut from, mut start, mut end, mut inside) = (span.start, span.start, span.start, false);
    let mut at = span.start;
    while at <= span.end {
        let c = text[at..span.end].chars().next().unwrap_or(' ');
        if is_word_char(c) || inside && matches!(c, '\'' | '’' | '׳') {
            start = if inside { start } else { at };
            inside = true;
            end = at + c.len_utf8();
        } else if inside && c.is_whitespace() {
            let word = Span::new(start, end);
            add(&mut words, text, word, gap(&text[from..start]), language);
            let shortened = text[end..].starts_with('.') && is_shortened(word.of(text), language);
            from = end + usize::from(shortened);
            inside = false;
        }
        at += c.len_utf8();
    }
    (words, gap(text.get(from..span.end).unwrap_or_default()))
}

fn gap(marks: &str) -> Gap {
    let mut gap = Gap::Space;
    for c in marks.chars() {
        let here = match c {
            ':' => Gap::Lead,
            _ if STOPS.contains(&c) => Gap::Stop,
            _ if BORDERS.contains(&c) => Gap::Border,
            _ => Gap::Space,
        };
        gap = gap.max(here);
    }
    gap
}

/// Whether a full stop behind the word is its own: a title, an initial.
fn is_shortened(word: &str, language: &Language) -> bool {
    word.chars().nth(1).is_none() || language.titles.contains(word) || language.abbreviations.contains(word)
}

/// The roles of a word, and what it may be behind a conjunction that clings to it: وقال.
fn roles(word: &str, language: &Language) -> Roles {
    let roles = language.roles(&lower(word));
    if !roles.has(Roles::CONJUNCTION) {
        return roles;
    }
    let mut rest = word.chars();
    rest.next();
    roles.and(language.roles(rest.as_str()).only(BEHIND_CONJUNCTION))
}

/// Adds a word; of a run of letters that holds several (Thai), a title at its start and the first cue are words of their own.
fn add(words: &mut Vec<Word>, text: &str, span: Span, gap: Gap, language: &Language) {
    let run = span.of(text);
    let (mut title, mut cue, mut behind) = (0, run.len(), run.len());
    if run.starts_with(is_unspaced) {
        for known in language.titles.iter() {
            if run.starts_with(known) && known.len() > title {
                title = known.len();
            }
        }
        if language.roles(run).has(Roles::OFFICE) {
            title = 0;
        }
        for known in language.cue_verbs.iter() {
            if let Some(at) = run.find(known).filter(|&at| at < cue) {
                (cue, behind) = (at, at + known.len());
            }
        }
    }
    let mut start = 0;
    for end in [title, cue, behind, run.len()] {
        start += usize::from(run[start..].starts_with('.'));
        if end > start {
            let part = Span::new(span.start + start, span.start + end);
            words.push(Word { span: part, roles: Roles::NONE, gap: if start == 0 { gap } else { Gap::Space } });
            start = end;
        }
    }
}
