//! Reading and cleaning of pasted text: the cases of `tests/data/paste` and `tests/data/clean`, and properties of any text.
//!
//! A case is the pasted text, a line `---`, what is expected, a line `===`. For `paste` a line is expected for each block:
//! its kind, a colon, its text with every line break as ` / `. For `clean` a line for each removal: its rule, a colon, its
//! text; `(nothing)` where all stays.

#![allow(clippy::panic, clippy::expect_used)]

mod common;

use nutgraf::article::{Article, Block, BlockKind, Markup, RemovalRule, TokenTable, clean};
use nutgraf::{Span, lang};

fn on_one_line(span: Span, text: &str) -> String {
    span.of(text).lines().map(str::trim).collect::<Vec<_>>().join(" / ")
}

fn removed(text: &str) -> Vec<String> {
    let (_, removed) =
        clean(&Article::from_paste(text), &TokenTable::read(&Article::from_paste(text)), lang::detect(text), &[]);
    removed.iter().map(|removal| format!("{}: {}", removal.rule, on_one_line(removal.span, text))).collect()
}

#[test]
fn pasted_text_becomes_the_expected_blocks() {
    common::check("paste", |_, text| {
        let article = Article::from_paste(text);
        let block = |block: &Block| format!("{:?}: {}", block.kind, on_one_line(block.span, text));
        article.blocks().iter().map(block).collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn the_expected_boilerplate_is_left_out_with_its_rule() {
    common::check("clean", |_, text| match removed(text) {
        removed if removed.is_empty() => "(nothing)".to_owned(),
        removed => removed.join("\n"),
    });
}

#[test]
fn the_headline_stays_once() {
    let text = "Harbour bridge to close\nHome > Town > Traffic\nHarbour bridge to close\n\
        The harbour bridge will close for eleven weeks from Monday while crews replace two of its cables, the city said.\n\n\
        Drivers will be sent over the northern bridge, which adds about ten minutes to a trip to the airport.\n\n\
        Log in to comment";
    let (article, removed) =
        clean(&Article::from_paste(text), &TokenTable::read(&Article::from_paste(text)), lang::detect(text), &[]);
    assert_eq!(article.headline().map(|span| span.of(text)), Some("Harbour bridge to close"));
    let twice: Vec<_> = removed.iter().filter(|removal| removal.rule == RemovalRule::Duplicate).collect();
    assert_eq!(twice.iter().map(|removal| removal.span.start > 0).collect::<Vec<_>>(), [true]);
}

/// The headline that cleaning finds in a pasted text.
fn headline_of(text: &str) -> Option<String> {
    let article = Article::from_paste(text);
    let (article, _) = clean(&article, &TokenTable::read(&article), lang::detect(text), &[]);
    article.headline().map(|span| span.of(text).to_owned())
}

const BODY: &str = "Crews will replace two cables of the harbour bridge from Monday, the city said on Friday, and drivers must \
    take the road around the bay.\n\nMara Stone, who runs the bakery beside the bridge, said that she would open for three \
    hours a day in June.\n\nShare on Facebook\n\nComments (12)\n";

#[test]
fn a_headline_stands_without_the_section_that_another_copy_of_it_has() {
    let page = format!(
        "Tarn Gazette\nSign in\nNews\nHarbour|Bridge to close for eleven weeks\n\nShare\n\nBridge to close for eleven \
        weeks\n\nBy Tomas Reyl\nMay 4, 2031\n\n{BODY}"
    );
    assert_eq!(headline_of(&page).as_deref(), Some("Bridge to close for eleven weeks"));
}

#[test]
fn a_word_of_a_boilerplate_phrase_does_not_take_the_opening_line() {
    let page = format!(
        "How to get promoted\nMost people who build good bridges are known to nobody, and the rest are known for one that \
        fell. How does anyone rise?\n\nTomas Reyl\nMay 4, 2031\n\n{BODY}"
    );
    assert_eq!(headline_of(&page).as_deref(), Some("How to get promoted"));
}

#[test]
fn a_declared_title_names_the_headline() {
    let text =
        "Town news\n\nBridge to close\n\nThe harbour bridge will close for eleven weeks from Monday, the city said.";
    let titled = |title: &str| Article::from_paste(text).with_title(Some(title.to_owned()));
    let headline = |article: &Article<'_>| article.headline().map(|span| span.of(text).to_owned());
    assert_eq!(headline(&titled("Town news")).as_deref(), Some("Town news"));
    assert_eq!(headline(&titled("Bridge to close | The Harbour Gazette")).as_deref(), Some("Bridge to close"));
    assert_eq!(titled("Something else altogether").title(), None);
}

/// The blocks of a walked page: a headline, a caption, two paragraphs and a link.
fn walked() -> (String, Vec<Block>) {
    let paragraph = Markup { is_paragraph: true, ..Markup::default() };
    let lines = [
        ("Harbour bridge to close", BlockKind::Headline, Markup::default()),
        ("The bridge seen from the northern quay", BlockKind::Caption, Markup { in_figure: true, ..Markup::default() }),
        (
            "The harbour bridge will close for eleven weeks from Monday while crews replace two cables, the city said.",
            BlockKind::Paragraph,
            paragraph,
        ),
        (
            "Drivers will be sent over the northern bridge, which adds about ten minutes to a trip to the airport.",
            BlockKind::Paragraph,
            paragraph,
        ),
        (
            "Ferry fares to rise in April",
            BlockKind::ListItem,
            Markup { link_share: 1.0, in_boilerplate: true, ..Markup::default() },
        ),
    ];
    let (mut text, mut blocks) = (String::new(), Vec::new());
    for (line, kind, markup) in lines {
        let span = Span::new(text.len(), text.len() + line.len());
        text.extend([line, "\n"]);
        blocks.push(Block::new(span, kind).with_markup(markup));
    }
    (text, blocks)
}

#[test]
fn markup_tells_a_caption_and_a_link_from_the_text() {
    let (text, blocks) = walked();
    let article = Article::new(&text, blocks).expect("the blocks fit");
    let (article, removed) = clean(&article, &TokenTable::read(&article), lang::detect(&text), &[]);
    let rules: Vec<_> = removed.iter().map(|removal| removal.rule).collect();
    assert_eq!(rules, [RemovalRule::Caption, RemovalRule::Link]);
    assert_eq!(article.blocks().len(), 3);
}

#[test]
fn the_source_below_a_block_quote_stays_with_it() {
    let (mut text, mut blocks) = walked();
    let (mut last, paragraph) = (blocks.pop().expect("a link"), Markup { is_paragraph: true, ..Markup::default() });
    let link = last.span.of(&text).to_owned();
    text.truncate(last.span.start);
    let lines = ["We asked for a ferry and were given a detour.", "Ines Okafor, Marrow Bay"];
    for (line, markup) in lines.into_iter().zip([paragraph, Markup::default()]) {
        let span = Span::new(text.len(), text.len() + line.len());
        text.extend([line, "\n"]);
        blocks.push(Block::new(span, BlockKind::Quotation).with_markup(markup));
    }
    last.span = Span::new(text.len(), text.len() + link.len());
    text.push_str(&link);
    blocks.push(last);
    let article = Article::new(&text, blocks).expect("the blocks fit");
    let (article, removed) = clean(&article, &TokenTable::read(&article), lang::detect(&text), &[]);
    assert_eq!(
        removed.iter().map(|removal| removal.rule).collect::<Vec<_>>(),
        [RemovalRule::Caption, RemovalRule::Link]
    );
    let kept: Vec<_> = article.blocks().iter().map(|block| block.span.of(&text)).collect();
    assert_eq!(kept[3..], lines);
}

#[test]
fn a_dash_with_a_name_below_a_quotation_stays_in_a_pasted_page() {
    let text = "Harbour bridge to close\n\n\
        The harbour bridge will close for eleven weeks from Monday while crews replace two cables, the city said.\n\n\
        Drivers will be sent over the northern bridge, which adds about ten minutes to a trip to the airport.\n\n\
        “We asked for a ferry, and we were given a detour that nobody here wants.”\n— Ines Okafor\n\n\
        Shops on the quay fear for their summer, since most of their customers come over the bridge on foot.\n\n\
        Share this article\nSubscribe to our newsletter\n© 2026 The Harbour Gazette\n";
    let removed = removed(text);
    assert!(!removed.is_empty(), "the page's boilerplate goes");
    assert!(!removed.iter().any(|line| line.contains("Okafor")), "{removed:?}");
}

#[test]
fn a_caption_that_is_taken_back_is_prose() {
    let (text, blocks) = walked();
    let caption = blocks[1].span;
    let article = Article::new(&text, blocks).expect("the blocks fit");
    let (_, before) =
        clean(&article, &TokenTable::read(&article), lang::detect(&text), &[Span::new(caption.end, caption.end + 1)]);
    assert_eq!(before.len(), 2, "what stands beside it takes nothing back");
    let a_word = Span::new(caption.start + 4, caption.start + 10);
    let (article, after) = clean(&article, &TokenTable::read(&article), lang::detect(&text), &[a_word]);
    let mut expected = before;
    expected[0].kept = true;
    assert_eq!(after, expected);
    let kinds: Vec<_> = article.blocks().iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [BlockKind::Headline, BlockKind::Paragraph, BlockKind::Paragraph, BlockKind::Paragraph]);
}

/// What stays of a walked page: the lines, each with its kind and markup.
fn left_of(lines: &[(&str, BlockKind, Markup)]) -> Vec<String> {
    let (mut text, mut blocks) = (String::new(), Vec::new());
    for &(line, kind, markup) in lines {
        blocks.push(Block::new(Span::new(text.len(), text.len() + line.len()), kind).with_markup(markup));
        text.extend([line, "\n"]);
    }
    let article = Article::new(&text, blocks).expect("the blocks fit");
    let (article, _) = clean(&article, &TokenTable::read(&article), lang::detect(&text), &[]);
    article.blocks().iter().map(|block| block.span.of(&text).to_owned()).collect()
}

const PARAGRAPH: Markup = Markup {
    link_share: 0.0,
    is_bold: false,
    is_paragraph: true,
    in_figure: false,
    in_boilerplate: false,
    in_article: false,
};

#[test]
fn a_paragraph_stays_whose_pull_quote_goes() {
    let quote = "“We asked for a ferry on the day that the first crack was found, and we were given a detour.”";
    let aside = Markup { in_boilerplate: true, is_paragraph: false, ..PARAGRAPH };
    let link = Markup { link_share: 1.0, ..aside };
    let left = left_of(&[
        ("Harbour bridge to close", BlockKind::Headline, Markup::default()),
        (
            "The harbour bridge will close for eleven weeks from Monday while crews replace two cables, the city said.",
            BlockKind::Paragraph,
            PARAGRAPH,
        ),
        (quote.trim_matches(['“', '”']), BlockKind::Quotation, aside),
        (
            "Drivers will be sent over the northern bridge, which adds about ten minutes to a trip to the airport.",
            BlockKind::Paragraph,
            PARAGRAPH,
        ),
        ("Ines Okafor, who runs a bakery on the quay, fears for her summer.", BlockKind::Paragraph, PARAGRAPH),
        (quote, BlockKind::Paragraph, PARAGRAPH),
        ("Share", BlockKind::Paragraph, aside),
        ("Ferry fares to rise in April", BlockKind::ListItem, link),
        ("Who pays for the ferry?", BlockKind::ListItem, link),
    ]);
    assert_eq!(left.iter().filter(|line| line.contains("given a detour")).collect::<Vec<_>>(), [quote]);
}

#[test]
fn a_standfirst_stays_though_its_page_names_it_a_teaser() {
    let standfirst = "Eleven weeks without the harbour bridge: drivers must take the northern bridge while crews replace \
        cables. Why did the city wait?";
    let teaser = Markup { in_boilerplate: true, ..PARAGRAPH };
    let link = Markup { link_share: 1.0, ..teaser };
    let left = left_of(&[
        ("Harbour bridge to close", BlockKind::Headline, Markup::default()),
        ("Ines Okafor | Tomas Reyl", BlockKind::Paragraph, link),
        (standfirst, BlockKind::Paragraph, teaser),
        ("https://gazette.test/p/4SUrv", BlockKind::Other, link),
        (
            "The bridge seen from the northern quay Image: T. Reyl",
            BlockKind::Caption,
            Markup { in_figure: true, is_paragraph: false, ..PARAGRAPH },
        ),
        ("Advertisement", BlockKind::Paragraph, teaser),
        (
            "The harbour bridge will close for eleven weeks from Monday while crews replace two cables, the city said.",
            BlockKind::Paragraph,
            PARAGRAPH,
        ),
        (
            "Drivers will be sent over the northern bridge, which adds about ten minutes to a trip to the airport.",
            BlockKind::Paragraph,
            PARAGRAPH,
        ),
        (
            "The city found cracks in the cables in March, and the council has asked why it waited so long.",
            BlockKind::Paragraph,
            PARAGRAPH,
        ),
        ("Ferry fares to rise in April", BlockKind::ListItem, link),
        ("Who pays for the ferry?", BlockKind::ListItem, link),
    ]);
    assert!(left.contains(&standfirst.to_owned()), "{left:?}");
    assert!(!left.iter().any(|line| line.contains("Image:") || line.contains("fares")), "{left:?}");
}

/// Texts that are hard to split into blocks.
fn awkward() -> Vec<String> {
    vec![
        String::new(),
        "\r\n \u{2028}\t\u{85}".to_owned(),
        "word".to_owned(),
        "é\u{301}🙂".repeat(50),
        "The same line stands here again and again, and it is long enough for prose.\n".repeat(4_000),
        "a b c d e f g h i j ".repeat(10_000),
        "“".repeat(50_000),
        "1/2/3:4.5 | > › @ © ".repeat(5_000),
        "- \n".repeat(10_000),
        "市".repeat(20_000),
    ]
}

#[test]
fn any_text_is_cut_into_blocks_that_fit_and_removals_that_are_blocks() {
    for text in awkward() {
        let article = Article::from_paste(&text);
        assert!(Article::new(&text, article.blocks().to_vec()).is_ok());
        let (kept, removed) = clean(&article, &TokenTable::read(&article), lang::detect(&text), &[]);
        assert_eq!(kept.blocks().len() + removed.len(), article.blocks().len());
        let is_block = |span: Span| article.blocks().iter().any(|block| block.span == span);
        assert!(removed.iter().take(50).all(|removal| is_block(removal.span)));
    }
}

#[test]
fn a_text_is_never_emptied() {
    for text in awkward() {
        let article = Article::from_paste(&text);
        let (kept, _) = clean(&article, &TokenTable::read(&article), lang::detect(&text), &[]);
        assert_eq!(kept.blocks().is_empty(), article.blocks().is_empty(), "{:.40}", text);
    }
}

#[test]
fn a_script_that_cannot_be_judged_is_kept_whole() {
    let thai = "สะพานท่าเรือจะปิด\n\nเมืองประกาศเมื่อวันศุกร์ว่าสะพานท่าเรือจะปิดเป็นเวลาสิบเอ็ดสัปดาห์ตั้งแต่วันจันทร์เป็นต้นไป\n\nFacebook\n\n\
        วิศวกรพบรอยร้าวในสายเคเบิลหลักสองเส้นของสะพานท่าเรือและจะเปลี่ยนสายเคเบิลทั้งหมดภายในสิบเอ็ดสัปดาห์";
    assert_eq!(removed(thai), Vec::<String>::new());
}

#[test]
fn a_subheading_and_a_byline_in_plain_text_are_no_sentences() {
    let text = "By Ilse Marant\n\nThe bells of Orley are rung by hand every Friday, in frost and in heat, by one woman.\n\n\
        What the frost does\n\nFrost shrinks the bells of Orley, and in a hard winter they sound a little too high.";
    let (article, _) = clean(
        &Article::from_paste(text),
        &TokenTable::read(&Article::from_paste(text)),
        lang::find_or_neutral("en"),
        &[],
    );
    let kinds: Vec<_> = article.blocks().iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [BlockKind::Byline, BlockKind::Paragraph, BlockKind::Heading, BlockKind::Paragraph]);
}
