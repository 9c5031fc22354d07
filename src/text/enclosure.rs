//! An opening quotation mark or bracket → the mark that closes it.
//!
//! The text of a pair is kept in one sentence, so that a quotation of several sentences stays whole. A mark may also be a
//! stray, or open a quotation that its paragraph does not close: without a closing mark nearby it is ignored.

use crate::chars::byte_class;
use crate::chars::letters::{char_at, char_before};
use crate::chars::punctuation::{Terminator, closing_marks, is_closing, is_dash, is_opening, terminator};
use crate::chars::script::is_unspaced;
use crate::lang::{Language, Section};

/// Maximum bytes of a pair, about ninety words; set by hand. A longer quotation is split as any other text.
const MAX_BYTES: usize = 600;

/// Maximum sentences inside one pair; set by hand.
const MAX_SENTENCES: usize = 4;

/// Maximum depth of pairs of the same kind; set by hand.
const MAX_NESTED: usize = 3;

/// The offset of the mark that closes the pair opened by `open` at `at`. `None` if it opens none, or none that closes nearby.
pub(super) fn close_of(text: &str, at: usize, open: char, language: &Language) -> Option<usize> {
    if !may_open(open) {
        return None;
    }
    let before = text.get(..at)?.chars().next_back();
    let rest = text.get(at + open.len_utf8()..)?;
    if opens(open, before, rest) {
        find_close(rest, open, language).map(|close| at + open.len_utf8() + close)
    } else {
        None
    }
}

/// The characters that close what this one opens: those of the pair, and the opening mark itself where it is used on both
/// sides.
pub(super) fn closes(open: char, c: char) -> bool {
    match open {
        '–' | '—' => matches!(c, '–' | '—'),
        '“' | '„' | '»' | '›' => c == open || closing_marks(open).contains(&c),
        _ => closing_marks(open).contains(&c),
    }
}

/// Whether a character may open something that is closed again. Gershayim do not: they also stand in acronyms.
pub(super) fn may_open(c: char) -> bool {
    matches!(c, '–' | '—') || c != '״' && !closing_marks(c).is_empty()
}

/// Whether a character is an opening mark in this place. Brackets always are; a mark that may also close or be an apostrophe is
/// where a word can begin, a dash at the start of a block.
fn opens(open: char, before: Option<char>, rest: &str) -> bool {
    if is_dash(open) {
        return before.is_none();
    }
    if !is_ambiguous(open) {
        return true;
    }
    before.is_none_or(may_stand_before_opening) && rest.chars().next().is_some_and(may_stand_behind_opening)
}

/// What follows a closing mark alone is excluded: « Non », a-t-elle dit.
fn may_stand_behind_opening(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, ',' | ';' | ':' | ')' | ']')
}

fn may_stand_before_opening(c: char) -> bool {
    c.is_whitespace()
        || is_opening(c)
        || is_dash(c)
        || matches!(c, ':' | '，' | '：' | '、')
        || is_unspaced(c)
        || terminator(c) == Some(Terminator::Full)
}

/// Whether an opening mark may also close; « and ‹ before a word always open.
fn is_ambiguous(open: char) -> bool {
    is_opening(open) && is_closing(open) && !matches!(open, '«' | '‹')
}

fn find_close(rest: &str, open: char, language: &Language) -> Option<usize> {
    let (mut depth, mut sentences, mut at) = (0, 0, 0);
    let near = &rest.as_bytes()[..rest.len().min(MAX_BYTES)];
    while at < near.len() {
        if byte_class::of(near[at]) & (byte_class::WORD | byte_class::SPACE) != 0 {
            at += 1;
            continue;
        }
        let c = char_at(rest, at)?;
        let next = at + c.len_utf8();
        let before = char_before(rest, at).unwrap_or(open);
        let after = if next < MAX_BYTES { char_at(rest, next) } else { None };
        let reports = || rest[next..].trim_start().starts_with(char::is_lowercase);
        if c == ',' && is_dash(open) && opens_with_cue(&rest[next..], language) {
            return Some(at); // “– Vi väntade. Ingen kom, säger han”
        }
        if is_dash(c) && is_dash(open) && (!before.is_whitespace() || !reports()) {
            at = next; // a dash closes speech only before who says it: “– Ждали. Никто не пришёл, – сказал он”
            continue;
        }
        if closes(open, c) && is_close_here(c, before, after) {
            if depth == 0 {
                return Some(at);
            }
            depth -= 1;
        } else if c == open {
            if is_ambiguous(open) || depth == MAX_NESTED {
                return None; // a second opening mark: the first was a stray, or its paragraph never closed it
            }
            depth += 1;
        } else if terminator(c).is_some() && terminator(before) != Some(Terminator::Stop) {
            sentences += usize::from(after.is_none_or(|c| c.is_whitespace() || !c.is_alphanumeric()) || c != '.');
            if sentences > MAX_SENTENCES {
                return None;
            }
        }
        at = next;
    }
    None
}

/// Whether the first word of a text is a cue verb.
fn opens_with_cue(text: &str, language: &Language) -> bool {
    text.split_whitespace().next().is_some_and(|word| language.list(Section::CueVerbs).contains(word))
}

/// Whether a closing mark closes in this place. A single mark may be an apostrophe ("the boys’ mother"): it closes beside
/// punctuation (‘Nothing’, she said) and behind a letter of a script without capitals, which has no apostrophe. A mark that
/// may also open closes behind a word or mark with no letter behind it.
fn is_close_here(close: char, before: char, after: Option<char>) -> bool {
    match close {
        '’' if before.is_alphabetic() && !before.is_lowercase() && !before.is_uppercase() => true,
        '’' | '\'' | '‘' => before.is_ascii_punctuation() || terminator(before).is_some() || after == Some(','),
        '"' | '“' | '”' | '„' | '»' | '«' => {
            let ends = after.is_none_or(|c| !c.is_alphanumeric() || !c.is_ascii());
            ends && (!before.is_whitespace() || close == '»')
        }
        _ => true,
    }
}
