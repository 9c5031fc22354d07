//! The distinct words of an article: what each is in lower case, its roles, and how the article writes it.
//!
//! Each distinct word is looked up in the lexicon once.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::chars::{Interner, lower};
use crate::lang::{Language, Roles, Section};
use crate::quote::parse::token::{Token, WordId};

/// A word as it is written in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Form {
    /// The word without a possessive ending, in lower case.
    pub word: WordId,
    /// The roles of the form as it stands, in lower case.
    pub roles: Roles,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it ends in lower case.
    pub ends_lower: bool,
}

/// All words of an article.
pub(crate) struct Vocabulary<'t> {
    pub language: &'t Language,
    interner: Interner,
    words: Vec<WordEntry>,
}

/// A word as it is written, and what is known of it as the lower-case form of others.
#[derive(Default)]
struct WordEntry {
    form: Option<Form>,
    roles: Roles,
    /// Whether the article has it in lower case somewhere.
    lower: bool,
    /// Whether the article has it with a capital where no sentence begins.
    capital_inside: bool,
    /// Whether that was only known when all had been read.
    capital_late: bool,
    /// Whether it ends the full name of a person, though it is a title too: "King".
    surname: bool,
    /// Whether it stands with a capital behind a determiner somewhere: a noun.
    determined: bool,
    /// Whether it stands alone beside a cue verb somewhere: a surname.
    beside_cue: bool,
    is_abbreviation: OnceCell<bool>,
}

/// Maximum letters of a case ending, and minimum letters before it.
const LONGEST_CASE_ENDING: usize = 3;
const LEAST_STEM: usize = 4;

impl<'t> Vocabulary<'t> {
    /// Room for `words` distinct words.
    pub fn new(words: usize, language: &'t Language) -> Self {
        let (interner, known) = (Interner::with_room(words), Vec::with_capacity(words));
        Self { language, interner, words: known }
    }

    /// Takes in a word as it is written.
    pub fn form(&mut self, written: &str) -> Form {
        let id = self.id(written);
        self.form_of(id, written)
    }

    fn form_of(&mut self, id: usize, written: &str) -> Form {
        if let Some(form) = self.words[id].form {
            return form;
        }
        let form = self.new_form(written, id);
        self.words[id].form = Some(form);
        form
    }

    #[cold]
    fn new_form(&mut self, written: &str, id: usize) -> Form {
        let is_lower = written.bytes().all(|byte| byte.is_ascii_lowercase());
        let folded = if is_lower { Cow::Borrowed(written) } else { Cow::Owned(lower(written)) };
        let roles = self.language.roles(&folded);
        let begins_high = || written.starts_with(char::is_uppercase) || self.has_inner_capital(&folded, written);
        let capital = !is_lower && begins_high();
        let base =
            if roles.intersects(Roles::POSSESSIVE) { folded.rsplit_once('\'').map(|(base, _)| base) } else { None };
        let base_roles = base.map_or(roles, |base| self.language.roles(base));
        let ends_lower = written.ends_with(char::is_lowercase);
        let folded = base.unwrap_or(&folded);
        let word = if folded == written { id } else { self.id(folded) };
        self.words[word].roles = base_roles;
        self.words[word].lower |= !capital;
        Form { word: word as WordId, roles, capital, ends_lower }
    }

    /// Whether a hyphen joins a particle to a name: "al-Amin".
    fn has_inner_capital(&self, folded: &str, written: &str) -> bool {
        let particle = folded.split_once('-').map(|(particle, _)| particle);
        particle.is_some_and(|it| self.language.roles(it).intersects(Roles::PARTICLE))
            && written.split_once('-').is_some_and(|(_, name)| name.starts_with(char::is_uppercase))
    }

    /// The number of a word; a new one is added.
    fn id(&mut self, letters: &str) -> usize {
        let id = self.interner.intern(letters) as usize;
        if id == self.words.len() {
            self.words.push(WordEntry::default());
        }
        id
    }

    /// Notes that the word stands with a capital where no sentence begins.
    pub fn note_capital_inside(&mut self, word: WordId) {
        if let Some(word) = self.words.get_mut(word as usize) {
            word.capital_inside = true;
        }
    }

    /// Takes the case of the subject for a name's where another case of it stands with a capital inside a sentence: "Трамп"
    /// after "Трампа". No word that the article has in lower case is one.
    pub fn note_nominatives(&mut self) {
        let inflected =
            |word: &&WordEntry| word.capital_inside && word.roles.intersects(Roles::OBLIQUE.union(Roles::GENITIVE));
        let mut nominatives = Vec::new();
        for (id, _) in self.words.iter().enumerate().filter(|(_, word)| inflected(word)) {
            let letters = self.interner.word(id as u32);
            let ends = letters.char_indices().rev().take(LONGEST_CASE_ENDING);
            let stems = ends.map(|(at, _)| &letters[..at]).filter(|stem| stem.chars().nth(LEAST_STEM - 1).is_some());
            nominatives.extend(stems.filter_map(|it| self.interner.find(it)).filter(|&it| !self.is_seen_lower(it)));
        }
        nominatives.into_iter().for_each(|word| self.note_capital_inside(word));
    }

    /// The same of a word that is known for a part of a name only when all has been read.
    pub fn note_capital_late(&mut self, word: WordId) {
        if let Some(word) = self.words.get_mut(word as usize) {
            word.capital_late |= !word.capital_inside;
            word.capital_inside = true;
        }
    }

    /// Notes that the word stands behind a determiner, as a noun does.
    pub fn note_determined(&mut self, word: WordId) {
        if let Some(word) = self.words.get_mut(word as usize) {
            word.determined = true;
        }
    }

    /// Whether the word stands behind a determiner somewhere.
    pub fn is_determined(&self, word: WordId) -> bool {
        self.word(word).is_some_and(|word| word.determined)
    }

    /// Notes that the word stands alone beside a cue verb, as a surname does.
    pub fn note_beside_cue(&mut self, word: WordId) {
        if let Some(word) = self.words.get_mut(word as usize) {
            word.beside_cue = true;
        }
    }

    /// Whether the word stands alone beside a cue verb somewhere.
    pub fn is_beside_cue(&self, word: WordId) -> bool {
        self.word(word).is_some_and(|word| word.beside_cue)
    }

    /// Notes that a title ends the full name of a person.
    pub fn note_surname(&mut self, word: WordId) {
        if let Some(word) = self.words.get_mut(word as usize) {
            word.capital_late |= !word.surname;
            word.surname = true;
        }
    }

    /// Whether the word ends the full name of a person, though it is a title too.
    pub fn is_surname(&self, word: WordId) -> bool {
        self.word(word).is_some_and(|word| word.surname)
    }

    /// The word of the article that this one is with an ending behind it: "graham" of "grahams".
    pub fn without(&self, word: WordId, ending: &str) -> Option<WordId> {
        self.interner.find(self.interner.word(word).strip_suffix(ending)?)
    }

    /// The word of the article that this one is with one ending in the place of another: "virtanen" of "virtasen".
    pub fn with_ending(&self, word: WordId, ending: &str, upright: &str) -> Option<WordId> {
        if upright.is_empty() {
            return self.without(word, ending);
        }
        let stem = self.interner.word(word).strip_suffix(ending)?;
        self.interner.find(&[stem, upright].concat())
    }

    /// The endings of the genitive of names, each with what the nominative has in its place.
    pub fn genitive_endings(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<'_, 't> {
        self.language.cases(Section::GenitiveEndings)
    }

    /// The word of the article that a genitive is of, in a language whose names have no other case: "roth" of "roths".
    pub fn base_of_genitive(&self, word: WordId) -> Option<WordId> {
        let mut endings = self.genitive_endings().filter(|_| !self.language.names_inflect);
        endings.find_map(|(ending, upright)| self.with_ending(word, ending, upright))
    }

    /// Whether names have cases.
    pub fn names_inflect(&self) -> bool {
        self.language.names_inflect
    }

    /// Whether a word is hardly a case of another one: without its last letter it is no word of the article. "Захарова" is one,
    /// unless "Захаров" stands there too.
    pub fn is_stem(&self, word: WordId) -> bool {
        let letters = self.interner.word(word);
        let last = letters.char_indices().next_back().map_or(0, |(at, _)| at);
        self.interner.find(&letters[..last]).is_none()
    }

    /// Whether few words of the language are known.
    pub fn has_few_words(&self) -> bool {
        self.language.has_few_words()
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// `None` for the number of a token that is no word.
    fn word(&self, word: WordId) -> Option<&WordEntry> {
        self.words.get(word as usize)
    }

    /// The roles of a word without its possessive ending.
    pub fn roles(&self, word: WordId) -> Roles {
        self.word(word).map_or(Roles::empty(), |word| word.roles)
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
        let abbreviates = || {
            let letters = self.interner.word(token.word());
            letters.chars().all(char::is_alphabetic) && letters.chars().nth(1).is_none()
                || self.language.is_abbreviation(letters)
        };
        let word = self.word(token.word()).filter(|_| token.is_word() && !token.has_any(Roles::POSSESSIVE));
        word.is_some_and(|word| *word.is_abbreviation.get_or_init(abbreviates))
    }
}
