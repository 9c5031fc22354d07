//! The pipeline on one screen: the only file that knows all the stages.

use crate::article::{self, Article, Removal, TokenTable};
use crate::error::Error;
use crate::lang::{self, Language};
use crate::options::Options;
use crate::quote::{self, KeyQuote};
use crate::rank::{self, Keyword, SummarySentence};
use crate::span::Span;
use crate::text::{self, Sentence};

/// What a reader needs to know of an article, every piece of it a [`Span`] of the source text.
#[derive(Debug, Clone, PartialEq)]
pub struct Digest {
    /// The language whose rules were used, as a BCP 47 tag; "und" when it is none that we know.
    pub lang: &'static str,
    /// The headline, if the text has one.
    pub title: Option<Span>,
    /// The summary, in the order of the article.
    pub summary: Vec<SummarySentence>,
    /// The key quotes, best first.
    pub quotes: Vec<KeyQuote>,
    /// The keywords, best first.
    pub keywords: Vec<Keyword>,
    /// The words of [`Options::focus`] that the article does not have: they changed nothing.
    pub unmatched_focus: Vec<String>,
    /// What was left out as furniture, in the order of the text.
    pub removed: Vec<Removal>,
    /// Every sentence of the article with its score, in order; empty unless [`Options::scores`] asks for it.
    pub scores: Vec<(Span, f64)>,
    /// How long the article and the summary are.
    pub stats: Stats,
}

/// How long the article (without furniture) and its summary are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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

/// Digests a text as it was pasted: blocks from its lines, furniture left out.
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
    let language = language_of(article, options);
    let words = TokenTable::read(article);
    let (article, removed) = match options.clean {
        true => article::clean(article, &words, language, &options.keep),
        false => (article.clone(), Vec::new()),
    };

    // The speakers come first, for what they are found with is larger than all else, and is given back.
    let quotes = if options.quotes > 0 { quote::find(&article, language) } else { Vec::new() };
    let quotes = quote::attribute(quotes, &article, &words, language);

    let sentences = text::segment(&article, language);
    let terms = text::index(&article, &sentences, &words, language);
    drop(words);
    let scores = rank::score(&article, &sentences, &terms, language, options.focus.as_deref());
    let summary = rank::select(&article, &sentences, &terms, &scores, options);
    let keywords = rank::keywords(&article, &terms, language, options.keywords);
    let quotes = quote::rank(quotes, &article, &sentences, &scores, options.quotes);

    let all = scores.surface.iter().map(|surface| surface.stated).zip(scores.textrank.iter().copied());
    let all = if options.scores { all.collect() } else { Vec::new() };
    let stats = measure(&sentences, &summary);
    Ok(Digest {
        lang: language.tag,
        title: article.headline(),
        summary,
        quotes,
        keywords,
        unmatched_focus: scores.unmatched_focus,
        removed,
        scores: all,
        stats,
    })
}

/// The language that the caller names; else the one that the page declares, if the text is not clearly in another; else
/// what the text is found to be in.
fn language_of(article: &Article<'_>, options: &Options) -> &'static Language {
    match (options.lang.as_deref(), article.lang()) {
        (Some(tag), _) if !tag.is_empty() => lang::find(tag),
        (_, Some(tag)) if !tag.is_empty() => lang::detect_declared(tag, article.text()),
        _ => lang::detect(article.text()),
    }
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
