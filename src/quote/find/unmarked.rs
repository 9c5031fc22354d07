//! Speech without quotation marks: interviews and transcripts, whose paragraphs begin with the name of who speaks, and block
//! quotes behind ">".
//!
//! "Note:" and "Update:" look like labels. So a label counts only in a dialogue: one comes back after another has been
//! there. That needs no word of any language.

use crate::article::{Article, Block, BlockKind};
use crate::chars::punctuation::is_dash;
use crate::quote::quotation::{Quote, without_edges};
use crate::span::Span;

/// Maximum words in a label (set by hand).
const LONGEST_LABEL_WORDS: usize = 5;
/// Maximum length of a label, in bytes (set by hand).
const LONGEST_LABEL_BYTES: usize = 60;
/// Maximum distance between two uses of a label in a dialogue, in labels (set by hand).
const REACH_LABELS: usize = 8;

/// The label of each block of the article that has one, in order; none if the article is no dialogue.
pub(crate) fn labels(article: &Article<'_>) -> Vec<(usize, Span)> {
    let mut labels = Vec::new();
    for (at, block) in article.blocks().iter().enumerate() {
        if block.kind.is_prose()
            && let Some(label) = label(article.text(), block)
        {
            labels.push((at, label));
        }
    }
    let same = |one: Span, other: Span| {
        surname(one.of(article.text())).eq_ignore_ascii_case(surname(other.of(article.text())))
    };
    let is_dialogue = (2..labels.len()).any(|i| {
        let before = &labels[i.saturating_sub(REACH_LABELS)..i];
        let other = before.iter().position(|&(_, label)| same(label, labels[i].1));
        other.is_some_and(|first| before[first..].iter().any(|&(_, label)| !same(label, labels[i].1)))
    });
    if !is_dialogue {
        labels.clear();
    }
    labels
}

/// The words before the colon that a block begins with, if they are written like a name: "Q", "TOM HALE", "Ana Ruiz".
fn label(text: &str, block: &Block) -> Option<Span> {
    let body = block.span.of(text);
    let head = &body.as_bytes()[..body.len().min(LONGEST_LABEL_BYTES)];
    let colon = head.iter().position(|&byte| byte == b':')?;
    let (label, said) = (&body[..colon], &body[colon + 1..]);
    let speaks = said.starts_with(char::is_whitespace) && said.trim_start().starts_with(char::is_alphanumeric);
    let words = || label.split_whitespace();
    let named = label.starts_with(char::is_uppercase) && words().all(is_part_of_name);
    let short = words().nth(LONGEST_LABEL_WORDS).is_none();
    (speaks && named && short).then(|| Span::new(block.span.start, block.span.start + colon))
}

/// A capitalised word, an initial or a particle; no verb and no noun of most languages.
fn is_part_of_name(word: &str) -> bool {
    let letters = |c: char| c.is_alphabetic() || matches!(c, '.' | '-' | '’' | '\'' | '(' | ')' | ',');
    word.chars().all(letters) && (word.starts_with(|c: char| c.is_uppercase() || c == '(') || word.len() <= 3)
}

/// Maximum words in a line that names the source of a block quote (set by hand): "Ines Okafor, city engineer of Marrow Bay".
const LONGEST_SOURCE_WORDS: usize = 12;

/// Whether a block below a block quote only names its source: a few words without a stop, first a name or a dash.
pub(crate) fn is_source(article: &Article<'_>, index: usize) -> bool {
    let is_quotation = |at: usize| article.blocks().get(at).is_some_and(|block| block.kind == BlockKind::Quotation);
    let line = article.blocks().get(index).map_or("", |block| block.span.of(article.text()));
    let named = line.starts_with(char::is_uppercase) || line.starts_with(is_dash);
    let short = line.split_whitespace().nth(LONGEST_SOURCE_WORDS).is_none() && !line.ends_with(['.', '!', '?', '…']);
    is_quotation(index) && index.checked_sub(1).is_some_and(is_quotation) && named && short
}

/// The part that two labels of one speaker share: "TOM HALE", "Hale".
fn surname(label: &str) -> &str {
    label.rsplit(' ').next().unwrap_or_default()
}

/// The speech behind a label; a question is no key quote.
pub(crate) fn labelled(text: &str, block: Span, label: Span, index: usize) -> Option<Quote> {
    let said = without_edges(text, Span::new(label.end + 1, block.end));
    let asked = said.of(text).ends_with(['?', '？', '؟']);
    let quote = Quote { parts: vec![said], blocks: vec![index], mark: None, label: Some(label) };
    (!asked).then_some(quote)
}

/// Adds the block at `index` if it is a block quote behind ">"; one that goes on where the last quote ends is a part of it.
pub(crate) fn add_cited(quotes: &mut Vec<Quote>, article: &Article<'_>, index: usize) {
    let lines = |at: usize| article.blocks().get(at).map_or("", |block| block.span.of(article.text()));
    if !lines(index).starts_with('>') {
        return;
    }
    let Some(cited) = cited(article, index) else { return };
    let above = index.checked_sub(1).filter(|&above| lines(above).starts_with('>'));
    match quotes.last_mut() {
        Some(last) if last.mark.is_none() && above.is_some() && last.blocks.last().copied() == above => {
            cited.parts.into_iter().for_each(|part| last.push(part, index));
        }
        _ => quotes.push(cited),
    }
}

/// A block quote as e-mail and Markdown write it: each line behind ">", a part of its own.
fn cited(article: &Article<'_>, index: usize) -> Option<Quote> {
    let (text, block) = (article.text(), article.blocks().get(index)?.span);
    let mut parts = Vec::new();
    let mut start = block.start;
    for line in block.of(text).split_inclusive('\n') {
        let said = line.trim_start_matches(['>', ' ', '\t']);
        let from = start + (line.len() - said.len());
        start += line.len();
        let said = said.trim_end();
        if line.starts_with('>') && said.contains(char::is_alphanumeric) && !said.starts_with(is_dash) {
            parts.push(Span::new(from, from + said.len()));
        }
    }
    let blocks = vec![index; parts.len()];
    (!parts.is_empty()).then_some(Quote { parts, blocks, mark: None, label: None })
}
