//! Sentences → terms: words, lower-cased, stop words out, stemmed; each distinct form is stemmed once.

use crate::article::{Article, WordId, Words};
use crate::lang::{Interner, Language, class};
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

/// As many bytes of text as there are for a term, about.
const BYTES_A_TERM: usize = 14;

/// The terms of all sentences; `words` are the article's, furniture and all.
pub fn index(article: &Article<'_>, sentences: &[Sentence], words: &Words, language: &Language) -> Terms {
    let plain = vec![Meaning::Unknown; words.distinct().len()];
    let occurrences = Vec::with_capacity(article.text().len() / BYTES_A_TERM);
    let terms = Terms { occurrences, ..Terms::default() };
    let mut indexer = Indexer { language, words, plain, forms: Interner::default(), others: Vec::new(), terms };
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
    words: &'a Words,
    /// What each of the article's words stands for where it is plain to see: a repeated one costs one look.
    plain: Vec<Meaning>,
    /// What the others that were met stand for, as they are written, and how many bytes of a word that clings to the front
    /// are not part of it.
    forms: Interner,
    others: Vec<(Meaning, usize)>,
    terms: Terms,
}

impl Indexer<'_> {
    fn add(&mut self, text: &str, sentence: Span) {
        let (words, mut at) = (self.words, sentence.start);
        for (word, span) in words.plain_in(sentence) {
            if span.start > at + 1 {
                self.add_others(text, Span::new(at, span.start)); // no word fits into less
            }
            self.add_plain(word, span);
            at = span.end;
        }
        self.add_others(text, Span::new(at, sentence.end));
        self.terms.offsets.push(self.terms.occurrences.len());
    }

    fn add_plain(&mut self, word: WordId, span: Span) {
        let known = &mut self.plain[word as usize];
        if let Meaning::Unknown = known {
            let stem = self.language.term_of_lower(self.words.distinct().word(word));
            *known = self.terms.meaning(stem);
        }
        if let Meaning::Term(term) = *known {
            self.terms.occurrences.push((term, span));
        }
    }

    /// The terms of a stretch of a sentence in which no word is plain to see.
    fn add_others(&mut self, text: &str, stretch: Span) {
        let stretch_text = stretch.of(text);
        if stretch_text.bytes().all(|byte| class::of(byte) & (class::WORD | class::WIDE) == 0) {
            return;
        }
        for (at, word) in words(stretch_text) {
            let form = self.forms.intern(word) as usize;
            if form == self.others.len() {
                let elision = self.language.elision(word);
                let stem = self.language.term(&word[elision..]);
                self.others.push((self.terms.meaning(stem), elision));
            }
            if let (Meaning::Term(term), elision) = self.others[form] {
                let start = stretch.start + at;
                self.terms.occurrences.push((term, Span::new(start + elision, start + word.len())));
            }
        }
    }
}

impl Terms {
    fn meaning(&mut self, stem: Option<String>) -> Meaning {
        stem.map_or(Meaning::Empty, |stem| Meaning::Term(self.vocabulary.intern(&stem)))
    }
}
