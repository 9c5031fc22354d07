//! The distinct words of an article: what each is in lower case, its roles, and how the article writes it.
//!
//! Every word of the article is looked up here, and most are met again and again: so what is to be known of a word is found
//! out once, and the table is one list of numbers.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::lang::{Language, Roles, lower};
use crate::quote::token::Token;
use crate::span::Span;

/// The number of a word, from 0 in order of first appearance.
pub(super) type WordId = u32;

/// A word as it is written in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form {
    /// The word without a possessive ending, in lower case.
    pub word: WordId,
    /// The roles of the form as it stands, in lower case.
    pub roles: Roles,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it ends in lower case.
    pub ends_lower: bool,
}

impl Form {
    const NONE: Self = Self { word: 0, roles: Roles::NONE, capital: false, ends_lower: false };
}

/// All words of an article.
pub(super) struct Vocabulary<'t> {
    language: &'t Language,
    /// The letters of all words.
    letters: Vec<u8>,
    words: Vec<Word>,
    /// One more than the number of the word whose key leads here, or to a place before that is taken; 0 is free. At least
    /// half of a power of two of places are.
    places: Vec<WordId>,
}

/// A word as it is written, and what is known of it as the lower-case form of others.
struct Word {
    letters: Span,
    /// See [`add_to_key`].
    key: u64,
    form: Option<Form>,
    roles: Roles,
    /// Whether the article has it in lower case somewhere.
    lower: bool,
    /// Whether the article has it with a capital where no sentence begins.
    capital_inside: bool,
    /// Whether that was only known when all had been read.
    capital_late: bool,
    is_abbreviation: OnceCell<bool>,
}

/// As many places as a table begins with.
const FIRST_PLACES: usize = 1024;

impl<'t> Vocabulary<'t> {
    pub fn new(language: &'t Language) -> Self {
        Self { language, letters: Vec::new(), words: Vec::new(), places: vec![0; FIRST_PLACES] }
    }

    /// Takes in the word that is written in this place, given its key.
    pub fn form(&mut self, text: &str, place: Span, key: u64) -> &Form {
        let id = self.id(&text.as_bytes()[place.start..place.end], key);
        if self.words[id].form.is_none() {
            self.words[id].form = Some(self.new_form(place.of(text), id));
        }
        self.words[id].form.as_ref().unwrap_or(&Form::NONE)
    }

    #[cold]
    fn new_form(&mut self, written: &str, id: usize) -> Form {
        let is_lower = written.bytes().all(|byte| byte.is_ascii_lowercase());
        let folded = if is_lower { Cow::Borrowed(written) } else { Cow::Owned(lower(written)) };
        let roles = self.language.roles(&folded);
        let begins_high = || written.starts_with(char::is_uppercase) || self.has_inner_capital(&folded, written);
        let capital = !is_lower && begins_high();
        let base = if roles.has(Roles::POSSESSIVE) { folded.rsplit_once('\'').map(|(base, _)| base) } else { None };
        let base_roles = base.map_or(roles, |base| self.language.roles(base));
        let ends_lower = written.ends_with(char::is_lowercase);
        let folded = base.unwrap_or(&folded).as_bytes();
        let word = if folded == written.as_bytes() { id } else { self.id(folded, key(folded)) };
        self.words[word].roles = base_roles;
        self.words[word].lower |= !capital;
        Form { word: word as WordId, roles, capital, ends_lower }
    }

    /// Whether a particle hangs on a name by a hyphen: "al-Amin".
    fn has_inner_capital(&self, folded: &str, written: &str) -> bool {
        let particle = folded.split_once('-').map(|(particle, _)| particle);
        particle.is_some_and(|it| self.language.roles(it).has(Roles::PARTICLE))
            && written.split_once('-').is_some_and(|(_, name)| name.starts_with(char::is_uppercase))
    }

    /// The number of a word; a new one is added.
    fn id(&mut self, letters: &[u8], key: u64) -> usize {
        let mut place = self.place(key);
        while let Some(known) = self.places[place].checked_sub(1) {
            let word = &self.words[known as usize];
            if word.key == key && word.letters.len() == letters.len() && self.spells(word, letters) {
                return known as usize;
            }
            place = (place + 1) & (self.places.len() - 1);
        }
        self.add(letters, key, place)
    }

    #[cold]
    fn add(&mut self, letters: &[u8], key: u64, place: usize) -> usize {
        let start = self.letters.len();
        self.letters.extend_from_slice(letters);
        self.words.push(Word {
            letters: Span::new(start, self.letters.len()),
            key,
            form: None,
            roles: Roles::NONE,
            lower: false,
            capital_inside: false,
            capital_late: false,
            is_abbreviation: OnceCell::new(),
        });
        self.places[place] = self.words.len() as WordId;
        if self.words.len() * 2 > self.places.len() {
            self.grow();
        }
        self.words.len() - 1
    }

    /// Whether a word with the same key and length has these letters.
    fn spells(&self, word: &Word, letters: &[u8]) -> bool {
        letters.len() <= size_of::<u64>() || self.letters[word.letters.start..word.letters.end] == *letters
    }

    /// Where a word with this key stands, if no other took the place before.
    fn place(&self, key: u64) -> usize {
        (key.wrapping_mul(GOLDEN_RATIO) >> 32) as usize & (self.places.len() - 1)
    }

    fn grow(&mut self) {
        self.places = vec![0; self.places.len() * 4];
        for id in 0..self.words.len() {
            let mut place = self.place(self.words[id].key);
            while self.places[place] != 0 {
                place = (place + 1) & (self.places.len() - 1);
            }
            self.places[place] = id as WordId + 1;
        }
    }

    /// Notes that the word stands with a capital where no sentence begins.
    pub fn note_capital_inside(&mut self, word: WordId) {
        if let Some(word) = self.words.get_mut(word as usize) {
            word.capital_inside = true;
        }
    }

    /// The same of a word that is known for a part of a name only when all has been read.
    pub fn note_capital_late(&mut self, word: WordId) {
        if let Some(word) = self.words.get_mut(word as usize) {
            word.capital_late |= !word.capital_inside;
            word.capital_inside = true;
        }
    }

    /// `None` for the number of a token that is no word.
    fn word(&self, word: WordId) -> Option<&Word> {
        self.words.get(word as usize)
    }

    /// The roles of a word without its possessive ending.
    pub fn roles(&self, word: WordId) -> Roles {
        self.word(word).map_or(Roles::NONE, |word| word.roles)
    }

    /// Whether the article has the word in lower case somewhere.
    pub fn is_seen_lower(&self, word: WordId) -> bool {
        self.word(word).is_some_and(|word| word.lower)
    }

    /// Whether the article has the word with a capital where no sentence begins.
    pub fn is_seen_capital_inside(&self, word: WordId) -> bool {
        self.word(word).is_some_and(|word| word.capital_inside)
    }

    /// Whether that was only known when all had been read.
    pub fn is_known_late(&self, word: WordId) -> bool {
        self.word(word).is_some_and(|word| word.capital_late)
    }

    /// Whether a full stop after the token belongs to it: "Sen", an initial. A possessive is none.
    pub fn is_abbreviation(&self, token: &Token) -> bool {
        let abbreviates = |word: &Word| {
            let letters = std::str::from_utf8(&self.letters[word.letters.start..word.letters.end]).unwrap_or_default();
            letters.chars().all(char::is_alphabetic) && letters.chars().nth(1).is_none()
                || self.language.is_abbreviation(letters)
        };
        let word = self.word(token.word).filter(|_| token.is_word() && !token.has(Roles::POSSESSIVE));
        word.is_some_and(|word| *word.is_abbreviation.get_or_init(|| abbreviates(word)))
    }
}

/// The key of a word, from that of its bytes so far, which begins at 0, and the next. Of a word of eight bytes or fewer,
/// which most are, it holds them all: no other has the same.
pub(super) fn add_to_key(key: u64, byte: u8) -> u64 {
    key.rotate_left(8) ^ u64::from(byte)
}

fn key(letters: &[u8]) -> u64 {
    letters.iter().fold(0, |key, &byte| add_to_key(key, byte))
}

/// The multiplier of Fibonacci hashing (Knuth, The Art of Computer Programming, section 6.4), which spreads the keys.
const GOLDEN_RATIO: u64 = 0x9e37_79b9_7f4a_7c15;
