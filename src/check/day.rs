//! A day of a year, as its text gives it: perhaps without the year.

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
    pub fn new(day: f64, month: f64, year: Option<f64>) -> Option<Day> {
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
    pub fn either(first: f64, second: f64, year: Option<f64>) -> Option<Day> {
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
        let day = |first, second, year| Day::either(first, second, year);
        let are_same = |a: Option<Day>, b: Option<Day>| a.zip(b).map(|(a, b)| a.is_same(&b));
        assert_eq!(are_same(day(30.0, 6.0, None), day(6.0, 30.0, Some(2024.0))), Some(true));
        assert_eq!(are_same(day(3.0, 4.0, None), day(4.0, 3.0, None)), Some(true));
        assert_eq!(are_same(day(30.0, 6.0, Some(2023.0)), day(30.0, 6.0, Some(2024.0))), Some(false));
        assert_eq!(are_same(day(30.0, 6.0, None), day(30.0, 7.0, None)), Some(false));
    }
}
