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
    let tag = TAGS[byte(4) % TAGS.len()];
    Options {
        sentences: 1 + byte(0) % 51,
        words: (byte(1) % 2 == 1).then_some(1 + byte(1) * 20),
        quotes: byte(2) % 51,
        keywords: byte(3) % 51,
        lang: (!tag.is_empty()).then(|| tag.to_owned()),
        focus: (byte(5) % 3 == 0).then(|| text(&data[data.len().saturating_sub(24)..])),
        clean: byte(6) % 4 != 0,
        ..Options::default()
    }
}

/// A language's rules by the input's last byte.
#[must_use]
pub fn language(data: &[u8]) -> &'static lang::Language {
    lang::find(TAGS[data.last().map_or(0, |byte| usize::from(*byte)) % TAGS.len()])
}

const TAGS: [&str; 16] =
    ["", "en", "de", "fr", "en", "ja", "zh", "ar", "bn", "ko", "tr", "el", "xx", "en-GB", "hi", "es"];

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
