//! The bodies of the fuzz targets: each makes a text and options from bytes, runs a stage or the whole digest, and asserts
//! what the documentation promises.
//!
//! Any text file is a seed: the text is the whole input, and the options come from its last bytes. `tests/seeds.rs` runs
//! the committed seeds without a fuzzer.

mod article;

use nutgraf::article::{Block, BlockKind, Markup, TokenTable};
use nutgraf::{Article, CheckOptions, Digest, Options, Span, digest_article, lang, quote, text};

const KINDS: [BlockKind; 9] = [
    BlockKind::Headline,
    BlockKind::Heading,
    BlockKind::Paragraph,
    BlockKind::ListItem,
    BlockKind::Quotation,
    BlockKind::Caption,
    BlockKind::Byline,
    BlockKind::Dateline,
    BlockKind::Other,
];

/// The whole digest of any text under any options.
pub fn digest(data: &[u8]) {
    let (text, options) = (text_of(data), options(data));
    match nutgraf::digest(&text, &options) {
        Ok(digest) => check(&text, &digest, &options),
        Err(_) => assert!(options.check().is_err()),
    }
}

/// The whole digest of arbitrary blocks: of any kind, empty, adjacent, out of order.
///
/// Control characters below 32 end a block and choose its kind.
pub fn blocks(data: &[u8]) {
    let (text, options) = (text_of(data), options(data));
    let mut blocks = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices().filter(|(_, c)| *c < ' ') {
        let mark = mark as usize;
        let span = Span::new(start, at).trim(&text);
        let markup = mark.is_multiple_of(2).then(|| Markup {
            link_share: mark as f32 / 31.0,
            is_bold: mark.is_multiple_of(3),
            is_paragraph: mark.is_multiple_of(4),
            in_figure: mark.is_multiple_of(5),
            in_boilerplate: mark.is_multiple_of(7),
            in_article: mark.is_multiple_of(11),
        });
        let block = Block::new(span, KINDS[mark % KINDS.len()]);
        blocks.push(match markup {
            Some(markup) => block.with_markup(markup),
            None => block,
        });
        start = if mark == 1 { start } else { at };
    }
    let Ok(article) = Article::new(&text, blocks) else { return };
    if let Ok(digest) = digest_article(&article, &options) {
        let has_empty_block = article.blocks().iter().any(|block| block.span.is_empty());
        if !has_empty_block {
            check(&text, &digest, &options);
        }
    }
}

/// Sentences and terms of any text under the rules of any language.
pub fn sentences(data: &[u8]) {
    let source = text_of(data);
    let article = Article::from_paste(&source);
    let sentences = text::segment(&article, language(data));
    let terms = text::index(&article, &sentences, &TokenTable::read(&article), language(data));
    assert_eq!(terms.sentences(), sentences.len());
    let mut rest = sentences.as_slice();
    for (i, block) in article.blocks().iter().enumerate().filter(|(_, block)| block.kind.is_prose()) {
        let mut end = block.span.start;
        let (inside, after) = rest.split_at(rest.partition_point(|sentence| sentence.block <= i));
        rest = after;
        for sentence in inside {
            assert!(sentence.span.start >= end && block.span.contains(sentence.span));
            assert!(!Span::new(end, sentence.span.start).of(&source).contains(char::is_alphanumeric));
            end = sentence.span.end;
        }
        assert!(!Span::new(end, block.span.end).of(&source).contains(char::is_alphanumeric));
    }
}

/// Quotations and speakers of any text under the rules of any language.
pub fn quotes(data: &[u8]) {
    let source = text_of(data);
    let article = Article::from_paste(&source);
    let quotes = quote::find(&article, language(data));
    for found in quote::attribute(quotes, &article, &TokenTable::read(&article), language(data)) {
        for (part, block) in found.quote.parts.iter().zip(&found.quote.blocks) {
            assert!(source.get(part.start..part.end).is_some());
            assert!(article.blocks()[*block].span.contains(*part));
        }
    }
}

/// A check of a summary against its article: the input is split at a line `+++`, or else in the middle.
pub fn checks(data: &[u8]) {
    let text = text_of(data);
    let middle = (text.len() / 2..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let (article, summary) = text.split_once("\n+++\n").unwrap_or(text.split_at(middle));
    let options = CheckOptions { lang: Some(language(data).tag.to_string()), ..CheckOptions::default() };
    let Ok(checked) = nutgraf::check(&Article::from_paste(article), summary, &options) else { return };
    let fits = |span: Span, text: &str| text.get(span.start..span.end).is_some_and(|piece| !piece.trim().is_empty());
    let mut end = 0;
    for sentence in &checked.sentences {
        assert!(sentence.span.start >= end && fits(sentence.span, summary));
        assert!((0.0..=1.0).contains(&sentence.score) && sentence.sources.len() <= 3);
        assert!(sentence.sources.iter().all(|span| fits(*span, article)));
        for flag in &sentence.flags {
            assert!(fits(flag.span, summary) && flag.article.is_none_or(|span| fits(span, article)), "{flag:?}");
        }
        end = sentence.span.end;
    }
}

/// The whole digest of an article that the bytes spell, pasted and as a document, and the check of its own summary: what a
/// summary takes from its article is in the article.
pub fn articles(data: &[u8]) {
    let text = article::write(data, language(data));
    let mut options = options(data);
    if !options.keep.is_empty() {
        options.keep = keep(&text, data.len() % 256);
    }
    let Ok(digest) = nutgraf::digest(&text, &options) else { return assert!(options.check().is_err()) };
    check(&text, &digest, &options);
    assert_eq!(nutgraf::digest(&text, &options).as_ref(), Ok(&digest), "a second run differs");
    let document = article::with_markup(&text, data);
    if let Some(Ok(digest)) = document.map(|document| digest_article(&document, &options)) {
        check(&text, &digest, &options);
    }
    let summary: Vec<&str> = digest.summary.iter().map(|sentence| sentence.span.of(&text)).collect();
    let options = CheckOptions { lang: Some(digest.lang.to_string()), ..CheckOptions::default() };
    assert!(nutgraf::check(&Article::from_paste(&text), &summary.join(" "), &options).is_ok());
}

/// The input as text; bytes that are not UTF-8 become U+FFFD.
fn text_of(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}

/// Options from the last bytes of the input: mostly in their ranges, sometimes one past.
fn options(data: &[u8]) -> Options {
    let byte = |i: usize| data.len().checked_sub(i + 1).and_then(|at| data.get(at)).copied().map_or(0, usize::from);
    let tag = tag(byte(4));
    Options {
        sentences: 1 + byte(0) % 51,
        words: (byte(1) % 2 == 1).then_some(1 + byte(1) * 20),
        quotes: byte(2) % 51,
        keywords: byte(3) % 51,
        lang: (!tag.is_empty()).then(|| tag.to_owned()),
        focus: (byte(5) % 3 == 0).then(|| text_of(&data[data.len().saturating_sub(24)..])),
        clean: byte(6) % 4 != 0,
        keep: if byte(7) % 3 == 0 { keep(&text_of(data), byte(8)) } else { Vec::new() },
        scores: byte(9) % 2 == 0,
    }
}

/// Two spans to keep: the first part of the text, of about this share, and an empty one at its end.
fn keep(text: &str, share: usize) -> Vec<Span> {
    let end = (text.len() * share / 255..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    vec![Span::new(0, end), Span::new(text.len(), text.len())]
}

/// The language chosen by the input's last byte.
fn language(data: &[u8]) -> &'static lang::Language {
    lang::find_or_neutral(tag(data.last().map_or(0, |byte| usize::from(*byte))))
}

/// A known tag, an unknown one, one with a region, or none.
fn tag(n: usize) -> &'static str {
    let known: Vec<&str> = lang::tags().collect();
    match n % (known.len() + 3) {
        0 => "",
        1 => "xx",
        2 => "en-GB",
        i => known[i - 3],
    }
}

/// Asserts what the documentation of `Digest` promises.
fn check(text: &str, digest: &Digest, options: &Options) {
    let fits = |span: Span| assert!(text.get(span.start..span.end).is_some_and(|piece| !piece.trim().is_empty()));
    assert!(digest.summary.len() <= options.sentences || options.words.is_some());
    assert!(digest.quotes.len() <= options.quotes);
    assert!(digest.keywords.len() <= options.keywords);
    assert_eq!(digest.summary.is_empty(), digest.stats.sentences == 0);
    digest.title.into_iter().for_each(fits);
    digest.summary.iter().for_each(|sentence| fits(sentence.span));
    assert!(digest.summary.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    digest.removed.iter().for_each(|removal| fits(removal.span));
    let overlaps = |span: Span, kept: &Span| span.start < kept.end && kept.start < span.end;
    for removal in &digest.removed {
        assert_eq!(removal.kept, options.keep.iter().any(|kept| overlaps(removal.span, kept)), "{removal:?}");
    }
    assert_eq!(digest.scores.len(), if options.scores { digest.stats.sentences } else { 0 });
    assert!(
        digest
            .scores
            .iter()
            .all(|it| (0.0..=1.0).contains(&it.score) && text.get(it.span.start..it.span.end).is_some())
    );
    assert!(digest.removed.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    for quote in &digest.quotes {
        assert!((0.0..=1.0).contains(&quote.score));
        assert!(quote.parts.windows(2).all(|pair| pair[0].end <= pair[1].start));
        quote.parts.iter().copied().for_each(fits);
        fits(quote.sentence);
        if let Some(speaker) = &quote.speaker {
            fits(speaker.name);
            fits(speaker.mention);
        }
    }
}
