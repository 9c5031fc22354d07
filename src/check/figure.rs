//! A number in figures → its value, in any of the ways to write it: "10,234", "10.234", "10 234", "1,5", "١٫٥", "3万4000".

use crate::check::scan::{digit, scale};

/// What a run of digits and separators says.
pub(super) struct Figure {
    pub value: f64,
    /// Another reading: "1.234" may be a thousand or little more than one.
    pub other: Option<f64>,
    /// Nothing but digits.
    pub is_plain: bool,
}

impl Figure {
    /// `None` for what is no quantity: "10:30", "12.03.2024".
    pub fn read(written: &str) -> Option<Figure> {
        if written.contains(|c| scale(c).is_some()) { Self::read_scaled(written) } else { Self::read_digits(written) }
    }

    /// "1億2345万6789": numerals from a myriad on close a section of the number, those below it multiply within one.
    fn read_scaled(written: &str) -> Option<Figure> {
        const MYRIAD: f64 = 1e4;
        let (mut whole, mut section) = (0.0, 0.0);
        let mut rest = written;
        while let Some((at, c, times)) = rest.char_indices().find_map(|(at, c)| Some((at, c, scale(c)?))) {
            let digits = rest[..at].trim();
            let value = if digits.is_empty() { 0.0 } else { Self::read_digits(digits)?.value };
            if times < MYRIAD {
                section += value * times;
            } else {
                whole += (section + value) * times;
                section = 0.0;
            }
            rest = &rest[at + c.len_utf8()..];
        }
        if !rest.trim().is_empty() {
            section += Self::read_digits(rest.trim())?.value;
        }
        Some(Figure { value: whole + section, other: None, is_plain: false })
    }

    fn read_digits(written: &str) -> Option<Figure> {
        let mut groups: Vec<(f64, usize)> = vec![(0.0, 0)];
        let mut marks: Vec<char> = Vec::new();
        for c in written.chars() {
            match (digit(c), groups.last_mut()) {
                (Some(digit), Some((value, length))) => {
                    (*value, *length) = (*value * 10.0 + f64::from(digit), *length + 1)
                }
                _ => {
                    marks.push(if c == '٫' {
                        ','
                    } else if c == '٬' {
                        '\''
                    } else {
                        c
                    });
                    groups.push((0.0, 0));
                }
            }
        }
        let whole = |groups: &[(f64, usize)]| groups.iter().fold(0.0, |value, (group, _)| value * 1000.0 + group);
        let in_thousands = |groups: &[(f64, usize)]| {
            groups.iter().skip(1).all(|(_, length)| *length == 3) && groups[0].1 <= 3 && groups[0].0 > 0.0
        };
        let fraction = |(value, length): (f64, usize)| (0..length).fold(value, |value, _| value / 10.0);
        let (last, rest) = groups.split_last()?;
        let last_mark = marks.last().copied();
        let is_plain = marks.is_empty();
        let decimal = || whole(rest) + fraction(*last);
        let figure = |value| Some(Figure { value, other: None, is_plain });
        match last_mark {
            None => figure(last.0),
            Some(_) if marks.contains(&':') => None,
            Some(mark) if marks.iter().all(|other| *other == mark) => match (in_thousands(&groups), mark) {
                (true, '.' | ',') if marks.len() == 1 => {
                    Some(Figure { value: whole(&groups), other: Some(decimal()), is_plain })
                }
                (true, _) => figure(whole(&groups)),
                (false, '.' | ',') if marks.len() == 1 => figure(decimal()),
                _ => None,
            },
            Some('.' | ',') if in_thousands(rest) => figure(decimal()),
            _ => None,
        }
    }

    pub fn is_decade(&self) -> bool {
        self.is_plain && self.value % 10.0 == 0.0 && (20.0..100.0).contains(&self.value)
    }

    pub fn is_year(&self) -> bool {
        self.is_plain && (1500.0..2100.0).contains(&self.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_are_told_apart_by_what_stands_between_them() {
        let read = |written| Figure::read(written).map(|figure| (figure.value, figure.other));
        assert_eq!(read("10,234"), Some((10_234.0, Some(10.234))));
        assert_eq!(read("10.234"), Some((10_234.0, Some(10.234))));
        assert_eq!([read("10 234"), read("1.234.567")], [Some((10_234.0, None)), Some((1_234_567.0, None))]);
        assert_eq!([read("1,234.5"), read("1.234,5")], [Some((1_234.5, None)); 2]);
        assert_eq!([read("4.6"), read("4,6"), read("٤٫٦")], [Some((4.6, None)); 3]);
        assert_eq!([read("0.125"), read("१२")], [Some((0.125, None)), Some((12.0, None))]);
        assert_eq!([read("10:30"), read("12.03.2024")], [None, None]);
    }

    #[test]
    fn numerals_of_east_asia_multiply_what_stands_before_them() {
        let read = |written| Figure::read(written).map(|figure| figure.value);
        assert_eq!([read("3万4000"), read("3.4万"), read("3만 4천")], [Some(34_000.0); 3]);
        assert_eq!([read("1億2345万6789"), read("5百万")], [Some(123_456_789.0), Some(5_000_000.0)]);
        assert_eq!([read("1兆2000億"), read("２５亿")], [Some(1.2e12), Some(2.5e9)]);
    }
}
