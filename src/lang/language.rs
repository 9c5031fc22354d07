//! What a language is to us: lists of words, its letters, a stemmer.

use crate::chars::lower;
use crate::chars::script::{is_hiragana, is_unspaced};
use crate::lang::lexicon::Lexicon;
use crate::lang::roles::Roles;
use crate::lang::stem::Stemmer;
use crate::lang::word_list::{WordList, list};

/// A language: data only, so that a new one is a folder of word lists and one row.
#[derive(Debug)]
pub struct Language {
    /// Its BCP 47 tag, such as "en".
    pub tag: &'static str,
    /// Its letters, lower case, as single characters and ranges: "a-zäöüß". Letters that foreign names bring along count.
    pub alphabet: &'static str,
    /// How its words are stemmed.
    pub stemmer: Stemmer,
    /// TokenTable that carry no content, lower case. An entry that ends in an apostrophe ("l'") is one that clings to the next
    /// word.
    pub stopwords: WordList,
    /// Abbreviations whose full stop ends no sentence, lower case, without that last stop; "-str" is how such words end, and
    /// "etc." with its stop one behind which a capital opens the next sentence.
    pub abbreviations: WordList,
    /// TokenTable that are abbreviations only before a number ("No. 2", "Sat. 4"), lower case, without that stop.
    pub number_abbreviations: WordList,
    /// Whether a full stop after a number makes it an ordinal ("am 3. Oktober").
    pub ordinal_stop: bool,
    /// Marks that end a sentence in this language alone.
    pub terminators: &'static str,
    /// Verbs that report speech wherever they stand, in every form that does so, lower case.
    pub cue_verbs: WordList,
    /// Titles and offices that stand before a name, lower case.
    pub titles: WordList,
    /// What is to be known of the words around a quotation: cue verbs, titles, names, small words. `None` for a language
    /// of which only `cue_verbs`, `titles` and `function_words` are known.
    pub speech: Option<&'static Lexicon>,
    /// The small words beside a cue, each with its roles, and endings and beginnings of words: "il: masculine",
    /// "-ом: oblique", "ال-: the".
    pub function_words: WordList,
    /// Whether a subject stands behind its verb before a quotation too: Arabic.
    pub verb_first: bool,
    /// Whether names and titles have cases, so that their endings show the subject: Russian.
    pub names_inflect: bool,
    /// TokenTable that are no keyword by themselves, in any form: what anything may do, and what is counted in.
    pub weak_words: WordList,
    /// Whether every noun is written with a capital, which then shows no name; a word without one is then no keyword.
    pub capital_nouns: bool,
    /// Whether people who sum up its news pick the sentences that say most, rather than those that come first.
    pub picks_full_sentences: bool,
    /// TokenTable that lean on the sentence before when they open one, lower case.
    pub dangling: WordList,
    /// Phrases that furniture is known by, lower case.
    pub furniture: WordList,
}

/// No language in particular ("und"): what is true of any text. Every row starts from it.
pub(crate) static NEUTRAL: Language = Language {
    tag: "und",
    alphabet: "",
    stemmer: Stemmer::Whole,
    stopwords: WordList::EMPTY,
    abbreviations: list!("und/abbreviations.txt"),
    number_abbreviations: WordList::EMPTY,
    ordinal_stop: false,
    terminators: "",
    cue_verbs: WordList::EMPTY,
    titles: list!("und/titles.txt"),
    speech: None,
    function_words: WordList::EMPTY,
    verb_first: false,
    names_inflect: false,
    weak_words: WordList::EMPTY,
    capital_nouns: false,
    picks_full_sentences: false,
    dangling: WordList::EMPTY,
    furniture: list!("und/furniture.txt"),
};

impl Language {
    /// The roles that a word, in lower case and with straight apostrophes, can play where speech is reported.
    pub fn roles(&self, word: &str) -> Roles {
        match self.speech {
            Some(speech) => speech.roles(word),
            None if self.cue_verbs.is_empty() => Roles::empty(),
            None => self.roles_of_lists(word),
        }
    }

    /// Whether only its cue verbs, titles and a few words beside them are known.
    pub fn has_few_words(&self) -> bool {
        self.speech.is_none() && self.names_speakers()
    }

    /// Whether it can tell who speaks.
    pub fn names_speakers(&self) -> bool {
        !self.cue_verbs.is_empty()
    }

    /// The roles that the lists of cue verbs, titles, function words and stop words give to a word, and to the parts of
    /// one that hyphens join: "dit-il", "vice-président".
    fn roles_of_lists(&self, word: &str) -> Roles {
        let parts = word.split('-').filter(|part| part.len() < word.len());
        parts.fold(self.roles_of_part(word), |roles, part| roles | self.roles_of_part(part))
    }

    fn roles_of_part(&self, word: &str) -> Roles {
        let mut roles = Roles::empty();
        for line in self.function_words.iter() {
            roles |= Roles::of_line(line, word);
        }
        if self.cue_verbs.contains(word) {
            roles |= Roles::CUE | Roles::UNAMBIGUOUS_CUE;
        }
        if self.is_title(word) {
            roles = roles.union(Roles::TITLE);
        }
        if self.stopwords.contains(word) && !roles.intersects(Roles::PARTICLE) {
            roles = roles.union(Roles::NAME_STOP);
        }
        roles
    }

    /// Whether its script has capitals, by which names are told.
    pub fn has_capitals(&self) -> bool {
        self.alphabet.contains(char::is_lowercase)
    }

    /// Whether it is Chinese, Japanese or Korean, by its letters.
    pub fn is_east_asian(&self) -> bool {
        self.alphabet.starts_with(|letter| letter > '\u{2fff}')
    }

    /// Whether its alphabet has a letter, lower case.
    pub fn spells(&self, letter: char) -> bool {
        let mut letters = self.alphabet.chars().peekable();
        while let Some(first) = letters.next() {
            let last = if letters.next_if_eq(&'-').is_some() { letters.next().unwrap_or(first) } else { first };
            if (first..=last).contains(&letter) {
                return true;
            }
        }
        false
    }

    /// The term that a word stands for: lower-cased, stemmed, without a word that clings to its front ("l'eau" is "eau").
    /// `None` for a stop word and for a single letter, which carry no content.
    pub fn term(&self, word: &str) -> Option<String> {
        self.term_of_lower(&lower(&word[self.elision(word)..]))
    }

    /// The same of a word in lower case to which nothing clings.
    pub(crate) fn term_of_lower(&self, word: &str) -> Option<String> {
        let stops = self.stopwords.contains(word) || word.chars().nth(1).is_none() || self.is_empty_pair(word);
        if stops { None } else { Some(self.stemmer.stem(word)) }
    }

    /// Whether a word, lower case and without its full stop, is an abbreviation in this language or in all.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        let mut endings = self.abbreviations.iter().map_while(|entry| entry.strip_prefix('-'));
        self.abbreviations.contains(word)
            || self.is_closing_abbreviation(word)
            || NEUTRAL.abbreviations.contains(word)
            || endings.any(|ending| word.ends_with(ending))
    }

    /// Whether a word, lower case and without its full stop, is an abbreviation that a phrase ends with: "etc".
    pub fn is_closing_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(&[word, "."].concat())
    }

    /// Whether a word, lower case, is a title in this language or in all.
    pub fn is_title(&self, word: &str) -> bool {
        self.titles.contains(word) || NEUTRAL.titles.contains(word)
    }

    /// The length in bytes of the stop word that clings to the front of a word: 2 for "l'eau", 0 for "eau".
    pub fn elision(&self, word: &str) -> usize {
        let Some((at, apostrophe)) = word.char_indices().find(|(_, c)| matches!(c, '\'' | '’')) else { return 0 };
        let end = at + apostrophe.len_utf8();
        if self.stopwords.contains(&lower(&word[..end])) { end } else { 0 }
    }

    /// Whether a pair of characters, which is what stands for a word in scripts without spaces, has a stop word in it or
    /// is all Hiragana: endings and particles.
    fn is_empty_pair(&self, pair: &str) -> bool {
        let mut buffer = [0; 4];
        let mut stops = |c: char| self.stopwords.contains(c.encode_utf8(&mut buffer));
        pair.chars().all(is_unspaced) && (pair.chars().all(is_hiragana) || pair.chars().any(&mut stops))
    }
}
