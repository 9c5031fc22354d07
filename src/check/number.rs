//! What a number of a text says: its value, its kind, what it counts.

use crate::check::day::Day;
use crate::check::token::StemId;
use crate::span::Span;

/// A number of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    pub span: Span,
    /// Its tokens: from the first up to the second.
    pub from: usize,
    pub to: usize,
    /// The sentence that it stands in.
    pub unit: usize,
    pub value: f64,
    /// The figure as it is written, before a word scales it.
    pub figure: f64,
    /// What a word, its own or that of a later number, multiplies the figure by.
    pub scale: f64,
    /// Another reading: "1.234" may be a thousand or little more than one, "46m" millions or metres.
    pub other: Option<f64>,
    pub kind: NumberKind,
    /// Written in figures.
    pub is_figure: bool,
    /// Said to be rounded: "about", "more than".
    pub is_about: bool,
    /// The sign of its currency.
    pub currency: Option<char>,
    /// What is counted: the word after it.
    pub thing: Option<StemId>,
    /// Two numbers as one, `pair_value` of them: the result of a match, a time of day. "23:18", "23-18", "23 to 18".
    pub pair: Option<f64>,
    /// The day that it tells, or helps to tell.
    pub day: Option<Day>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberKind {
    Plain,
    Money,
    Percent,
    Year,
    /// Ten years: "1950s".
    Decade,
    Ordinal,
    /// Two figures that belong together: the result of a match.
    Score,
    /// A time of day, a date in figures, a version.
    Code,
    /// A word that may be no number: "pair".
    Loose,
}

impl Number {
    pub fn is_loose(&self) -> bool {
        self.kind == NumberKind::Loose
    }

    /// Whether it is a value that can be rounded and compared by size.
    pub fn is_quantity(&self) -> bool {
        !matches!(self.kind, NumberKind::Score | NumberKind::Code)
    }

    /// Whether one of its readings is this value.
    pub fn has(&self, value: f64) -> bool {
        self.value == value || self.other == Some(value)
    }

    /// Whether it has no fraction.
    pub fn is_whole(&self) -> bool {
        libm::trunc(self.value) == self.value
    }
}
