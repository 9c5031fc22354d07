//! Who speaks in Chinese, Japanese or Korean, without capitals: a name stands before its title and a mark of the topic (水野町長は), or between
//! a title or a pause and a cue (市长李文清说).
//!
//! Only short runs of letters are names; what is longer or holds a stop word names nobody.

use crate::chars::punctuation::{Marks, is_sentence_end};
use crate::chars::script::is_hiragana;
use crate::lang::{Language, Section};
use crate::quote::cue_only::uncased_words::{first_of, longest};
use crate::quote::parse::paragraph_view::ParagraphView;
use crate::quote::voice::{ResolvedSpeaker, said_by};
use crate::span::Span;

/// Maximum characters in a name before a topic marker, and in one beside a cue (set by hand).
const LONGEST_NAME: usize = 12;
const LONGEST_BARE_NAME: usize = 4;
const PAUSES: Marks = Marks::COMMA.union(Marks::COLON);
const COLONS: &[char] = &['：', ':'];
const OPENING: &[char] = &['（', '('];
const CLOSING: &[char] = &['）', ')'];
/// The marks between the parts of a foreign name: 约翰·史密斯.
const MIDDLE_DOTS: &[char] = &['·', '・', '•'];

/// The voice of the quotation at token `quote`: by the first cue after it in its sentence, or by one that leads it in.
pub(crate) fn voice(clause: ParagraphView<'_>, quote: usize, language: &Language) -> Option<ResolvedSpeaker> {
    let text = clause.text;
    let apart = |i: usize| clause.is_quote(i) || clause.has_mark(i, Marks::SENTENCE_END);
    let start_of = |i: usize| clause.token(i).map_or(0, |token| token.span.start);
    let cue_of = |i: usize| clause.token(i).and_then(|token| cue_at_end(token.span, text, language));

    let mut low = quote;
    while low > 0 && !apart(low - 1) {
        low -= 1;
    }
    let mut last = quote;
    while last > low && clause.has_mark(last - 1, PAUSES) {
        last -= 1;
    }
    let leading = if last > low { cue_of(last - 1) } else { None };
    if let Some(cue) = leading {
        let mut first = last - 1;
        let mut named_until = cue.start;
        // 傑夫·諾特（Jeff Knott）說
        if clause.token(first).is_some_and(|token| token.span == cue)
            && first > low
            && clause.is_mark(first - 1, CLOSING)
        {
            while first > low && !clause.is_mark(first, OPENING) {
                first -= 1;
            }
            first = first.saturating_sub(1).max(low);
            named_until = clause.token(first).map_or(cue.start, |token| token.span.end);
        }
        while first > low + 1 && clause.is_mark(first - 1, MIDDLE_DOTS) {
            first -= 2;
        }
        if let Some((name, title)) = name(Span::new(start_of(first), named_until), text, language) {
            return Some(said_by(name, title, cue, quote));
        }
    }

    let mut first = quote + 1;
    while clause.has_mark(first, PAUSES) {
        first += 1;
    }
    let mut end = first;
    while end < clause.len() && !apart(end) && cue_of(end).is_none() {
        end += 1;
    }
    // “…。”李四说：“…” is about what comes.
    let full = clause.token(quote)?.span.of(text).ends_with(is_sentence_end);
    if apart(end)
        || clause.is_mark(end + 1, COLONS)
        || full && clause.has_mark(end + 1, PAUSES) && clause.is_quote(end + 2)
    {
        return None;
    }
    let cue = cue_of(end)?;
    let after = name(Span::new(start_of(first), cue.start), text, language);
    let (name, title) = after.or_else(|| name(Span::new(start_of(low), start_of(quote)), text, language))?;
    Some(said_by(name, title, cue, quote))
}

/// The longest cue verb that ends the words.
fn cue_at_end(words: Span, text: &str, language: &Language) -> Option<Span> {
    let length = longest(language.list(Section::CueVerbs), &|cue| words.of(text).ends_with(cue));
    (length > 0).then_some(Span::new(words.end - length, words.end))
}

/// The name beside the first title, and that title: before it where a mark of the topic follows (浜口健さん（58）は), behind it
/// in a language without such marks.
fn name(words: Span, text: &str, language: &Language) -> Option<(Span, Option<Span>)> {
    let topics = !language.list(Section::TopicMarks).is_empty();
    let is_topic = |behind: &str| {
        let next = behind.trim_start_matches(|c: char| !c.is_alphabetic());
        !topics || language.list(Section::TopicMarks).iter().any(|mark| next.starts_with(mark))
    };
    let title = first_of(language.list(Section::Titles), words.of(text), &is_topic);
    let title = title.map(|title| Span::new(words.start + title.start, words.start + title.end));
    let name = if topics {
        name_before(title?.start, words.start, text)
    } else {
        let end = title.map_or(words.start, |title| title.end);
        // 吉拉德女士: an honorific stands behind the name.
        if end == words.end && title.is_some() {
            name_before(title?.start, words.start, text)
                .filter(|name| name.of(text).chars().count() <= LONGEST_BARE_NAME)
        } else {
            name_behind(end, words.end, text, language)
        }
    };
    name.map(|name| (name, title))
}

/// The letters up to `end`, spaces left out: one name, if they are few.
fn name_before(end: usize, low: usize, text: &str) -> Option<Span> {
    let head = text[low..end].trim_end();
    let (mut letters, mut length) = (0, 0);
    for c in head.chars().rev() {
        if !(c.is_alphanumeric() && !is_hiragana(c) || MIDDLE_DOTS.contains(&c)) {
            break;
        }
        letters += 1;
        length += c.len_utf8();
    }
    let end = low + head.len();
    (letters > 1 && letters <= LONGEST_NAME).then_some(Span::new(end - length, end))
}

/// The letters from `start` up to the next stop word: one name, if they are few.
fn name_behind(start: usize, high: usize, text: &str, language: &Language) -> Option<Span> {
    let (mut letters, mut end, mut most) = (0, start, LONGEST_BARE_NAME);
    for c in text[start..high].chars() {
        let next = end + c.len_utf8();
        if language.is_stop_word(&text[end..next]) || letters > LONGEST_NAME {
            break;
        }
        most = if MIDDLE_DOTS.contains(&c) { LONGEST_NAME } else { most };
        letters += 1;
        end = next;
    }
    if letters > 1 && letters <= most {
        return Some(Span::new(start, end));
    }
    // 特级技师严敏: a surname behind a word for a trade that we don't list.
    let letters: Vec<(usize, char)> = text[start..high].char_indices().collect();
    [2, 3].into_iter().find_map(|length| {
        let at = letters
            .len()
            .checked_sub(length)
            .filter(|&at| at > 0 && letters[at..].iter().all(|it| it.1.is_alphabetic()))?;
        let trade = language.list(Section::OccupationEndings).iter().any(|it| it.starts_with(letters[at - 1].1))
            && language.list(Section::Surnames).iter().any(|it| it.starts_with(letters[at].1));
        trade.then_some(Span::new(start + letters[at].0, high))
    })
}
