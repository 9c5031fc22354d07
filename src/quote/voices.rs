//! Who is quoted how much: the quotations of an article, summed up by speaker.

use rustc_hash::FxHashMap;

use crate::chars::lower;
use crate::order::best_first;
use crate::quote::Attributed;
use crate::quote::attribute::is_quotation::count_words;
use crate::span::Span;

/// A speaker, and how much of the article they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Voice {
    /// The fullest mention of the name in the article, without title; `None` for all quotations without a speaker.
    pub name: Option<Span>,
    /// The title or office as the article gives it beside the name.
    pub title: Option<Span>,
    /// The number of quotations.
    pub quotes: usize,
    /// The number of words in them.
    pub words: usize,
}

/// The voices of an article, by words, most first; of equal ones the one that speaks first. Quotations without a speaker are
/// one voice, the last.
pub fn voices(quotes: &[Attributed], text: &str) -> Vec<Voice> {
    let mut voices: Vec<Voice> = Vec::new();
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    for it in quotes {
        let name = it.speaker.map(|speaker| speaker.name);
        let key = name.map_or_else(String::new, |name| lower(name.of(text)));
        let place = *places.entry(key).or_insert(voices.len());
        if place == voices.len() {
            voices.push(Voice { name, title: None, quotes: 0, words: 0 });
        }
        let voice = &mut voices[place];
        voice.title = voice.title.or(it.speaker.and_then(|speaker| speaker.title));
        voice.quotes += 1;
        voice.words += count_words(text, &it.quote.parts, usize::MAX);
    }
    let words = |voice: &Voice| if voice.name.is_none() { -1.0 } else { voice.words as f64 };
    let words: Vec<f64> = voices.iter().map(words).collect();
    best_first(&words).into_iter().map(|at| voices[at]).collect()
}
