//! Interviews and transcripts: paragraphs that begin with the name of who speaks.
//!
//! "Note:", "Pros:" and "Oregon:" look like labels. So labels count only in a dialogue: one comes back after another has been
//! there, and one of them is written like a name, or somebody is asked. That needs few words of any language.

use rustc_hash::FxHashSet;

use crate::article::{Article, Block};
use crate::chars::letters::{bare, has_lower};
use crate::chars::lower;
use crate::chars::punctuation::Marks;
use crate::lang::{Language, Roles};
use crate::quote::quotation::{Quote, without_edges};
use crate::span::Span;

/// Maximum words in a label (set by hand).
const LONGEST_LABEL_WORDS: usize = 5;
/// Maximum length of a label, in bytes (set by hand).
const LONGEST_LABEL_BYTES: usize = 60;
/// Maximum distance between two uses of a label in a dialogue, in labels (set by hand).
const REACH_LABELS: usize = 8;

/// The label of each block of the article that has one, in order; none if the article is no dialogue.
pub(crate) fn labels(article: &Article<'_>, language: &Language) -> Vec<(usize, Span)> {
    let text = article.text();
    let mut labels = Vec::new();
    for (at, block) in article.blocks().iter().enumerate() {
        if block.kind.is_prose()
            && let Some(label) = label(text, block)
        {
            labels.push((at, label));
        }
    }
    if !asks(article, &labels) {
        labels.retain(|&(_, label)| !is_loose(text, label));
    }
    let returns = |i: usize| {
        let before = &labels[i.saturating_sub(REACH_LABELS)..i];
        let same = |label: Span| is_same(text, label, labels[i].1);
        let first = before.iter().position(|&(_, label)| same(label));
        first.is_some_and(|first| before[first..].iter().any(|&(_, label)| !same(label)))
    };
    // "Ana Ruiz: Why the bridge must close": the titles of columns end as no sentence.
    let is_sentence = |&&(at, _): &&(usize, Span)| {
        article.blocks()[at].span.of(text).trim_end().ends_with(|c: char| !c.is_alphanumeric())
    };
    let are_titles = labels.iter().filter(is_sentence).count() * 2 < labels.len();
    if are_titles || !(2..labels.len()).any(returns) || !is_speech(article, &labels, language) {
        labels.clear();
    }
    labels
}

/// Whether a question is asked behind one of the labels.
fn asks(article: &Article<'_>, labels: &[(usize, Span)]) -> bool {
    let mut blocks = labels.iter().filter_map(|&(at, _)| article.blocks().get(at));
    blocks.any(|block| block.span.of(article.text()).trim_end().ends_with(|c| Marks::QUESTION.has(c)))
}

/// Whether what stands behind the labels is said: a question is asked, or one of the labels is a name.
fn is_speech(article: &Article<'_>, labels: &[(usize, Span)], language: &Language) -> bool {
    let text = article.text();
    if asks(article, labels) {
        return true;
    }
    let known = surnames(article, labels);
    let is_name = |&(_, label): &(usize, Span)| {
        let label = label.of(text);
        let mut words = label.split_whitespace();
        let shouts = label.chars().filter(|c| c.is_alphabetic()).nth(2).is_some() && !has_lower(label);
        let roles = |word: &str| language.roles(&lower(word));
        let place = label.split_whitespace().all(|word| roles(word).intersects(Roles::PLACE));
        let given = words.next().is_some_and(|word| {
            roles(word).intersects(Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME).union(Roles::TITLE))
        });
        !place && (shouts || given && words.next().is_some() || known.contains(last_word(label)))
    };
    labels.iter().any(is_name)
}

/// The words that stand behind another capitalised word in the prose without labels: "Hale" in "Ruth Hale".
fn surnames<'t>(article: &Article<'t>, labels: &[(usize, Span)]) -> FxHashSet<&'t str> {
    let mut surnames = FxHashSet::default();
    let text = article.text();
    let is_labelled = |at: usize| labels.binary_search_by_key(&at, |&(at, _)| at).is_ok();
    for (_, block) in
        article.blocks().iter().enumerate().filter(|&(at, block)| block.kind.is_prose() && !is_labelled(at))
    {
        let mut after_capital = false;
        for word in block.span.of(text).split_whitespace() {
            let bare = bare(word);
            let is_capital = bare.starts_with(char::is_uppercase);
            if after_capital && is_capital {
                surnames.insert(bare);
            }
            after_capital = is_capital && word.ends_with(char::is_alphanumeric);
        }
    }
    surnames
}

/// The words before the colon that a block begins with, behind a time stamp, if they are written like a name: "Q",
/// "TOM HALE", "Ana Ruiz".
fn label(text: &str, block: &Block) -> Option<Span> {
    let body = block.span.of(text);
    let start = time_stamp(body);
    let body = &body[start..];
    let start = block.span.start + start;
    let head = &body.as_bytes()[..body.len().min(LONGEST_LABEL_BYTES)];
    let colon = head.iter().position(|&byte| byte == b':');
    let Some(colon) = colon.or_else(|| dash_behind_label(body)) else {
        return caseless_label(body).map(|length| Span::new(start, start + length));
    };
    if let Some(length) = caseless_label(&body[..body.len().min(colon + 1)]) {
        return Some(Span::new(start, start + length));
    }
    let (label, said) = (&body[..colon], &body[colon + 1..]);
    let said = if said.starts_with(DASHES) { said.trim_start_matches(DASHES) } else { said };
    let speaks = said.starts_with(char::is_whitespace) && said.trim_start().starts_with(char::is_alphanumeric);
    let words = || label.split_whitespace();
    let named = label.starts_with(char::is_uppercase) && words().all(is_part_of_name);
    let short = words().nth(LONGEST_LABEL_WORDS).is_none();
    (speaks && named && short).then(|| Span::new(start, start + colon))
}

/// Dashes that stand for the colon behind a label.
const DASHES: [char; 3] = ['-', '–', '—'];
/// Maximum letters of a label in a script without capitals (set by hand).
const LONGEST_CASELESS: usize = 16;

/// Where the space stands before a dash that follows a label: "Ana Ruiz - We waited.", "G5 - Were you there?"
fn dash_behind_label(body: &str) -> Option<usize> {
    let near = body.char_indices().map(|(at, _)| at).find(|&at| at >= LONGEST_LABEL_BYTES).unwrap_or(body.len());
    [" - ", " – ", " — "].iter().filter_map(|dash| body[..near].find(dash)).min()
}

/// The length of a label in a script without capitals, before its colon: 編集部：
fn caseless_label(body: &str) -> Option<usize> {
    let letters = |c: char| c.is_alphabetic() || c == '・';
    let end = body.char_indices().take(LONGEST_CASELESS + 1).find(|&(_, c)| !letters(c))?.0;
    let caseless = body[..end].chars().all(|c| !c.is_lowercase() && !c.is_uppercase());
    let colon = body[end..].trim_start().starts_with(['：', ':']);
    (end > 0 && caseless && colon).then_some(end)
}

/// Whether a label is of a kind that lists have too: a dash follows it, or nothing shows that it is a name.
fn is_loose(text: &str, label: Span) -> bool {
    !text[label.end..].starts_with(':') || !label.of(text).contains(char::is_uppercase)
}

/// The length of a time stamp and the space behind it: "[00:01:12] ", "1:12 - ".
fn time_stamp(body: &str) -> usize {
    let is_stamp = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | ',');
    let open = usize::from(body.starts_with(['[', '(']));
    let digits = body[open..].find(|c| !is_stamp(c)).unwrap_or(0);
    let stamp = &body[open..open + digits];
    if !stamp.starts_with(|c: char| c.is_ascii_digit()) || !stamp.contains(':') {
        return 0;
    }
    let rest = body[open + digits..].trim_start_matches([']', ')', ' ', '\t', '-', '–', '—', '|']);
    body.len() - rest.len()
}

/// A capitalised word, an initial or a particle; no verb and no noun of most languages.
fn is_part_of_name(word: &str) -> bool {
    let letters = |c: char| c.is_alphabetic() || matches!(c, '.' | '-' | '’' | '\'' | '(' | ')' | ',');
    let outlet = word.len() <= 3
        && word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
    (word.chars().all(letters) || outlet)
        && (word.starts_with(|c: char| c.is_uppercase() || c == '(') || word.len() <= 3)
}

/// Whether two labels are of one speaker: "TOM HALE", "Hale".
fn is_same(text: &str, label: Span, other: Span) -> bool {
    last_word(label.of(text)).eq_ignore_ascii_case(last_word(other.of(text)))
}

fn last_word(label: &str) -> &str {
    label.rsplit(' ').next().unwrap_or_default()
}

/// The speech behind a label; a question is no key quote.
pub(crate) fn labelled(text: &str, block: Span, label: Span, index: usize) -> Option<Quote> {
    let behind = &text[label.end..block.end];
    let lead = |c: char| c.is_whitespace() || matches!(c, ':' | '：') || DASHES.contains(&c);
    let said = behind.trim_start_matches(lead);
    let said = without_edges(text, Span::new(block.end - said.len(), block.end));
    let asked = said.of(text).ends_with(|c| Marks::QUESTION.has(c));
    let quote = Quote { parts: vec![said], blocks: vec![index], mark: None, label: Some(label) };
    (!asked).then_some(quote)
}
