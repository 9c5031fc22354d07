//! A keyword's places → the one whose form is shown: a name in full, any other word in its most frequent form.

use std::cmp::Reverse;

use crate::chars::letters::has_upper;
use crate::chars::{Interner, lower};
use crate::lang::Language;
use crate::span::Span;

/// Maximum words of a name before the part that the article goes on with. Set by hand.
const MAX_FORENAMES: usize = 2;

/// The first place of the form that is shown: a name in full, anything else in its most frequent form; of two forms as
/// frequent, the one in lower case, since a capital may be due to the start of a sentence.
pub(super) fn shown_form(places: &[Span], text: &str, language: &Language) -> Span {
    let places: Vec<Span> = places.iter().map(|&span| whole_word(span, text)).collect();
    if let Some(name) = places.first().and_then(|&first| name_in_full(first, text, language)) {
        return name;
    }
    let mut forms = Interner::default();
    // For each form, its frequency and first place.
    let mut uses: Vec<(usize, Span)> = Vec::new();
    for span in places {
        let form = forms.intern(span.of(text)) as usize;
        if form == uses.len() {
            uses.push((0, span));
        }
        uses[form].0 += 1;
    }
    let usual = |(count, first): &(usize, Span)| {
        (*count, !first.of(text).starts_with(char::is_uppercase), Reverse(first.start))
    };
    uses.into_iter().max_by_key(usual).map_or(Span::new(0, 0), |(_, first)| first)
}

/// The same without a possessive ending, an apostrophe and at most one letter; but with the last point of "U.K.".
fn whole_word(span: Span, text: &str) -> Span {
    let word = span.of(text);
    if let Some(number) = number_behind(span, text) {
        return Span::new(span.start, span.end + number);
    }
    if text[span.end..].starts_with('.') && word.contains('.') {
        return Span::new(span.start, span.end + 1);
    }
    let stem = word.strip_suffix(char::is_alphabetic).unwrap_or(word);
    stem.strip_suffix(['\'', '’']).map_or(span, |stem| Span::new(span.start, span.start + stem.len()))
}

/// The length of a hyphen and the number that belong to a name: "COVID-19".
fn number_behind(span: Span, text: &str) -> Option<usize> {
    const MAX_DIGITS: usize = 3;
    let rest = text[span.end..].strip_prefix('-').filter(|_| has_upper(span.of(text)))?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let is_whole = !rest[digits..].starts_with(|c: char| c.is_alphanumeric() || c == '-');
    (is_whole && (1..=MAX_DIGITS).contains(&digits)).then_some(digits + 1)
}

/// The full name of which `part` is a part: "Ines Okafor" for "Okafor", and behind a title, where the family name may come
/// first, "Cho Tae-yul" for "Cho". `None` if there is no longer name.
fn name_in_full(part: Span, text: &str, language: &Language) -> Option<Span> {
    if !part.of(text).starts_with(char::is_uppercase) {
        return None;
    }
    let is_title = |word: &str| language.is_title(&lower(word));
    let mut name = part;
    for _ in 0..MAX_FORENAMES {
        let word = word_before(name.start, text);
        let with = Span::new(name.start - (word.len() + 1).min(name.start), name.end);
        if language.term(word).is_none() || is_title(word) || !belongs(word, with.of(text), text) {
            break;
        }
        name = with;
    }
    if name == part && is_title(word_before(part.start, text)) {
        let word = text[part.end..].strip_prefix(' ').unwrap_or_default().split(|c| !is_of_name(c)).next();
        let word = word.unwrap_or_default();
        let with = Span::new(part.start, part.end + 1 + word.len());
        name = if belongs(word, with.of(text), text) { with } else { part };
    }
    (name != part).then_some(name)
}

/// The word that ends one space before `end`; empty if there is none.
fn word_before(end: usize, text: &str) -> &str {
    text[..end].strip_suffix(' ').and_then(|before| before.rsplit(char::is_whitespace).next()).unwrap_or_default()
}

fn is_of_name(c: char) -> bool {
    c.is_alphabetic() || c == '-'
}

/// Whether a word is part of a name: it has a capital, occurs in the text only in that name, and once in it.
fn belongs(word: &str, name: &str, text: &str) -> bool {
    let is_name = word.starts_with(char::is_uppercase) && word.chars().all(is_of_name);
    let Some(place) = name.find(word).filter(|_| is_name && name.matches(word).count() == 1) else { return false };
    let in_name =
        |at: usize| at.checked_sub(place).and_then(|at| text.get(at..)).is_some_and(|at| at.starts_with(name));
    let first = word.chars().next().unwrap_or_default();
    text.match_indices(first).all(|(at, _)| !text[at..].starts_with(word) || in_name(at))
}
