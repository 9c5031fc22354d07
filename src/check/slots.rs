//! The summary's sentence laid on its sources: another name, number, day or word in the same place.

use crate::check::alignment::Alignment;
use crate::check::diff::{Replaced, replaced};
use crate::check::findings::Findings;
use crate::check::index::{Index, initials_of};
use crate::check::lists::GroupKind;
use crate::check::name::{Names, TITLE};
use crate::check::number::{Number, NumberKind};
use crate::check::result::{FlagKind, Strength};
use crate::check::rounding::says_same;
use crate::check::token::{FormId, Token, Vocabulary};
use crate::span::Span;

/// Words of a sentence that are laid on each other at most.
const MOST_TOKENS: usize = 160;
/// Words in a place at most.
const MOST_IN_PLACE: usize = 4;
/// Equal words around a place at least.
const LEAST_AROUND: usize = 3;
/// Least share of the content in the best source for what differs to be worth telling.
const LEAST_SHARE: f64 = 0.5;

/// A sentence of the summary beside its sources.
pub(super) struct Slots<'a> {
    pub names: &'a Names<'a>,
    pub unit: usize,
    pub alignment: &'a Alignment,
    pub index: &'a Index<'a>,
    pub vocabulary: &'a Vocabulary<'a>,
}

impl Slots<'_> {
    #[inline(never)]
    fn ours(&self) -> &[Token] {
        let tokens = self.names.reading.tokens_of(self.unit);
        &tokens[..tokens.len().min(MOST_TOKENS)]
    }

    #[inline(never)]
    fn theirs(&self, source: usize) -> &[Token] {
        let tokens = self.index.article.tokens_of(source);
        &tokens[..tokens.len().min(MOST_TOKENS)]
    }

    /// Names and numbers in the place of others.
    pub fn check(&self, findings: &mut Findings) {
        for &source in self.alignment.sources.iter().take(2) {
            let stems = |tokens: &[Token]| tokens.iter().map(|token| token.stem).collect::<Vec<u32>>();
            let (ours, theirs) = (stems(self.ours()), stems(self.theirs(source)));
            for place in replaced(&ours, &theirs) {
                let lengths = (place.ours.1 - place.ours.0, place.theirs.1 - place.theirs.0);
                let is_start = place.ours.0 == 0 && place.theirs.0 == 0;
                let is_end = place.ours.1 == ours.len() && place.theirs.1 == theirs.len();
                let (before, after) = (place.before + usize::from(is_start), place.after + usize::from(is_end));
                if lengths.0 > MOST_IN_PLACE
                    || lengths.1 > MOST_IN_PLACE
                    || before == 0
                    || after == 0
                    || before + after < LEAST_AROUND
                {
                    continue;
                }
                self.name(&place, source, is_start || is_end, before + after, findings);
                self.number(&place, source, findings);
            }
        }
    }

    #[inline(never)]
    fn name(&self, place: &Replaced, source: usize, is_edge: bool, around: usize, findings: &mut Findings) {
        let ours: Vec<usize> = (place.ours.0..place.ours.1).filter(|&at| self.is_our_name(&self.ours()[at])).collect();
        let theirs: Vec<usize> =
            (place.theirs.0..place.theirs.1).filter(|&at| self.is_their_name(&self.theirs(source)[at])).collect();
        let (Some(&first), Some(&last)) = (ours.first(), ours.last()) else { return };
        let (Some(&their_first), Some(&their_last)) = (theirs.first(), theirs.last()) else { return };
        let others = (place.ours.0..place.ours.1).filter(|&at| !self.names.is_inner(&self.ours()[at])).count();
        if ours.len() != others || self.alignment.first_share < LEAST_SHARE {
            return;
        }
        let our_tokens: Vec<Token> = ours.iter().map(|&at| self.ours()[at]).collect();
        let their_tokens: Vec<Token> = theirs.iter().map(|&at| self.theirs(source)[at]).collect();
        let offset = self.names.reading.units[self.unit].from;
        let has_anchor = self.has_anchor(place);
        /// At the edge of a sentence the place is less sure.
        const LEAST_EDGE_SHARE: f64 = 0.65;
        let is_weak_edge = is_edge && (around <= LEAST_AROUND || self.alignment.first_share < LEAST_EDGE_SHARE);
        if !has_anchor || is_weak_edge || self.are_same(&our_tokens, &their_tokens, offset + first, source) {
            return;
        }
        let span = self.names.span(offset + first, offset + last + 1);
        let there = Span::new(self.theirs(source)[their_first].span.start, self.theirs(source)[their_last].span.end);
        if !findings.covers(span) {
            findings.add(span, FlagKind::NameSlot, Strength::Medium, Some(there));
        }
    }

    /// Whether a word that says something stands beside the place.
    #[inline(never)]
    fn has_anchor(&self, place: &Replaced) -> bool {
        let tokens = self.ours();
        let before = &tokens[place.ours.0.saturating_sub(place.before)..place.ours.0];
        let after = &tokens[place.ours.1..(place.ours.1 + place.after).min(tokens.len())];
        before.iter().chain(after).any(Token::is_content)
    }

    #[inline(never)]
    fn is_our_name(&self, token: &Token) -> bool {
        token.is_proper() && (!token.is_first() || self.index.has_name(token.word))
    }

    #[inline(never)]
    fn is_their_name(&self, token: &Token) -> bool {
        token.is_proper() && (!token.is_first() || self.index.has_name(token.word))
    }

    /// Whether two names may mean the same, or the place says nothing about who it is.
    #[inline(never)]
    fn are_same(&self, ours: &[Token], theirs: &[Token], at: usize, source: usize) -> bool {
        const NEAR: usize = 2;
        let shares =
            ours.iter().any(|token| theirs.iter().any(|other| other.stem == token.stem || other.word == token.word));
        if shares || ours.iter().all(|token| self.index.stem_near(token.stem, source, NEAR)) {
            return true;
        }
        let is_title = |token: &Token| self.names.roles(token).intersects(TITLE);
        if ours.iter().all(is_title) || theirs.iter().all(is_title) {
            return true;
        }
        let kind = |token: &Token, in_summary: bool| self.alias_kind(token, in_summary);
        let (our_kind, their_kind) = (kind(&ours[0], true), kind(&theirs[0], false));
        if our_kind.is_some() != their_kind.is_some() && ours.len() == 1 {
            return true;
        }
        let is_day = |kind: Option<GroupKind>| kind.is_some_and(|kind| kind != GroupKind::Name);
        if is_day(our_kind) || is_day(their_kind) {
            return true;
        }
        let _ = at;
        let initials = (initials_of(ours, self.vocabulary), initials_of(theirs, self.vocabulary));
        let word = |id: FormId| self.vocabulary.word(id);
        let is_initials =
            |tokens: &[Token], initials: &str| tokens.len() == 1 && word(tokens[0].word).eq_ignore_ascii_case(initials);
        let begins_alike = |one: &Token, other: &Token| {
            let mut pairs = word(one.word).chars().zip(word(other.word).chars());
            pairs.by_ref().take(3).filter(|(one, other)| one == other).count() == 3
        };
        initials.0 == initials.1 && ours.len() > 1
            || is_initials(ours, &initials.1)
            || is_initials(theirs, &initials.0)
            || ours.iter().any(|one| theirs.iter().any(|other| begins_alike(one, other)))
    }

    #[inline(never)]
    fn alias_kind(&self, token: &Token, in_summary: bool) -> Option<GroupKind> {
        let reading = if in_summary { self.names.reading } else { self.index.article };
        let at = reading.tokens.partition_point(|other| other.span.start < token.span.start);
        let from = reading.aliases.partition_point(|alias| alias.at + alias.len <= at);
        reading.aliases.get(from).filter(|alias| alias.at <= at).map(|alias| self.vocabulary.lists.kind(alias.group))
    }

    #[inline(never)]
    fn number(&self, place: &Replaced, source: usize, findings: &mut Findings) {
        let offset = self.names.reading.units[self.unit].from;
        let their_offset = self.index.article.units[source].from;
        let inside = |number: &&Number, from: usize, to: usize| from <= number.from && number.to <= to;
        let ours = self
            .names
            .reading
            .numbers_of(self.unit)
            .find(|it| inside(it, offset + place.ours.0, offset + place.ours.1));
        let theirs = self
            .index
            .article
            .numbers_of(source)
            .find(|it| inside(it, their_offset + place.theirs.0, their_offset + place.theirs.1));
        let (Some(ours), Some(theirs)) = (ours, theirs) else { return };
        let kinds = [ours.kind, theirs.kind];
        let differ = |kind: NumberKind| (ours.kind == kind) != (theirs.kind == kind);
        if kinds.contains(&NumberKind::Score)
            || kinds.contains(&NumberKind::Loose)
            || differ(NumberKind::Ordinal)
            || differ(NumberKind::Year)
        {
            return;
        }
        let near = source.saturating_sub(1)..=source + 1;
        let is_near = |unit: usize| {
            unit < self.index.article.units.len() && self.index.article.numbers_of(unit).any(|it| says_same(it, ours))
        };
        const MOST_WORDS: usize = 3;
        let is_long = place.ours.1 - place.ours.0 > MOST_WORDS || place.theirs.1 - place.theirs.0 > MOST_WORDS;
        if is_long || near.clone().any(is_near) || says_same(theirs, ours) || !findings.takes(ours.span) {
            return;
        }
        findings.add(ours.span, FlagKind::NumberSlot, Strength::Medium, Some(theirs.span));
    }

    /// Another number for the same thing: "25 minutes" where the article has "36 minutes".
    pub fn numbers_of_things(&self, findings: &mut Findings) {
        if self.alignment.first_share < LEAST_SHARE {
            return;
        }
        for ours in self.names.reading.numbers_of(self.unit) {
            let is_plain =
                !matches!(ours.kind, NumberKind::Loose | NumberKind::Ordinal | NumberKind::Score | NumberKind::Code);
            let Some(thing) = ours.thing.filter(|_| is_plain && !findings.covers(ours.span)) else { continue };
            let next = self.names.reading.tokens.get(ours.to).is_some_and(|token| token.stem == thing);
            let units = self.index.places(thing);
            let is_right = units.iter().any(|&unit| {
                let near = (unit as usize).saturating_sub(1)..(unit as usize + 2).min(self.index.article.units.len());
                near.into_iter().any(|unit| self.index.article.numbers_of(unit).any(|it| says_same(it, ours)))
            });
            if !next || is_right {
                continue;
            }
            let mut others = self.alignment.sources.iter().flat_map(|&unit| self.index.article.numbers_of(unit));
            if let Some(other) = others.find(|it| it.thing == Some(thing) && it.is_quantity() && !it.is_loose()) {
                findings.add(ours.span, FlagKind::NumberOf, Strength::Weak, Some(other.span));
            }
        }
    }

    /// Another weekday, month or year in the sentence that carries the rest.
    pub fn dates(&self, findings: &mut Findings) {
        let Some(&source) = self.alignment.sources.first().filter(|_| self.alignment.first_share >= LEAST_SHARE) else {
            return;
        };
        let near =
            |group: u16| self.index.group_places(group).iter().any(|&unit| (unit as usize).abs_diff(source) <= 1);
        for alias in self.names.reading.aliases_of(self.unit) {
            let kind = self.vocabulary.lists.kind(alias.group);
            let span = self.names.span(alias.at, alias.at + alias.len);
            if kind == GroupKind::Name
                || near(alias.group)
                || findings.covers(span)
                || self.names.reading.tokens[alias.at].is_stop() && self.names.reading.tokens[alias.at].opens()
            {
                continue;
            }
            let mut theirs =
                self.index.article.aliases_of(source).filter(|it| self.vocabulary.lists.kind(it.group) == kind);
            if let Some(other) = theirs.next() {
                let there = self.index.article.tokens[other.at].span;
                findings.add(span, FlagKind::DateSlot, Strength::Medium, Some(there));
            }
        }
        let is_year = |number: &&Number| number.kind == NumberKind::Year;
        for ours in self.names.reading.numbers_of(self.unit).filter(is_year) {
            let around = source.saturating_sub(1)..(source + 2).min(self.index.article.units.len());
            let is_there =
                around.into_iter().any(|unit| self.index.article.numbers_of(unit).any(|it| says_same(it, ours)));
            if is_there || findings.covers(ours.span) {
                continue;
            }
            if let Some(other) = self.index.article.numbers_of(source).find(is_year) {
                findings.add(ours.span, FlagKind::DateSlot, Strength::Medium, Some(other.span));
            }
        }
    }
}
