//! What the fuzz targets share: bytes → a text and options, and what must hold of every digest.
//!
//! Any text file is a seed: the text is the whole input, and the options are drawn from its last bytes.

use nutgraf::{Digest, Options, Span, lang};

/// The input as text; bytes that are not UTF-8 become U+FFFD.
#[must_use]
pub fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}

/// Options in their ranges, drawn from the end of the input, and one past a range now and then.
#[must_use]
pub fn options(data: &[u8]) -> Options {
    let byte = |i: usize| data.len().checked_sub(i + 1).and_then(|at| data.get(at)).copied().map_or(0, usize::from);
    let tag = tag(byte(4));
    Options {
        sentences: 1 + byte(0) % 51,
        words: (byte(1) % 2 == 1).then_some(1 + byte(1) * 20),
        quotes: byte(2) % 51,
        keywords: byte(3) % 51,
        lang: (!tag.is_empty()).then(|| tag.to_owned()),
        focus: (byte(5) % 3 == 0).then(|| text(&data[data.len().saturating_sub(24)..])),
        clean: byte(6) % 4 != 0,
        keep: if byte(7) % 3 == 0 { keep(&text(data), byte(8)) } else { Vec::new() },
        scores: byte(9) % 2 == 0,
    }
}

/// Two places in the text: its first part up to about a share of it, and nothing at its end.
fn keep(text: &str, share: usize) -> Vec<Span> {
    let end = (text.len() * share / 255..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    vec![Span::new(0, end), Span::new(text.len(), text.len())]
}

/// A language's rules by the input's last byte.
#[must_use]
pub fn language(data: &[u8]) -> &'static lang::Language {
    lang::find(tag(data.last().map_or(0, |byte| usize::from(*byte))))
}

/// The tag of a language that we know, one that we don't, one with a region, or none.
fn tag(n: usize) -> &'static str {
    let known = lang::LANGUAGES;
    match n % (known.len() + 3) {
        0 => "",
        1 => "xx",
        2 => "en-GB",
        i => known[i - 3].tag,
    }
}

/// Panics where a digest breaks a promise of its documentation.
pub fn check(text: &str, digest: &Digest, options: &Options) {
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
    assert!(!digest.removed.iter().any(|removal| options.keep.iter().any(|kept| overlaps(removal.span, kept))));
    assert_eq!(digest.scores.len(), if options.scores { digest.stats.sentences } else { 0 });
    assert!(
        digest
            .scores
            .iter()
            .all(|(span, score)| (0.0..=1.0).contains(score) && text.get(span.start..span.end).is_some())
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
