//! When a number of the summary says the same as one of the article.

use crate::check::number::{Number, NumberKind};
use crate::check::pair::swapped_pair;

/// Whether the summary's number is the article's, in other words, rounded, or as far off as "about" allows.
#[inline(never)]
pub(super) fn says_same(article: &Number, summary: &Number) -> bool {
    if is_same_day(article, summary) || is_same_pair(article, summary) {
        return true;
    }
    if article.kind == NumberKind::Score || summary.kind == NumberKind::Score {
        return false;
    }
    if article.kind == NumberKind::Code || summary.kind == NumberKind::Code {
        return article.has(summary.value);
    }
    let readings = |number: &Number| [Some(number.value), number.other];
    let same = readings(article).into_iter().flatten().any(|value| summary.has(value));
    let is_year = |number: &Number| matches!(number.kind, NumberKind::Year | NumberKind::Decade);
    if same {
        return true;
    }
    if article.kind == NumberKind::Decade || summary.kind == NumberKind::Decade {
        let decade = |number: &Number| libm::floor(number.value / 10.0);
        return is_year(article) && is_year(summary) && decade(article) == decade(summary);
    }
    if is_year(article) || is_year(summary) {
        return false;
    }
    rounds_to(article.value, summary)
        || summary.is_about && is_round(summary.value) && is_near(article.value, summary.value)
}

/// Whether both tell one day, or one of them a part of the other's: "30 июня" of "30.06.", "2024" of "30.06.2024".
#[inline(never)]
fn is_same_day(article: &Number, summary: &Number) -> bool {
    match (article.day, summary.day) {
        (Some(theirs), Some(ours)) => theirs.is_same(&ours),
        (Some(day), None) => {
            let is_year = summary.kind == NumberKind::Year && day.year.is_some_and(|it| summary.has(f64::from(it)));
            is_year || summary.is_whole() && summary.has(f64::from(day.day))
        }
        (None, Some(day)) => article.kind == NumberKind::Plain && article.has(f64::from(day.day)),
        (None, None) => false,
    }
}

/// Whether both are the result of one match, from either side, or one time of day.
#[inline(never)]
fn is_same_pair(article: &Number, summary: &Number) -> bool {
    let is_pair = |number: &Number| matches!(number.kind, NumberKind::Score | NumberKind::Code);
    let are_times = article.kind == NumberKind::Code && summary.kind == NumberKind::Code;
    let same = article.pair == summary.pair || !are_times && article.pair == swapped_pair(summary);
    (is_pair(article) || is_pair(summary)) && article.pair.is_some() && same
}

/// Whether the article's number, rounded as the summary's is, is the summary's: 10,234 to 10,000; 4.6 to 5.
#[inline(never)]
fn rounds_to(article: f64, summary: &Number) -> bool {
    /// A number below it that is not said to be rounded is taken at its word.
    const EXACT: f64 = 100.0;
    const TOLERANCE: f64 = 1e-9;
    let value = summary.value;
    if value <= 0.0 || article <= 0.0 {
        return false;
    }
    if libm::trunc(article) != article && article < EXACT {
        return (libm::round(article * 10.0) / 10.0 - value).abs() < TOLERANCE
            || (libm::round(article) - value).abs() < TOLERANCE;
    }
    if !summary.is_whole() || value < 10.0 || value < EXACT && !summary.is_about {
        return false;
    }
    let mut step = 1.0;
    while libm::fmod(value, step * 10.0) == 0.0 && step * 10.0 <= value {
        step *= 10.0;
    }
    step > 1.0 && (article - value).abs() <= step / 2.0 + TOLERANCE
}

/// One digit and zeros, or two of which the second is a five.
fn is_round(value: f64) -> bool {
    let mut digits = value;
    while digits >= 10.0 && libm::fmod(digits, 10.0) == 0.0 {
        digits /= 10.0;
    }
    digits < 10.0 || digits < 100.0 && libm::fmod(digits, 5.0) == 0.0
}

/// Within an eighth.
fn is_near(article: f64, summary: f64) -> bool {
    const SHARE: f64 = 0.12;
    const LEAST: f64 = 3.0;
    article > LEAST && summary > LEAST && (article - summary).abs() <= SHARE * summary
}
