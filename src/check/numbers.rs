//! Numbers of a summary sentence that the article does not have, has in another unit, or has about something else.

use crate::check::findings::{Findings, flag};
use crate::check::index::Index;
use crate::check::number::{Number, NumberKind};
use crate::check::pair::swapped_pair;
use crate::check::reading::Reading;
use crate::check::result::{Flag, FlagKind, Strength};
use crate::check::rounding::says_same;

/// What numbers are compared in.
pub(super) struct Numbers<'a> {
    pub summary: &'a Reading,
    pub text: &'a str,
    pub index: &'a Index<'a>,
    pub left_out: Option<&'a Index<'a>>,
}

impl Numbers<'_> {
    /// Compares the numbers of a sentence; of a foreign one, only the figures themselves.
    pub fn check(&self, unit: usize, is_foreign: bool, findings: &mut Findings) {
        for number in self.summary.numbers_of(unit) {
            let hits = same_numbers(number, self.index);
            if is_foreign && (!hits.is_empty() || self.has_figure(number)) {
                continue;
            }
            if hits.is_empty() {
                let is_left_out = self.left_out.is_some_and(|left_out| !same_numbers(number, left_out).is_empty());
                let flag = absent(number, self.summary, self.text, self.index);
                findings
                    .flags
                    .extend(flag.map(|flag| if is_left_out { Flag { sure: Strength::Weak, ..flag } } else { flag }));
            } else {
                findings.flags.extend(misplaced(number, &hits, self.summary, unit, self.index));
            }
        }
        let missing = findings.flags.iter().filter(|flag| flag.kind == FlagKind::Number);
        findings.missing_numbers = missing.map(|flag| if flag.sure == Strength::Weak { 0.5 } else { 1.0 }).sum();
    }

    /// Whether the article has the figure, whatever word scales it.
    fn has_figure(&self, number: &Number) -> bool {
        self.index.article.numbers.iter().any(|known| known.figure == number.figure)
    }
}

/// The numbers of the article that say the same.
#[inline(never)]
fn same_numbers<'a>(number: &Number, index: &Index<'a>) -> Vec<&'a Number> {
    const MOST: usize = 256;
    /// Farther off than rounding ever is.
    const REACH: f64 = 0.51;
    let mut hits: Vec<&Number> = Vec::new();
    let day = number.day.map(|it| f64::from(it.day));
    for value in [Some(number.value), number.other, number.pair, swapped_pair(number), day].into_iter().flatten() {
        hits.extend(index.numbers(value, value, MOST).into_iter().filter(|known| says_same(known, number)));
    }
    if number.is_quantity() && hits.is_empty() {
        let reach = number.value * REACH + 1.0;
        let near = index.numbers(number.value - reach, number.value + reach, MOST);
        hits.extend(near.into_iter().filter(|known| says_same(known, number)));
    }
    hits
}

#[inline(never)]
fn absent(number: &Number, summary: &Reading, text: &str, index: &Index<'_>) -> Option<Flag> {
    const SMALL: f64 = 3.0;
    const IN_WORDS: f64 = 12.0;
    let tokens = &summary.tokens[number.from..number.to];
    let written = tokens.iter().find(|token| token.is_figure());
    if written.is_some_and(|token| index.has_word(token.word) && number.kind != NumberKind::Score)
        && number.value < 1000.0
        && number.kind == NumberKind::Code
    {
        return None;
    }
    // '96 for 1996
    if number.kind == NumberKind::Year && index.text.contains(&["'", &number.span.of(text)[2..]].concat()) {
        return None;
    }
    let sure = match number.kind {
        NumberKind::Loose => return None,
        NumberKind::Ordinal if !number.is_figure => Strength::Weak,
        _ if !number.is_figure && number.figure <= SMALL && number.kind != NumberKind::Percent => return None,
        _ if number.is_figure || number.figure > IN_WORDS => Strength::Strong,
        _ => Strength::Medium,
    };
    Some(flag(number.span, FlagKind::Number, sure))
}

/// The number is there: is it about the same thing, in the same unit?
#[inline(never)]
fn misplaced(number: &Number, hits: &[&Number], summary: &Reading, unit: usize, index: &Index<'_>) -> Option<Flag> {
    const SMALL: f64 = 2.0;
    const NEAR_BYTES: usize = 80;
    if matches!(number.kind, NumberKind::Loose | NumberKind::Ordinal) || !number.is_figure && number.value <= SMALL {
        return None;
    }
    let first = hits.first()?;
    let near = summary.tokens_of(unit).iter().filter(|token| {
        let is_near = token.span.start.abs_diff(number.span.start) < NEAR_BYTES;
        token.is_content() && !token.is_figure() && is_near && !number.span.overlaps(token.span)
    });
    let mut context = near.peekable();
    let has_context = context.peek().is_some();
    let shares = context.any(|token| hits.iter().any(|hit| index.stem_near(token.stem, hit.unit, 1)));
    if has_context && !shares {
        return Some(Flag {
            article: Some(first.span),
            ..flag(number.span, FlagKind::NumberElsewhere, Strength::Weak)
        });
    }
    let is = |hit: &&&Number, kind| hit.kind == kind;
    let same_unit = match number.kind {
        NumberKind::Percent => hits.iter().any(|hit| hit.kind == NumberKind::Percent),
        NumberKind::Money => hits.iter().any(|hit| {
            is(&hit, NumberKind::Plain)
                || is(&hit, NumberKind::Year)
                || is(&hit, NumberKind::Money)
                    && (hit.currency == number.currency || hit.currency.is_none() || number.currency.is_none())
        }),
        _ => true,
    };
    (!same_unit)
        .then(|| Flag { article: Some(first.span), ..flag(number.span, FlagKind::NumberUnit, Strength::Medium) })
}
