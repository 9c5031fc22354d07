//! The distinct words of an article: what each is in lower case, its roles, and how the article writes it.

use rustc_hash::FxHashMap;

use crate::lang::{Language, Roles, lower};

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
}

/// All words of an article.
pub(super) struct Vocabulary<'t> {
    language: &'t Language,
    forms: FxHashMap<&'t str, Form>,
    ids: FxHashMap<String, WordId>,
    words: Vec<Word>,
}

struct Word {
    roles: Roles,
    /// Whether the article has it in lower case somewhere.
    lower: bool,
    /// Whether the article has it with a capital where no sentence begins.
    capital_inside: bool,
}

impl<'t> Vocabulary<'t> {
    pub fn new(language: &'t Language) -> Self {
        Self { language, forms: FxHashMap::default(), ids: FxHashMap::default(), words: Vec::new() }
    }

    /// Takes in a word as it is written.
    pub fn form(&mut self, written: &'t str) -> Form {
        if let Some(&known) = self.forms.get(written) {
            return known;
        }
        let folded = lower(written);
        let roles = self.language.roles(&folded);
        let capital = written.starts_with(char::is_uppercase) || self.has_inner_capital(&folded, written);
        let base = if roles.has(Roles::POSSESSIVE) { folded.rsplit_once('\'').map(|(base, _)| base) } else { None };
        let word = self.id(base.unwrap_or(&folded));
        self.words[word as usize].lower |= !capital;
        let form = Form { word, roles, capital };
        self.forms.insert(written, form);
        form
    }

    /// Whether a particle hangs on a name by a hyphen: "al-Amin".
    fn has_inner_capital(&self, folded: &str, written: &str) -> bool {
        let particle = folded.split_once('-').map(|(particle, _)| particle);
        particle.is_some_and(|it| self.language.roles(it).has(Roles::PARTICLE))
            && written.split_once('-').is_some_and(|(_, name)| name.starts_with(char::is_uppercase))
    }

    fn id(&mut self, folded: &str) -> WordId {
        if let Some(&id) = self.ids.get(folded) {
            return id;
        }
        let id = self.words.len() as WordId;
        let roles = self.language.roles(folded);
        self.words.push(Word { roles, lower: false, capital_inside: false });
        self.ids.insert(folded.to_owned(), id);
        id
    }

    /// Notes that the word stands with a capital where no sentence begins.
    pub fn note_capital_inside(&mut self, word: WordId) {
        if let Some(word) = self.words.get_mut(word as usize) {
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
}
