//! Sentences → terms: words, lower-cased, stop words out, stemmed; each distinct form is stemmed once.

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
    /// How many sentences were indexed.
    pub fn sentences(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// How many terms all sentences have, repeats included.
    pub fn occurrences(&self) -> usize {
        self.occurrences.len()
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

/// The terms of all sentences; `words` are the article's, furniture and all.
pub fn index(article: &Article<'_>, sentences: &[Sentence], words: &TokenTable, language: &Language) -> Terms {
    let meanings = vec![Meaning::Unknown; words.distinct().len()];
    let mut indexer = Indexer { language, words, meanings, terms: Terms::default() };
    indexer.terms.offsets.push(0);
    for sentence in sentences {
        indexer.add(article.text(), sentence.span);
    }
    indexer.terms
}

/// What a word stands for.
#[derive(Clone, Copy)]
enum Meaning {
    /// That was not asked yet.
    Unknown,
    /// Nothing: it is a stop word.
    Empty,
    Term(TermId),
}

struct Indexer<'a> {
    language: &'a Language,
    words: &'a TokenTable,
    /// What each of the article's words stands for: a repeated one costs one look.
    meanings: Vec<Meaning>,
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
                    if let Meaning::Term(term) = self.terms.meaning(stem) {
                        self.terms.occurrences.push((term, Span::new(span.start + at, span.start + at + pair.len())));
                    }
                }
                at = span.start + run.len();
                continue;
            }
            let elision = self.language.elision(span.of(text));
            let known = &mut self.meanings[word as usize];
            if let Meaning::Unknown = known {
                let stem = self.language.term(&span.of(text)[elision..]);
                *known = self.terms.meaning(stem);
            }
            if let Meaning::Term(term) = *known {
                self.terms.occurrences.push((term, Span::new(span.start + elision, span.end)));
            }
        }
        self.terms.offsets.push(self.terms.occurrences.len());
    }
}

impl Terms {
    fn meaning(&mut self, stem: Option<String>) -> Meaning {
        stem.map_or(Meaning::Empty, |stem| Meaning::Term(self.vocabulary.intern(&stem)))
    }
}
