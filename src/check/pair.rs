//! Two numbers as one: the result of a match, a time of day: "23:18", "23-18", "14 h 30".

use crate::check::figure::Figure;
use crate::check::number::{Number, NumberKind};
use crate::check::scan::digit;
use crate::check::token::Token;

/// Pairs two whole numbers side by side, or with one word between them: "23-18", "23 zu 18", "14 h 30".
#[inline(never)]
pub(super) fn pair_up(numbers: &mut [Number], tokens: &[Token]) {
    const HIGHEST: f64 = 1000.0;
    let is_part =
        |it: &Number| it.is_whole() && it.figure < HIGHEST && it.kind == NumberKind::Plain && it.pair.is_none();
    for at in 1..numbers.len() {
        let (first, second) = (numbers[at - 1], numbers[at]);
        let is_near = second.from == first.to || second.from == first.to + 1 && !tokens[first.to].is_sign();
        let are_days = first.day.is_some() || second.day.is_some();
        if is_near && !are_days && is_part(&second) && (is_part(&first) || first.kind == NumberKind::Code) {
            let pair = Some(pair_value(first.figure, second.figure));
            (numbers[at - 1].pair, numbers[at].pair) = (pair, pair);
        }
    }
}

/// One number for two.
pub(super) fn pair_value(first: f64, second: f64) -> f64 {
    first * 1000.0 + second
}

/// The value of two figures with a mark between them: "23:18".
#[inline(never)]
pub(super) fn pair_of(written: &str, mark: char) -> Option<f64> {
    let (first, second) = written.split_once(mark)?;
    let plain = |written: &str| {
        let figure = written.chars().all(|c| digit(c).is_some()).then(|| Figure::read(written))??;
        (figure.value < 1000.0).then_some(figure.value)
    };
    Some(pair_value(plain(first)?, plain(second)?))
}

/// The result of a match from the other side.
pub(super) fn swapped_pair(number: &Number) -> Option<f64> {
    let pair = number.pair?;
    let first = libm::floor(pair / 1000.0);
    Some(pair_value(pair - first * 1000.0, first))
}
