//! Every tunable that a caller may set, with its default, its range and its reason.

use std::ops::RangeInclusive;

use crate::error::{Error, ErrorKind};
use crate::span::Span;

/// What a digest should hold. `Options::default()` suits a news article beside its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// How many sentences the summary has at most, 1 to 50. The default, 3, is what fits beside a story without
    /// scrolling and what the studies of news summaries measure.
    pub sentences: usize,
    /// Instead of `sentences`: whole sentences up to about this many words, 1 to 5,000, but always at least one
    /// sentence. `None`: `sentences` decides.
    pub words: Option<usize>,
    /// How many key quotes at most, 0 to 50. Default 4: as tall as a summary of three sentences.
    pub quotes: usize,
    /// How many keywords at most, 0 to 50. Default 8.
    pub keywords: usize,
    /// The text's language as a BCP 47 tag ("en", "en-GB"). `None`: what the page declares, if the text is not
    /// clearly in another language, and else what is found from the text.
    pub lang: Option<String>,
    /// TokenTable that the summary should lean towards. TokenTable that the text does not hold change nothing, and
    /// the digest names them.
    pub focus: Option<String>,
    /// Whether furniture (captions, log-in prompts, link lists …) is left out. Default true; false keeps every block.
    pub clean: bool,
    /// Places in the source text that are never left out: a block that overlaps one stays, and counts as prose. With the
    /// span of a [`Removal`](crate::article::Removal) a reader takes it back. Default none.
    pub keep: Vec<Span>,
    /// Whether the digest holds every sentence's score, as a picture of the choice needs it. Default false.
    pub scores: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            sentences: 3,
            words: None,
            quotes: 4,
            keywords: 8,
            lang: None,
            focus: None,
            clean: true,
            keep: Vec::new(),
            scores: false,
        }
    }
}

impl Options {
    /// The range of [`Options::sentences`].
    pub const SENTENCES: RangeInclusive<usize> = 1..=50;
    /// The range of [`Options::words`].
    pub const WORDS: RangeInclusive<usize> = 1..=5_000;
    /// The range of [`Options::quotes`].
    pub const QUOTES: RangeInclusive<usize> = 0..=50;
    /// The range of [`Options::keywords`].
    pub const KEYWORDS: RangeInclusive<usize> = 0..=50;
    /// The longest text that is read, in bytes of UTF-8: some ten long novels. More would not fit a phone's memory.
    pub const MAX_TEXT_BYTES: usize = 32 << 20;

    /// Whether every value is in its range.
    ///
    /// # Errors
    /// [`ErrorKind::OptionRange`] names the first option that is not, its value and its range.
    pub fn check(&self) -> Result<(), Error> {
        in_range("sentences", self.sentences, Self::SENTENCES)?;
        in_range("words", self.words.unwrap_or(*Self::WORDS.start()), Self::WORDS)?;
        in_range("quotes", self.quotes, Self::QUOTES)?;
        in_range("keywords", self.keywords, Self::KEYWORDS)
    }

    /// Whether the places to keep are places of this text.
    pub(crate) fn check_keep(&self, text: &str) -> Result<(), Error> {
        match self.keep.iter().find(|span| text.get(span.start..span.end).is_none()) {
            Some(span) => Err(Self::bad_keep(span.start, span.end)),
            None => Ok(()),
        }
    }

    /// The refusal of a place to keep.
    #[doc(hidden)] // for the boundary, which reads spans in other units
    pub fn bad_keep(start: usize, end: usize) -> Error {
        Error::new(
            ErrorKind::OptionRange,
            format!("option \"keep\" has {start} to {end}, which is no place in the text"),
        )
    }

    /// Whether the text is short enough to be read.
    pub(crate) fn check_length(text: &str) -> Result<(), Error> {
        if text.len() <= Self::MAX_TEXT_BYTES {
            return Ok(());
        }
        let message = format!("the text is {} bytes long; at most {} are read", text.len(), Self::MAX_TEXT_BYTES);
        Err(Error::new(ErrorKind::TextTooLong, message))
    }
}

fn in_range(name: &str, value: usize, range: RangeInclusive<usize>) -> Result<(), Error> {
    if range.contains(&value) {
        return Ok(());
    }
    let (low, high) = range.into_inner();
    Err(Error::new(ErrorKind::OptionRange, format!("option \"{name}\" is {value}; it must be {low} to {high}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_out_of_range_is_named_with_its_range() {
        let options = Options { sentences: 51, ..Options::default() };
        let error = options.check().err().map(|error| (error.code(), error.to_string()));
        assert_eq!(error, Some(("option-range", "option \"sentences\" is 51; it must be 1 to 50".to_owned())));
        assert!(Options::default().check().is_ok());
        assert!(Options { words: Some(0), ..Options::default() }.check().is_err());
    }

    #[test]
    fn a_place_to_keep_that_is_none_of_the_text_is_named() {
        let keep = |start, end| Options { keep: vec![Span::new(0, 1), Span::new(start, end)], ..Options::default() };
        assert!(keep(0, 4).check_keep("née").is_ok() && keep(3, 3).check_keep("née").is_ok());
        for (start, end) in [(0, 5), (3, 1), (0, 2)] {
            let error = keep(start, end).check_keep("née").err().map(|error| (error.code(), error.to_string()));
            let message = format!("option \"keep\" has {start} to {end}, which is no place in the text");
            assert_eq!(error, Some(("option-range", message)));
        }
    }
}
