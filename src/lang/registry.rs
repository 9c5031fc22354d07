//! The languages that are there: those built in, parsed when first used, and those added while the program runs.
//!
//! A language once parsed stays for the life of the program, so that a digest can borrow from it.

use std::sync::{PoisonError, RwLock};

use crate::chars::lower;
use crate::error::{Error, ErrorKind};
use crate::lang::file::FileReader;
use crate::lang::files::{FILES, NEUTRAL_FILE, TAGS};
use crate::lang::language::Language;

/// The neutral rules, which hold for a text in no language that we know.
pub(super) const NEUTRAL: &str = "und";

struct Registry {
    languages: Vec<&'static Language>,
    /// Words that were added, by tag, for languages that are parsed later.
    words: Vec<(String, &'static str)>,
}

static REGISTRY: RwLock<Registry> = RwLock::new(Registry { languages: Vec::new(), words: Vec::new() });

/// A text's language.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// The language whose rules serve: the neutral rules where the text's own language is not there.
    pub language: &'static Language,
    /// The tag of a language that we have a file of, but not here.
    pub missing: Option<&'static str>,
}

/// The language of a BCP 47 tag, by its primary subtag ("en-GB" is English), if it is there. The neutral rules are none.
pub fn find(tag: &str) -> Option<&'static Language> {
    Some(find_or_neutral(tag)).filter(|language| language.tag != NEUTRAL)
}

/// The same, or else the neutral rules.
pub fn find_or_neutral(tag: &str) -> &'static Language {
    lookup(tag).language
}

/// The same, and whether a file of the language is missing here.
pub fn lookup(tag: &str) -> Found {
    let primary = primary(tag);
    let known = canonical(&primary);
    let tag = known.unwrap_or(&primary);
    if let Some(language) = loaded(tag).or_else(|| load(tag)) {
        return Found { language, missing: None };
    }
    Found { language: neutral(), missing: known.filter(|&tag| tag != NEUTRAL) }
}

/// The neutral rules.
pub fn neutral() -> &'static Language {
    loaded(NEUTRAL).unwrap_or_else(|| {
        let parsed = Language::parse("und.txt", NEUTRAL_FILE, None).unwrap_or_default();
        keep(parsed)
    })
}

/// The tag that a language of ours goes by, of its primary subtag or another name of it: "nb" of "no".
pub(super) fn canonical(primary: &str) -> Option<&'static str> {
    let known = |(tag, aliases): &&(&str, &[&str])| *tag == primary || aliases.contains(&primary);
    TAGS.iter().find(known).map(|(tag, _)| *tag)
}

fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

/// Adds a language from the text of its file. One of the same tag is replaced.
///
/// # Errors
/// [`ErrorKind::LanguageFile`], naming the file, the line and what is wrong there.
pub fn add_language(file: &str) -> Result<(), Error> {
    let name = format!("{}.txt", tag_of(file).unwrap_or("language"));
    FileReader::check(&name, file)?;
    keep(Language::parse(&name, file.to_owned().leak(), Some(neutral()))?);
    Ok(())
}

/// Adds words of a host's own to a language: a text like a language file whose header is only `tag: …`. Those for "und"
/// are added to all languages.
///
/// # Errors
/// [`ErrorKind::LanguageFile`], naming the line and what is wrong there.
pub fn add_words(words: &str) -> Result<(), Error> {
    let Some(tag) = tag_of(words) else {
        return Err(Error::new(
            ErrorKind::LanguageFile,
            "added words must begin with `tag: …`, the language they are for",
        ));
    };
    let given = primary(tag);
    let tag = canonical(&given).unwrap_or(&given);
    FileReader::check("words", words)?;
    let words: &'static str = lower(words).leak();
    neutral().with_words(words)?; // a field that is out of place is refused before anything is kept
    let served: Vec<&'static Language> = {
        let mut registry = REGISTRY.write().unwrap_or_else(PoisonError::into_inner);
        registry.words.push((tag.to_owned(), words));
        registry.languages.iter().copied().filter(|language| tag == NEUTRAL || language.tag == tag).collect()
    };
    for language in served {
        store(language.with_words(words)?);
    }
    Ok(())
}

/// Whether a language is there, or can be parsed.
pub fn has_language(tag: &str) -> bool {
    find(tag).is_some()
}

/// The tags of all languages that we have files of.
pub fn tags() -> impl Iterator<Item = &'static str> {
    TAGS.iter().map(|(tag, _)| *tag)
}

/// All languages that are built in.
pub fn built_in() -> impl Iterator<Item = &'static Language> {
    FILES.iter().map(|(tag, _)| find_or_neutral(tag))
}

fn loaded(tag: &str) -> Option<&'static Language> {
    let registry = REGISTRY.read().unwrap_or_else(PoisonError::into_inner);
    registry.languages.iter().copied().find(|language| language.tag == tag)
}

/// Parses a built-in language.
fn load(tag: &str) -> Option<&'static Language> {
    let (_, text) = FILES.iter().find(|(known, _)| *known == tag)?;
    Language::parse(&format!("{tag}.txt"), text, Some(neutral())).ok().map(keep)
}

/// Adds what a host has added before, and keeps the language.
fn keep(mut language: Language) -> &'static Language {
    let words: Vec<&'static str> = {
        let registry = REGISTRY.read().unwrap_or_else(PoisonError::into_inner);
        let own = registry.words.iter().filter(|(tag, _)| *tag == language.tag);
        own.map(|&(_, words)| words).collect()
    };
    for words in words {
        language = language.with_words(words).unwrap_or(language);
    }
    store(language)
}

fn store(language: Language) -> &'static Language {
    let language: &'static Language = Box::leak(Box::new(language));
    let mut registry = REGISTRY.write().unwrap_or_else(PoisonError::into_inner);
    registry.languages.retain(|known| known.tag != language.tag);
    registry.languages.push(language);
    language
}

/// The tag in a file's header.
fn tag_of(file: &str) -> Option<&str> {
    let header = file.lines().map(str::trim).take_while(|line| !line.starts_with('['));
    header.filter_map(|line| line.strip_prefix("tag:")).map(str::trim).find(|tag| !tag.is_empty())
}
