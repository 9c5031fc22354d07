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
}

/// The terms of all sentences; `words` are the article's, boilerplate included.
pub fn index(article: &Article<'_>, sentences: &[Sentence], words: &TokenTable, language: &Language) -> Terms {
    let lookups = vec![Lookup::Unknown; words.distinct().len()];
    let mut indexer = Indexer { language, words, lookups, terms: Terms::default() };
    indexer.terms.offsets.push(0);
    for sentence in sentences {
        indexer.add(article.text(), sentence.span);
    }
    indexer.terms
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
                *known = self.terms.lookup(stem);
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
