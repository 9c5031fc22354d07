//! Sentences → terms: words in lower case, without stop words, stemmed.

use crate::article::{Article, TokenTable};
use crate::chars::Interner;
use crate::chars::script::is_unspaced;
use crate::chars::words;
use crate::lang::Language;
use crate::span::Span;
use crate::text::Sentence;

/// The number of a term in the vocabulary of one article, from 0 in order of first appearance.
pub type TermId = u32;

/// The terms of every sentence, as one flat list with an offset for each sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    offsets: Vec<usize>,
    occurrences: Vec<(TermId, Span)>,
    vocabulary: Interner,
}

impl Terms {
    /// The number of sentences.
    pub fn sentences(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// The number of terms in all sentences, repeats included.
    pub fn occurrences(&self) -> usize {
        self.occurrences.len()
    }

    /// The number of distinct terms; ids run from 0 up to it.
    pub fn len(&self) -> usize {
        self.vocabulary.len()
    }

    /// Whether there is no term.
    pub fn is_empty(&self) -> bool {
        self.vocabulary.is_empty()
    }

    /// The terms of a sentence in reading order, repeats included, each with the place of its word.
    pub fn of(&self, sentence: usize) -> &[(TermId, Span)] {
        match (self.offsets.get(sentence), self.offsets.get(sentence + 1)) {
            (Some(&start), Some(&end)) => &self.occurrences[start..end],
            _ => &[],
        }
    }

    /// The stem of a term.
    pub fn stem(&self, term: TermId) -> &str {
        self.vocabulary.word(term)
    }

    /// The term with this stem, if a sentence has it.
    pub fn find(&self, stem: &str) -> Option<TermId> {
        self.vocabulary.find(stem)
    }

    /// The same, also of a stem that has stop words joined to its front.
    pub fn find_joined(&self, stem: String, language: &Language) -> Option<TermId> {
        let is_known = |rest: &str| self.find(rest).is_some();
        self.find(&stem).or_else(|| self.find(&language.without_joined(stem, is_known)))
    }
}

/// The terms of all sentences; `words` are the article's, boilerplate included.
pub fn index(article: &Article<'_>, sentences: &[Sentence], words: &TokenTable, language: &Language) -> Terms {
    let lookups = vec![Lookup::Unknown; words.distinct().len()];
    let known = if language.joins() { stems(words, language) } else { Interner::default() };
    let mut indexer = Indexer { language, words, lookups, known, terms: Terms::default() };
    indexer.terms.offsets.push(0);
    for sentence in sentences {
        indexer.add(article.text(), sentence.span);
    }
    indexer.terms
}

/// The stems of all distinct words.
fn stems(words: &TokenTable, language: &Language) -> Interner {
    let mut stems = Interner::with_room(words.distinct().len());
    for stem in words.distinct().words().filter_map(|word| language.term_of_lower(word)) {
        stems.intern(&stem);
    }
    stems
}

/// The term of a word, once it is known.
#[derive(Clone, Copy)]
enum Lookup {
    /// Not looked up yet.
    Unknown,
    /// None: it is a stop word.
    Empty,
    Term(TermId),
}

struct Indexer<'a> {
    language: &'a Language,
    words: &'a TokenTable,
    /// The term of each distinct word of the article, so that each is stemmed once.
    lookups: Vec<Lookup>,
    /// The stems of the article's words, where stop words are joined to others.
    known: Interner,
    terms: Terms,
}

impl Indexer<'_> {
    fn add(&mut self, text: &str, sentence: Span) {
        let mut at = sentence.start;
        for (word, span) in self.words.within(sentence) {
            if span.start < at {
                continue;
            }
            let rest = &text[span.start..sentence.end];
            if rest.starts_with(is_unspaced) {
                let run = &rest[..rest.find(|c| !is_unspaced(c)).unwrap_or(rest.len())];
                for (at, pair) in words(run) {
                    let stem = self.language.term(pair);
                    if let Lookup::Term(term) = self.terms.lookup(stem) {
                        self.terms.occurrences.push((term, Span::new(span.start + at, span.start + at + pair.len())));
                    }
                }
                at = span.start + run.len();
                continue;
            }
            let elision = self.language.elision(span.of(text));
            let known = &mut self.lookups[word as usize];
            if let Lookup::Unknown = known {
                let stem = self.language.term(&span.of(text)[elision..]);
                let is_known = |rest: &str| self.known.find(rest).is_some();
                *known = self.terms.lookup(stem.map(|stem| self.language.without_joined(stem, is_known)));
            }
            if let Lookup::Term(term) = *known {
                self.terms.occurrences.push((term, Span::new(span.start + elision, span.end)));
            }
        }
        self.terms.offsets.push(self.terms.occurrences.len());
    }
}

impl Terms {
    fn lookup(&mut self, stem: Option<String>) -> Lookup {
        stem.map_or(Lookup::Empty, |stem| Lookup::Term(self.vocabulary.intern(&stem)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang;
    use crate::text::segment;

    /// The stems of each sentence of a text.
    fn stems(text: &str, tag: &str) -> Vec<Vec<String>> {
        let article = Article::from_paste(text);
        let language = lang::find_or_neutral(tag);
        let terms = index(&article, &segment(&article, language), &TokenTable::read(&article), language);
        let stems = |sentence| terms.of(sentence).iter().map(|&(term, _)| terms.stem(term).to_owned()).collect();
        (0..terms.sentences()).map(stems).collect()
    }

    #[test]
    fn a_stop_word_joined_to_a_word_of_the_text_is_no_part_of_its_term() {
        let of = |text| stems(text, "ar").concat();
        let city = of("طرابلس مدينة.");
        assert_eq!(of("طرابلس مدينة. وطرابلس لطرابلس ولطرابلس.")[2..], [&city[..1], &city[..1], &city[..1]].concat());
        assert_eq!(of("وزير النقل."), ["وزير", "نقل"]);
        assert_eq!(of("وفي هذا وبهذا ولذلك فهو."), [""; 0]);
        let of = |text| stems(text, "he").concat();
        assert_eq!(of("ירושלים. ובירושלים.")[1..], of("ירושלים."));
    }

    #[test]
    fn a_word_of_the_focus_is_found_with_a_stop_word_joined_to_it() {
        let article = Article::from_paste("طرابلس مدينة كبيرة.");
        let language = lang::find_or_neutral("ar");
        let terms = index(&article, &segment(&article, language), &TokenTable::read(&article), language);
        let find = |word: &str| terms.find_joined(language.term(word).unwrap_or_default(), language);
        assert!(find("طرابلس").is_some() && find("طرابلس") == find("وطرابلس"));
        assert_eq!(find("وسمك"), None);
    }
}
