//! Speech that a dash opens, without quotation marks: "– Vi tar inga risker, säger Karin Lundmark."
//!
//! Many languages write speech so in their news. The dash stands at the start of a paragraph, or behind a colon; the speech
//! goes up to its cue, and on behind a second dash. A paragraph without a cue is speech only if another one of the article
//! has one: else it may be an item of a list.

use crate::article::Article;
use crate::chars::letters::has_letter_or_digit;
use crate::chars::{lower, words};
use crate::lang::{Language, Roles};
use crate::quote::find::double_marks::Piece;
use crate::span::Span;

/// Maximum words from the start of a cue to its verb: "kaupunginjohtaja Outi Salmela | sanoo".
const LONGEST_SUBJECT: usize = 8;
/// Maximum words between the start of a cue and its verb that are no subject: "a", "se".
const MOST_AUXILIARIES: usize = 3;
/// Minimum words of a paragraph without a cue that is speech.
const LEAST_WORDS: usize = 4;
/// Maximum words behind a cue whose subject stands ahead of it.
const MOST_ADVERBIALS: usize = 4;
/// Roles of words that tell to whom, where or when.
const ADVERBIAL: Roles = Roles::OBLIQUE.union(Roles::ADVERB).union(Roles::DAY);

/// The speech of one block.
pub(crate) struct Speech {
    block: usize,
    /// The dash that opens it.
    dash: char,
    pieces: Vec<Span>,
    /// Whether a cue shows that it is speech.
    has_cue: bool,
}

/// Whether a character is a dash that opens speech.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '–' | '—' | '―' | '-')
}

/// All speech led by a dash, by block.
pub(crate) fn find(article: &Article<'_>, language: &Language) -> Vec<Speech> {
    let mut found = Vec::new();
    if !language.dash_speech {
        return found;
    }
    for (index, block) in article.blocks().iter().enumerate().filter(|(_, block)| block.kind.is_prose()) {
        if let Some(start) = opening(article.text(), block.span) {
            let (pieces, has_cue) = pieces(article.text(), Span::new(start, block.span.end), language);
            let led = start > block.span.start + LONGEST_OPENING;
            let told = has_cue || led || is_whole(article.text(), &pieces);
            if told {
                let dash = article.text()[..start].trim_end().chars().next_back().unwrap_or('–');
                found.push(Speech { block: index, dash, pieces, has_cue: has_cue || led });
            }
        }
    }
    let cued: Vec<char> = found.iter().filter(|speech| speech.has_cue).map(|speech| speech.dash).collect();
    found.retain(|speech| cued.contains(&speech.dash));
    found
}

/// The pieces of the speech in a block.
pub(crate) fn speech(all: &[Speech], block: usize) -> impl Iterator<Item = Piece> {
    let here = all.iter().filter(move |speech| speech.block == block);
    here.flat_map(|speech| speech.pieces.iter().map(|&span| Piece { mark: Some('–'), ..Piece::unmarked(span) }))
}

/// Whether a block holds speech led by a dash.
pub(crate) fn has_speech(all: &[Speech], block: usize) -> bool {
    all.binary_search_by_key(&block, |speech| speech.block).is_ok()
}

/// No dash and its space are longer, in bytes.
const LONGEST_OPENING: usize = 8;

/// Where speech begins in a block: behind a dash at its start, or behind a dash that follows a colon.
fn opening(text: &str, block: Span) -> Option<usize> {
    let body = block.of(text);
    let behind = |at: usize| {
        let rest = &body[at..];
        let dash = rest.chars().next().filter(|&c| is_dash(c))?;
        let said = rest[dash.len_utf8()..].trim_start();
        let apart = dash != '-' || rest[1..].starts_with(char::is_whitespace);
        let begins = said.starts_with(|c: char| {
            c.is_uppercase() || c.is_numeric() || matches!(c, '¿' | '¡' | '…' | '«' | '"' | '“' | '”' | '»')
        });
        (apart && begins).then(|| block.start + body.len() - said.len())
    };
    behind(0).or_else(|| {
        let colon = body.find(": ")?;
        behind(colon + 1 + (body[colon + 1..].len() - body[colon + 1..].trim_start().len()))
    })
}

/// Whether a paragraph without a cue reads as a sentence said, and not as a question asked.
fn is_whole(text: &str, pieces: &[Span]) -> bool {
    let Some(first) = pieces.first() else { return false };
    let said = first.of(text);
    said.ends_with(['.', '!', '…']) && words(said).nth(LEAST_WORDS - 1).is_some()
}

/// The pieces of speech in a block, cues left out; whether there is a cue.
fn pieces(text: &str, block: Span, language: &Language) -> (Vec<Span>, bool) {
    let mut pieces = Vec::new();
    let (mut start, mut has_cue) = (block.start, false);
    while start < block.end {
        let Some((end, cue)) = cue(text, Span::new(start, block.end), language) else {
            add(&mut pieces, text, Span::new(start, block.end));
            break;
        };
        has_cue = true;
        add(&mut pieces, text, Span::new(start, end));
        match resumed(text, Span::new(cue, block.end)) {
            Some(next) => start = next,
            None => break,
        }
    }
    (pieces, has_cue)
}

fn add(pieces: &mut Vec<Span>, text: &str, span: Span) {
    let said = span.of(text);
    let front = said.len() - said.trim_start_matches(|c: char| c.is_whitespace() || is_dash(c)).len();
    let back =
        said.trim_end_matches(|c: char| c.is_whitespace() || is_dash(c) || matches!(c, ',' | '»' | '”' | '"')).len();
    if front < back && has_letter_or_digit(&span.of(text)[front..back]) {
        pieces.push(Span::new(span.start + front, span.start + back));
    }
}

/// Where the speech ends and where its first cue begins: behind a comma, a stop of another kind, or a dash.
fn cue(text: &str, speech: Span, language: &Language) -> Option<(usize, usize)> {
    let body = speech.of(text);
    let mut before = ' ';
    for (at, c) in body.char_indices() {
        let end = at + c.len_utf8();
        let rest = &body[end..];
        let dash = matches!(c, '–' | '—' | '―') && (before == ' ' || c != '–') || c == '-' && before == ' ';
        let pause = matches!(c, ',' | '?' | '!' | '…' | '»' | '”' | '"') && rest.starts_with(char::is_whitespace);
        if at > 0 && (dash || pause) {
            let inset = rest.trim_start_matches(|c: char| c.is_whitespace() || is_dash(c));
            if opens_cue(inset, dash, language) {
                let said = if matches!(c, '?' | '!' | '…') { end } else { at };
                return Some((speech.start + said, speech.end - inset.len()));
            }
        }
        before = c;
    }
    None
}

/// Whether a text begins with a cue: "säger Karin", "a dit le maire", "dit-elle", "kaupunginjohtaja Outi Salmela sanoo".
fn opens_cue(text: &str, dash: bool, language: &Language) -> bool {
    // "STT:lle"
    let ends = |(at, c): (usize, char)| match c {
        ':' => !text[at + 1..].starts_with(char::is_lowercase),
        c => matches!(c, '.' | ',' | '!' | '?' | ';' | '–' | '—'),
    };
    let end = text.char_indices().find(|&it| ends(it)).map_or(text.len(), |(at, _)| at);
    let clause = &text[..end];
    let roles = |word: &str| language.roles(&lower(word));
    let mut before = Roles::empty();
    let mut capital_before = false;
    for (nth, (at, word)) in words(clause).take(LONGEST_SUBJECT + 1).enumerate() {
        let own = roles(word);
        let capital = word.starts_with(char::is_uppercase);
        if own.intersects(Roles::CUE) && !capital {
            let only_auxiliaries =
                nth <= MOST_AUXILIARIES && !capital_before && (nth == 0 || before.intersects(Roles::AUXILIARY));
            let named =
                capital_before || before.intersects(Roles::MASCULINE.union(Roles::FEMININE).union(Roles::TITLE));
            let rest = &clause[at + word.len()..];
            let last = rest.trim_end().is_empty() || capital_before && is_adverbial(rest, language);
            if only_auxiliaries || named && last {
                return true;
            }
        }
        if nth == 0 && !dash && !capital && own.is_empty() {
            // ", gliser Karin": a verb that we don't know before a name.
            let next = words(clause).nth(1).map(|(_, next)| next);
            let named = next.is_some_and(|next| next.starts_with(char::is_uppercase));
            let short = words(text).nth(14).is_none();
            if named && short && language.verb_second {
                return true;
            }
        }
        before = own;
        capital_before = capital;
    }
    false
}

/// Whether a few words only tell to whom, where or when somebody speaks, in a language with cases: "Lahtinen sanoo | STT:n
/// haastattelussa".
fn is_adverbial(text: &str, language: &Language) -> bool {
    let (mut count, mut last) = (0, Roles::empty());
    for (_, word) in words(text) {
        last = language.roles(&lower(word));
        count += 1;
        if !last.intersects(ADVERBIAL.union(Roles::GENITIVE)) || last.intersects(Roles::CUE) {
            return false;
        }
    }
    language.names_inflect && count <= MOST_ADVERBIALS && last.intersects(ADVERBIAL)
}

/// Where the speech goes on behind its cue: behind the next dash.
fn resumed(text: &str, cue: Span) -> Option<usize> {
    let body = cue.of(text);
    let mut before = ' ';
    for (at, c) in body.char_indices() {
        let rest = &body[at + c.len_utf8()..];
        let dash = matches!(c, '–' | '—' | '―') && (before == ' ' || c != '–')
            || c == '-' && before == ' ' && rest.starts_with(' ');
        if dash {
            let said = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ','));
            return Some(cue.end - said.len());
        }
        before = c;
    }
    None
}
