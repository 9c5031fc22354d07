//! Quotation marks → quotes.
//!
//! Marks are paired within one block, so that a stray one harms nothing beyond it; then a quote that goes on in the next
//! paragraph, or after its cue, is joined.

pub(crate) mod dash;
pub(crate) mod double_marks;
pub(crate) mod headless;
pub(crate) mod inline_cue;
pub(crate) mod labels;
pub(crate) mod marks;
pub(crate) mod single_marks;
pub(crate) mod teaser;
mod turned;
pub(crate) mod unmarked;
pub(crate) mod whole;

use crate::article::{Article, BlockKind};
use crate::chars::letters::has_letter_or_digit;
use crate::lang::Language;
use crate::order::sort_few;
use crate::quote::attribution::Attribution;
use crate::quote::find::double_marks::Piece;
use crate::quote::find::marks::Guillemets;
use crate::quote::find::teaser::is_teaser;
use crate::quote::quotation::{Quote, without, without_edges};
use crate::span::Span;

/// The quotations of the article's prose, in order: everything between quotation marks, scare quotes and titles too.
pub fn find(article: &Article<'_>, language: &Language) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    let mut open = false;
    let guillemets = Guillemets::of(article.text());
    let labels = labels::labels(article, language);
    let dashes = dash::find(article, language);
    let is_apart = |at: usize| labels.binary_search_by_key(&at, |&(at, _)| at).is_ok() || dash::has_speech(&dashes, at);
    let wholes = whole::find(article, guillemets, is_apart, language);
    let mut wholes = &wholes[..];
    let mut labels = labels.into_iter().peekable();
    for (index, block) in article.blocks().iter().enumerate().filter(|(_, block)| block.kind.is_prose()) {
        if let Some((_, label)) = labels.next_if(|(at, _)| *at == index) {
            quotes.extend(labels::labelled(article.text(), block.span, label, index));
            open = false;
            continue;
        }
        while let Some((_, rest)) = wholes.split_first().filter(|(first, _)| first.last_block() < index) {
            wholes = rest;
        }
        let given: Vec<(Span, Piece)> = wholes.iter().map_while(|it| it.in_block(index, block.span)).collect();
        let mut pieces = pieces(article, index, guillemets, (open, &given), language);
        let mut spoken = dash::speech(&dashes, index).peekable();
        if spoken.peek().is_some() {
            let spoken: Vec<Piece> = spoken.collect();
            let outside = |piece: &Piece| {
                spoken.iter().all(|it| it.span.end <= piece.span.start || piece.span.end <= it.span.start)
            };
            pieces.retain(outside);
            pieces.extend(spoken);
            sort_few(&mut pieces, |one, other| one.span.start < other.span.start);
        }
        let is_said = || has_letter_or_digit(block.span.of(article.text()));
        if pieces.is_empty() && block.kind == BlockKind::Quotation && is_said() && !unmarked::is_source(article, index)
        {
            pieces.push(Piece::unmarked(block.span));
        }
        if pieces.is_empty() && unmarked::is_post(article, index) {
            pieces.push(Piece::unmarked(block.span));
        }
        if is_teaser(article, index, &pieces, language) {
            pieces.clear();
            open = false;
            continue;
        }
        if pieces.is_empty() {
            unmarked::add_cited(&mut quotes, article, index);
        }
        for (nth, piece) in pieces.iter().enumerate() {
            let first = nth == 0 && open && piece.span.start <= block.span.start + LONGEST_MARK_BYTES;
            let goes_on = first || piece.goes_on;
            match quotes.last_mut() {
                Some(last) if goes_on || is_split(article.text(), last, piece, index) => last.push(piece.span, index),
                _ => quotes.push(Quote { parts: vec![piece.span], blocks: vec![index], mark: piece.mark, label: None }),
            }
        }
        let goes_on = wholes.iter().take(given.len()).any(|whole| whole.last_block() > index);
        open = !goes_on && pieces.last().is_some_and(|piece| !piece.closed && piece.span.end == block.span.end);
    }
    leave_out_inner(&mut quotes, article.text());
    quotes
}

/// Where double marks are the rule, single ones belong to headlines, to a manner of speaking and inside other quotes.
fn leave_out_inner(quotes: &mut Vec<Quote>, text: &str) {
    // One that goes on in the next paragraph is no inner one.
    let goes_on = |quote: &Quote| quote.blocks.first() != quote.blocks.last();
    let is_single = |quote: &Quote| quote.mark == Some('\'') && !goes_on(quote);
    let singles = quotes.iter().filter(|quote| is_single(quote)).count();
    let doubles = quotes.iter().filter(|quote| quote.mark.is_some()).count() - singles;
    if singles > 0 && (doubles > singles || doubles + count_doubled(text) / 2 > singles) {
        quotes.retain(|quote| !is_single(quote));
    }
}

/// How often two single marks stand for a double one, as archives print them.
fn count_doubled(text: &str) -> usize {
    let (mut doubled, mut waiting) = (0, false);
    for &byte in text.as_bytes() {
        let pair = byte == b'\'' && waiting;
        doubled += usize::from(pair);
        waiting = byte == b'\'' && !pair;
    }
    doubled
}

/// Length of the longest marks that open a block, in bytes: two quotation marks.
const LONGEST_MARK_BYTES: usize = 6;

/// The pieces between marks in the block at `index`, trimmed, in order. Those that are `given`, and what they cover, are found
/// already.
fn pieces(
    article: &Article<'_>,
    index: usize,
    guillemets: Guillemets,
    (open, given): (bool, &[(Span, Piece)]),
    language: &Language,
) -> Vec<Piece> {
    let text = article.text();
    let span_of = |at: usize| article.blocks().get(at).map_or(Span::new(0, 0), |block| block.span);
    let block = span_of(index);
    let mut pieces = Vec::new();
    let mut start = block.start;
    for &(covered, piece) in given {
        add_pieces(
            &mut pieces,
            text,
            Span::new(start, covered.start),
            || false,
            guillemets,
            open && start == block.start,
            language,
        );
        add_piece(&mut pieces, piece, text, language);
        start = covered.end;
    }
    let reopened = || opens_with_mark(span_of(index + 1).of(text));
    add_pieces(
        &mut pieces,
        text,
        Span::new(start, block.end),
        reopened,
        guillemets,
        open && start == block.start,
        language,
    );
    pieces
}

/// Adds the pieces between the marks of a stretch of text.
fn add_pieces(
    pieces: &mut Vec<Piece>,
    text: &str,
    stretch: Span,
    reopened: impl Fn() -> bool,
    guillemets: Guillemets,
    open: bool,
    language: &Language,
) {
    let marks = turned::marks(text, stretch);
    if marks.is_empty() {
        return;
    }
    let mut doubles = double_marks::pairs(text, &marks, stretch.end, &reopened, guillemets, language);
    let singles = single_marks::pairs(text, &marks, stretch, (open, reopened()), &doubles, language);
    doubles.retain(|double| !singles.iter().any(|single| single.span.contains(double.span)));
    let mut singles = singles.into_iter().peekable();
    for double in doubles {
        while let Some(single) = singles.next_if(|single| single.span < double.span) {
            add_piece(pieces, single, text, language);
        }
        add_piece(pieces, double, text, language);
    }
    singles.for_each(|single| add_piece(pieces, single, text, language));
}

/// Adds what a piece holds without the cues set into it, where a word is left.
fn add_piece(pieces: &mut Vec<Piece>, mut piece: Piece, text: &str, language: &Language) {
    loop {
        let cue = match Attribution::of(language) {
            Attribution::CueOnly(_) => inline_cue::cue(text, piece.span, language),
            Attribution::Grammar(_) | Attribution::None => None,
        };
        let end = cue.map_or(piece.span.end, |cue| cue.start);
        let span = without_edges(text, Span::new(piece.span.start, end));
        if has_letter_or_digit(span.of(text)) {
            pieces.push(Piece { span, ..piece });
        }
        let Some(cue) = cue else { return };
        piece.span.start = behind_pause(text, cue.end);
    }
}

/// Behind the stop or the comma of what stands before a cue, where it is put behind the cue: "– ha detto Ruiz –. E".
fn behind_pause(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let pause = rest.starts_with([',', '.', ';', ':']) && !rest.starts_with("..");
    at + usize::from(pause)
}

/// Whether a quotation mark stands in a text, and no mere apostrophe in a word: "dall'aula".
fn has_quotation_mark(text: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.char_indices().any(|(at, c)| {
        let inside = is_letter(text[..at].chars().next_back()) && is_letter(text[at + c.len_utf8()..].chars().next());
        marks::is_quotation_mark(c) && !(inside && matches!(c, '\'' | '’'))
    })
}

fn opens_with_mark(text: &str) -> bool {
    text.trim_start().starts_with(|c| marks::opens(c) || matches!(c, '‘' | '\''))
}

/// Maximum words in a cue between two pieces of a quote (set by hand): "said Ines Okafor, who has led the port since 2012".
const LONGEST_CUE_WORDS: usize = 15;

/// Whether the piece goes on with the last quote after its cue: “The road,” she said, “is closed.”
fn is_split(text: &str, last: &Quote, piece: &Piece, block: usize) -> bool {
    let (Some(before), Some(last_block)) = (last.parts.last(), last.blocks.last()) else { return false };
    if *last_block != block || last.mark != piece.mark {
        return false;
    }
    let between = Span::new(before.end, piece.span.start);
    if !has_quotation_mark(between.of(text)) && piece.mark.is_some_and(|mark| !dash::is_dash(mark)) {
        return true; // a cue inside the marks
    }
    if piece.mark.is_some_and(dash::is_dash) {
        return true;
    }
    let cue = without(text, between, |c| c.is_whitespace() || marks::is_quotation_mark(c)).of(text);
    let breaks_off = before.of(text).ends_with([',', '—', '–', '-', '?', '!']) || cue.starts_with(',');
    let opens = before.of(text).starts_with(char::is_uppercase);
    let goes_on = piece.span.of(text).trim_start_matches(['…', '.', ' ']).starts_with(char::is_lowercase);
    let one_clause = cue.ends_with([',', '—', '–']) && !cue.contains([';', '?', '!']) && !cue.contains(". ");
    breaks_off
        && opens
        && goes_on
        && one_clause
        && cue.len() > 1
        && cue.split_whitespace().nth(LONGEST_CUE_WORDS).is_none()
}
