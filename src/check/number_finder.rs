//! Tokens → the numbers that they say, in figures or in words: "2.5 million", "$46m", "twenty-one", "4–7 %", "1950s".

use crate::check::day::Day;
use crate::check::figure::Figure;
use crate::check::lists::NumberWord;
use crate::check::number::{Number, NumberKind};
use crate::check::pair::{pair_of, pair_value};
use crate::check::scan::{digit, is_percent};
use crate::check::token::{StemId, Token, Vocabulary};
use crate::span::Span;

/// The numbers of a sentence, which has the tokens from `from` on.
pub(super) fn find(text: &str, tokens: &[Token], from: usize, unit: usize, vocabulary: &Vocabulary<'_>) -> Vec<Number> {
    let mut finder = Finder { text, tokens, from, unit, vocabulary, found: Vec::new() };
    let mut at = from;
    while at < tokens.len() {
        at = finder.step(at);
    }
    finder.share_units();
    finder.found
}

struct Finder<'a> {
    text: &'a str,
    tokens: &'a [Token],
    from: usize,
    unit: usize,
    vocabulary: &'a Vocabulary<'a>,
    found: Vec<Number>,
}

impl Finder<'_> {
    /// Reads what begins at a token; where to go on.
    fn step(&mut self, at: usize) -> usize {
        if self.tokens[at].is_figure() {
            return if self.is_list_mark(at) { at + 1 } else { self.figure(at) };
        }
        match self.meaning(at) {
            Some(NumberWord::Plain(value)) => self.words(at, value),
            Some(NumberWord::Times(value) | NumberWord::Loose(value)) => {
                self.add(at, at + 1, value, NumberKind::Loose);
                at + 1
            }
            Some(NumberWord::Decade(value)) => {
                self.add(at, at + 1, value, NumberKind::Decade);
                at + 1
            }
            Some(NumberWord::Ordinal(value)) => {
                self.add(at, at + 1, value, NumberKind::Ordinal);
                at + 1
            }
            _ => at + 1,
        }
    }

    #[inline(never)]
    fn meaning(&self, at: usize) -> Option<NumberWord> {
        let lists = self.vocabulary.lists;
        let token = self.tokens.get(at).filter(|token| !token.is_sign())?;
        lists.listed(self.vocabulary.listed(token)?).number
    }

    /// Whether "per cent" or another pair of words that says percent begins here.
    #[inline(never)]
    fn is_percent_pair(&self, at: usize) -> bool {
        let (Some(first), Some(second)) = (self.tokens.get(at), self.tokens.get(at + 1)) else { return false };
        let pair = [self.vocabulary.word(first.word), " ", self.vocabulary.word(second.word)].concat();
        let lists = self.vocabulary.lists;
        lists.find(&pair).is_some_and(|id| lists.listed(id).number == Some(NumberWord::Percent))
    }

    #[inline(never)]
    fn between(&self, at: usize) -> &str {
        match (self.tokens.get(at), self.tokens.get(at + 1)) {
            (Some(one), Some(other)) => Span::new(one.span.end, other.span.start).of(self.text),
            _ => " ",
        }
    }

    /// "between 4 and 7 percent", "from 455 in 2023 to 410 million": what follows the second number holds for the first too.
    fn share_units(&mut self) {
        /// Words between the two.
        const FAR: usize = 4;
        /// A longer figure says all that it means: "from 950,000 to 1.1 million".
        const LONG: f64 = 1000.0;
        for nth in 1..self.found.len() {
            let second = self.found[nth];
            let is_behind_year = nth > 1 && self.found[nth - 1].kind == NumberKind::Year;
            let first_nth = if is_behind_year { nth - 2 } else { nth - 1 };
            let first = &self.found[first_nth];
            let between = first.to..second.from;
            let is_year =
                |at: usize| is_behind_year && (self.found[nth - 1].from..self.found[nth - 1].to).contains(&at);
            let joins =
                |at: usize| self.tokens[at].is_stop() || self.meaning(at) == Some(NumberWord::About) || is_year(at);
            if between.is_empty() || between.len() > FAR || !between.clone().all(joins) {
                continue;
            }
            let is_bare = matches!(first.kind, NumberKind::Plain | NumberKind::Money) && first.scale == 1.0;
            let first = &mut self.found[first_nth];
            if second.kind == NumberKind::Percent && first.kind == NumberKind::Plain {
                first.kind = NumberKind::Percent;
            } else if is_bare && second.scale > 1.0 && first.figure < LONG {
                (first.value, first.other) = (first.figure * second.scale, Some(first.figure));
                first.scale = second.scale;
            }
        }
    }

    /// "5)" or "(5)" at the start of a sentence numbers it.
    fn is_list_mark(&self, at: usize) -> bool {
        at == self.from && self.text[self.tokens[at].span.end..].starts_with(')')
    }

    fn figure(&mut self, at: usize) -> usize {
        let written = self.tokens[at].span.of(self.text);
        // "Sales rose by 3.5." is no day
        let is_last = at + 1 == self.tokens.len() && !written.contains(".0");
        let is_before_stop = self.text[self.tokens[at].span.end..].starts_with('.') && !is_last;
        let day = Day::read(written, is_before_stop);
        let Some(figure) = Figure::read(written) else {
            self.add(at, at + 1, code_value(written), NumberKind::Code);
            if let Some(number) = self.found.last_mut() {
                (number.day, number.pair, number.is_figure) = (day, pair_of(written, ':'), true);
            }
            return at + 1;
        };
        let is_pair =
            self.tokens.get(at + 1).is_some_and(Token::is_figure) && matches!(self.between(at), "-" | "–" | "‑");
        if is_pair && let Some(second) = Figure::read(self.tokens[at + 1].span.of(self.text)) {
            return self.pair(at, &figure, &second);
        }
        let after = self.amount(at, at, &figure);
        if let Some(number) = self.found.last_mut().filter(|number| number.kind == NumberKind::Plain) {
            number.day = day;
        }
        after
    }

    /// "4-7 %" is two numbers, "2-1" the result of a match.
    #[inline(never)]
    fn pair(&mut self, at: usize, first: &Figure, second: &Figure) -> usize {
        const HIGHEST_SCORE: f64 = 15.0;
        let is_score =
            first.value <= HIGHEST_SCORE && second.value <= HIGHEST_SCORE && first.is_plain && second.is_plain;
        let before = self.found.len();
        let after = self.amount(at, at + 1, second);
        let has_unit = self.found.last().is_some_and(|it| it.kind != NumberKind::Plain || it.value != second.value);
        let is_range = first.value < second.value && (self.thing(after).is_some() && self.between(after - 1) == " ");
        if is_score && !has_unit && !is_range {
            self.found.truncate(before);
            let value = pair_value(first.value, second.value);
            self.add(at, at + 2, value, NumberKind::Score);
            if let Some(number) = self.found.last_mut() {
                number.pair = Some(value);
            }
            return at + 2;
        }
        // What makes the second a percentage or millions holds for the first too.
        if let Some(last) = self.found.pop() {
            let scale = if second.value > 0.0 { last.value / second.value } else { 1.0 };
            let kind = if first.is_year() && last.kind != NumberKind::Year && last.kind != NumberKind::Plain {
                NumberKind::Year
            } else {
                last.kind
            };
            let (from, to) = (at, at + 1);
            self.found.push(Number {
                span: self.tokens[at].span,
                from,
                to,
                value: first.value * scale,
                figure: first.value,
                other: first.other,
                kind,
                ..last
            });
            self.found.push(last);
        }
        after
    }

    /// The figure at a token with what belongs to it; its first token is `from` where it is the second of a pair.
    #[inline(never)]
    fn amount(&mut self, from: usize, at: usize, figure: &Figure) -> usize {
        let before = from.checked_sub(1).filter(|&before| before >= self.from && self.tokens[before].is_sign());
        let before = before.filter(|&before| self.between(before).trim().is_empty());
        let sign = before.and_then(|before| self.tokens[before].span.of(self.text).chars().next());
        let sign = sign.filter(|sign| *sign != '%');
        let (mut value, mut other, mut to) = (figure.value, figure.other, at + 1);
        let mut kind = if sign.is_some() { NumberKind::Money } else { NumberKind::Plain };
        let mut currency = sign;
        let (mut scale, mut pair) = (1.0, None);
        let gap = self.between(at).len();
        let is_glued = gap == 0;
        let minutes = if is_glued { self.minutes(to) } else { None };
        match self.meaning(to) {
            Some(NumberWord::Times(times) | NumberWord::AfterFigure(times)) if gap <= 2 => {
                (value, other, scale, to) = (value * times, None, times, to + 1);
            }
            Some(NumberWord::Glued(times)) if is_glued || gap == 1 && kind == NumberKind::Money => {
                scale = times;
                (value, other, to) = (value * times, (kind == NumberKind::Plain).then_some(figure.value), to + 1);
            }
            Some(NumberWord::OrdinalEnding) if is_glued => (kind, to) = (NumberKind::Ordinal, to + 1),
            Some(NumberWord::Hour) => {
                let written = self.tokens[at].span.of(self.text);
                let is_whole = figure.is_plain.then(|| pair_value(figure.value, 0.0));
                (kind, pair) = (NumberKind::Code, pair_of(written, '.').or(is_whole));
            }
            None if minutes.is_some() => {
                value = pair_value(figure.value, minutes.unwrap_or_default());
                (kind, pair, to) = (NumberKind::Code, Some(value), to + 1);
            }
            // "the 60s"
            None if is_glued
                && figure.is_decade()
                && self.tokens.get(to).is_some_and(|token| !token.is_sign() && !token.is_figure()) =>
            {
                (value, kind, to) = (1900.0 + value, NumberKind::Decade, to + 1);
            }
            _ if figure.is_year() && kind == NumberKind::Plain => {
                let is_letter = |token: &Token| !token.is_figure() && !token.is_sign();
                let is_decade = is_glued && figure.value % 10.0 == 0.0 && self.tokens.get(to).is_some_and(is_letter);
                kind = if is_decade { NumberKind::Decade } else { NumberKind::Year };
            }
            _ => {}
        }
        if kind == NumberKind::Plain || kind == NumberKind::Year || kind == NumberKind::Money {
            let next = self.tokens.get(to).filter(|next| next.is_sign() && self.between(to - 1).trim().is_empty());
            if let Some(sign) = next {
                if is_percent(sign.span.of(self.text)) {
                    (kind, to) = (NumberKind::Percent, to + 1);
                } else if kind != NumberKind::Money
                    && !self.tokens.get(to + 1).is_some_and(|token| token.is_figure() && self.between(to).is_empty())
                {
                    (kind, to) = (NumberKind::Money, to + 1);
                    currency = sign.span.of(self.text).chars().next();
                }
            } else if self.meaning(to) == Some(NumberWord::Percent) {
                (kind, to) = (NumberKind::Percent, to + 1);
            } else if self.is_percent_pair(to) {
                (kind, to) = (NumberKind::Percent, to + 2);
            }
        }
        self.add(at, to, value, kind);
        if let Some(number) = self.found.last_mut() {
            (number.other, number.is_figure, number.currency) = (other, true, currency);
            (number.figure, number.scale, number.pair) = (figure.value, scale, pair);
            if let Some(before) = before.filter(|_| sign.is_some()) {
                number.span.start = self.tokens[before].span.start;
            }
        }
        to
    }

    /// A number in words: "twenty-one", "two hundred and fifty", "quatre-vingt-dix".
    #[inline(never)]
    fn words(&mut self, from: usize, first: f64) -> usize {
        let (mut value, mut at, mut scale) = (first, from + 1, 1.0);
        loop {
            let gap = self.between(at - 1);
            let is_joined = matches!(gap, "-" | "‑");
            if !is_joined && gap.trim() != "" {
                break;
            }
            let meaning = self.meaning(at);
            scale = if let Some(NumberWord::Times(times)) = meaning { scale * times } else { 1.0 };
            match meaning {
                Some(NumberWord::Times(times)) => value *= times,
                Some(NumberWord::And) => match self.meaning(at + 1) {
                    Some(NumberWord::Plain(next) | NumberWord::Joined(next))
                        if fits_behind(value, next) && self.between(at).trim().is_empty() =>
                    {
                        value += next;
                        at += 1;
                    }
                    _ => break,
                },
                Some(NumberWord::Plain(next)) if fits_behind(value, next) => value += next,
                Some(NumberWord::Plain(next)) if is_joined && next > value => value *= next,
                _ => break,
            }
            at += 1;
        }
        let mut kind = NumberKind::Plain;
        if self.meaning(at) == Some(NumberWord::Percent) {
            (kind, at) = (NumberKind::Percent, at + 1);
        } else if self.is_percent_pair(at) {
            (kind, at) = (NumberKind::Percent, at + 2);
        }
        self.add(from, at, value, kind);
        if let Some(number) = self.found.last_mut() {
            number.scale = scale;
        }
        at
    }

    /// The minutes in a word that goes on behind an hour: "14h30".
    #[inline(never)]
    fn minutes(&self, at: usize) -> Option<f64> {
        let word = self.vocabulary.word(self.tokens.get(at)?.word);
        let digits = word.find(|c| digit(c).is_some())?;
        let lists = self.vocabulary.lists;
        let is_hour = lists.listed(lists.find(&word[..digits])?).number == Some(NumberWord::Hour);
        let minutes = Figure::read(&word[digits..]).filter(|minutes| minutes.is_plain && minutes.value < 60.0)?;
        is_hour.then_some(minutes.value)
    }

    /// The word after a number: what is counted.
    #[inline(never)]
    fn thing(&self, after: usize) -> Option<StemId> {
        const NEAR: usize = 3;
        let mut next = self.tokens.iter().skip(after).take(NEAR);
        next.find(|token| !token.is_sign() && !token.is_stop())
            .filter(|token| !token.is_figure())
            .map(|token| token.stem)
    }

    #[inline(never)]
    fn add(&mut self, from: usize, to: usize, value: f64, kind: NumberKind) {
        const NEAR: usize = 3;
        let near = from.saturating_sub(NEAR).max(self.from)..from;
        let is_about = near.into_iter().any(|at| self.meaning(at) == Some(NumberWord::About));
        let span = Span::new(self.tokens[from].span.start, self.tokens[to - 1].span.end);
        let is_figure = self.tokens[from].is_figure();
        let thing = self.thing(to);
        let unit = self.unit;
        self.found.push(Number {
            span,
            from,
            to,
            unit,
            value,
            figure: value,
            scale: 1.0,
            other: None,
            kind,
            is_figure,
            is_about,
            currency: None,
            thing,
            pair: None,
            day: None,
        });
    }
}

/// Whether a number in words goes on with this one: 20 with 1, 200 with 50.
fn fits_behind(value: f64, next: f64) -> bool {
    let room: f64 = if value % 100.0 == 0.0 { 100.0 } else { 10.0 };
    value >= 10.0 && value % 10.0 == 0.0 && next < room.min(value)
        || value == 60.0 && (10.0..20.0).contains(&next)
        || value == 80.0 && (10.0..20.0).contains(&next)
        || value == 10.0 && next < 10.0
}

/// A number that two codes share if they have the same digits and separators.
fn code_value(written: &str) -> f64 {
    written.chars().fold(0.0, |value, c| value * 13.0 + f64::from(digit(c).unwrap_or(10 + u32::from(c == ':'))))
}
