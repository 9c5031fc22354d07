//! Lines of a pasted text that are no text of the article by their form: front matter, the header and signature of a mail,
//! code between fences, a table's rows. Keys such as `title:` and `Subject:` are the formats' own (YAML, TOML, RFC 5322).

use crate::article::block::BlockKind;
use crate::article::paste::lines::PastedLine;
use crate::article::scan::block_shape::{ends_sentence, is_time_stamp};
use crate::span::Span;

/// Names the lines that are not prose by their form.
pub(crate) fn name(lines: &mut Vec<PastedLine>, text: &str) {
    front_matter(lines, text);
    mail_header(lines, text);
    quoted_mail(lines, text);
    signature(lines, text);
    fences(lines, text);
    tables(lines, text);
    underlined_headings(lines, text);
    time_codes(lines, text);
    numbered_lines(lines, text);
    lines.retain(|line| !is_rule(line.span.of(text)));
}

fn set(line: &mut PastedLine, kind: BlockKind) {
    (line.kind, line.starts_block) = (kind, true);
}

/// `---`, keys and values, `---` at the top: the value of `title` is the headline.
fn front_matter(lines: &mut [PastedLine], text: &str) {
    const MOST_LINES: usize = 60;
    let Some(fence) = lines.first().map(|line| line.span.of(text)).filter(|&fence| matches!(fence, "---" | "+++"))
    else {
        return;
    };
    let Some(end) = lines.iter().take(MOST_LINES).skip(1).position(|line| line.span.of(text) == fence) else { return };
    let body = &mut lines[1..=end];
    if body.first().is_none_or(|line| value_of(line.span, text).is_none()) {
        return;
    }
    for line in body {
        let title = value_of(line.span, text).filter(|(key, _)| key.eq_ignore_ascii_case("title"));
        set(line, BlockKind::Metadata);
        if let Some((_, value)) = title.filter(|(_, value)| !value.is_empty()) {
            line.span = value;
            line.kind = BlockKind::Headline;
        }
    }
}

/// `key: value` or `key = value` → the key, and where the value stands, without quotation marks.
fn value_of(span: Span, text: &str) -> Option<(&str, Span)> {
    const LONGEST_KEY: usize = 24;
    let line = span.of(text);
    let at = line.find([':', '='])?;
    let key = line[..at].trim_end();
    let is_key = !key.is_empty()
        && key.len() <= LONGEST_KEY
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    let value = Span::new(span.start + at + 1, span.end).trim(text);
    let inner = value.of(text);
    let is_quoted = inner.len() > 2 && ['"', '\''].iter().any(|&mark| inner.starts_with(mark) && inner.ends_with(mark));
    is_key.then_some((key, if is_quoted { Span::new(value.start + 1, value.end - 1) } else { value }))
}

/// Lines such as `From: …` at the top, one with an address or a known name among them: the subject is the headline.
fn mail_header(lines: &mut [PastedLine], text: &str) {
    const NAMES: &[&str] = &["from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to"];
    const MOST_LINES: usize = 8;
    let key =
        |line: &PastedLine| value_of(line.span, text).filter(|_| text.as_bytes()[..line.span.end].contains(&b':'));
    let fields =
        lines.iter().take(MOST_LINES).take_while(|line| key(line).is_some_and(|(_, value)| !value.is_empty())).count();
    let is_known = |name: &str| NAMES.iter().any(|known| known.eq_ignore_ascii_case(name));
    let known = lines[..fields].iter().filter(|line| key(line).is_some_and(|(name, _)| is_known(name))).count();
    let has_subject = |line: &PastedLine| key(line).is_some_and(|(name, _)| name.eq_ignore_ascii_case("subject"));
    let with_address = lines[..fields].iter().any(|line| line.span.of(text).contains('@'));
    if !(lines[..fields].iter().any(has_subject) || (fields >= 3 && (known >= 2 || with_address))) {
        return;
    }
    let is_free = |line: &PastedLine| {
        !line.span.of(text).contains('@') && !line.span.of(text).contains(|c: char| c.is_ascii_digit())
    };
    let subject = lines[..fields].iter().position(has_subject);
    let subject = subject.or_else(|| lines[..fields].iter().rposition(is_free));
    for (at, line) in lines[..fields].iter_mut().enumerate() {
        let value = value_of(line.span, text).map(|(_, value)| value);
        set(line, BlockKind::Metadata);
        if let Some(value) = value.filter(|_| Some(at) == subject) {
            line.span = value;
            line.kind = BlockKind::Headline;
        }
    }
}

/// `On …, Anna <anna@example.com> wrote:` and the quoted lines below it.
fn quoted_mail(lines: &mut [PastedLine], text: &str) {
    for at in 1..lines.len() {
        let intro = lines[at - 1].span.of(text);
        let is_intro =
            intro.ends_with([':', '：']) && intro.contains('@') && intro.contains(|c: char| c.is_ascii_digit());
        if lines[at].kind != BlockKind::Quotation || !is_intro {
            continue;
        }
        set(&mut lines[at - 1], BlockKind::Metadata);
        lines[at..]
            .iter_mut()
            .take_while(|line| line.kind == BlockKind::Quotation)
            .for_each(|line| set(line, BlockKind::Metadata));
    }
}

/// What stands below `--` at the end.
fn signature(lines: &mut [PastedLine], text: &str) {
    const MOST_LINES: usize = 8;
    let first = lines.len().saturating_sub(MOST_LINES + 1);
    let Some(mark) = lines[first..].iter().rposition(|line| line.span.of(text) == "--") else { return };
    lines[first + mark..].iter_mut().for_each(|line| set(line, BlockKind::Metadata));
}

/// Code between lines of three backticks or tildes.
fn fences(lines: &mut [PastedLine], text: &str) {
    let mark = |line: &PastedLine| ["```", "~~~"].into_iter().find(|mark| line.span.of(text).starts_with(mark));
    let mut open: Option<&str> = None;
    for line in lines {
        let own = mark(line);
        if open.is_some() || own.is_some() {
            set(line, BlockKind::Other);
        }
        open = match (open, own) {
            (None, own) => own.filter(|mark| !line.span.of(text)[3..].contains(mark)),
            (Some(mark), Some(own)) if mark == own => None,
            (open, _) => open,
        };
    }
}

/// Rows between bars, pictures and definitions of links.
fn tables(lines: &mut [PastedLine], text: &str) {
    for line in lines {
        let row = line.span.of(text);
        let is_row = row.len() > 2 && row.starts_with('|') && row.ends_with('|');
        let is_picture = (row.starts_with("![") && row.ends_with(')') && row.matches("](").count() == 1)
            || (row.starts_with("[![") && row.ends_with(')') && !row.contains(") "));
        let is_definition = row.starts_with('[') && row.split_once("]: ").is_some_and(|(_, to)| to.contains("://"));
        if is_row || is_picture || is_definition {
            set(line, BlockKind::Other);
        }
    }
}

/// A line above `===`, or a short one above `---`.
fn underlined_headings(lines: &mut [PastedLine], text: &str) {
    const LONGEST: usize = 90;
    for at in 1..lines.len() {
        let rule = lines[at].span.of(text);
        let is_rule =
            rule.len() >= 3 && (rule.bytes().all(|byte| byte == b'=') || rule.bytes().all(|byte| byte == b'-'));
        let above = &lines[at - 1];
        if is_rule
            && lines[at].blanks == 0
            && above.kind == BlockKind::Paragraph
            && above.length <= LONGEST
            && above.blanks > 0
        {
            set(&mut lines[at - 1], BlockKind::Heading);
        }
    }
}

/// Time codes in front of the lines of a transcript or chat, `[00:01:02]`: they stay outside the blocks.
fn time_codes(lines: &mut [PastedLine], text: &str) {
    const LEAST: usize = 3;
    let length = |line: &PastedLine| {
        let inner = line.span.of(text);
        time_code(inner).filter(|&length| length < inner.len() && !is_time_stamp(inner))
    };
    if lines.iter().filter(|line| length(line).is_some()).count() < LEAST {
        return;
    }
    for line in lines {
        if let Some(length) = length(line) {
            line.span = Span::new(line.span.start + length, line.span.end).trim(text);
            line.starts_block = true;
        }
    }
}

/// The length of the time code that a line begins with, in brackets or not.
fn time_code(line: &str) -> Option<usize> {
    let open = line.starts_with(['[', '(']);
    let inner = if open { &line[1..] } else { line };
    let end = inner.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(inner.len());
    let code = &inner[..end];
    let mut parts = code.split(':');
    let is_code = parts.clone().count() >= 2 && parts.all(|part| matches!(part.len(), 1 | 2));
    if !is_code || !code.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if !open {
        return inner[end..].starts_with([' ', '\t']).then_some(end);
    }
    let close = inner.find([']', ')']).filter(|&close| close - end <= 16)?;
    Some(close + 2)
}

/// The numbers in front of the lines of a print or a transcript, one after another, where sentences go on over the lines: they
/// stay outside the blocks.
fn numbered_lines(lines: &mut [PastedLine], text: &str) {
    const LEAST: usize = 5;
    let numbers: Vec<Option<(usize, usize)>> = lines.iter().map(|line| line_number(line.span.of(text))).collect();
    let follows = |pair: &[Option<(usize, usize)>]| match pair {
        [Some((above, _)), Some((number, _))] => *number == above + 1 || *number == 1,
        _ => false,
    };
    if lines.len() < LEAST || numbers.windows(2).filter(|pair| follows(pair)).count() * 10 < (lines.len() - 1) * 9 {
        return;
    }
    let inner =
        |at: usize| numbers[at].map_or(lines[at].span.of(text), |(_, length)| &lines[at].span.of(text)[length..]);
    let goes_on = |at: &usize| !ends_sentence(inner(at - 1)) && inner(*at).starts_with(char::is_lowercase);
    if (1..lines.len()).filter(goes_on).count() * 3 < lines.len() {
        return;
    }
    for (line, number) in lines.iter_mut().zip(numbers) {
        if let Some((_, length)) = number {
            line.span = Span::new(line.span.start + length, line.span.end);
            (line.kind, line.starts_block) = (BlockKind::Paragraph, false);
        }
    }
}

/// The number that a line begins with, and the bytes up to the text behind it.
fn line_number(line: &str) -> Option<(usize, usize)> {
    const MOST_DIGITS: usize = 4;
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line[digits..].trim_start_matches(['.', ':', ')', '|']);
    let inner = rest.trim_start();
    let is_apart = inner.len() < rest.len() && !inner.is_empty();
    let number = line[..digits].parse().ok().filter(|_| digits <= MOST_DIGITS && is_apart)?;
    Some((number, line.len() - inner.len()))
}

/// A line of three or more dashes, stars, equals signs or underscores, and nothing else.
fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !c.is_whitespace());
    let Some(first) = marks.next().filter(|c| matches!(c, '-' | '*' | '=' | '_' | '—' | '–' | '~' | '+')) else {
        return false;
    };
    let mut count = 1;
    marks.all(|c| {
        count += 1;
        c == first
    }) && (count >= 3 || line == "--")
}

/// A block without the emphasis around it: `**Harbour bridge to close**`.
pub(crate) fn without_emphasis(span: Span, text: &str) -> Span {
    for mark in ["***", "**", "__", "*", "_"] {
        let inner = span.of(text).strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
        if let Some(inner) =
            inner.filter(|inner| !inner.contains(mark) && inner.starts_with(|c: char| !c.is_whitespace()))
        {
            return Span::new(span.start + mark.len(), span.start + mark.len() + inner.len());
        }
    }
    span
}
