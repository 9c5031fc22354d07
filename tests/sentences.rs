//! `text::segment` on cases of many languages, and on texts that break segmenters.
#![allow(clippy::expect_used, clippy::panic)]

mod common;

use std::time::Instant;

use nutgraf::article::{Article, Block, BlockKind};
use nutgraf::{Span, lang, text};

/// The sentences of a text that is one block.
fn sentences<'t>(tag: &str, text: &'t str) -> Vec<&'t str> {
    let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph);
    let article = Article::new(text, vec![block]).expect("one block fits its text");
    text::segment(&article, lang::find_or_neutral(tag)).iter().map(|sentence| sentence.span.of(text)).collect()
}

#[test]
fn the_cases_of_every_language_hold() {
    common::check("sentence", |tag, input| {
        let lines: Vec<String> = sentences(tag, input).iter().map(|sentence| sentence.replace('\n', " ")).collect();
        lines.join("\n")
    });
}

/// Quotations, abbreviations, dates, streets and initials as news has them, in 30 languages. Without grammar some stay
/// unsolved, such as "1961 r." and "1961 г." at the end of a sentence, or a title that is in no list.
#[test]
fn nineteen_of_twenty_hard_pieces_of_news_are_split_as_an_editor_would() {
    let cases = common::cases("news");
    let is_right = |case: &&common::Case| {
        let lines: Vec<String> =
            sentences(&case.lang, &case.input).iter().map(|line| line.replace('\n', " ")).collect();
        lines.join("\n") == case.expected
    };
    let (right, wrong): (Vec<_>, Vec<_>) = cases.iter().partition(is_right);
    let wrong: Vec<&str> = wrong.iter().map(|case| case.place.as_str()).collect();
    assert!(
        cases.len() == 1_239 && right.len() * 20 >= cases.len() * 19,
        "{} of {}: {wrong:?}",
        right.len(),
        cases.len()
    );
}

/// Rare rules, each with an example.
#[test]
fn an_abbreviation_ends_a_sentence_only_where_no_name_can_go_on() {
    for whole in [
        "A unit of Velnix Inc. Chief Executive Bea Stroud said so.",
        "By 9 a.m. Ortega was in custody.",
        "In Sept. Congress passed the bill.",
        "It was backed by Ida Bell (D-Ariz.) Sheriff Dunn said.",
        "A note was left by said A. Dunn in the car.",
        "The lava from Mount St. Orrin reached the sea.",
    ] {
        assert_eq!(sentences("en", whole), [whole]);
    }
    for (lang, text) in [
        ("en", "The contract went to Tarn Corp. Rivals called it unfair."),
        ("en", "The plant will close in Dec. Workers were told."),
        ("en", "The seat is held by Dana Cole (R). Voters choose in May."),
        ("en", "He lives at 14 Pell St. The door is red."),
        ("es", "El avión partió hacia EE. UU. Expertos advierten de retrasos."),
        ("ru", "Убыток составил 3,2 млн. Акции упали."),
    ] {
        assert_eq!(sentences(lang, text).len(), 2, "{text}");
    }
}

#[test]
fn a_word_of_consonants_is_an_abbreviation_unless_it_may_be_spoken() {
    assert_eq!(sentences("de", "Die Kirche der Hl. Genoveva steht hier.").len(), 1);
    assert_eq!(sentences("pl", "Komisja ds. Bezpieczeństwa obraduje.").len(), 1);
    assert_eq!(sentences("en", "It is 12 km. Drivers wait.").len(), 2, "a unit");
    assert_eq!(sentences("en", "He works for the BBC. Colleagues like him.").len(), 2, "capitals");
    assert_eq!(sentences("cs", "Byla to smrt. Policie mlčí.").len(), 2, "a word whose r carries its syllable");
}

#[test]
fn dash_speech_stays_with_its_verb_of_saying() {
    let text = "– Vi väntade länge. Ingen kom, säger Ulla Brant. – Det var kallt.";
    assert_eq!(sentences("sv", text), ["– Vi väntade länge. Ingen kom, säger Ulla Brant.", "– Det var kallt."]);
    let bare = "– Vi väntade länge. Ingen kom, dessvärre.";
    assert_eq!(sentences("sv", bare).len(), 2);
}

#[test]
fn a_stray_quotation_mark_swallows_nothing() {
    let short = "The boys’ coach said \"it was late. Nobody spoke. The bus left at five.";
    let long = format!("{short} Rain fell. It stopped. They went on.");
    for mark in ["\"", "“", "„", "«", "»", "”", "‘", "'", "(", "[", "「"] {
        assert_eq!(sentences("en", &short.replace('"', mark)).len(), 3, "{mark}");
        assert_eq!(sentences("en", &long.replace('"', mark)).len(), 6, "{mark}");
    }
}

#[test]
fn no_sentence_goes_from_one_block_into_the_next() {
    let text = "He said “we will\n\nrebuild. And” so on";
    let blocks = [Span::new(0, 18), Span::new(20, text.len())].map(|span| Block::new(span, BlockKind::Paragraph));
    let article = Article::new(text, blocks.to_vec()).expect("the blocks fit");
    let found: Vec<_> =
        text::segment(&article, lang::find_or_neutral("en")).iter().map(|s| (s.block, s.span.of(text))).collect();
    assert_eq!(found, [(0, "He said “we will"), (1, "rebuild."), (1, "And” so on")]);
}

#[test]
fn only_prose_has_sentences() {
    for kind in [BlockKind::Headline, BlockKind::Caption, BlockKind::Byline, BlockKind::Other] {
        let article = Article::new("TokenTable. More.", vec![Block::new(Span::new(0, 12), kind)]).expect("it fits");
        assert!(text::segment(&article, lang::find_or_neutral("en")).is_empty(), "{kind:?}");
    }
}

#[test]
fn words_are_counted_as_a_reader_counts_them() {
    let words = |text: &str| -> usize {
        let article = Article::new(text, vec![Block::new(Span::new(0, text.len()), BlockKind::Paragraph)]);
        text::segment(&article.expect("it fits"), lang::find_or_neutral("en"))
            .iter()
            .map(|sentence| sentence.words)
            .sum()
    };
    assert_eq!(words("The well-known firm — Acme & Sons — paid $2.3 billion."), 8);
    assert_eq!(words("政府は三十日"), 3);
    assert_eq!(words("2026年 in Tokyo"), 4);
    assert_eq!(words("— … !"), 0);
    assert_eq!(words("น้ำ \u{e38}="), 2, "a vowel sign that nothing carries is a letter yet");
}

#[test]
fn long_texts_of_one_kind_are_read_in_linear_time() {
    const BYTES: usize = 300_000;
    for piece in
        ["word ", "“", "\"", "'", "(", "a.", ". ", "[1]", "“A b. ", "é", "Dr. ", "「", "1. ", " .", "“a", "A", "“a!” "]
    {
        let text = piece.repeat(BYTES / piece.len());
        let began = Instant::now();
        let read: usize = sentences("en", &text).iter().map(|sentence| sentence.len()).sum();
        let seconds = began.elapsed().as_secs();
        assert!(seconds < 5, "{BYTES} bytes of {piece:?} took {seconds} s"); // a step too many for each byte takes minutes
        assert!(read > BYTES / 2 || !piece.contains(char::is_alphanumeric), "{piece:?}: only {read} bytes are read");
    }
}
