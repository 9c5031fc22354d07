//! Writes articles: each byte of the input chooses the next piece. A fuzzer that flips bytes then moves whole quotations,
//! names, titles and lines of boilerplate, where flipping the bytes of a text mostly breaks its words.

use nutgraf::article::{Block, BlockKind, Markup};
use nutgraf::lang::{Language, Section};
use nutgraf::{Article, Span};

/// Opening and closing quotation marks; some do not belong together.
const MARKS: [(&str, &str); 12] = [
    ("“", "”"),
    ("\"", "\""),
    ("„", "“"),
    ("»", "«"),
    ("«\u{a0}", "\u{a0}»"),
    ("‘", "’"),
    ("'", "'"),
    ("「", "」"),
    ("– ", ""),
    ("”", "”"),
    ("“", ""),
    ("", "“"),
];

/// Names in several scripts, with particles, initials and apostrophes.
const NAMES: [&str; 12] = [
    "Ines Okafor",
    "Okafor",
    "J. D. O'Neill",
    "Ursula von Ahn-Lind",
    "МАРИЯ Петрова",
    "김민수",
    "佐藤花子",
    "ليلى حسن",
    "สมชาย ใจดี",
    "The Ferry Company",
    "she",
    "37",
];

/// Text between sentences and inside them.
const JOINTS: [&str; 12] = [" ", ". ", ", ", ": ", "? ", "! ", "… ", "\u{ad}", "\u{200b}", ".[1] ", " (", ") – "];

/// What ends a block.
const BREAKS: [&str; 6] = ["\n\n", "\n", "\r\n", "\n\n* ", "\n> ", "\n\n# "];

/// Lines that an engine must tell from prose.
const LINES: [&str; 12] = [
    "By Ines Okafor",
    "12 May 2024, 14:02",
    "Home > News > Town",
    "Photo: J. Marsh/Agency",
    "© 2024 The Ferry Company",
    "https://example.org/a?b=c",
    "| a | b |",
    "```",
    "---",
    "Subject: minutes",
    "1.",
    "3:2",
];

/// An article in the language of the first byte; the others are its pieces in order.
pub fn write(data: &[u8], language: &Language) -> String {
    let mut text = String::new();
    for (at, &byte) in data.iter().enumerate() {
        let next = data.get(at + 1).copied().map_or(0, usize::from);
        match byte % 16 {
            0..=2 => text.push_str(word(language, Section::StopWords, next)),
            3 => text.push_str(word(language, Section::CueVerbs, next)),
            4 => text.push_str(word(language, Section::CueVerbsBesideQuotation, next)),
            5 => text.push_str(word(language, Section::Titles, next)),
            6 => text.push_str(word(language, Section::Offices, next)),
            7 => text.push_str(pick(&NAMES, next)),
            8 => text.push_str(pick(&MARKS, next).0),
            9 => text.push_str(pick(&MARKS, next).1),
            10 => text.push_str(&next.to_string()),
            11 => text.push_str(pick(&BREAKS, next)),
            12 => text.push_str(pick(&LINES, next)),
            13 => text.push_str(word(language, Section::Boilerplate, next).trim_start_matches('^')),
            14 => text.push_str(word(language, Section::Abbreviations, next)),
            _ => text.push_str(pick(&JOINTS, next)),
        }
        text.push_str(if byte >= 128 { ". " } else { " " });
    }
    text
}

/// The article of a text with markup from its bytes, a block a line: what a document may say of a block in any combination.
pub fn with_markup<'t>(text: &'t str, data: &[u8]) -> Option<Article<'t>> {
    const KINDS: [BlockKind; 4] =
        [BlockKind::Headline, BlockKind::Paragraph, BlockKind::ListItem, BlockKind::Quotation];
    let mut blocks = Vec::new();
    let mut start = 0;
    for (line, &byte) in text.split_inclusive('\n').zip(data.iter().cycle()) {
        let span = Span::new(start, start + line.len()).trim(text);
        start += line.len();
        if span.is_empty() {
            continue;
        }
        let flag = |bit: u8| byte >> bit & 1 == 1;
        blocks.push(Block::new(span, KINDS[usize::from(byte) % KINDS.len()]).with_markup(Markup {
            link_share: f32::from(byte) / 255.0,
            is_bold: flag(0),
            is_paragraph: flag(1),
            in_figure: flag(2),
            in_boilerplate: flag(3),
            in_article: flag(4),
        }));
    }
    Article::new(text, blocks).ok()
}

/// An entry of a language's section; empty if it has none.
fn word(language: &Language, section: Section, n: usize) -> &'static str {
    let list = language.list(section);
    list.iter().nth(n * 31 % list.len().max(1)).unwrap_or_default()
}

fn pick<T: Copy>(list: &[T], n: usize) -> T {
    list[n % list.len()]
}
