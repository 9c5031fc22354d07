//! A word of a text with what it is compared by, and the vocabulary that the article and the summary share: words are
//! compared by number.

use crate::chars::script::is_unspaced;
use crate::chars::{Interner, lower};
use crate::check::lists::{ListedId, Lists};
use crate::check::scan;
use crate::lang::{Language, Roles};
use crate::span::Span;

/// The number of a distinct word.
pub(super) type FormId = u32;
/// The number of a distinct stem, or of what stands for several: a group of names, a number's value.
pub(super) type StemId = u32;

/// A word, figure or sign of a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub span: Span,
    /// As a quotation's words are compared: the whole word in lower case.
    pub form: FormId,
    /// As names are compared: without a possessive ending and the stops between initials.
    pub word: FormId,
    /// As content is compared.
    pub stem: StemId,
    pub marks: u16,
}

impl Token {
    pub const CAPITAL: u16 = 1;
    pub const INITIALS: u16 = 1 << 1;
    pub const OPENS: u16 = 1 << 2;
    pub const FIRST: u16 = 1 << 3;
    pub const FIGURE: u16 = 1 << 4;
    pub const SIGN: u16 = 1 << 5;
    pub const STOP: u16 = 1 << 6;
    pub const POSSESSIVE: u16 = 1 << 7;

    const fn is(&self, mark: u16) -> bool {
        self.marks & mark != 0
    }

    pub const fn is_capital(&self) -> bool {
        self.is(Self::CAPITAL)
    }

    /// Two capitals or more and no small letter.
    pub const fn is_initials(&self) -> bool {
        self.is(Self::INITIALS)
    }

    /// It stands where any word has a capital: first, or behind a colon, bracket or quotation mark.
    pub const fn opens(&self) -> bool {
        self.is(Self::OPENS)
    }

    /// It is the first word of its sentence.
    pub const fn is_first(&self) -> bool {
        self.is(Self::FIRST)
    }

    pub const fn is_figure(&self) -> bool {
        self.is(Self::FIGURE)
    }

    pub const fn is_sign(&self) -> bool {
        self.is(Self::SIGN)
    }

    /// A stop word.
    pub const fn is_stop(&self) -> bool {
        self.is(Self::STOP)
    }

    pub const fn is_possessive(&self) -> bool {
        self.is(Self::POSSESSIVE)
    }

    /// A word that says something: no stop word, no sign.
    pub const fn is_content(&self) -> bool {
        self.marks & (Self::STOP | Self::SIGN) == 0
    }

    /// A word with a capital that is not a stop word.
    pub const fn is_proper(&self) -> bool {
        self.is_capital() && !self.is_stop() && !self.is_figure()
    }
}

/// What is known of a distinct word.
#[derive(Debug, Clone, Copy)]
pub(super) struct KnownWord {
    pub word: FormId,
    pub stem: StemId,
    pub listed: Option<ListedId>,
    pub roles: Roles,
    pub is_stop: bool,
}

/// The words of both texts.
pub(super) struct Vocabulary<'l> {
    pub language: &'l Language,
    pub lists: &'l Lists,
    pub words: Interner,
    known: Vec<Option<KnownWord>>,
    pub stems: Interner,
    /// The distinct spellings, each with its form and its word.
    spellings: Interner,
    spelt: Vec<(FormId, FormId)>,
}

impl<'l> Vocabulary<'l> {
    pub fn new(language: &'static Language) -> Self {
        Self {
            language,
            lists: Lists::of(language),
            words: Interner::default(),
            known: Vec::new(),
            stems: Interner::default(),
            spellings: Interner::default(),
            spelt: Vec::new(),
        }
    }

    /// Goes on with the words of another language.
    pub fn switch(&mut self, language: &'static Language) {
        (self.language, self.lists) = (language, Lists::of(language));
        self.known.iter_mut().for_each(|known| *known = None);
        (self.spellings, self.spelt) = (Interner::default(), Vec::new());
    }

    /// The form and the word of a spelling.
    #[inline(never)]
    pub fn spell(&mut self, written: &str) -> (FormId, FormId) {
        let id = self.spellings.intern(written) as usize;
        if id == self.spelt.len() {
            let form = self.intern(&lower(written.trim_end_matches('.')));
            let word = self.intern(&scan::word_of(written, self.language));
            self.spelt.push((form, word));
        }
        self.spelt[id]
    }

    #[inline(never)]
    pub fn intern(&mut self, word: &str) -> FormId {
        let id = self.words.intern(word);
        if id as usize == self.known.len() {
            self.known.push(None);
        }
        id
    }

    #[inline(never)]
    pub fn known(&mut self, id: FormId) -> KnownWord {
        if let Some(known) = self.known[id as usize] {
            return known;
        }
        let word = self.words.word(id).to_owned();
        let lowered = lower(&word);
        let is_single = word.chars().nth(1).is_none();
        let is_wide = word.chars().next().is_some_and(is_unspaced);
        let is_stop =
            self.language.is_stop_word(&word) || is_single && !is_wide && word.chars().all(char::is_alphabetic);
        let known = KnownWord {
            word: id,
            stem: self.stems.intern(&self.language.stemmer.stem(&lowered)),
            listed: self.lists.find(&word),
            roles: self.language.roles(&lowered),
            is_stop,
        };
        self.known[id as usize] = Some(known);
        known
    }

    #[inline(never)]
    pub fn word(&self, id: FormId) -> &str {
        self.words.word(id)
    }

    #[inline(never)]
    pub fn roles(&self, token: &Token) -> Roles {
        self.known[token.word as usize].map_or(Roles::empty(), |known| known.roles)
    }

    #[inline(never)]
    pub fn listed(&self, token: &Token) -> Option<ListedId> {
        self.known[token.word as usize].and_then(|known| known.listed)
    }
}
