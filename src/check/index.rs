//! The article as it is asked: which words, names, numbers and phrases it has, and in which sentences.

use crate::chars::Interner;
use crate::check::lists::GroupId;
use crate::check::number::Number;
use crate::check::reading::Reading;
use crate::check::token::{FormId, StemId, Token, Vocabulary};
use crate::order::sorted;

/// What is asked of an article that was read.
pub(super) struct Index<'a> {
    pub article: &'a Reading,
    pub text: &'a str,
    /// How each word stands in the article, by its number.
    standing: Vec<u8>,
    /// The sentences that each stem stands in, by its number.
    places: Vec<Vec<u32>>,
    /// The stems of each sentence, sorted, each once.
    stems: Vec<Vec<u64>>,
    /// The hash of each pair of neighbouring words above the place of the first among `words`; sorted.
    pairs: Vec<u64>,
    /// Pairs of neighbouring stems in a sentence; sorted.
    stem_pairs: Vec<u64>,
    /// The words without signs: their tokens, one behind the other.
    pub words: Vec<u32>,
    /// For each group of names, the sentences that one of them stands in.
    groups: Vec<Vec<u32>>,
    /// The key of each reading of a number above its place among the article's numbers; sorted.
    values: Vec<u64>,
    /// The initials of names of several words.
    initials: Interner,
    /// Words that are written as initials.
    abbreviations: Interner,
}

const SEEN: u8 = 1;
const LOWER: u8 = 1 << 1;
const NAME: u8 = 1 << 2;

/// A number below 2³² that two pairs seldom share.
fn hash_of(one: u32, other: u32) -> u64 {
    const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15; // 2⁶⁴ divided by the golden ratio
    pair_of(one, other).wrapping_mul(MULTIPLIER) >> 32
}

fn pair_of(one: u32, other: u32) -> u64 {
    u64::from(one) << 32 | u64::from(other)
}

impl<'a> Index<'a> {
    pub fn new(article: &'a Reading, text: &'a str, vocabulary: &Vocabulary<'_>) -> Self {
        let mut index = Index {
            article,
            text,
            standing: vec![0; vocabulary.words.len()],
            places: vec![Vec::new(); vocabulary.stems.len()],
            stems: Vec::with_capacity(article.units.len()),
            pairs: Vec::new(),
            stem_pairs: Vec::new(),
            words: Vec::with_capacity(article.tokens.len()),
            groups: vec![Vec::new(); vocabulary.lists.groups()],
            values: Vec::new(),
            initials: Interner::default(),
            abbreviations: Interner::default(),
        };
        for unit in 0..article.units.len() {
            index.add(unit, vocabulary);
        }
        for alias in &article.aliases {
            push_once(&mut index.groups[alias.group as usize], alias.unit as u32);
        }
        for (place, at) in (0_u64..).zip(index.words.windows(2)) {
            let word = |at: u32| article.tokens[at as usize].word;
            index.pairs.push(hash_of(word(at[0]), word(at[1])) << 32 | place);
        }
        for (at, number) in (0_u64..).zip(&article.numbers) {
            index.values.push(key_of(number.value) << 32 | at);
            let day = number.day.map(|it| f64::from(it.day));
            let year = number.day.and_then(|it| it.year).map(f64::from);
            let others = [number.other, number.pair, day, year].into_iter().flatten();
            index.values.extend(others.map(|value| key_of(value) << 32 | at));
            for month in number.day.iter().flat_map(|day| day.months()) {
                let places = vocabulary.lists.month_group(month).map(|group| &mut index.groups[group as usize]);
                places.into_iter().for_each(|places| push_once(places, number.unit as u32));
            }
        }
        index.pairs = sorted(index.pairs);
        index.values = sorted(index.values);
        index.stem_pairs = sorted(index.stem_pairs);
        index
    }

    fn add(&mut self, unit: usize, vocabulary: &Vocabulary<'_>) {
        let range = self.article.units[unit];
        let tokens = self.article.tokens_of(unit);
        for (at, token) in (range.from as u32..).zip(tokens) {
            if !token.is_sign() {
                self.words.push(at);
            }
            let standing = &mut self.standing[token.word as usize];
            *standing |= SEEN;
            if !token.is_capital() {
                *standing |= LOWER;
            } else if !token.opens() {
                *standing |= NAME;
            }
            self.standing[token.form as usize] |= SEEN;
            push_once(&mut self.places[token.stem as usize], unit as u32);
            if token.is_initials() {
                self.abbreviations.intern(&bare_initials(vocabulary.word(token.word)));
            }
        }
        self.stem_pairs.extend(tokens.windows(2).map(|pair| pair_of(pair[0].stem, pair[1].stem)));
        self.stems.push(sorted(tokens.iter().map(|token| u64::from(token.stem)).collect()));
        self.add_initials(tokens, vocabulary);
    }

    /// The initials of every run of capitals, with and without its small words: "Ministry of Foreign Affairs" gives "mfa",
    /// "mofa", "fa".
    fn add_initials(&mut self, tokens: &[Token], vocabulary: &Vocabulary<'_>) {
        const MOST: usize = 7;
        for from in (0..tokens.len()).filter(|&at| tokens[at].is_capital()) {
            let (mut capitals, mut all) = (String::new(), String::new());
            for (nth, token) in tokens[from..].iter().take(MOST).enumerate() {
                let is_small = !token.is_capital();
                if token.is_sign() || token.is_figure() || is_small && !token.is_stop() {
                    break;
                }
                let Some(letter) = vocabulary.word(token.word).chars().next() else { break };
                let letter = if letter.is_ascii_uppercase() { letter.to_ascii_lowercase() } else { letter };
                all.push(letter);
                if !is_small {
                    capitals.push(letter);
                    if nth > 0 {
                        self.initials.intern(&capitals);
                        self.initials.intern(&all);
                    }
                }
            }
        }
    }

    #[inline(never)]
    fn standing(&self, word: FormId) -> u8 {
        self.standing.get(word as usize).copied().unwrap_or(0)
    }

    /// Whether the article has this word.
    #[inline(never)]
    pub fn has_word(&self, word: FormId) -> bool {
        self.standing(word) & SEEN != 0
    }

    #[inline(never)]
    pub fn has(&self, word: &str, vocabulary: &Vocabulary<'_>) -> bool {
        vocabulary.words.find(word).is_some_and(|id| self.has_word(id))
    }

    /// Whether the article writes this word with a small letter somewhere.
    #[inline(never)]
    pub fn has_lower(&self, word: FormId) -> bool {
        self.standing(word) & LOWER != 0
    }

    /// Whether the article writes this word with a capital inside a sentence.
    #[inline(never)]
    pub fn has_name(&self, word: FormId) -> bool {
        self.standing(word) & NAME != 0
    }

    /// The words that the article writes with a capital inside a sentence.
    pub fn names(&self) -> impl Iterator<Item = FormId> + '_ {
        (0..).zip(&self.standing).filter(|(_, standing)| **standing & NAME != 0).map(|(word, _)| word)
    }

    /// The numbers of the article from one value to another, or about so, up to `most`.
    #[inline(never)]
    pub fn numbers(&self, low: f64, high: f64, most: usize) -> Vec<&'a Number> {
        let start = self.values.partition_point(|value| value >> 32 < key_of(low));
        let range = self.values[start..].iter().take_while(|value| **value >> 32 <= key_of(high));
        range.take(most).map(|value| &self.article.numbers[*value as u32 as usize]).collect()
    }

    /// The sentences that a stem stands in, in order.
    #[inline(never)]
    pub fn places(&self, stem: StemId) -> &[u32] {
        self.places.get(stem as usize).map_or(&[], Vec::as_slice)
    }

    pub fn has_stem(&self, stem: StemId) -> bool {
        !self.places(stem).is_empty()
    }

    #[inline(never)]
    pub fn stem_in(&self, stem: StemId, unit: usize) -> bool {
        self.stems[unit].binary_search(&u64::from(stem)).is_ok()
    }

    /// Whether a stem stands in a sentence or one of its neighbours.
    #[inline(never)]
    pub fn stem_near(&self, stem: StemId, unit: usize, reach: usize) -> bool {
        let last = (unit + reach).min(self.stems.len().saturating_sub(1));
        (unit.saturating_sub(reach)..=last).any(|unit| self.stem_in(stem, unit))
    }

    #[inline(never)]
    pub fn has_stem_pair(&self, one: StemId, other: StemId) -> bool {
        self.stem_pairs.binary_search(&pair_of(one, other)).is_ok()
    }

    /// How much a stem tells sentences apart: the fewer have it, the more.
    #[inline(never)]
    pub fn weight(&self, stem: StemId) -> f64 {
        let sentences = self.article.units.len() as f64;
        libm::log(1.0 + sentences / (1.0 + self.places(stem).len() as f64))
    }

    /// The sentences that a name of a group stands in.
    #[inline(never)]
    pub fn group_places(&self, group: GroupId) -> &[u32] {
        self.groups.get(group as usize).map_or(&[], Vec::as_slice)
    }

    #[inline(never)]
    pub fn has_initials(&self, initials: &str) -> bool {
        self.initials.find(initials).is_some()
    }

    #[inline(never)]
    pub fn has_abbreviation(&self, initials: &str) -> bool {
        self.abbreviations.find(initials).is_some()
    }

    /// The first place among `words` where a phrase begins, compared by its words or by their forms.
    #[inline(never)]
    pub fn phrase(&self, phrase: &[Token], by_form: bool, most: usize) -> Option<usize> {
        self.places_of(phrase, by_form, most, 1).first().copied()
    }

    /// The places among `words` where a phrase begins, in order; at most `most` of those where its rarest pair of words
    /// stands are looked at.
    pub fn phrases(&self, phrase: &[Token], by_form: bool, most: usize) -> Vec<usize> {
        self.places_of(phrase, by_form, most, usize::MAX)
    }

    #[inline(never)]
    fn places_of(&self, phrase: &[Token], by_form: bool, most: usize, wanted: usize) -> Vec<usize> {
        let id = |token: &Token| if by_form { token.form } else { token.word };
        let fits = |begin: usize| {
            let there = self.words.get(begin..begin + phrase.len());
            there.is_some_and(|there| there.iter().zip(phrase).all(|(&at, token)| id(self.token(at)) == id(token)))
        };
        match phrase {
            [] => Vec::new(),
            [only] if !self.has_word(id(only)) => Vec::new(),
            [_] => (0..self.words.len()).filter(|&begin| fits(begin)).take(wanted).collect(),
            _ => {
                let range = |at: usize| {
                    let hash = hash_of(phrase[at].word, phrase[at + 1].word);
                    let start = self.pairs.partition_point(|pair| pair >> 32 < hash);
                    (start, self.pairs.partition_point(|pair| pair >> 32 <= hash), at)
                };
                let rarest = (0..phrase.len() - 1).map(range).min_by_key(|(start, end, _)| end - start);
                let (start, end, offset) = rarest.unwrap_or_default();
                let begins = self.pairs[start..end].iter().take(most);
                let begins = begins.filter_map(|pair| (*pair as u32 as usize).checked_sub(offset));
                begins.filter(|&begin| fits(begin)).take(wanted).collect()
            }
        }
    }

    #[inline(never)]
    pub fn token(&self, at: u32) -> &Token {
        &self.article.tokens[at as usize]
    }
}

/// Initials in lower case without stops and signs, as they are compared.
pub(super) fn bare_initials(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
}

fn push_once(places: &mut Vec<u32>, unit: u32) {
    if places.last() != Some(&unit) {
        places.push(unit);
    }
}

/// The first letters of a name's words in lower case; of initials, all.
pub(super) fn initials_of(tokens: &[Token], vocabulary: &Vocabulary<'_>) -> String {
    let mut initials = String::new();
    for token in tokens {
        let word = vocabulary.word(token.word);
        if token.is_initials() {
            initials.push_str(&bare_initials(word));
        } else {
            initials.extend(word.chars().next().map(|c| c.to_ascii_lowercase()));
        }
    }
    initials
}

/// A key that orders numbers that are not negative, and tells those apart that differ in the seventh digit.
fn key_of(value: f64) -> u64 {
    u64::from((value.max(0.0) as f32).to_bits())
}

#[cfg(test)]
mod tests {
    use super::key_of;

    #[test]
    fn keys_order_as_their_numbers_do() {
        let numbers = [0.0, 0.5, 1.0, 46.0, 46_000_000.0, 1e12];
        assert!(numbers.windows(2).all(|pair| key_of(pair[0]) < key_of(pair[1])));
    }
}
