//! What the blocks that stay are, where their form tells: time stamps, bylines, captions, code, references, line-ups and
//! subheadings are no prose, so no sentence is read from them.

use crate::article::block::{Article, Block, BlockKind};
use crate::article::clean::features::BlockContext;
use crate::article::clean::page::Page;
use crate::article::clean::removal::RemovalRule;
use crate::article::scan::block_shape::{BlockShape, PROSE_WORDS};

/// Names the blocks that are not prose.
pub(crate) fn name(article: &Article<'_>, blocks: &mut [Block], page: &Page) {
    let texts: Vec<&str> = article.blocks().iter().map(|block| block.span.of(article.text())).collect();
    name_short(blocks, page);
    let is_code: Vec<bool> = page.blocks.iter().zip(&texts).map(|(block, text)| is_code(&block.shape, text)).collect();
    let is_reference: Vec<bool> = texts.iter().map(|text| is_reference(text)).collect();
    for at in 0..blocks.len() {
        if !blocks[at].kind.is_prose() {
            continue;
        }
        let shape = &page.blocks[at].shape;
        if is_code[at] || goes_on_code(page, &is_code, at) || is_line_up(shape) {
            blocks[at].kind = BlockKind::Other;
        } else if is_in_references(&texts, &is_reference, at) {
            blocks[at].kind = BlockKind::Other;
            name_head(blocks, page, at);
        }
    }
    name_contents(blocks, page, &texts);
    name_self_description(blocks, page, &texts);
}

/// Paragraphs of plain text that are none: bylines, dates and captions on a line of their own, subheadings, and the short lines
/// around the headline; and time stamps of any text.
fn name_short(blocks: &mut [Block], page: &Page) {
    /// Fewest similar lines in a row that are a list or a poem.
    const LIST: u32 = 4;
    let headline = blocks.iter().position(|block| block.kind == BlockKind::Headline);
    let is_text = |at: &usize| page.blocks[*at].shape.is_sentence();
    let body = headline.map_or(0, |headline| (headline + 1..blocks.len()).find(is_text).unwrap_or(headline));
    for (at, block) in blocks.iter_mut().enumerate() {
        let seen = &page.blocks[at];
        if seen.is_time_stamp && block.kind.is_prose() {
            block.kind = BlockKind::Dateline;
        }
        if block.markup.is_some() || !matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading) {
            continue;
        }
        block.kind = match seen.phrase {
            _ if seen.is_caption => BlockKind::Caption,
            _ if seen.shape.ends_sentence => continue,
            Some(RemovalRule::Byline) if seen.is_prompt() => BlockKind::Byline,
            Some(RemovalRule::Date) if seen.is_prompt() => BlockKind::Dateline,
            Some(RemovalRule::Caption) if seen.is_prompt() => BlockKind::Caption,
            _ if at < body && seen.similar_run < LIST && seen.is_short() && !seen.shape.ends_soft => BlockKind::Heading,
            _ if BlockContext::new(page, at).is_heading() => BlockKind::Heading,
            _ => continue,
        };
    }
}

/// A short line of signs that ends as no sentence, or a shell's prompt.
pub(crate) fn is_code(shape: &BlockShape, text: &str) -> bool {
    const MOST_WORDS: f32 = 25.0;
    const SIGNS: f32 = 0.06;
    const LEAST_BYTES: usize = 8;
    let is_prompt = text.starts_with("$ ") || text.starts_with(">>> ");
    let ends_code =
        text.ends_with(['{', '}', ';']) || text.ends_with("()") || text.ends_with("):") || text.ends_with(" \\");
    let has_signs = shape.sign_share >= SIGNS
        && (shape.starts_lower
            || ends_code
            || shape.sign_share >= 2.0 * SIGNS
            || text.starts_with(['[', '{', '<', '/']));
    is_prompt
        || (text.len() >= LEAST_BYTES && shape.words < MOST_WORDS && !shape.ends_sentence && (ends_code || has_signs))
}

/// An indented line that ends as no sentence, between or right below lines of code.
fn goes_on_code(page: &Page, is_code: &[bool], at: usize) -> bool {
    let block = &page.blocks[at];
    let beside = |by: isize| at.checked_add_signed(by).is_some_and(|at| is_code.get(at) == Some(&true));
    let is_part = block.is_indented || (beside(-1) && beside(1));
    is_part && !block.is_prose && !block.blank_before && beside(-1)
}

/// A list of names: nearly all words in capitals, many commas.
fn is_line_up(shape: &BlockShape) -> bool {
    const LEAST_WORDS: u32 = 9;
    const LEAST_COMMAS: u32 = 5;
    let is_named = shape.cased_words >= LEAST_WORDS && shape.capitals * 5 >= shape.cased_words * 4;
    is_named && shape.commas >= LEAST_COMMAS && shape.shouted * 2 < shape.cased_words
}

/// An entry of a list of references: an identifier, or authors and a year in brackets.
fn is_reference(text: &str) -> bool {
    const IDENTIFIERS: &[&str] = &["doi:", "doi.org/", "ISBN", "ISSN", "arXiv:", "PMID"];
    text.starts_with("^ ") || IDENTIFIERS.iter().any(|name| text.contains(name)) || opens_with_year(text)
}

/// "Becker, T. (2021). …"
fn opens_with_year(text: &str) -> bool {
    const MOST_BYTES: usize = 120;
    let Some(open) = text.find('(').filter(|&open| open <= MOST_BYTES) else { return false };
    let inner = &text[open + 1..];
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let after = inner[digits..].trim_start_matches(|c: char| c.is_ascii_lowercase());
    let authors = text[..open].trim_end();
    let is_list = authors.contains([',', '.', '&']) && !authors.contains("  ");
    digits == 4
        && after.starts_with(").")
        && is_list
        && text.starts_with(|c: char| c.is_uppercase() || c == '[' || c.is_ascii_digit())
}

/// Whether a block is one of at least two references in a row; one alone must open with the mark of a note.
fn is_in_references(texts: &[&str], is_reference: &[bool], at: usize) -> bool {
    let is = |at: usize| is_reference.get(at) == Some(&true);
    is(at) && (is(at + 1) || (at > 0 && is(at - 1)) || texts[at].starts_with("^ "))
}

/// The short line above references is their heading.
fn name_head(blocks: &mut [Block], page: &Page, at: usize) {
    let Some(above) = at.checked_sub(1) else { return };
    let shape = &page.blocks[above].shape;
    if shape.words < PROSE_WORDS && !shape.ends_sentence && blocks[above].kind.is_prose() {
        blocks[above].kind = BlockKind::Heading;
    }
}

/// Short numbered lines above all prose: a table of contents, with the line above it.
fn name_contents(blocks: &mut [Block], page: &Page, texts: &[&str]) {
    const MOST_WORDS: f32 = 8.0;
    let is_entry = |at: usize| {
        let shape = &page.blocks[at].shape;
        is_numbered(texts[at]) && shape.words < MOST_WORDS && !shape.ends_sentence
    };
    let end = if page.first_prose < blocks.len() { page.first_prose } else { 0 };
    for at in 0..end {
        if is_entry(at) && blocks[at].kind.is_prose() {
            blocks[at].kind = BlockKind::Other;
            name_head(blocks, page, at);
        }
    }
}

/// "1 Introduction", "2.3 Results".
fn is_numbered(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    text.len() - rest.len() <= 5 && text.starts_with(|c: char| c.is_ascii_digit()) && rest.starts_with([' ', '\t'])
}

/// "About Harbour Foods" and, below it, a paragraph that begins with "Harbour Foods": what a press release says of its
/// sender, in the last part of the text.
fn name_self_description(blocks: &mut [Block], page: &Page, texts: &[&str]) {
    const LAST_PART: f32 = 0.5;
    const MOST_EXTRA_WORDS: usize = 3;
    for at in 1..blocks.len() {
        let (head, block) = (&page.blocks[at - 1], &page.blocks[at]);
        if block.position < LAST_PART || !head.is_short() || head.shape.ends_sentence || !block.shape.is_sentence() {
            continue;
        }
        let mut extra = texts[at - 1].match_indices(' ').take(MOST_EXTRA_WORDS);
        let names = |(space, _): (usize, &str)| {
            let name = &texts[at - 1][space + 1..];
            name.starts_with(char::is_uppercase)
                && texts[at].strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', ',', '®', '™', '(']))
        };
        if extra.any(names) && blocks[at].kind.is_prose() {
            blocks[at].kind = BlockKind::Other;
        }
    }
}
