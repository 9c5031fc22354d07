//! Days written in figures or with the name of a month: "30.06.", "30/06/2024", "2024-06-30", "30. Juni 2024".

use crate::check::lists::{GroupKind, Lists};
use crate::check::number::{Number, NumberKind};
use crate::check::reading::Alias;
use crate::check::token::Token;
use crate::span::Span;

/// A day of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub day: u8,
    /// From 1 to 12.
    pub month: u8,
    pub year: Option<u16>,
    /// The two may stand the other way round: "3/4".
    pub is_swappable: bool,
}

impl Day {
    fn new(day: f64, month: f64, year: Option<f64>) -> Option<Day> {
        let is_day = (1.0..=31.0).contains(&day) && (1.0..=12.0).contains(&month);
        let year = year.map(|year| if year < 100.0 { 2000.0 + year } else { year });
        (is_day && year.is_none_or(|year| (1000.0..3000.0).contains(&year))).then(|| Day {
            day: day as u8,
            month: month as u8,
            year: year.map(|year| year as u16),
            is_swappable: false,
        })
    }

    /// Day and month in either order, as "/" parts them.
    fn either(first: f64, second: f64, year: Option<f64>) -> Option<Day> {
        match (Day::new(first, second, year), Day::new(second, first, year)) {
            (Some(day), Some(_)) => Some(Day { is_swappable: true, ..day }),
            (one, other) => one.or(other),
        }
    }

    /// "30.06.2024", and "30.06" before a full stop.
    pub fn read(written: &str, is_before_stop: bool) -> Option<Day> {
        let mut parts = written.split('.').map(|part| part.parse::<u16>().ok().map(f64::from));
        let (day, month, year, rest) = (parts.next()??, parts.next()??, parts.next(), parts.next());
        match (year, rest) {
            (None, None) if is_before_stop => Day::new(day, month, None),
            (Some(year), None) => Day::new(day, month, Some(year?)),
            _ => None,
        }
    }

    /// Whether both may be the same day: one may lack the year.
    #[inline(never)]
    pub fn is_same(&self, other: &Day) -> bool {
        let years_fit = self.year.is_none() || other.year.is_none() || self.year == other.year;
        let turned = (self.is_swappable || other.is_swappable) && (self.day, self.month) == (other.month, other.day);
        years_fit && (turned || (self.day, self.month) == (other.day, other.month))
    }

    /// The months that it may be in.
    pub fn months(&self) -> impl Iterator<Item = u8> {
        [self.month].into_iter().chain(self.is_swappable.then_some(self.day))
    }
}

/// Tells the numbers of a sentence which day they belong to.
pub(super) fn find(numbers: &mut [Number], aliases: &[Alias], tokens: &[Token], text: &str, lists: &Lists) {
    in_figures(numbers, tokens, text);
    for alias in aliases.iter().filter(|alias| lists.kind(alias.group) == GroupKind::Month) {
        let Some(month) = lists.month(alias.group) else { continue };
        let end = alias.at + alias.len;
        let is_day = |number: &Number| {
            matches!(number.kind, NumberKind::Plain | NumberKind::Ordinal) && number.is_figure && number.day.is_none()
        };
        // "30. Juni", "30 de junio"
        let leads = |number: &Number| number.to == alias.at || number.to + 1 == alias.at && tokens[number.to].is_stop();
        let before = numbers.iter().rposition(|number| is_day(number) && leads(number));
        let day = before.or_else(|| numbers.iter().position(|number| is_day(number) && number.from == end));
        let Some(at) = day else { continue };
        // "June 30, 2024", "30 de junio de 2024"
        let after = if before.is_some() { end } else { numbers[at].to };
        let follows = |number: &&Number| {
            number.kind == NumberKind::Year
                && (number.from == after || number.from == after + 1 && tokens[after].is_stop())
        };
        let year = numbers.iter().find(follows).map(|number| number.value);
        numbers[at].day = Day::new(numbers[at].value, f64::from(month), year);
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

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_in_figures_are_told_from_other_figures() {
        let read = |written, stop| Day::read(written, stop).map(|it| (it.day, it.month, it.year));
        assert_eq!([read("30.06", true), read("30.6", true)], [Some((30, 6, None)); 2]);
        assert_eq!([read("30.06.2024", false), read("30.6.24", false)], [Some((30, 6, Some(2024))); 2]);
        assert_eq!([read("30.06", false), read("32.06", true), read("30.13", true), read("3.4.5.6", true)], [None; 4]);
    }

    #[test]
    fn a_day_may_lack_its_year_and_have_its_month_first() {
        let day = |first, second, year| Day::either(first, second, year).expect("a day");
        assert!(day(30.0, 6.0, None).is_same(&day(6.0, 30.0, Some(2024.0))));
        assert!(day(3.0, 4.0, None).is_same(&day(4.0, 3.0, None)));
        assert!(!day(30.0, 6.0, Some(2023.0)).is_same(&day(30.0, 6.0, Some(2024.0))));
        assert!(!day(30.0, 6.0, None).is_same(&day(30.0, 7.0, None)));
    }
}
