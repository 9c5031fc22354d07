//! An English word → its stem, by the algorithm of Porter 2 (M. F. Porter, "The English (Porter2) stemming algorithm",
//! snowballstem.org, as Snowball 3 has it).
//!
//! Snowball's own code, which a test holds this one to, is written for all languages at once: it is four times slower,
//! and larger.

/// Words that the rules would not do right by, and their stems.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("andes", "andes"),
    ("atlas", "atlas"),
    ("bias", "bias"),
    ("cosmos", "cosmos"),
    ("early", "earli"),
    ("gently", "gentl"),
    ("howe", "howe"),
    ("idly", "idl"),
    ("news", "news"),
    ("only", "onli"),
    ("singly", "singl"),
    ("skies", "sky"),
    ("skis", "ski"),
    ("sky", "sky"),
    ("ugly", "ugli"),
];

const LONGEST_EXCEPTION: usize = 6;

/// What the first region follows, where words begin so.
const PREFIXES: &[&str] = &["arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers"];

/// Endings and what takes their place, each longer one before those that it ends in.
struct Endings {
    pairs: &'static [(&'static str, &'static str)],
    /// The [`bit`]s of their last letters: most words end in none of them.
    lasts: u32,
}

impl Endings {
    const fn new(pairs: &'static [(&'static str, &'static str)]) -> Self {
        let (mut lasts, mut at) = (0, 0);
        while at < pairs.len() {
            let ending = pairs[at].0.as_bytes();
            lasts |= bit(ending[ending.len() - 1]);
            at += 1;
        }
        Self { pairs, lasts }
    }
}

/// A bit for each small letter, and each other byte one of them.
const fn bit(byte: u8) -> u32 {
    1 << (byte & 31)
}

static POSSESSIVES: Endings = Endings::new(&[("'s'", ""), ("'s", ""), ("'", "")]);

static PLURALS: Endings =
    Endings::new(&[("sses", "ss"), ("ied", "i"), ("ies", "i"), ("ss", "ss"), ("us", "us"), ("s", "")]);

static PASTS: Endings =
    Endings::new(&[("eedly", "ee"), ("ingly", ""), ("edly", ""), ("eed", "ee"), ("ing", ""), ("ed", "")]);

static DERIVED: Endings = Endings::new(&[
    ("ational", "ate"),
    ("ization", "ize"),
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("tional", "tion"),
    ("lessli", "less"),
    ("biliti", "ble"),
    ("entli", "ent"),
    ("fulli", "ful"),
    ("ousli", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"),
    ("ation", "ate"),
    ("alism", "al"),
    ("ogist", "og"),
    ("abli", "able"),
    ("alli", "al"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("izer", "ize"),
    ("ator", "ate"),
    ("bli", "ble"),
    ("ogi", "og"),
    ("li", ""),
]);

static DERIVED_AGAIN: Endings = Endings::new(&[
    ("ational", "ate"),
    ("tional", "tion"),
    ("icate", "ic"),
    ("ative", ""),
    ("alize", "al"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ness", ""),
    ("ful", ""),
]);

static ROOT_ENDINGS: Endings = Endings::new(&[
    ("ement", ""),
    ("ment", ""),
    ("ance", ""),
    ("ence", ""),
    ("able", ""),
    ("ible", ""),
    ("ate", ""),
    ("ive", ""),
    ("ize", ""),
    ("iti", ""),
    ("ism", ""),
    ("ion", ""),
    ("ous", ""),
    ("ant", ""),
    ("ent", ""),
    ("ic", ""),
    ("al", ""),
    ("er", ""),
]);

/// The stem of a word in lower case.
pub(super) fn stem(word: &str) -> String {
    if word.len() <= LONGEST_EXCEPTION
        && matches!(word.as_bytes().last(), Some(b'e' | b's' | b'y'))
        && let Some((_, stem)) = EXCEPTIONS.iter().find(|(exception, _)| *exception == word)
    {
        return (*stem).to_owned();
    }
    if word.chars().nth(2).is_none() {
        return word.to_owned();
    }
    let mut word = Word::new(word);
    word.without_plural();
    word.without_past();
    word.with_final_i();
    word.without_derivation();
    word.without_root_ending();
    if word.text.contains('Y') { word.text.replace('Y', "y") } else { word.text }
}

/// A word on its way to its stem.
struct Word {
    /// A "y" that is a consonant is written "Y".
    text: String,
    /// Where the first and the second region begin: behind the first consonant that follows a vowel, and behind the next
    /// one that does.
    regions: [usize; 2],
}

impl Word {
    fn new(word: &str) -> Self {
        let mut text = String::with_capacity(word.len() + 1);
        for piece in word.strip_prefix('\'').unwrap_or(word).split_inclusive('y') {
            text.push_str(piece);
            let before = text.strip_suffix('y').map(|before| before.chars().next_back());
            if before.is_some_and(|before| before.is_none_or(is_vowel)) {
                text.pop();
                text.push('Y');
            }
        }
        let has = |prefix: &[u8]| prefix.first() == text.as_bytes().first() && text.as_bytes().starts_with(prefix);
        let first = PREFIXES.iter().find(|prefix| has(prefix.as_bytes())).map(|prefix| prefix.len());
        let first = first.unwrap_or_else(|| behind_consonant(&text, 0));
        let second = behind_consonant(&text, first);
        Self { text, regions: [first, second] }
    }

    /// The ending of a table that the word has, what takes its place, and where it starts.
    fn ending(&self, table: &Endings) -> Option<(&'static str, &'static str, usize)> {
        let (word, &last) = (self.text.as_bytes(), self.text.as_bytes().last()?);
        if table.lasts & bit(last) == 0 {
            return None;
        }
        let has = |ending: &[u8]| ending.last() == Some(&last) && word.ends_with(ending);
        let &(ending, new) = table.pairs.iter().find(|(ending, _)| has(ending.as_bytes()))?;
        Some((ending, new, word.len() - ending.len()))
    }

    fn replace(&mut self, start: usize, new: &str) {
        self.text.truncate(start);
        self.text.push_str(new);
    }

    /// The letter before a place; a space before the first.
    fn before(&self, place: usize) -> char {
        self.text[..place].chars().next_back().unwrap_or(' ')
    }

    fn has_vowel(&self, end: usize) -> bool {
        self.text.as_bytes()[..end].iter().any(|&byte| is_vowel(char::from(byte)))
    }

    /// Whether what stands before `end` ends in a short syllable.
    fn is_short(&self, end: usize) -> bool {
        let mut letters = self.text[..end].chars().rev();
        match (letters.next(), letters.next(), letters.next()) {
            (Some(c), Some(b), Some(a)) if !is_vowel(a) && is_vowel(b) && !is_vowel(c) && !"wxY".contains(c) => true,
            (Some(b), Some(a), None) => is_vowel(a) && !is_vowel(b),
            _ => self.text[..end].ends_with("past"),
        }
    }

    /// Steps 0 and 1a.
    fn without_plural(&mut self) {
        if let Some((_, _, start)) = self.ending(&POSSESSIVES) {
            self.text.truncate(start);
        }
        match self.ending(&PLURALS) {
            Some(("s", _, start)) if !self.has_vowel(start.saturating_sub(1)) => {}
            Some(("ied" | "ies", _, start)) if self.text[..start].chars().nth(1).is_none() => self.replace(start, "ie"),
            Some((_, new, start)) => self.replace(start, new),
            None => {}
        }
    }

    /// Step 1b.
    fn without_past(&mut self) {
        let Some((ending, new, start)) = self.ending(&PASTS) else { return };
        let stem = &self.text[..start];
        if !new.is_empty() {
            if start >= self.regions[0] && !matches!(stem, "succ" | "proc" | "exc") {
                self.replace(start, new);
            }
        } else if ending == "ing" && matches!(stem, "even" | "cann" | "inn" | "earr" | "herr" | "out") {
        } else if ending == "ing"
            && stem.ends_with('y')
            && stem.chars().count() == 2
            && !is_vowel(self.before(start - 1))
        {
            self.replace(start - 1, "ie");
        } else if self.has_vowel(start) {
            self.text.truncate(start);
            self.mend();
        }
    }

    /// What is left of a past form gets back its "e", or loses its doubled letter.
    fn mend(&mut self) {
        let end = self.text.len();
        let last = self.before(end);
        let is_double = "bdfgmnprt".contains(last) && self.before(end - 1) == last;
        if self.text.ends_with("at") || self.text.ends_with("bl") || self.text.ends_with("iz") {
            self.text.push('e');
        } else if is_double {
            let is_whole = end == 3 && "aeo".contains(self.before(1));
            self.text.truncate(if is_whole { end } else { end - 1 });
        } else if end == self.regions[0] && self.is_short(end) {
            self.text.push('e');
        }
    }

    /// Step 1c.
    fn with_final_i(&mut self) {
        let stem = self.text.strip_suffix(['y', 'Y']).unwrap_or_default();
        if stem.chars().nth(1).is_some() && !is_vowel(self.before(stem.len())) {
            self.replace(stem.len(), "i");
        }
    }

    /// Steps 2 and 3.
    fn without_derivation(&mut self) {
        if let Some((ending, new, start)) = self.ending(&DERIVED) {
            let fits = match ending {
                "ogi" => self.before(start) == 'l',
                "li" => "cdeghkmnrt".contains(self.before(start)),
                _ => true,
            };
            if fits && start >= self.regions[0] {
                self.replace(start, new);
            }
        }
        if let Some((ending, new, start)) = self.ending(&DERIVED_AGAIN)
            && start >= self.regions[usize::from(ending == "ative")]
        {
            self.replace(start, new);
        }
    }

    /// Steps 4 and 5.
    fn without_root_ending(&mut self) {
        if let Some((ending, _, start)) = self.ending(&ROOT_ENDINGS)
            && start >= self.regions[1]
            && (ending != "ion" || matches!(self.before(start), 's' | 't'))
        {
            self.text.truncate(start);
        }
        let start = self.text.len().saturating_sub(1);
        let (in_first, in_second) = (start >= self.regions[0], start >= self.regions[1]);
        let is_silent = self.text.ends_with('e') && (in_second || in_first && !self.is_short(start));
        if is_silent || self.text.ends_with("ll") && in_second {
            self.text.truncate(start);
        }
    }
}

/// Where the letter behind the first consonant that follows a vowel stands, from `start` on.
fn behind_consonant(word: &str, start: usize) -> usize {
    let mut letters = word[start..].char_indices();
    let consonant = letters.find(|&(_, c)| is_vowel(c)).and_then(|_| letters.find(|&(_, c)| !is_vowel(c)));
    consonant.map_or(word.len(), |(at, c)| start + at + c.len_utf8())
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;
    use pagefind_stem::{Algorithm, Stemmer};

    fn assert_as_snowball(word: &str) {
        let snowball = Stemmer::create(Algorithm::English).stem(word).into_owned();
        assert_eq!(stem(word), snowball, "{word}");
    }

    #[test]
    fn every_word_of_our_lists_has_the_stem_that_snowball_gives_it() {
        let lists = [
            include_str!("en/furniture.txt"),
            include_str!("en/loose-cue-verbs.txt"),
            include_str!("en/masculine-names.txt"),
            include_str!("en/offices.txt"),
            include_str!("en/titles.txt"),
            include_str!("en/weak-words.txt"),
        ];
        for list in lists {
            list.split(|c: char| !c.is_alphanumeric() && c != '\'').for_each(assert_as_snowball);
        }
    }

    #[test]
    fn every_beginning_with_every_two_endings_has_the_stem_that_snowball_gives_it() {
        let tables = [&POSSESSIVES, &PLURALS, &PASTS, &DERIVED, &DERIVED_AGAIN, &ROOT_ENDINGS];
        let endings: Vec<&str> =
            tables.iter().flat_map(|table| table.pairs.iter().map(|&(ending, _)| ending)).collect();
        let beginnings =
            "a y ay by éy yé 'y tr hop hopp add ebb agree proc even y'all généra comm past dy l inn univers";
        for beginning in beginnings.split(' ').chain(PREFIXES.iter().copied()) {
            for first in &endings {
                assert_as_snowball(&format!("{beginning}{first}"));
                endings.iter().for_each(|second| assert_as_snowball(&format!("{beginning}{first}{second}")));
            }
        }
        EXCEPTIONS.iter().for_each(|(word, _)| assert_as_snowball(word));
    }
}
