//! Interviews and transcripts: paragraphs that begin with the name of who speaks, and need no quotation marks.
//!
//! "Note:" and "Update:" look the same. So a label counts only in a dialogue: one comes back after another has been
//! there. That needs no word of any language.

use crate::article::{Article, Block};
use crate::lang::lower;
use crate::span::Span;

/// As many words as a label has at most.
const LONGEST_LABEL_WORDS: usize = 5;
/// As long as it is at most, in bytes.
const LONGEST_LABEL_BYTES: usize = 60;
/// As many labels back as one comes again in a dialogue.
const REACH_LABELS: usize = 8;

/// The label of each block of the article that has one, in order; none if the article is no dialogue.
pub(super) fn labels(article: &Article<'_>) -> Vec<(usize, Span)> {
    let prose = article.blocks().iter().enumerate().filter(|(_, block)| block.kind.is_prose());
    let mut labels: Vec<(usize, Span)> =
        prose.filter_map(|(at, block)| label(article.text(), block).map(|label| (at, label))).collect();
    let same = |one: Span, other: Span| surname(one.of(article.text())) == surname(other.of(article.text()));
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
    let colon = body.bytes().take(LONGEST_LABEL_BYTES).position(|byte| byte == b':')?;
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

/// What two labels of one speaker share: "TOM HALE", "Hale".
fn surname(label: &str) -> String {
    lower(label.split_whitespace().next_back().unwrap_or_default())
}
