//! Quotations of the summary against the words of the article: changed, not there, joined; and who says them.

use crate::check::findings::Findings;
use crate::check::index::Index;
use crate::check::reading::Reading;
use crate::check::result::{FlagKind, Strength};
use crate::check::similar::{CommonRange, common_range, longest_common};
use crate::check::token::Token;
use crate::order::{sort_few, sorted};
use crate::quote::{Attributed, Quote};
use crate::span::Span;

/// Fewer words are a manner of speaking or a title.
const LEAST_WORDS: usize = 3;
/// Places of a quotation's rarest pair of words that are looked at.
const MOST_PLACES: usize = 2048;

/// A piece of a quotation between marks.
pub(super) struct Quoted {
    pub span: Span,
    /// Where the article has these words, or the most of them in one piece.
    pub places: Vec<Span>,
}

/// The quotations of the summary: every piece between marks.
pub(super) fn pieces(quotes: &[Quote]) -> Vec<Span> {
    let mut pieces: Vec<Span> =
        quotes.iter().filter(|quote| quote.mark.is_some()).flat_map(|quote| quote.parts.clone()).collect();
    sort_few(&mut pieces, |one, other| one.start < other.start);
    pieces
}

/// Compares one quotation with the article.
pub(super) fn check(
    span: Span,
    summary: &Reading,
    text: &str,
    index: &Index<'_>,
    quotes: &[Attributed],
    findings: &mut Findings,
) -> Quoted {
    let tokens = tokens_in(span, summary);
    let parts = parts(span, tokens, text);
    let words: usize = parts.iter().map(Vec::len).sum();
    if words == 0 {
        return Quoted { span, places: Vec::new() };
    }
    let all_there = |parts: &[Vec<Token>]| {
        parts.iter().all(|part| index.phrase(part, true, MOST_PLACES).is_some() || is_split(part, index, quotes))
    };
    if all_there(&parts) {
        let longest = parts.iter().rev().max_by_key(|part| part.len()).filter(|_| words >= LEAST_WORDS);
        return Quoted { span, places: longest.map(|part| places_of(part, index)).unwrap_or_default() };
    }
    if words < LEAST_WORDS {
        if parts.iter().flatten().any(|token| !index.has_word(token.form) && !index.has_stem(token.stem)) {
            findings.add(span, FlagKind::QuotationShort, Strength::Medium, None);
        }
        return Quoted { span, places: Vec::new() };
    }
    let sentences = sentences(&parts, text);
    if sentences.len() > 1 && sentences.iter().all(|part| part.len() >= LEAST_WORDS) && all_there(&sentences) {
        findings.add(
            span,
            FlagKind::QuotationJoined,
            Strength::Weak,
            sentences.first().and_then(|part| place_of(part, index)),
        );
        return Quoted { span, places: Vec::new() };
    }
    let ours: Vec<Token> = parts.concat();
    match nearest(&ours, index, quotes) {
        Some(place) => findings.add(span, FlagKind::QuotationChanged, Strength::Strong, Some(place)),
        None => findings.add(span, FlagKind::Quotation, Strength::Strong, None),
    }
    Quoted { span, places: Vec::new() }
}

/// The words of a text inside a span.
#[inline(never)]
fn tokens_in(span: Span, reading: &Reading) -> &[Token] {
    let from = reading.tokens.partition_point(|token| token.span.start < span.start);
    let to = reading.tokens.partition_point(|token| token.span.end <= span.end);
    &reading.tokens[from..to.max(from)]
}

/// A quotation's words, cut where something is left out or put in: "…", "[the minister]".
#[inline(never)]
fn parts(span: Span, tokens: &[Token], text: &str) -> Vec<Vec<Token>> {
    let mut parts: Vec<Vec<Token>> = vec![Vec::new()];
    let (mut depth, mut at) = (0_usize, span.start);
    let has_insertions = span.of(text).matches('[').count() == span.of(text).matches(']').count();
    for token in tokens.iter().filter(|token| !token.is_sign()) {
        let gap = Span::new(at, token.span.start).of(text);
        depth += if has_insertions { gap.matches('[').count() } else { 0 };
        let closes = gap.matches(']').count();
        depth = depth.saturating_sub(closes);
        if gap.contains(['…', '[', ']']) || gap.contains("...") || gap.contains(". . .") {
            parts.push(Vec::new());
        }
        at = token.span.end;
        if depth == 0
            && let Some(part) = parts.last_mut()
        {
            part.push(*token);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The same, cut at the ends of sentences too.
#[inline(never)]
fn sentences(parts: &[Vec<Token>], text: &str) -> Vec<Vec<Token>> {
    let mut sentences: Vec<Vec<Token>> = Vec::new();
    for part in parts {
        sentences.push(Vec::new());
        let mut at = part.first().map_or(0, |token| token.span.start);
        for token in part {
            let gap = Span::new(at, token.span.start).of(text);
            if gap.contains(['.', '!', '?', ';', '。', '！', '？', '؟', '।']) {
                sentences.push(Vec::new());
            }
            at = token.span.end;
            if let Some(sentence) = sentences.last_mut() {
                sentence.push(*token);
            }
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

#[inline(never)]
fn places_of(part: &[Token], index: &Index<'_>) -> Vec<Span> {
    index.phrases(part, true, MOST_PLACES).into_iter().filter_map(|begin| span_of(begin, part.len(), index)).collect()
}

#[inline(never)]
fn place_of(part: &[Token], index: &Index<'_>) -> Option<Span> {
    let begin = index.phrase(part, true, MOST_PLACES)?;
    span_of(begin, part.len(), index)
}

#[inline(never)]
fn span_of(begin: usize, length: usize, index: &Index<'_>) -> Option<Span> {
    let (first, last) =
        (index.words.get(begin)?, index.words.get((begin + length).min(index.words.len()).checked_sub(1)?)?);
    Some(Span::new(index.token(*first).span.start, index.token(*last).span.end))
}

/// Whether a quotation of the article that its cue splits has these words: "We are sad," she said, "and will go on."
#[inline(never)]
fn is_split(part: &[Token], index: &Index<'_>, quotes: &[Attributed]) -> bool {
    quotes.iter().filter(|quote| quote.quote.parts.len() > 1).any(|quote| {
        let spans = quote.quote.parts.iter().flat_map(|span| tokens_in(*span, index.article));
        let forms: Vec<u32> = spans.filter(|token| !token.is_sign()).map(|token| token.form).collect();
        forms.windows(part.len()).any(|there| there.iter().zip(part).all(|(form, token)| *form == token.form))
    })
}

/// Where the article has the words that are most like these; `None` if it has nothing like them.
#[inline(never)]
fn nearest(words: &[Token], index: &Index<'_>, quotes: &[Attributed]) -> Option<Span> {
    /// Sentences in which a word may stand and still tell where to look.
    const MOST_PLACES: usize = 200;
    const LEAST_SHARE: f64 = 0.6;
    let candidates = votes(words, index, MOST_PLACES);
    let ours: Vec<u32> = words.iter().map(|token| token.form).collect();
    let mut best = (0, None);
    for begin in candidates {
        let there: Vec<u32> = window(begin, words.len(), index).map(|at| index.token(at).form).collect();
        let shared = longest_common(&ours, &there);
        if shared > best.0 {
            best = (shared, Some(begin));
        }
    }
    let (shared, begin) = best;
    let begin = begin.filter(|_| shared as f64 >= LEAST_SHARE * words.len() as f64)?;
    // from the first to the last word in common, and as many at its edges as the quotation has other words there
    let there: Vec<&Token> = window(begin, words.len(), index).map(|at| index.token(at)).collect();
    let forms: Vec<u32> = there.iter().map(|token| token.form).collect();
    let CommonRange { first, last, before, after } = common_range(&ours, &forms)?;
    let (mut start, mut end) = (there[first].span.start, there[last].span.end);
    let room = room_around(Span::new(start, end), index, quotes);
    let slack = words.len() / 4 + 1;
    let reach = |count: usize, rest: &[&Token]| {
        // up to the edge, if that is near
        if count == 0 || rest.len() > count + slack { count } else { rest.len() }
    };
    let behind: Vec<&Token> = inside(room, index).filter(|token| token.span.start >= end).collect();
    let ahead: Vec<&Token> = inside(room, index).filter(|token| token.span.end <= start).collect();
    let (before, after) = (reach(before, &ahead), reach(after, &behind));
    if let Some(token) = behind[..after.min(behind.len())].last() {
        end = token.span.end;
    }
    if let Some(token) = ahead[ahead.len().saturating_sub(before)..].first() {
        start = token.span.start;
    }
    Some(Span::new(start, end))
}

/// The quotation of the article that a place is in, else its sentence; the place itself where it runs over both.
#[inline(never)]
fn room_around(place: Span, index: &Index<'_>, quotes: &[Attributed]) -> Span {
    let parts = quotes.iter().flat_map(|quote| &quote.quote.parts);
    let sentences = index.article.units.iter().map(|unit| &unit.span);
    parts.chain(sentences).find(|span| span.contains(place)).copied().unwrap_or(place)
}

/// The words of the article in a span.
fn inside<'a>(span: Span, index: &'a Index<'_>) -> impl Iterator<Item = &'a Token> {
    tokens_in(span, index.article).iter().filter(|token| !token.is_sign())
}

/// As much of the article as a quotation of so many words may have been made from.
fn window<'a>(begin: usize, length: usize, index: &'a Index<'_>) -> impl Iterator<Item = u32> + 'a {
    let slack = length / 4 + 1;
    let from = begin.saturating_sub(slack);
    index.words.iter().copied().skip(from).take(length + 2 * slack)
}

/// The places where most words of the quotation would lie on top of the article's: the best few.
#[inline(never)]
fn votes(words: &[Token], index: &Index<'_>, most_places: usize) -> Vec<usize> {
    const BEST: usize = 4;
    let mut starts: Vec<u64> = Vec::new();
    for (nth, token) in words.iter().enumerate() {
        let places = index.places(token.stem);
        if places.len() > most_places {
            continue;
        }
        for &unit in places {
            let range = index.article.units[unit as usize];
            let from = index.words.partition_point(|&at| (at as usize) < range.from);
            let there = index.words[from..].iter().take_while(|&&at| (at as usize) < range.to);
            let same = (from..).zip(there).filter(|(_, at)| index.token(**at).form == token.form);
            starts.extend(same.map(|(place, _)| (place.saturating_sub(nth) as u64) << 32 | nth as u64));
        }
    }
    let starts = sorted(starts);
    let begin = |at: usize| (starts[at] >> 32) as usize;
    let reach = words.len() / 4 + 1;
    let mut best: Vec<(usize, usize)> = Vec::new();
    let mut end = 0;
    for at in 0..starts.len() {
        while end < starts.len() && begin(end) <= begin(at) + reach {
            end += 1;
        }
        best.push((end - at, begin(at)));
        sort_few(&mut best, |one, other| one.0 > other.0);
        best.truncate(BEST);
    }
    best.into_iter().map(|(_, start)| start).collect()
}
