//! Invisible characters (soft hyphens, zero-width characters, bidirectional marks) change no word, name or quotation; spans
//! still point into the source, which contains them.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used)]

use nutgraf::article::{Block, BlockKind};
use nutgraf::view::Digest;
use nutgraf::{Article, Options, Span, digest, digest_article};

const INVISIBLE: &[char] = &[
    '\u{ad}',
    '\u{61c}',
    '\u{200b}',
    '\u{200c}',
    '\u{200d}',
    '\u{200e}',
    '\u{200f}',
    '\u{202a}',
    '\u{202c}',
    '\u{202e}',
    '\u{2060}',
    '\u{2063}',
    '\u{2066}',
    '\u{2069}',
    '\u{fe0f}',
    '\u{feff}',
    '\0',
    '\u{2}',
    '\u{1b}',
    '\u{7f}',
    '\u{34f}',
    '\u{115f}',
    '\u{17b4}',
    '\u{180e}',
    '\u{fff9}',
    '\u{1d173}',
    '\u{e0020}',
    '\u{e007f}',
    '\u{e0100}',
];

fn view(text: &str) -> Digest {
    Digest::new(&digest(text, &Options { scores: true, quotes: 50, ..Options::default() }).unwrap(), text)
}

fn speakers(text: &str) -> Vec<Option<String>> {
    view(text).quotes.into_iter().map(|quote| quote.speaker.map(|speaker| speaker.name)).collect()
}

fn without(text: &str) -> String {
    text.chars().filter(|c| !INVISIBLE.contains(c)).collect()
}

/// The text with a character inserted into every word and after it.
fn sprinkled(text: &str, c: char) -> String {
    let mut out = String::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let middle = word.char_indices().nth(word.chars().count() / 2).map_or(0, |(at, _)| at);
        let end = word.trim_end().len();
        if middle > 0 && middle < end {
            out.extend([
                &word[..middle],
                c.to_string().as_str(),
                &word[middle..end],
                c.to_string().as_str(),
                &word[end..],
            ]);
        } else {
            out.push_str(word);
        }
    }
    out
}

#[test]
fn a_name_is_whole_and_a_verb_is_known_whatever_is_hidden_in_it() {
    for &c in INVISIBLE {
        for (text, name) in [
            (
                "Die Brücke schließt am Montag, teilte die Stadt mit.\n\n„Wir haben Risse gefunden“, sagte Sabine Leutheusser-Schnarren|berger.",
                "Sabine Leutheusser-Schnarrenberger",
            ),
            (
                "The bridge will close on Monday, the council said. “We found cracks in it,” sa|id Ines Okafor.",
                "Ines Okafor",
            ),
            (
                "The bridge will close on Monday, the city said.\n\n“We found cracks in two cables,” said Ines Oka|for, the engineer.",
                "Ines Okafor",
            ),
            (
                "Mill burns down\n\nThe mill at Corran burned down on Friday night, the council said. “We saw it burn,” said A|da L|ind.",
                "Ada Lind",
            ),
            ("The mill burned down on Friday, the council said. “We saw it burn,”|said|Ada Lind.", "Ada Lind"),
        ] {
            let text = if text.contains("|said|") {
                text.replace('|', &format!(" {c}"))
            } else {
                text.replace('|', &c.to_string())
            };
            assert_eq!(speakers(&text), [Some(name.to_owned())], "{c:?} in {text}");
        }
    }
}

#[test]
fn an_article_full_of_invisible_characters_has_the_digest_that_it_has_without_them() {
    for (slug, text) in [
        ("harbour-bridge-paste", include_str!("golden/harbour-bridge-paste/article.txt")),
        ("german-library", include_str!("golden/german-library/article.txt")),
    ] {
        let plain = view(text);
        for &c in INVISIBLE {
            let source = sprinkled(text, c);
            let found = view(&source);
            let names = |digest: &Digest| {
                digest
                    .quotes
                    .iter()
                    .map(|quote| quote.speaker.as_ref().map(|it| (it.name.clone(), it.title.clone())))
                    .collect::<Vec<_>>()
            };
            assert_eq!(
                found.summary.iter().map(|it| without(&it.piece.text)).collect::<Vec<_>>(),
                plain.summary.iter().map(|it| it.piece.text.clone()).collect::<Vec<_>>(),
                "{slug} {c:?}"
            );
            assert_eq!(
                found.quotes.iter().map(|it| without(&it.piece.text)).collect::<Vec<_>>(),
                plain.quotes.iter().map(|it| it.piece.text.clone()).collect::<Vec<_>>(),
                "{slug} {c:?}"
            );
            assert_eq!(names(&found), names(&plain), "{slug} {c:?}");
            assert_eq!(found.keywords, plain.keywords, "{slug} {c:?}");
            assert_eq!(found.stats, plain.stats, "{slug} {c:?}");
            assert_eq!(
                found.removed.iter().map(|it| it.rule).collect::<Vec<_>>(),
                plain.removed.iter().map(|it| it.rule).collect::<Vec<_>>(),
                "{slug} {c:?}"
            );
            let units: Vec<u16> = source.encode_utf16().collect();
            for piece in found
                .summary
                .iter()
                .map(|it| &it.piece)
                .chain(found.quotes.iter().map(|it| &it.piece))
                .chain(found.removed.iter().map(|it| &it.piece))
            {
                assert_eq!(String::from_utf16(&units[piece.start..piece.end]).unwrap(), piece.text);
            }
        }
    }
}

#[test]
fn places_to_keep_and_blocks_are_places_of_the_source() {
    let text = sprinkled(include_str!("golden/harbour-bridge-paste/article.txt"), '\u{ad}');
    let removed = digest(&text, &Options::default()).unwrap().removed;
    let first = removed[0].span;
    let kept = digest(&text, &Options { keep: vec![first], ..Options::default() }).unwrap().removed;
    assert!(kept.iter().any(|it| it.kept && it.span == first));
    assert_eq!(kept.len(), removed.len());

    let text = "\u{feff}\u{200b}\n\nThe mill at Cor\u{ad}ran burned down on Friday.\u{200b}";
    let block = |start, end| Block::new(Span::new(start, end), BlockKind::Paragraph);
    let article = Article::new(text, vec![block(0, 6), block(8, text.len())]).unwrap();
    let summary = digest_article(&article, &Options::default()).unwrap().summary;
    let sentences: Vec<&str> = summary.iter().map(|it| it.span.of(text)).collect();
    assert_eq!(sentences, ["The mill at Cor\u{ad}ran burned down on Friday."]);
}

#[test]
fn joiners_that_a_script_is_written_with_stay() {
    // Persian "they go" and a Devanagari half form; an emoji of three people and one of a flag; Thai words that are parted by zero-width spaces.
    for text in [
        "آن‌ها به خانه می‌روند.",
        "क्‍ष यहाँ है।",
        "The family 👩‍👩‍👧 went home.",
        "Scotland 🏴󠁧󠁢󠁳󠁣󠁴󠁿 won the match.",
        "ประเทศ\u{200b}ไทย",
    ] {
        let found = view(text);
        assert!(found.summary.iter().any(|it| it.piece.text == text), "{text}: {:?}", found.summary);
    }
    let keywords = |text: &str| view(text).keywords.into_iter().map(|it| it.text).collect::<Vec<_>>();
    assert_eq!(keywords("کتاب‌خانه سوخت. کتاب‌خانه قدیمی بود.").first().map(String::as_str), Some("کتاب‌خانه"));
}
