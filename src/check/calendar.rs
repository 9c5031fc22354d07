//! Days written in figures or with the name of a month: "30.06.", "30/06/2024", "2024-06-30", "30. Juni 2024".

use crate::check::day::Day;
use crate::check::number::{Number, NumberKind};
use crate::check::token::Token;
use crate::span::Span;

/// The name of a month in a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Month {
    /// Its tokens: from the first up to the second.
    pub from: usize,
    pub to: usize,
    /// From 1 to 12.
    pub number: u8,
}

/// Tells the numbers of a sentence which day they belong to.
pub(super) fn find(numbers: &mut [Number], months: &[Month], tokens: &[Token], text: &str) {
    in_figures(numbers, tokens, text);
    for month in months {
        let is_day = |number: &Number| {
            matches!(number.kind, NumberKind::Plain | NumberKind::Ordinal) && number.is_figure && number.day.is_none()
        };
        // "30. Juni", "30 de junio"
        let leads =
            |number: &Number| number.to == month.from || number.to + 1 == month.from && tokens[number.to].is_stop();
        let behind = numbers.partition_point(|number| number.from < month.from);
        let before = behind.checked_sub(1).filter(|&at| is_day(&numbers[at]) && leads(&numbers[at]));
        let after = || Some(behind).filter(|&at| numbers.get(at).is_some_and(|it| is_day(it) && it.from == month.to));
        let Some(at) = before.or_else(after) else { continue };
        // "June 30, 2024", "30 de junio de 2024"
        let next = month.to.max(numbers[at].to);
        let follows = |number: &&Number| {
            number.kind == NumberKind::Year
                && (number.from == next || number.from == next + 1 && tokens[next].is_stop())
        };
        let year = numbers.get(at + 1).filter(follows).map(|number| number.value);
        numbers[at].day = Day::new(numbers[at].value, f64::from(month.number), year);
    }
}

/// "30/06", "30/06/2024", "2024-06-30": figures of their own.
#[inline(never)]
fn in_figures(numbers: &mut [Number], tokens: &[Token], text: &str) {
    for at in 1..numbers.len() {
        let gap = |at: usize| {
            let (one, other) = (numbers.get(at)?, numbers.get(at + 1)?);
            let is_plain = |number: &Number| number.is_figure && number.to == number.from + 1 && number.is_whole();
            let are_beside = is_plain(one) && is_plain(other) && one.to == other.from;
            are_beside.then(|| Span::new(tokens[one.from].span.end, tokens[other.from].span.start).of(text))
        };
        let value = |at: usize| numbers[at].figure;
        let (from, day) = match (gap(at - 1), gap(at)) {
            (Some("-"), Some("-")) if value(at - 1) >= 1000.0 => {
                (at, Day::new(value(at + 1), value(at), Some(value(at - 1))))
            }
            (Some("/"), Some("/")) => (at - 1, Day::either(value(at - 1), value(at), Some(value(at + 1)))),
            (Some("/"), _) => (at - 1, Day::either(value(at - 1), value(at), None)),
            _ => continue,
        };
        for number in &mut numbers[from..from + 2] {
            number.day = number.day.or(day);
        }
    }
}
