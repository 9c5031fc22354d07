//! The check of each sentence of the summary, in the order of the trust in what it finds.

use crate::article::Article;
use crate::check::alignment::{self, Alignment};
use crate::check::findings::Findings;
use crate::check::index::Index;
use crate::check::name::Names;
use crate::check::quotations;
use crate::check::reading::{Reading, Unit};
use crate::check::result::{Check, CheckedSentence, Counts, Flag, FlagKind, Strength, Unchecked, Verdict};
use crate::check::slots::Slots;
use crate::check::speakers::Speakers;
use crate::check::token::Vocabulary;
use crate::check::{dates, names, numbers, opposites, pronouns, verdict, words};
use crate::lang::{self, Language, Section};
use crate::order::sort_few;
use crate::quote::{Attributed, Quote};

/// Both texts with their quotations.
pub(super) struct Texts<'a> {
    pub article: &'a Article<'a>,
    /// What was left out of it.
    pub left_out: &'a Article<'a>,
    pub quotes: &'a [Attributed],
    pub summary: &'a Article<'a>,
    /// What stands between quotation marks in the summary.
    pub found: &'a [Quote],
    /// Those of them that somebody says.
    pub voices: &'a [Attributed],
}

/// Compares all sentences.
pub(super) fn check(texts: &Texts<'_>, language: &'static Language) -> Check {
    let measured = measured(texts, language);
    let mut counts = Counts::default();
    for (sentence, _) in &measured.sentences {
        match sentence.verdict {
            Verdict::Carried => counts.carried += 1,
            Verdict::Partly => counts.partly += 1,
            Verdict::NotFound => counts.not_found += 1,
        }
        for flag in &sentence.flags {
            match flag.sure {
                Strength::Strong => counts.strong += 1,
                Strength::Medium => counts.medium += 1,
                Strength::Weak => counts.weak += 1,
            }
        }
    }
    let sentences = measured.sentences.into_iter().map(|(sentence, _)| sentence).collect();
    Check { lang: language.tag.to_owned(), sentences, counts, unchecked: measured.unchecked }
}

/// The sentences with the measure that their score is made of.
pub(super) struct MeasuredSentences {
    pub sentences: Vec<(CheckedSentence, Vec<f64>)>,
    pub unchecked: Vec<Unchecked>,
}

/// The check of all sentences, with their measures.
pub(super) fn measured(texts: &Texts<'_>, language: &'static Language) -> MeasuredSentences {
    let mut vocabulary = Vocabulary::new(language);
    let article = Reading::new(texts.article, &mut vocabulary);
    let index = Index::new(&article, texts.article.text(), &vocabulary);
    let rest = Reading::new(texts.left_out, &mut vocabulary);
    let left_out = (!rest.tokens.is_empty()).then(|| Index::new(&rest, texts.article.text(), &vocabulary));
    let other = other_language(texts.summary.text(), language);
    if let Some(other) = other {
        vocabulary.switch(other);
    }
    let summary = Reading::new(texts.summary, &mut vocabulary);
    let scope = Scope::new(other.is_none(), &article, &summary, language, &vocabulary);
    let used = pronouns::sets_used(&index, &vocabulary);
    let pieces = quotations::pieces(texts.found);
    let speakers = Speakers {
        article: texts.quotes,
        article_text: texts.article.text(),
        summary: texts.voices,
        summary_text: texts.summary.text(),
    };
    // Speakers ask for words that neither text may have yet.
    let mut quoted: Vec<(usize, Findings)> = Vec::new();
    for &piece in &pieces {
        let unit = summary.units.partition_point(|unit| unit.span.end <= piece.start);
        let mut findings = Findings::default();
        let found = quotations::check(piece, &summary, texts.summary.text(), &index, texts.quotes, &mut findings);
        if scope.speakers {
            speakers.check(&found, &mut vocabulary, &mut findings);
        }
        quoted.push((unit, findings));
    }
    let names = Names::new(&summary, texts.summary.text(), &index, &vocabulary);
    let checker = SentenceChecker {
        texts,
        summary: &summary,
        index: &index,
        left_out: left_out.as_ref(),
        vocabulary: &vocabulary,
        names: &names,
        scope: &scope,
        used: &used,
    };
    let mut quoted = quoted.into_iter().peekable();
    let sentences = (0..summary.units.len())
        .map(|unit| {
            let mut findings = Findings::default();
            while let Some((_, found)) = quoted.next_if(|(at, _)| *at <= unit) {
                findings.flags.extend(found.flags);
            }
            checker.sentence(unit, findings)
        })
        .collect();
    MeasuredSentences { sentences, unchecked: scope.unchecked() }
}

/// What can be compared in these texts.
struct Scope {
    /// The summary is in the article's language, as far as can be told.
    words: bool,
    names: bool,
    dates: bool,
    number_words: bool,
    speakers: bool,
    opposites: bool,
}

impl Scope {
    fn new(
        words: bool,
        article: &Reading,
        summary: &Reading,
        language: &Language,
        vocabulary: &Vocabulary<'_>,
    ) -> Self {
        let lists = vocabulary.lists;
        let is_cased = language.has_capitals() && !article.is_uncased && !summary.is_uncased;
        Self {
            words,
            names: words && is_cased && lists.has(Section::Aliases),
            dates: words && lists.has(Section::Months),
            number_words: words && lists.has(Section::NumberWords),
            // a speaker is told from "the engineer" by its capital
            speakers: words && is_cased && language.names_speakers(),
            opposites: words && lists.has(Section::Opposites),
        }
    }

    fn unchecked(&self) -> Vec<Unchecked> {
        let all = [
            (self.names, Unchecked::Names),
            (self.dates, Unchecked::Dates),
            (self.number_words, Unchecked::NumberWords),
            (self.speakers, Unchecked::Speakers),
            (self.opposites, Unchecked::Opposites),
            (self.words, Unchecked::Words),
        ];
        all.into_iter().filter(|(is_checked, _)| !is_checked).map(|(_, what)| what).collect()
    }
}

/// The language of a summary that is clearly in another than the article.
fn other_language(summary: &str, language: &Language) -> Option<&'static Language> {
    const LEAST_BYTES: usize = 120;
    let found = lang::detect(summary);
    let is_clear = summary.len() >= LEAST_BYTES && found.tag != "und" && language.tag != "und";
    (is_clear && found.tag != language.tag).then_some(found)
}

struct SentenceChecker<'a> {
    texts: &'a Texts<'a>,
    summary: &'a Reading,
    index: &'a Index<'a>,
    left_out: Option<&'a Index<'a>>,
    vocabulary: &'a Vocabulary<'a>,
    names: &'a Names<'a>,
    scope: &'a Scope,
    used: &'a [bool],
}

impl SentenceChecker<'_> {
    fn sentence(&self, unit: usize, mut findings: Findings) -> (CheckedSentence, Vec<f64>) {
        let Unit { span, .. } = self.summary.units[unit];
        let tokens = self.summary.tokens_of(unit);
        let text = self.texts.summary.text();
        let alignment = alignment::align(tokens, self.index);
        if self.scope.names {
            names::check(self.names, unit, self.left_out, &mut findings);
        }
        if self.scope.dates {
            dates::check(self.summary, unit, self.index, self.left_out, self.vocabulary, &mut findings);
        }
        let numbers = numbers::Numbers { summary: self.summary, text, index: self.index, left_out: self.left_out };
        numbers.check(unit, !self.scope.words, &mut findings);
        if self.scope.words {
            self.words(unit, &alignment, &mut findings);
        }
        let verdict = verdict::verdict(&alignment, &findings);
        let measure = verdict::measure(tokens, &alignment, &findings, self.index);
        sort_few(&mut findings.flags, |one, other| {
            let key = |flag: &Flag| (flag.span.start, flag.span.end, flag.kind);
            key(one) < key(other)
        });
        let sources = alignment.sources.iter().map(|&source| self.index.article.units[source].span).collect();
        let score = verdict::score(&measure);
        (CheckedSentence { span, verdict, score, sources, flags: findings.flags }, measure)
    }

    /// What is compared of two texts in one language.
    fn words(&self, unit: usize, alignment: &Alignment, findings: &mut Findings) {
        let tokens = self.summary.tokens_of(unit);
        let text = self.texts.summary.text();
        let slots = Slots { names: self.names, unit, alignment, index: self.index, vocabulary: self.vocabulary };
        slots.check(findings);
        slots.numbers_of_things(findings);
        slots.dates(findings);
        pronouns::check(tokens, self.used, self.vocabulary, findings);
        if self.scope.opposites {
            opposites::check(tokens, alignment, self.index, self.vocabulary, findings);
        }
        words::check(tokens, text, self.index, self.vocabulary, findings);
        let content = tokens.iter().filter(|token| token.is_content()).count();
        if alignment.share < verdict::NO_SOURCE && content >= verdict::LEAST_CONTENT {
            let span = self.summary.units[unit].span;
            let is_new = self.scope.names && findings.new_words >= verdict::MANY_NEW_WORDS;
            let sure = if is_new { Strength::Medium } else { Strength::Weak };
            findings.add(span, FlagKind::NoSource, sure, None);
        }
    }
}
