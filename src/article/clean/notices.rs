//! Where a text speaks of its own page: phrases such as "a version of this article", addresses, credits, and the labels of
//! speakers in a transcript. No such sentence is fit for a summary.

use rustc_hash::FxHashSet;

use crate::article::block::{Article, BlockKind};
use crate::article::clean::page::Page;
use crate::article::clean::phrases::Phrases;
use crate::article::clean::removal::RemovalRule;
use crate::article::scan::block_shape::ends_sentence;
use crate::article::scan::token_table::TokenTable;
use crate::chars;
use crate::chars::letters::bare;
use crate::lang::{Language, Section};
use crate::order::best_first;
use crate::span::Span;

/// Words at a block's start among which a notice means that the block is one.
const OPENING_WORDS: usize = 12;

/// Bytes that a credit in brackets at the end of a caption has at most, and the caption, in words.
const LONGEST_CREDIT: usize = 90;
const LONGEST_CAPTION: f32 = 70.0;

/// The same where a sentence ends ahead of the brackets and one word stands in them, as in "(dpa)": agencies end paragraphs so.
const SHORT_CAPTION: f32 = 25.0;

impl Page {
    pub(crate) fn find_notices(&mut self, article: &Article<'_>, words: &TokenTable, phrases: &Phrases) {
        let text = article.text();
        for (at, block) in article.blocks().iter().enumerate() {
            let mut has_caption = false;
            let found = phrases.notices(words.of_block(at));
            let spans: Vec<Span> = if found.is_empty() { Vec::new() } else { words.spans_of_block(at).collect() };
            for (rule, found) in found {
                let span = spans.get(found.start).zip(spans.get(found.end - 1));
                self.notices.extend(span.map(|(first, last)| Span::new(first.start, last.end)));
                self.blocks[at].opens_with_notice |= rule == RemovalRule::PageNotice && found.end <= OPENING_WORDS;
                has_caption |= rule == RemovalRule::Caption;
            }
            if has_caption && at >= 2 && self.is_caption_above(at) {
                let above = article.blocks()[at - 1].span;
                self.notices.push(Span::new(above.start, above.end));
            }
            if self.blocks[at].shape.has_address || block.span.of(text).contains('/') {
                self.notices.extend(addresses(block.span, text));
            }
            self.blocks[at].names_agency = agency(block.span, text).is_some_and(|agency| {
                let ids: Vec<_> = words.within(agency).map(|(id, _)| id).collect();
                text[..agency.start].ends_with(['(', '（']) || phrases.find(&ids).0.is_some()
            });
            let longest = if self.blocks[at].names_agency { SHORT_CAPTION } else { LONGEST_CAPTION };
            let is_plain = block.markup.is_none() && self.blocks[at].shape.words < longest;
            if let Some(credit) = trailing_brackets(block.span, text).filter(|_| is_plain) {
                let ids: Vec<_> = words.within(credit).map(|(id, _)| id).collect();
                let rule = phrases.find(&ids).0;
                self.blocks[at].has_credit = matches!(rule, Some(RemovalRule::Caption | RemovalRule::Credit));
            }
        }
        self.find_labels(article);
        let earliness: Vec<f64> = self.notices.iter().map(|span| -(span.start as f64)).collect();
        self.notices = best_first(&earliness).into_iter().map(|at| self.notices[at]).collect();
    }

    /// The block in the text's second half that holds nothing but the mark that ends a press release.
    pub(crate) fn find_end(&self, article: &Article<'_>, language: &Language) -> Option<usize> {
        const SECOND_HALF: f32 = 0.5;
        let is_end = |at: &usize| is_end_mark(article.blocks()[*at].span.of(article.text()), language);
        (0..self.blocks.len()).filter(|&at| self.blocks[at].position > SECOND_HALF).find(is_end)
    }

    /// Whether the block above a caption is one too: a single sentence, above all other prose but captions.
    fn is_caption_above(&self, at: usize) -> bool {
        const MOST_BLOCKS: usize = 4;
        let above = &self.blocks[at - 1];
        let is_first =
            self.blocks[..at - 1].iter().all(|block| !block.is_prose) && at <= self.first_prose + MOST_BLOCKS;
        is_first && above.shape.inner_ends == 0 && above.shape.ends_sentence
    }

    /// Labels in front of the lines of a transcript: at least four lines have one, and some come again.
    fn find_labels(&mut self, article: &Article<'_>) {
        const LEAST: usize = 4;
        const LONGEST: usize = 30;
        let text = article.text();
        let label = |span: Span| {
            let line = span.of(text);
            let colon =
                line.find(':').filter(|&colon| colon > 0 && colon <= LONGEST && line[colon + 1..].starts_with(' '))?;
            line[..colon].starts_with(char::is_uppercase).then(|| Span::new(span.start, span.start + colon))
        };
        let labels: Vec<Span> = article
            .blocks()
            .iter()
            .filter(|block| block.kind != BlockKind::Metadata)
            .filter_map(|block| label(block.span))
            .collect();
        let names: FxHashSet<&str> = labels.iter().map(|label| label.of(text)).collect();
        if labels.len() >= LEAST && names.len() * 3 <= labels.len() * 2 {
            self.notices.extend(labels);
        }
    }
}

/// "-ENDS-", "– Ende –", "# # #". Asterisks and dashes alone part the sections of a text.
fn is_end_mark(text: &str, language: &Language) -> bool {
    const LONGEST: usize = 30;
    if text.len() > LONGEST {
        return false;
    }
    let is_mark = |c: char| matches!(c, '-' | '–' | '—' | '#' | '*');
    let inner = text.trim_matches(is_mark).trim();
    let is_framed = inner.len() < text.len() && text.starts_with(is_mark) && text.ends_with(is_mark);
    let has_word = || language.list(Section::EndMarks).contains(&chars::lower(inner));
    let is_hashes = || text.matches('#').count() >= 2 && text.chars().all(|c| c == '#' || c == ' ');
    (is_framed && has_word()) || is_hashes()
}

/// What stands in brackets at the end of a block.
fn trailing_brackets(block: Span, text: &str) -> Option<Span> {
    let inner = block.of(text).trim_end_matches('.').strip_suffix([')', '）'])?;
    let open = inner.rfind(['(', '（'])?;
    (inner.len() - open <= LONGEST_CREDIT).then(|| Span::new(block.start + open, block.start + inner.len()))
}

/// The single word behind the last sentence of a block: the agency that it comes from. "(dpa)", "– Reuters", "AFP".
fn agency(block: Span, text: &str) -> Option<Span> {
    const LONGEST: usize = 12;
    let is_letter = |c: char| c.is_alphabetic() || c == '/';
    let inner = block.of(text).trim_end_matches(['.', ')', '）']);
    let name = &inner[inner.trim_end_matches(is_letter).len()..];
    let start = inner.len() - name.len();
    let before =
        inner[..start].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '(' | '（' | '-' | '–' | '—'));
    let is_apart = before.len() < start && !name.is_empty() && name.len() <= LONGEST;
    (is_apart && ends_sentence(before)).then(|| Span::new(block.start + start, block.start + inner.len()))
}

/// Web and mail addresses in a block, but no bare name of a site.
fn addresses(block: Span, text: &str) -> impl Iterator<Item = Span> {
    let inner = block.of(text);
    let is_address = |word: &str| {
        let (host, path) = word.split_once('/').unwrap_or((word, ""));
        let is_host = |host: &str| {
            let mut parts = host.split('.');
            let last = parts.next_back().unwrap_or_default();
            let is_name =
                |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            last.len() >= 2
                && last.bytes().all(|byte| byte.is_ascii_alphabetic())
                && host.contains('.')
                && parts.all(is_name)
        };
        let is_mail = word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && is_host(host));
        let is_long = !path.is_empty() || host.starts_with("www.") || host.matches('.').count() > 1;
        word.contains("://") || is_mail || (is_host(host) && is_long && host.chars().all(|c| !c.is_uppercase()))
    };
    let mut at = 0;
    inner.split_whitespace().filter_map(move |word| {
        let start = at + inner[at..].find(word)?;
        at = start + word.len();
        let bare = bare(word);
        is_address(bare).then(|| Span::new(block.start + start, block.start + at))
    })
}
