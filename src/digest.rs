//! The pipeline on one screen: the only file that knows all the stages.

use crate::article::{self, Article, Emptiness, Removal, TokenTable, VisibleText, strip_invisible};
use crate::error::Error;
use crate::lang;
use crate::options::Options;
use crate::quote::{self, KeyQuote, Voice};
use crate::rank::{self, Keyword, SentenceFeatures, SummarySentence};
use crate::span::Span;
use crate::text::{self, Sentence};

/// What a reader needs to know of an article, every piece of it a [`Span`] of the source text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[must_use]
pub struct Digest {
    /// The language whose rules were used, as a BCP 47 tag; "und" for the neutral rules.
    pub lang: &'static str,
    /// The tag of the text's language where its file is not here, so that the neutral rules were used.
    pub missing_language: Option<&'static str>,
    /// The headline, if the text has one.
    pub title: Option<Span>,
    /// The summary, in the order of the article.
    pub summary: Vec<SummarySentence>,
    /// The key quotes, best first.
    pub quotes: Vec<KeyQuote>,
    /// Who is quoted and how much, counting all quotations of the article; empty if [`Options::quotes`] is 0.
    pub voices: Vec<Voice>,
    /// The keywords, best first.
    pub keywords: Vec<Keyword>,
    /// The words of [`Options::focus`] that the article does not have. They have no effect.
    pub unmatched_focus: Vec<String>,
    /// The blocks left out as boilerplate, in the order of the text, and those that [`Options::keep`] gave back.
    pub removed: Vec<Removal>,
    /// Why there is no summary, if there is none.
    pub empty: Option<Emptiness>,
    /// Every sentence of the article with its score, in order; empty unless [`Options::scores`] asks for it.
    pub scores: Vec<ScoredSentence>,
    /// How long the article and the summary are.
    pub stats: Stats,
}

/// A sentence of the article and its score.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ScoredSentence {
    /// Where it stands, without a dateline or bullet in front of it.
    pub span: Span,
    /// Its TextRank score, 0 to 1; the scores of all sentences sum to 1.
    pub score: f64,
}

/// How long the article (without boilerplate) and its summary are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Stats {
    /// Words in the article's sentences.
    pub words: usize,
    /// Sentences in the article.
    pub sentences: usize,
    /// Words in the summary.
    pub summary_words: usize,
    /// Seconds that reading the whole article takes, at 238 words a minute (Brysbaert 2019, the mean for silent reading
    /// of English non-fiction).
    pub reading_seconds: usize,
}

/// Digests a text as it was pasted: blocks from its lines, boilerplate left out.
///
/// # Errors
/// An option out of its range, a place to keep outside the text, or a text longer than [`Options::MAX_TEXT_BYTES`].
pub fn digest(text: &str, options: &Options) -> Result<Digest, Error> {
    Options::check_length(text)?;
    digest_article(&Article::from_paste(text), options)
}

/// Digests an article whose blocks are known already, such as a walked document.
///
/// # Errors
/// An option out of its range, a place to keep outside the text, or a text longer than [`Options::MAX_TEXT_BYTES`].
pub fn digest_article(article: &Article<'_>, options: &Options) -> Result<Digest, Error> {
    options.check()?;
    Options::check_length(article.text())?;
    options.check_keep(article.text())?;
    Ok(match VisibleText::of(article.text()) {
        Some(visible) => {
            let keep = options.keep.iter().map(|&span| visible.span(span)).collect();
            let focus = options.focus.as_deref().map(strip_invisible);
            let found = digest_visible(&visible.article(article), &Options { keep, focus, ..options.clone() });
            found.map_spans(|span| visible.source(span))
        }
        None => digest_visible(article, options),
    })
}

/// The stages, on a text without invisible characters.
fn digest_visible(article: &Article<'_>, options: &Options) -> Digest {
    let lang::Found { language, missing } = language_of(article, options);
    let words = TokenTable::read(article);
    let (article, removed) = match options.clean {
        true => article::clean(article, &words, language, &options.keep),
        false => (article.clone(), Vec::new()),
    };

    // Quotes come before sentences: attribution needs the most memory, which is free again before ranking allocates.
    let quotes =
        if options.quotes > 0 && article.empty().is_none() { quote::find(&article, language) } else { Vec::new() };
    let quotes = quote::attribute(quotes, &article, &words, language);
    let voices = quote::voices(&quotes, article.text());

    let empty = article.empty();
    let sentences = if empty.is_none() { text::segment(&article, language) } else { Vec::new() };
    let terms = text::index(&article, &sentences, &words, language);
    drop(words);
    let scores = rank::score(&article, &sentences, &terms, language, options.focus.as_deref());
    let summary = rank::select(&article, &sentences, &terms, &scores, options);
    let keywords = rank::keywords(&article, &terms, language, options.keywords);
    let quotes = quote::rank(quotes, &article, &sentences, &scores, &summary, language, options.quotes);

    let scored = |(features, &score): (&SentenceFeatures, &f64)| ScoredSentence { span: features.body, score };
    let all = scores.features.iter().zip(&scores.textrank).map(scored);
    let all = if options.scores { all.collect() } else { Vec::new() };
    let empty = empty.or_else(|| summary.is_empty().then_some(Emptiness::Short));
    let stats = measure(&sentences, &summary);
    Digest {
        lang: language.tag,
        missing_language: missing,
        title: article.headline(),
        summary,
        quotes,
        voices,
        keywords,
        unmatched_focus: scores.unmatched_focus,
        removed,
        empty,
        scores: all,
        stats,
    }
}

impl Digest {
    /// The same with every span replaced.
    fn map_spans(mut self, to: impl Fn(Span) -> Span) -> Self {
        let change = |span: &mut Span| *span = to(*span);
        self.title.iter_mut().for_each(change);
        self.summary.iter_mut().for_each(|sentence| change(&mut sentence.span));
        for quote in &mut self.quotes {
            quote.parts.iter_mut().chain(&mut quote.cue).chain([&mut quote.span, &mut quote.sentence]).for_each(change);
            if let Some(speaker) = &mut quote.speaker {
                speaker.title.iter_mut().chain([&mut speaker.name, &mut speaker.mention]).for_each(change);
            }
        }
        for keyword in &mut self.keywords {
            keyword.places.iter_mut().chain([&mut keyword.span]).for_each(change);
        }
        self.removed.iter_mut().for_each(|removal| change(&mut removal.span));
        self.scores.iter_mut().for_each(|sentence| change(&mut sentence.span));
        self
    }
}

/// The tag of the language that a digest with this option `lang` would use, whether its file is here or not; "und" for the
/// neutral rules.
pub fn needed_language(article: &Article<'_>, lang: Option<&str>) -> &'static str {
    let found = match VisibleText::of(article.text()) {
        Some(visible) => lang::choose(lang, article.lang(), visible.article(article).text()),
        None => lang::choose(lang, article.lang(), article.text()),
    };
    found.missing.unwrap_or(found.language.tag)
}

fn language_of(article: &Article<'_>, options: &Options) -> lang::Found {
    lang::choose(options.lang.as_deref(), article.lang(), article.text())
}

fn measure(sentences: &[Sentence], summary: &[SummarySentence]) -> Stats {
    const WORDS_A_MINUTE: usize = 238;
    let words: usize = sentences.iter().map(|sentence| sentence.words).sum();
    Stats {
        words,
        sentences: sentences.len(),
        summary_words: summary.iter().map(|sentence| sentence.words).sum(),
        reading_seconds: (words * 60).div_ceil(WORDS_A_MINUTE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_takes_a_minute_for_238_words() {
        let seconds = |words| measure(&[Sentence { span: Span::new(0, 1), block: 0, words }], &[]).reading_seconds;
        assert_eq!((seconds(0), seconds(238), seconds(239), seconds(2380)), (0, 60, 61, 600));
    }
}
