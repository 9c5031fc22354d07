//! The sentences' terms → keywords, by TextRank over the terms (Mihalcea and Tarau 2004, section 3).

use crate::article::Article;
use crate::chars::letters::{has_lower, has_upper};
use crate::chars::{Interner, SliceInterner, lower};
use crate::lang::{Language, Section};
use crate::order::best_first;
use crate::rank::cooccurrence::Cooccurrence;
use crate::rank::display_form::shown_form;
use crate::rank::textrank::{textrank, uniform};
use crate::span::Span;
use crate::text::{TermId, Terms};

/// A word or phrase that is central to the article.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Keyword {
    /// Its first occurrence in the form that is shown.
    pub span: Span,
    /// How central it is, 0 to 1, the best keyword 1.
    pub score: f64,
    /// All its occurrences, in any form.
    pub places: Vec<Span>,
}

impl Keyword {
    /// Whether it occurs in a piece of the text.
    pub fn is_in(&self, piece: Span) -> bool {
        self.places.iter().any(|place| piece.contains(*place))
    }
}

/// Keywords are made of the best third of the terms, as in the paper, but of at most these, to count the phrases of a book in
/// little memory, and of at least [`MIN_STRONG_TERMS`]. Set by hand.
const MAX_STRONG_TERMS: usize = 300;

/// A third of a few terms would be too few. Set by hand.
const MIN_STRONG_TERMS: usize = 12;

/// In a language without stop words, a word of fewer letters is taken for one. Set by hand.
const MIN_UNKNOWN_LETTERS: usize = 4;

/// Maximum terms in a phrase: an office of two words and a name of three. Set by hand.
const MAX_PHRASE_TERMS: usize = 5;

/// The best keywords, best first.
pub fn keywords(article: &Article<'_>, terms: &Terms, language: &Language, most: usize) -> Vec<Keyword> {
    if most == 0 {
        return Vec::new();
    }
    let graph = Cooccurrence::new(terms);
    let degrees = graph.neighbour_sums(&vec![1.0; terms.len()]);
    let shares = textrank(&uniform(terms.len()), &degrees, |x| graph.neighbour_sums(x));
    let strong = strong(terms, &shares);
    let weak = weak(terms, language);
    let text = article.text();
    let (mut forms, mut contents) = (Interner::default(), Vec::new());
    let mut is_content = |word| {
        let form = forms.intern(word) as usize;
        if form == contents.len() {
            contents.push(has_content(word, language));
        }
        contents[form]
    };
    let may = |term: TermId, span: Span| {
        strong[term as usize] && {
            let word = span.of(text);
            (!weak[term as usize] || is_capital(word))
                && is_content(word)
                && !is_in_address(span, text)
                && !is_abbreviated(span, text, language)
                && (is_in_mixed_case(word) || !article.has_notice(span))
        }
    };
    let runs = runs(text, terms, may);
    let mut phrases = phrases(&runs, text, language, terms.len());
    phrases.retain(|phrase| !phrase.terms.iter().all(|&term| weak[term as usize]));
    weigh(&mut phrases, &shares, terms);
    best(&phrases, text, language, most)
}

/// The terms that keywords may have: the best ones, without numbers.
fn strong(terms: &Terms, shares: &[f64]) -> Vec<bool> {
    let mut order = best_first(shares);
    order.retain(|&term| terms.stem(term as TermId).chars().any(char::is_alphabetic));
    let mut strong = vec![false; shares.len()];
    for &term in order.iter().take(shares.len().div_ceil(3).clamp(MIN_STRONG_TERMS, MAX_STRONG_TERMS)) {
        strong[term] = true;
    }
    strong
}

/// The terms that are keywords only in a name: "week" in "Fashion Week".
fn weak(terms: &Terms, language: &Language) -> Vec<bool> {
    let mut weak = vec![false; terms.len()];
    for term in language.list(Section::WeakWords).iter().filter_map(|word| terms.find(&language.term(word)?)) {
        weak[term as usize] = true;
    }
    weak
}

/// Whether a word can be a keyword: not a cue verb, long enough if the language has no stop words, and with a capital where
/// nouns have one.
fn has_content(word: &str, language: &Language) -> bool {
    let is_known = !language.list(Section::StopWords).is_empty() || word.chars().count() >= MIN_UNKNOWN_LETTERS;
    let may_be_noun = !language.capital_nouns || is_capital(word);
    is_known && may_be_noun && !language.list(Section::CueVerbs).contains(&lower(word))
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether a word is part of a web or e-mail address: "harbour.example", "ada@tarn.example".
fn is_in_address(word: Span, text: &str) -> bool {
    let is_joint = |c: char| matches!(c, '.' | '@' | '/');
    let mut after = text[word.end..].chars();
    text[..word.start].ends_with(is_joint)
        || after.next().is_some_and(|c| is_joint(c) || c == ':')
            && after.next().is_some_and(|c| c.is_alphanumeric() || c == '/')
}

/// Whether a word has a capital first, and lower case: no label such as "HOST".
fn is_in_mixed_case(word: &str) -> bool {
    is_capital(word) && has_lower(word)
}

/// Whether a word is an abbreviation by its full stop: "Sept.", "pp.", "Fig.".
fn is_abbreviated(word: Span, text: &str, language: &Language) -> bool {
    let form = word.of(text);
    let is_name = form.contains('.') && has_upper(form);
    text[word.end..].starts_with('.') && !is_name && language.is_abbreviation(&lower(form))
}

/// The terms of all runs and their places, one run behind the other. A run is terms with only a space or hyphen between them,
/// or terms that overlap, as in scripts without spaces.
#[derive(Default)]
struct TermRuns {
    terms: Vec<TermId>,
    places: Vec<Span>,
    starts: Vec<usize>,
}

impl TermRuns {
    /// The terms of each run and their places.
    fn iter(&self) -> impl Iterator<Item = (&[TermId], &[Span])> {
        let ends = self.starts.iter().skip(1).copied().chain([self.terms.len()]);
        self.starts.iter().zip(ends).map(|(&start, end)| (&self.terms[start..end], &self.places[start..end]))
    }
}

/// The runs of the terms that `may` be in a keyword.
fn runs(text: &str, terms: &Terms, mut may: impl FnMut(TermId, Span) -> bool) -> TermRuns {
    let mut runs = TermRuns::default();
    for sentence in 0..terms.sentences() {
        let mut end = None;
        for &(term, span) in terms.of(sentence).iter().filter(|(term, span)| may(*term, *span)) {
            let gap = |end: usize| text.get(end..span.start).unwrap_or("-");
            if !end.is_some_and(|end| matches!(gap(end), " " | "\u{a0}" | "-")) {
                runs.starts.push(runs.terms.len());
            }
            runs.terms.push(term);
            runs.places.push(span);
            end = Some(span.end);
        }
    }
    runs
}

/// A phrase of one term or more and its places.
struct KeyPhrase<'r> {
    terms: &'r [TermId],
    places: Vec<Span>,
    score: f64,
}

/// The runs cut into phrases: at each place the longest one that occurs at least twice or is a name, so that "North Korea"
/// does not give "Korea" too.
fn phrases<'r>(runs: &'r TermRuns, text: &str, language: &Language, terms: usize) -> Vec<KeyPhrase<'r>> {
    let (repeatable, counts) = count_phrases(runs);
    // 1 + the index of the phrase that is a single term, for each term, 0 if there is none; and the same for longer ones.
    let mut alone = vec![0; terms];
    let (mut longer, mut numbers) = (SliceInterner::default(), Vec::new());
    let mut phrases: Vec<KeyPhrase> = Vec::new();
    for (terms, places) in runs.iter() {
        let mut start = 0;
        while start < terms.len() {
            let is_phrase = |&end: &usize| {
                let is_repeated = repeatable.find(&terms[start..end]).is_some_and(|id| counts[id] > 1);
                is_repeated || is_name(&places[start..end], text, language)
            };
            let longest = terms.len().min(start + MAX_PHRASE_TERMS);
            let phrase_end = (start + 2..=longest).rev().find(is_phrase);
            let end = phrase_end.unwrap_or(start + 1);
            let place = Span::new(places[start].start, places[end - 1].end);
            let number = match &terms[start..end] {
                &[term] => &mut alone[term as usize],
                several => {
                    let id = longer.intern(several);
                    if id == numbers.len() {
                        numbers.push(0);
                    }
                    &mut numbers[id]
                }
            };
            if *number == 0 {
                phrases.push(KeyPhrase { terms: &terms[start..end], places: Vec::new(), score: 0.0 });
                *number = phrases.len();
            }
            phrases[*number - 1].places.push(place);
            let overlaps = |word: &&Span| phrase_end.is_some() && word.start < place.end;
            start = end + places[end..].iter().take_while(overlaps).count();
        }
    }
    phrases
}

/// The possible phrases of several terms, and how often each occurs.
fn count_phrases(runs: &TermRuns) -> (SliceInterner<'_>, Vec<usize>) {
    let (mut pieces, mut counts) = (SliceInterner::default(), Vec::new());
    for (run, _) in runs.iter() {
        for length in 2..=MAX_PHRASE_TERMS.min(run.len()) {
            for terms in run.windows(length) {
                let id = pieces.intern(terms);
                if id == counts.len() {
                    counts.push(0);
                }
                counts[id] += 1;
            }
        }
    }
    (pieces, counts)
}

/// Whether consecutive words are a name: all have capitals, in a language and a text where not all words or nouns have, none is
/// a title, and the last is not cut at a hyphen.
fn is_name(words: &[Span], text: &str, language: &Language) -> bool {
    let is_of_name = |word: &str| is_capital(word) && !language.is_title(&lower(word));
    let is_cut = words.last().is_some_and(|last| text[last.end..].starts_with('-'));
    let mut words = words.iter().map(|span| span.of(text));
    !language.capital_nouns && !is_cut && words.clone().all(is_of_name) && words.any(has_lower)
}

/// Scores a phrase by the sum of its terms' scores, each times the share of its occurrences that are in this phrase, times
/// log(1 + occurrences of the phrase): in a short text TextRank alone does not tell a word said once from the subject.
fn weigh(phrases: &mut [KeyPhrase], shares: &[f64], terms: &Terms) {
    let mut everywhere = vec![0.0; terms.len()];
    for sentence in 0..terms.sentences() {
        for &(term, _) in terms.of(sentence) {
            everywhere[term as usize] += 1.0;
        }
    }
    for phrase in phrases {
        let here = phrase.places.len() as f64;
        let shares: f64 =
            phrase.terms.iter().map(|&term| shares[term as usize] * here / everywhere[term as usize]).sum();
        phrase.score = shares * libm::log1p(here);
    }
}

/// The best phrases, without those that share more than half of their terms with better ones, or have the same form. A name
/// that ends in one already found replaces it: "Ines Okafor" for "Okafor".
fn best(phrases: &[KeyPhrase], text: &str, language: &Language, most: usize) -> Vec<Keyword> {
    let scores: Vec<f64> = phrases.iter().map(|phrase| phrase.score).collect();
    let order = best_first(&scores);
    let highest = order.first().map_or(1.0, |&best| scores[best]);
    let mut shown: Vec<TermId> = Vec::new();
    let mut keywords: Vec<Keyword> = Vec::new();
    for phrase in order.into_iter().map(|at| &phrases[at]) {
        let repeated = phrase.terms.iter().filter(|term| shown.contains(term)).count();
        if repeated == 0 && keywords.len() == most {
            continue;
        }
        let span = shown_form(&phrase.places, text, language);
        let form = span.of(text);
        let same = |known: &str| known == form || repeated > 0 && is_fuller_name(form, known);
        if let Some(known) = keywords.iter_mut().find(|keyword| same(keyword.span.of(text))) {
            known.span = if known.span.len() < span.len() { span } else { known.span };
            known.places.extend(&phrase.places);
        } else if 2 * repeated <= phrase.terms.len() && keywords.len() < most {
            keywords.push(Keyword { span, score: phrase.score / highest, places: phrase.places.clone() });
        } else {
            continue;
        }
        shown.extend(phrase.terms);
    }
    keywords
}

/// Whether a form is a name that ends in a known one: "Ines Okafor" for "Okafor".
fn is_fuller_name(form: &str, known: &str) -> bool {
    let is_one_name = is_capital(known) && has_lower(known) && !known.contains(' ');
    is_one_name && form.split(' ').all(is_capital) && form.split(' ').next_back() == Some(known)
}
