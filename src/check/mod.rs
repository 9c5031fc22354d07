//! A summary against its article, without a model: which sentences carry it, and which names, numbers, dates, quotations
//! and speakers of it the article does not have.
//!
//! It can say "this is not in the article", never "this is false": meaning, cause and effect, and what a summary leaves out
//! are not compared.

mod alignment;
mod calendar;
mod dates;
mod day;
mod diff;
mod figure;
mod findings;
mod index;
mod lists;
mod name;
mod names;
mod number;
mod number_finder;
mod numbers;
mod opposites;
mod options;
mod pair;
mod pronouns;
mod quotations;
mod reading;
mod result;
mod rounding;
mod scan;
mod sentence;
mod similar;
mod slots;
mod speakers;
mod token;
mod verdict;
mod weights;
mod words;

use crate::article::{self, Article, Block, TokenTable};
use crate::error::Error;
use crate::lang::{self, Language};
use crate::quote::{self, Attributed, Quote};

pub use options::CheckOptions;
pub use result::{Check, CheckedSentence, Counts, Flag, FlagKind, Strength, Unchecked, Verdict};
pub use verdict::FEATURES;

/// Compares a summary with its article. An empty summary gives a check without sentences.
///
/// # Errors
/// A place to keep outside the article, or a text longer than [`CheckOptions`] allows.
pub fn check(article: &Article<'_>, summary: &str, options: &CheckOptions) -> Result<Check, Error> {
    run(article, summary, options, sentence::check)
}

fn run<T>(
    article: &Article<'_>,
    summary: &str,
    options: &CheckOptions,
    compare: impl FnOnce(&sentence::Texts<'_>, &'static Language) -> T,
) -> Result<T, Error> {
    options.check(article.text(), summary)?;
    let language = language_of(article, options);
    let (article, left_out, quotes) = read(article, language, options);
    let summary = Article::from_paste(summary);
    let found = quote::find(&summary, language);
    let voices = quote::attribute(found.clone(), &summary, &TokenTable::read(&summary), language);
    let texts = sentence::Texts {
        article: &article,
        left_out: &left_out,
        quotes: &quotes,
        summary: &summary,
        found: &found,
        voices: &voices,
    };
    Ok(compare(&texts, language))
}

/// The article without its boilerplate, what was left out, and the quotations with their speakers.
fn read<'t>(
    article: &Article<'t>,
    language: &Language,
    options: &CheckOptions,
) -> (Article<'t>, Article<'t>, Vec<Attributed>) {
    let words = TokenTable::read(article);
    let kept = if options.clean { article::clean(article, &words, language, &options.keep).0 } else { article.clone() };
    let quotes: Vec<Quote> = quote::find(&kept, language);
    let quotes = quote::attribute(quotes, &kept, &words, language);
    let is_kept =
        |block: &&Block| kept.blocks().binary_search_by_key(&block.span.start, |block| block.span.start).is_ok();
    let left_out = article.blocks().iter().filter(|block| !is_kept(block)).cloned().collect();
    let left_out = article.with_blocks(left_out);
    (kept, left_out, quotes)
}

fn language_of(article: &Article<'_>, options: &CheckOptions) -> &'static Language {
    lang::choose(options.lang.as_deref(), article.lang(), article.text()).language
}

/// What the score of each sentence of a summary is made of, a value for each of [`FEATURES`]: `tools/learn/check.py` learns
/// the weights from it.
///
/// # Errors
/// As [`check`].
pub fn measure(article: &Article<'_>, summary: &str, options: &CheckOptions) -> Result<Vec<Vec<f64>>, Error> {
    run(article, summary, options, |texts, language| {
        sentence::measured(texts, language).sentences.into_iter().map(|(_, measure)| measure).collect()
    })
}
