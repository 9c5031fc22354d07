//! Sentences → terms: words, lower-cased, stop words out, stemmed; each distinct form is stemmed once.

use crate::article::Article;
use crate::lang::{Interner, Language};
use crate::span::Span;
use crate::text::Sentence;
use crate::text::word::words;

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
    /// How many sentences were indexed.
    pub fn sentences(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// How many distinct terms there are; ids run from 0 up to this.
    pub fn len(&self) -> usize {
        self.vocabulary.len()
    }

    /// Whether there is no term at all.
    pub fn is_empty(&self) -> bool {
        self.vocabulary.is_empty()
    }

    /// The terms of a sentence in reading order, repeats included, each with the word it stands for.
    pub fn of(&self, sentence: usize) -> &[(TermId, Span)] {
        match (self.offsets.get(sentence), self.offsets.get(sentence + 1)) {
            (Some(&start), Some(&end)) => &self.occurrences[start..end],
            _ => &[],
        }
    }

    /// The stem that a term is.
    pub fn stem(&self, term: TermId) -> &str {
        self.vocabulary.word(term)
    }

    /// The term with this stem, if a sentence has it.
    pub fn find(&self, stem: &str) -> Option<TermId> {
        self.vocabulary.find(stem)
    }
}

/// The terms of all sentences.
pub fn index(article: &Article<'_>, sentences: &[Sentence], language: &Language) -> Terms {
    let mut indexer = Indexer { language, forms: Interner::default(), meanings: Vec::new(), terms: Terms::default() };
    indexer.terms.offsets.push(0);
    for sentence in sentences {
        indexer.add(article.text(), sentence.span);
    }
    indexer.terms
}

/// What a form, a word as it is written, stands for.
#[derive(Clone, Copy)]
struct Meaning {
    term: TermId,
    /// How many bytes of a word that clings to its front are not part of it.
    elision: usize,
}

struct Indexer<'a> {
    language: &'a Language,
    /// Every form that was met, and its meaning: a repeated one costs one look-up.
    forms: Interner,
    meanings: Vec<Option<Meaning>>,
    terms: Terms,
}

impl Indexer<'_> {
    fn add(&mut self, text: &str, span: Span) {
        for (at, word) in words(span.of(text)) {
            if let Some(meaning) = self.meaning(word) {
                let start = span.start + at;
                let span = Span::new(start + meaning.elision, start + word.len());
                self.terms.occurrences.push((meaning.term, span));
            }
        }
        self.terms.offsets.push(self.terms.occurrences.len());
    }

    fn meaning(&mut self, word: &str) -> Option<Meaning> {
        let form = self.forms.intern(word) as usize;
        if form == self.meanings.len() {
            let elision = self.language.elision(word);
            let stem = self.language.term(&word[elision..]);
            self.meanings.push(stem.map(|stem| Meaning { term: self.terms.vocabulary.intern(&stem), elision }));
        }
        self.meanings[form]
    }
}
