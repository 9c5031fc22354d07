//! What a caller may set of a check.

use crate::error::{Error, ErrorKind};
use crate::span::Span;

/// How a summary is compared with its article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckOptions {
    /// The article's language as a BCP 47 tag. `None`: what its page declares or what is found from its text.
    pub lang: Option<String>,
    /// Whether boilerplate of the article (captions, log-in prompts, link lists …) is left out first. Default true.
    pub clean: bool,
    /// Places of the article that are never left out. Default none.
    pub keep: Vec<Span>,
}

impl Default for CheckOptions {
    fn default() -> Self {
        Self { lang: None, clean: true, keep: Vec::new() }
    }
}

impl CheckOptions {
    /// The names of its fields, which mean the same in [`Options`](crate::Options).
    pub const NAMES: &[&str] = &["lang", "clean", "keep"];
    /// The longest summary that is read, in bytes of UTF-8.
    pub const MAX_SUMMARY_BYTES: usize = 1 << 20;
    /// The longest article that is read, in bytes of UTF-8.
    pub const MAX_TEXT_BYTES: usize = crate::options::Options::MAX_TEXT_BYTES;

    pub(super) fn check(&self, article: &str, summary: &str) -> Result<(), Error> {
        too_long("article", article, Self::MAX_TEXT_BYTES)?;
        too_long("summary", summary, Self::MAX_SUMMARY_BYTES)?;
        match self.keep.iter().find(|span| article.get(span.start..span.end).is_none()) {
            None => Ok(()),
            Some(span) => Err(Error::new(
                ErrorKind::OptionRange,
                format!("option \"keep\" has {} to {}, which is no place in the text", span.start, span.end),
            )),
        }
    }
}

fn too_long(what: &str, text: &str, most: usize) -> Result<(), Error> {
    if text.len() <= most {
        return Ok(());
    }
    Err(Error::new(ErrorKind::TextTooLong, format!("the {what} is {} bytes long; at most {most} are read", text.len())))
}
