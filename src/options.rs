//! The options of a digest: fields with their defaults, and one table of names, kinds and ranges for all readers.

use std::ops::RangeInclusive;

use crate::error::{Error, ErrorKind};
use crate::span::Span;

/// What a digest should hold. `Options::default()` suits a news article beside its text.
///
/// Exhaustive on purpose, so that it can be written as `Options { sentences: 5, ..Options::default() }`; options may be added
/// in a minor version.
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
    /// Words that the summary should favour. Those that the text does not have have no effect; the digest lists them.
    pub focus: Option<String>,
    /// Whether boilerplate (captions, log-in prompts, link lists …) is left out. Default true; false keeps every block.
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
    /// Every option, in the order of the fields: what the readers of JavaScript, JSON and flags know of them.
    pub const TABLE: &'static [OptionEntry] = &[
        OptionEntry { name: "sentences", kind: OptionKind::Count(Self::SENTENCES) },
        OptionEntry { name: "words", kind: OptionKind::Count(Self::WORDS) },
        OptionEntry { name: "quotes", kind: OptionKind::Count(Self::QUOTES) },
        OptionEntry { name: "keywords", kind: OptionKind::Count(Self::KEYWORDS) },
        OptionEntry { name: "lang", kind: OptionKind::Text },
        OptionEntry { name: "focus", kind: OptionKind::Text },
        OptionEntry { name: "clean", kind: OptionKind::Flag },
        OptionEntry { name: "keep", kind: OptionKind::Places },
        OptionEntry { name: "scores", kind: OptionKind::Flag },
    ];
    /// The range of [`Options::sentences`].
    pub const SENTENCES: RangeInclusive<usize> = 1..=50;
    /// The range of [`Options::words`].
    pub const WORDS: RangeInclusive<usize> = 1..=5_000;
    /// The range of [`Options::quotes`].
    pub const QUOTES: RangeInclusive<usize> = 0..=50;
    /// The range of [`Options::keywords`].
    pub const KEYWORDS: RangeInclusive<usize> = 0..=50;
    /// The longest text that is read, in bytes of UTF-8: about ten long novels. More would not fit a phone's memory.
    pub const MAX_TEXT_BYTES: usize = 32 << 20;

    /// Sets an option by its name in [`Options::TABLE`]. Ranges are for [`Options::check`].
    ///
    /// # Errors
    /// [`ErrorKind::UnknownOption`] if there is none of the name, [`ErrorKind::OptionType`] if the value is not of its kind.
    pub fn set(&mut self, name: &str, value: OptionValue) -> Result<(), Error> {
        match (name, value) {
            ("sentences", OptionValue::Count(count)) => self.sentences = count,
            ("words", OptionValue::Count(count)) => self.words = Some(count),
            ("quotes", OptionValue::Count(count)) => self.quotes = count,
            ("keywords", OptionValue::Count(count)) => self.keywords = count,
            ("lang", OptionValue::Text(text)) => self.lang = Some(text),
            ("focus", OptionValue::Text(text)) => self.focus = Some(text),
            ("clean", OptionValue::Flag(flag)) => self.clean = flag,
            ("keep", OptionValue::Places(places)) => self.keep = places,
            ("scores", OptionValue::Flag(flag)) => self.scores = flag,
            _ => return Err(Self::entry(name)?.wrong_type()),
        }
        Ok(())
    }

    /// The entry of an option in [`Options::TABLE`].
    ///
    /// # Errors
    /// [`ErrorKind::UnknownOption`] if there is none of the name.
    pub fn entry(name: &str) -> Result<&'static OptionEntry, Error> {
        let entry = Self::TABLE.iter().find(|entry| entry.name == name);
        entry.ok_or_else(|| Error::new(ErrorKind::UnknownOption, format!("there is no option \"{name}\"")))
    }

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

/// An option as its readers know it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OptionEntry {
    /// Its name: that of the field, also in JavaScript and JSON; `--name` is the command's flag.
    pub name: &'static str,
    /// The kind of its values.
    pub kind: OptionKind,
}

impl OptionEntry {
    /// The error of a value of another kind.
    pub fn wrong_type(&self) -> Error {
        let wanted = match self.kind {
            OptionKind::Count(_) => "a number",
            OptionKind::Text => "a string",
            OptionKind::Flag => "true or false",
            OptionKind::Places => "an array of { start, end }",
        };
        Error::new(ErrorKind::OptionType, format!("option \"{}\" must be {wanted}", self.name))
    }
}

/// The kind of an option's values.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum OptionKind {
    /// A whole number in a range.
    Count(RangeInclusive<usize>),
    /// A string.
    Text,
    /// True or false.
    Flag,
    /// Places in the text.
    Places,
}

/// A value of an option.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum OptionValue {
    /// A whole number.
    Count(usize),
    /// A string.
    Text(String),
    /// True or false.
    Flag(bool),
    /// Places in the text.
    Places(Vec<Span>),
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
    fn every_option_of_the_table_is_set_by_its_kind_alone() {
        let values = || {
            let places = OptionValue::Places(vec![Span::new(0, 1)]);
            [
                OptionValue::Count(7),
                OptionValue::Text("fr".to_owned()),
                OptionValue::Flag(false),
                OptionValue::Flag(true),
                places,
            ]
        };
        for entry in Options::TABLE {
            let set = |value| {
                let mut options = Options::default();
                options.set(entry.name, value).map(|()| options)
            };
            let changed =
                values().into_iter().filter_map(|value| set(value).ok()).filter(|it| *it != Options::default());
            assert_eq!(changed.count(), 1, "{}", entry.name);
            let codes = values().into_iter().filter_map(|value| set(value).err()).map(|error| error.code());
            assert!(codes.clone().count() >= 3 && codes.clone().all(|code| code == "option-type"), "{}", entry.name);
        }
        let unknown = Options::default().set("sentence", OptionValue::Count(1)).err().map(|error| error.to_string());
        assert_eq!(unknown.as_deref(), Some("there is no option \"sentence\""));
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
