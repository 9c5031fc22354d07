//! What is refused, and why. Nothing to say is not an error: an empty text gives an empty digest.

use std::fmt;

/// Why a digest was refused. Its message names the culprit; [`Error::code`] is stable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    message: String,
}

/// The kinds of refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// An option has a name that is not known.
    UnknownOption,
    /// An option has a value of the wrong type.
    OptionType,
    /// An option's value is out of its range.
    OptionRange,
    /// The source is neither a string nor `{ text, blocks }`.
    SourceType,
    /// A block lies outside the text, cuts a character, or comes before the block ahead of it.
    BlockSpan,
    /// The text is longer than [`Options::MAX_TEXT_BYTES`](crate::Options::MAX_TEXT_BYTES).
    TextTooLong,
    /// A language file, or words added to a language, can't be read: the message names the file and the line.
    LanguageFile,
}

impl Error {
    /// An error of this kind with a message that names the culprit.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// What kind of refusal this is.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// A stable name for the kind, the same in every language: `"unknown-option"`, `"option-type"`, `"option-range"`,
    /// `"source-type"`, `"block-span"`, `"text-too-long"` or `"language-file"`.
    pub fn code(&self) -> &'static str {
        match self.kind {
            ErrorKind::UnknownOption => "unknown-option",
            ErrorKind::OptionType => "option-type",
            ErrorKind::OptionRange => "option-range",
            ErrorKind::SourceType => "source-type",
            ErrorKind::BlockSpan => "block-span",
            ErrorKind::TextTooLong => "text-too-long",
            ErrorKind::LanguageFile => "language-file",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
