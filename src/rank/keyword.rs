//! The sentences' terms → keywords, by TextRank over the terms (Mihalcea and Tarau 2004, section 3).

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::article::Article;
use crate::lang::{Language, lower};
use crate::rank::textrank::{anywhere, textrank};
use crate::span::Span;
use crate::text::{TermId, Terms};

/// A word or phrase that the article turns on.
#[derive(Debug, Clone, PartialEq)]
pub struct Keyword {
    /// Where it first stands in the form that is shown.
    pub span: Span,
    /// How central it is, 0 to 1, the best keyword 1.
    pub score: f64,
    /// Wherever it stands, in any form, in the order of the text.
    pub places: Vec<Span>,
}

impl Keyword {
    /// Whether it stands somewhere in a sentence or other piece of the text.
    pub fn is_in(&self, piece: Span) -> bool {
        let first = self.places.partition_point(|place| place.start < piece.start);
        self.places.get(first).is_some_and(|place| place.end <= piece.end)
    }
}

/// Terms that stand so near each other in a sentence, stop words not counted, are joined by an edge.
const WINDOW_TERMS: usize = 2;

/// Keywords are made of the best third of the terms, as in the paper; and of no more than these, so that a book's
/// phrases can be counted in little room.
const MOST_STRONG_TERMS: usize = 300;

/// Where we know no stop words, a word of fewer letters is taken for one.
const SHORTEST_UNKNOWN_WORD: usize = 4;

/// The longest phrase, in terms: an office of two words and a name of three.
const LONGEST_PHRASE_TERMS: usize = 5;

/// So many words of a name may stand before the part that the article goes on with.
const MOST_FORENAMES: usize = 2;

/// The best keywords, best first.
pub fn keywords(article: &Article<'_>, terms: &Terms, language: &Language, most: usize) -> Vec<Keyword> {
    if most == 0 {
        return Vec::new();
    }
    let shares = textrank(&anywhere(terms.len()), |x| beside(terms, x));
    let strong = strong(terms, &shares);
    let may = |term: TermId, word: &str| strong[term as usize] && has_content(word, language);
    let runs = runs(article.text(), terms, may);
    let mut phrases = phrases(&runs);
    weigh(&mut phrases, &shares, terms);
    best(&phrases, article.text(), language, most)
}

/// For each term, the numbers of the terms that stand beside it, summed over all places.
fn beside(terms: &Terms, x: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; terms.len()];
    for sentence in 0..terms.sentences() {
        let words = terms.of(sentence);
        for (at, &(left, _)) in words.iter().enumerate() {
            for &(right, _) in words[at + 1..].iter().take(WINDOW_TERMS).filter(|(right, _)| *right != left) {
                sums[left as usize] += x[right as usize];
                sums[right as usize] += x[left as usize];
            }
        }
    }
    sums
}

/// Which terms a keyword may be made of: the best, numbers left out.
fn strong(terms: &Terms, shares: &[f64]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by(|&a, &b| shares[b].total_cmp(&shares[a]));
    order.retain(|&term| terms.stem(term as TermId).chars().any(char::is_alphabetic));
    let mut strong = vec![false; shares.len()];
    for &term in order.iter().take(shares.len().div_ceil(3).min(MOST_STRONG_TERMS)) {
        strong[term] = true;
    }
    strong
}

/// Whether a word can be a keyword: no verb of speech, and long enough if we don't know the language's stop words.
fn has_content(word: &str, language: &Language) -> bool {
    let is_known = !language.stopwords.is_empty() || word.chars().count() >= SHORTEST_UNKNOWN_WORD;
    is_known && !language.cue_verbs.contains(&lower(word))
}

/// Terms that follow each other with nothing but a space or a hyphen between.
type Run = Vec<(TermId, Span)>;

/// The runs of the terms that `may` be in a keyword, given the word that stands for each.
fn runs(text: &str, terms: &Terms, may: impl Fn(TermId, &str) -> bool) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for sentence in 0..terms.sentences() {
        let mut end = None;
        for &(term, span) in terms.of(sentence).iter().filter(|(term, span)| may(*term, span.of(text))) {
            let joined = end.is_some_and(|end| matches!(Span::new(end, span.start).of(text), " " | "\u{a0}" | "-"));
            match runs.last_mut().filter(|_| joined) {
                Some(run) => run.push((term, span)),
                None => runs.push(vec![(term, span)]),
            }
            end = Some(span.end);
        }
    }
    runs
}

/// A phrase of one term or more and the places where it stands.
struct Phrase {
    terms: Vec<TermId>,
    places: Vec<Span>,
    score: f64,
}

/// The runs cut into phrases: at each place the longest one that stands in the article at least twice, so that "North
/// Korea" leaves no "Korea" behind.
fn phrases(runs: &[Run]) -> Vec<Phrase> {
    let counts = count_phrases(runs);
    let mut known: FxHashMap<Vec<TermId>, usize> = FxHashMap::default();
    let mut phrases: Vec<Phrase> = Vec::new();
    for run in runs {
        let mut rest = run.as_slice();
        while let [(_, first), ..] = rest {
            let length = longest(rest, &counts);
            let (words, after) = rest.split_at(length);
            let end = words.last().map_or(first.end, |(_, last)| last.end);
            let at = *known.entry(ids(words)).or_insert_with_key(|terms| {
                phrases.push(Phrase { terms: terms.clone(), places: Vec::new(), score: 0.0 });
                phrases.len() - 1
            });
            phrases[at].places.push(Span::new(first.start, end));
            rest = after;
        }
    }
    phrases
}

fn ids(words: &[(TermId, Span)]) -> Vec<TermId> {
    words.iter().map(|&(term, _)| term).collect()
}

fn count_phrases(runs: &[Run]) -> FxHashMap<Vec<TermId>, usize> {
    let mut counts = FxHashMap::default();
    for run in runs {
        for length in 2..=LONGEST_PHRASE_TERMS.min(run.len()) {
            for words in run.windows(length) {
                *counts.entry(ids(words)).or_insert(0) += 1;
            }
        }
    }
    counts
}

fn longest(words: &[(TermId, Span)], counts: &FxHashMap<Vec<TermId>, usize>) -> usize {
    let repeated = |length: &usize| counts.get(&ids(&words[..*length])).is_some_and(|&count| count > 1);
    (2..=LONGEST_PHRASE_TERMS.min(words.len())).rev().find(repeated).unwrap_or(1)
}

/// A phrase is worth what its terms are, each as far as it stands in this phrase rather than elsewhere, and more the more
/// often it comes back: in a short text the walk alone cannot tell a word that is said once from the subject.
fn weigh(phrases: &mut [Phrase], shares: &[f64], terms: &Terms) {
    let mut everywhere = vec![0.0; terms.len()];
    for &(term, _) in (0..terms.sentences()).flat_map(|sentence| terms.of(sentence)) {
        everywhere[term as usize] += 1.0;
    }
    for phrase in phrases {
        let here = phrase.places.len() as f64;
        let shares: f64 =
            phrase.terms.iter().map(|&term| shares[term as usize] * here / everywhere[term as usize]).sum();
        phrase.score = shares * libm::log1p(here);
    }
}

/// The best phrases, no two of which share more than half of the terms of the lesser.
fn best(phrases: &[Phrase], text: &str, language: &Language, most: usize) -> Vec<Keyword> {
    let mut order: Vec<&Phrase> = phrases.iter().collect();
    order.sort_by(|a, b| b.score.total_cmp(&a.score));
    let highest = order.first().map_or(1.0, |phrase| phrase.score);
    let mut shown: Vec<TermId> = Vec::new();
    let mut keywords = Vec::new();
    for phrase in order {
        if keywords.len() == most {
            break;
        }
        let repeated = phrase.terms.iter().filter(|term| shown.contains(term)).count();
        if 2 * repeated <= phrase.terms.len() {
            shown.extend(&phrase.terms);
            let span = shown_form(&phrase.places, text, language);
            keywords.push(Keyword { span, score: phrase.score / highest, places: phrase.places.clone() });
        }
    }
    keywords
}

/// Where the phrase first stands in the form that is shown: a name as it is given in full, anything else as the article
/// has it most; of two forms that it uses as often, the one in lower case, which is not owed to the start of a sentence.
fn shown_form(places: &[Span], text: &str, language: &Language) -> Span {
    let places: Vec<Span> = places.iter().map(|&span| whole_word(span, text)).collect();
    if let Some(name) = places.first().and_then(|&first| name_in_full(first, text, language)) {
        return name;
    }
    let mut forms: FxHashMap<&str, usize> = FxHashMap::default();
    for span in &places {
        *forms.entry(span.of(text)).or_insert(0) += 1;
    }
    let usual = |span: &&Span| {
        let form = span.of(text);
        (forms.get(form).copied(), !form.starts_with(char::is_uppercase), Reverse(span.start))
    };
    places.iter().max_by_key(usual).copied().unwrap_or(Span::new(0, 0))
}

/// The same without a possessive ending, an apostrophe and at most one letter; but with the last point of "U.K.".
fn whole_word(span: Span, text: &str) -> Span {
    let word = span.of(text);
    if word.contains('.') && text[span.end..].starts_with('.') {
        return Span::new(span.start, span.end + 1);
    }
    let stem = word.strip_suffix(char::is_alphabetic).unwrap_or(word);
    stem.strip_suffix(['\'', '’']).map_or(span, |stem| Span::new(span.start, span.start + stem.len()))
}

/// The whole name that has `part` in it, where the article goes on with a part of it: "Ines Okafor" for "Okafor", and
/// behind a title, where the family name may come first, "Cho Tae-yul" for "Cho". `None` if there is no more to it.
fn name_in_full(part: Span, text: &str, language: &Language) -> Option<Span> {
    if !part.of(text).starts_with(char::is_uppercase) {
        return None;
    }
    let is_title = |word: &str| language.is_title(&lower(word));
    let mut name = part;
    for _ in 0..MOST_FORENAMES {
        let word = word_before(name.start, text);
        let with = Span::new(name.start - (word.len() + 1).min(name.start), name.end);
        if is_title(word) || !belongs(word, with.of(text), text) {
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

/// Whether a word is part of a name: it is capitalised and stands nowhere in the text but in that name.
fn belongs(word: &str, name: &str, text: &str) -> bool {
    let is_name = word.starts_with(char::is_uppercase) && word.chars().all(is_of_name);
    is_name && text.matches(word).count() == text.matches(name).count()
}
