//! What tells how key a quotation is, as numbers.

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::chars::punctuation::Marks;
use crate::chars::{lower, words};
use crate::lang::{Language, Roles};
use crate::quote::attribute::is_quotation::count_words;
use crate::quote::find::marks;
use crate::quote::{Attributed, By};
use crate::rank::Scores;
use crate::span::Span;
use crate::text::Sentence;

/// Fewer words are a fragment, even with a capital (set by hand).
const LEAST_WORDS: usize = 6;
/// More words count no more (set by hand).
const MOST_WORDS: usize = 100;
/// A quotation of more words is long: several sentences (set by hand).
const LONG_WORDS: usize = 45;

/// More verbs of intention or demand count no more (set by hand).
const MOST_MODALS: usize = 2;

/// The names of the features, in their order.
pub const NAMES: [&str; 14] = [
    "length",
    "long",
    "fragment",
    "short",
    "unnamed",
    "described",
    "order",
    "position",
    "centrality",
    "question",
    "share",
    "introduced",
    "first_person",
    "modal",
];

/// The features of a quotation, each about 0 to 1.
pub type Features = [f64; NAMES.len()];

/// The sentences that a quotation stands in.
pub(crate) struct HoldingSentences {
    /// From the start of the first to the end of the last.
    pub sentence: Span,
    /// The best TextRank score among them.
    pub textrank: f64,
}

impl HoldingSentences {
    pub fn new(quote: Span, sentences: &[Sentence], scores: &Scores) -> Self {
        let first = sentences.partition_point(|sentence| sentence.span.end <= quote.start);
        let after = sentences.partition_point(|sentence| sentence.span.start < quote.end).max(first);
        let best = scores.textrank.get(first..after).unwrap_or_default().iter().copied().fold(0.0, f64::max);
        let inside = sentences.get(first..after).unwrap_or_default();
        let sentence =
            inside.first().zip(inside.last()).map_or(quote, |(first, last)| Span::new(first.span.start, last.span.end));
        Self { sentence, textrank: best }
    }
}

/// Whether a quotation is part of a sentence of the article. A few words are one too, unless they end as a sentence.
pub(crate) fn is_fragment(it: &Attributed, text: &str) -> bool {
    opens_low(it, text) || is_short(it, text) && !ends_sentence(it, text)
}

/// Whether a quotation is only a few words.
pub(crate) fn is_short(it: &Attributed, text: &str) -> bool {
    count_words(text, &it.quote.parts, LEAST_WORDS) < LEAST_WORDS
}

/// Whether a quotation ends as a sentence does; a comma does so before a cue.
fn ends_sentence(it: &Attributed, text: &str) -> bool {
    let body = it.quote.span().of(text).trim_end_matches(|c: char| marks::is_quotation_mark(c) || c.is_whitespace());
    let told = it.speaker.is_some_and(|speaker| matches!(speaker.by, By::Cue | By::Pronoun));
    body.ends_with(|c| Marks::SENTENCE_END.has(c)) || told && body.ends_with(',')
}

fn opens_low(it: &Attributed, text: &str) -> bool {
    let body = it.quote.span().of(text);
    body.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_lowercase)
}

/// The features of each quotation of an article.
pub fn features(
    quotes: &[Attributed],
    article: &Article<'_>,
    sentences: &[Sentence],
    scores: &Scores,
    language: &Language,
) -> Vec<Features> {
    let text = article.text();
    let textrank: Vec<f64> =
        quotes.iter().map(|it| HoldingSentences::new(it.quote.span(), sentences, scores).textrank).collect();
    let most = textrank.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let name = |it: &Attributed| it.speaker.map(|speaker| speaker.name);
    let flag = |holds: bool| if holds { 1.0 } else { 0.0 };
    // For each speaker, the first quotation and how many there are.
    let mut said: FxHashMap<Span, (usize, usize)> = FxHashMap::default();
    for (nth, it) in quotes.iter().enumerate() {
        if let Some(name) = name(it) {
            said.entry(name).or_insert((nth, 0)).1 += 1;
        }
    }
    // The roles of each word that is said, so that each is looked up once.
    let mut known: FxHashMap<&str, Roles> = FxHashMap::default();
    let mut all = Vec::with_capacity(quotes.len());
    for (nth, it) in quotes.iter().enumerate() {
        let length = count_words(text, &it.quote.parts, MOST_WORDS).min(MOST_WORDS);
        let described = it.speaker.is_some() && !it.is_named;
        let mut first_person = false;
        let mut modals = 0;
        for (_, word) in words(it.quote.span().of(text)).take(MOST_WORDS) {
            let roles = *known.entry(word).or_insert_with(|| language.roles(&lower(word)));
            first_person |= roles.intersects(Roles::FIRST_PERSON);
            modals += usize::from(roles.intersects(Roles::MODAL));
        }
        all.push([
            libm::log2((1 + length) as f64) / libm::log2((1 + MOST_WORDS) as f64),
            flag(length > LONG_WORDS),
            flag(opens_low(it, text)),
            flag(length < LEAST_WORDS),
            flag(it.speaker.is_none()),
            flag(described),
            1.0 / (nth + 1) as f64,
            it.quote.span().start as f64 / text.len().max(1) as f64,
            textrank[nth] / most,
            flag(it.quote.span().of(text).ends_with(['?', '？', '؟'])),
            name(it).map_or(0.0, |name| said[&name].1 as f64 / quotes.len() as f64),
            flag(name(it).is_some_and(|name| said[&name].0 == nth)),
            flag(first_person),
            modals.min(MOST_MODALS) as f64 / MOST_MODALS as f64,
        ]);
    }
    all
}
