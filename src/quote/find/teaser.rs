//! Links to other stories that a paste brings along: "- Minister Wilder: “We will always have AI in school”".

use crate::article::Article;
use crate::chars::punctuation::{Marks, is_bullet, is_dash};
use crate::chars::{lower, words};
use crate::lang::{Language, Roles};
use crate::quote::find::double_marks::Piece;
use crate::quote::find::marks;

/// Maximum length of a teaser, in bytes (set by hand).
const LONGEST_BYTES: usize = 200;
/// Maximum words before a colon that may name a speaker (set by hand).
const LONGEST_LABEL_WORDS: usize = 4;

/// Whether the block at `index`, with these pieces between marks, is the headline of another story: one line without a full
/// stop that is an item of a list, or whose only lead is a few words and a colon without a cue.
pub(crate) fn is_teaser(article: &Article<'_>, index: usize, pieces: &[Piece], language: &Language) -> bool {
    let text = article.text();
    let (Some(block), Some(first), Some(last)) = (article.blocks().get(index), pieces.first(), pieces.last()) else {
        return false;
    };
    let line = block.span.of(text).trim();
    let stops = |c: char| Marks::TERMINATOR.has(c) || matches!(c, ':' | ',');
    let unmarked = line.trim_end_matches(marks::is_quotation_mark);
    if line.len() > LONGEST_BYTES
        || line.ends_with(stops)
        || unmarked.ends_with(stops)
        || !last.closed
        || line.contains('\n')
    {
        return false;
    }
    let behind = text[last.span.end..block.span.end].trim_start_matches(marks::is_quotation_mark).trim_start();
    if behind.starts_with(is_dash) {
        return false; // "…" — Ana Ruiz
    }
    let before = text[block.span.start..first.span.start].trim_end_matches(|c| marks::is_quotation_mark(c) || c == ' ');
    let is_item = before.trim_start().starts_with(is_bullet);
    let is_long = before.split_whitespace().nth(LONGEST_LABEL_WORDS).is_some();
    let is_led = before.ends_with(':') && is_long && !has_cue(before, language) && behind.is_empty();
    (is_item || is_led) && !has_cue(behind, language)
}

fn has_cue(line: &str, language: &Language) -> bool {
    let is_cue = |word: &str| language.roles(word).intersects(Roles::CUE);
    words(line).any(|(_, word)| is_cue(&lower(word)))
}
