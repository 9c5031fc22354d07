//! A language file → its fields and entries, line by line, with errors that name the file and the line.
//!
//! A file is a header of `field: value` lines, then sections: `[name]` and one entry a line. Blank lines and lines that
//! begin with `#` are skipped.

use std::fmt::Display;

use crate::error::{Error, ErrorKind};
use crate::lang::part::{Part, Position};
use crate::lang::roles::Roles;
use crate::lang::section::{Lines, Section};

/// What a line of a file says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum FileLine<'t> {
    /// A field of the header and its value.
    Field(&'t str, &'t str),
    /// An entry of a section, and its value or role names; empty if it has none.
    Entry(Section, &'t str, &'t str),
}

/// Reads the lines of a file.
pub(super) struct FileReader<'t> {
    /// The file's name, for errors.
    name: String,
    lines: std::iter::Zip<std::ops::RangeFrom<usize>, std::str::Lines<'t>>,
    line: usize,
    section: Option<Section>,
    seen: Vec<Section>,
}

impl<'t> FileReader<'t> {
    /// A reader at the start of a file.
    pub fn new(name: &str, text: &'t str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { name: name.to_owned(), lines: (1..).zip(text.lines()), line: 0, section: None, seen: Vec::new() }
    }

    /// Reads a whole file, for its errors.
    pub fn check(name: &str, text: &str) -> Result<(), Error> {
        let mut reader = FileReader::new(name, text);
        while reader.next_line()?.is_some() {}
        Ok(())
    }

    /// The next line that says something; `None` at the end.
    pub fn next_line(&mut self) -> Result<Option<FileLine<'t>>, Error> {
        loop {
            let Some((number, line)) = self.lines.next() else { return Ok(None) };
            self.line = number;
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                self.open(name)?;
                continue;
            }
            return match self.section {
                Some(section) => self.entry(section, line).map(Some),
                None => match line.split_once(": ") {
                    Some((field, value)) => Ok(Some(FileLine::Field(field.trim(), value.trim()))),
                    None => Err(self.error(format_args!("\"{line}\" is no `field: value` and stands in no section"))),
                },
            };
        }
    }

    fn open(&mut self, name: &str) -> Result<(), Error> {
        let Some(section) = Section::named(name) else {
            return Err(self.error(format_args!("there is no section [{name}]")));
        };
        if self.seen.contains(&section) {
            return Err(self.error(format_args!("section [{name}] stands twice")));
        }
        self.seen.push(section);
        self.section = Some(section);
        Ok(())
    }

    fn entry(&self, section: Section, line: &'t str) -> Result<FileLine<'t>, Error> {
        let (entry, value) = line.split_once(": ").unwrap_or((line, ""));
        let (is_right, form) = match section.lines() {
            Lines::Words | Lines::Forms | Lines::Raw => return Ok(FileLine::Entry(section, line, "")),
            Lines::Rules if value.is_empty() => return Ok(FileLine::Entry(section, line, "")),
            Lines::Rules => return Ok(FileLine::Entry(section, value.trim(), entry.trim())),
            Lines::Roles => {
                let all_known = !value.is_empty() && value.split(' ').all(|name| Roles::named(name).is_some());
                (all_known, "`word: role role` with known roles")
            }
            Lines::Parts => (
                Part::fit(entry, value),
                "`-ending: kind`, `beginning-: kind` or `word: kind` with known kinds of that form",
            ),
            Lines::Cases => {
                let ending = |it: &str| Position::End.letters(it).is_some();
                (ending(entry) && (entry == line || ending(value)), "`-ending` or `-ending: -ending`")
            }
            Lines::Weights => (value.parse::<i8>().is_ok(), "`word: weight` with a weight from -128 to 127"),
        };
        if is_right {
            return Ok(FileLine::Entry(section, entry.trim(), value.trim()));
        }
        Err(self.error(format_args!("[{}] \"{line}\" must be {form}", section.name())))
    }

    /// An error at the line just read.
    pub fn error(&self, message: impl Display) -> Error {
        Error::new(ErrorKind::LanguageFile, format!("{}:{}: {message}", self.name, self.line))
    }
}
