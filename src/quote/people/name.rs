//! Runs of capitals → names: where a name begins and ends, the title before it, whether it is a person's.

use std::ops::RangeInclusive;

use crate::lang::{Language, Roles};
use crate::quote::attribution::Attribution;
use crate::quote::parse::paragraph::Paragraph;
use crate::quote::parse::token::{Token, WordId};
use crate::quote::parse::vocabulary::Vocabulary;
use crate::span::Span;

/// A name in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    /// All its tokens, a title with them.
    pub tokens: RangeInclusive<usize>,
    /// Its words, without title, suffix and possessive ending.
    pub words: Vec<WordId>,
    /// Where it stands, without title and possessive ending.
    pub span: Span,
    /// The title or office before it.
    pub title: Option<Title>,
    /// Whether something like "Jr" follows.
    pub has_suffix: bool,
    pub is_person: bool,
    pub is_possessive: bool,
}

/// A title in front of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Title {
    /// Its last word, such as "minister" in "foreign minister".
    pub word: WordId,
    pub roles: Roles,
    pub span: Span,
}

/// What names are read from: one paragraph, and the words of the whole article.
#[derive(Clone, Copy)]
pub(crate) struct Names<'a> {
    pub text: &'a str,
    pub vocabulary: &'a Vocabulary<'a>,
    pub language: &'a Language,
    pub paragraph: &'a Paragraph,
    pub tokens: &'a [Token],
}

/// "von der" and the like.
const MOST_PARTICLES: usize = 3;
const PRONOUN: Roles = Roles::MASCULINE
    .union(Roles::FEMININE)
    .union(Roles::PLURAL)
    .union(Roles::NEUTER)
    .union(Roles::FIRST_PERSON)
    .union(Roles::WHO)
    .union(Roles::CLAUSE_WORD);
const FIRST_NAME: Roles = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);
/// Roles of words that may follow a name at the start of a sentence.
const AFTER_NAME: Roles =
    Roles::CUE.union(Roles::AUXILIARY).union(Roles::PARTICLE).union(Roles::NAME_LINK).union(Roles::PAST);

/// The names of a paragraph, in order.
pub(crate) fn names(text: &str, paragraph: &Paragraph, vocabulary: &Vocabulary<'_>, language: &Language) -> Vec<Name> {
    let reader = Names { text, vocabulary, language, paragraph, tokens: &paragraph.tokens };
    let mut names = Vec::new();
    if reader.is_headline(paragraph) {
        return names;
    }
    let mut words = Vec::new();
    let mut after = 0;
    for &first in &paragraph.capitals {
        if first >= after && reader.begins_name(first) {
            let last = reader.end_of_run(first);
            words.clear();
            words.extend((first..=last).filter(|&i| reader.tokens[i].is_word()));
            names.extend(reader.name(first, last, &words));
            after = last + 1;
        }
    }
    names.shrink_to_fit();
    names
}

impl Names<'_> {
    /// A line that writes nearly every word with a capital, and quotes nobody or is all in capitals.
    fn is_headline(&self, paragraph: &Paragraph) -> bool {
        let quotes = || self.tokens.iter().any(Token::is_quote);
        let shouts = || self.tokens.iter().all(|token| !token.span.of(self.text).contains(char::is_lowercase));
        paragraph.words > 4 && paragraph.capitals.len() * 4 > paragraph.words * 3 && (!quotes() || shouts())
    }

    /// Whether a name begins with the token, which has a capital.
    fn begins_name(&self, i: usize) -> bool {
        let token = &self.tokens[i];
        if is_party_code(token.span.of(self.text)) || self.is_elided(token) {
            return false;
        }
        if token.has_any(Roles::NAME_STOP.union(Roles::DAY)) {
            return self.is_name_like_word(i);
        }
        let (vocabulary, word) = (self.vocabulary, token.word());
        let seen_capital = vocabulary.is_seen_capital_inside(word);
        if token.has_any(Roles::CUE) && token.span.len() > 3 && !seen_capital {
            return false;
        }
        if !self.paragraph.opens_sentence(i) || token.has_any(Roles::TITLE) {
            return true;
        }
        let next = self.tokens.get(i + 1);
        let given = next.is_some_and(|next| next.is_capital()) && token.has_any(FIRST_NAME);
        if vocabulary.is_seen_lower(word) && !given {
            return false;
        }
        token.has_any(FIRST_NAME) || seen_capital || !self.is_common_opening(token, next)
    }

    /// Whether a capital belongs to an article before a word in lower case: "L’elogio".
    fn is_elided(&self, token: &Token) -> bool {
        let written = token.span.of(self.text);
        let elision = self.language.elision(written);
        elision > 0 && written[elision..].starts_with(char::is_lowercase)
    }

    /// Whether a word that is rarely a name is one here: "Will Smith", "said An Wang".
    fn is_name_like_word(&self, i: usize) -> bool {
        let token = &self.tokens[i];
        let stop =
            Roles::NAME_STOP.union(Roles::DAY).union(Roles::TITLE).union(Roles::PLACE).union(Roles::ORGANISATION);
        if !self.tokens.get(i + 1).is_some_and(|next| next.is_capital() && !next.has_any(stop)) {
            return false;
        }
        let reported = || i > 0 && self.tokens[i - 1].has_any(Roles::UNAMBIGUOUS_CUE.union(Roles::TITLE));
        if token.has_any(FIRST_NAME) {
            return !self.paragraph.opens_sentence(i) || self.vocabulary.is_seen_capital_inside(token.word());
        }
        let small = Roles::DEFINITE.union(PRONOUN).union(Roles::DAY).union(Roles::PREPOSITION);
        !self.language.capital_nouns && reported() && !token.has_any(small) && !has_joint(token.span.of(self.text))
    }

    /// Whether the first word of a sentence looks like any word: "Speaking to", "Cows are".
    fn is_common_opening(&self, token: &Token, next: Option<&Token>) -> bool {
        let Some(next) = next.filter(|next| next.is_word()) else {
            return token.has_any(Roles::PREPOSITION.union(Roles::ADVERB));
        };
        let organisation = next.is_capital() && next.has_any(Roles::ORGANISATION) && !token.has_any(Roles::CUE);
        token.has_any(Roles::PREPOSITION)
            || token.has_any(Roles::OPENING_FORM) && !organisation // "Downing Street"
            || !next.is_capital() && !next.has_any(AFTER_NAME) && !token.has_any(Roles::POSSESSIVE)
    }

    /// The last token of the run of capitals that begins at `i`.
    fn end_of_run(&self, i: usize) -> usize {
        let (mut last, sentence) = (i, self.paragraph.sentence(i));
        while !self.tokens[last].has_any(Roles::POSSESSIVE) {
            match self.next_of_run(last).filter(|&next| self.paragraph.sentence(next) == sentence) {
                Some(next) => last = next,
                None => break,
            }
        }
        last
    }

    fn next_of_run(&self, last: usize) -> Option<usize> {
        let current = &self.tokens[last];
        let mut i = last + 1;
        let stop = self.tokens.get(i)?;
        if stop.is_mark(&['.']) && stop.span.start == current.span.end && self.vocabulary.is_abbreviation(current) {
            i += 1;
        }
        let next = self.tokens.get(i)?;
        let is_plain = |token: &Token| token.is_capital() && !token.has_any(Roles::NAME_STOP.union(Roles::DAY));
        if next.is_mark(&['&']) {
            return self.tokens.get(i + 1).filter(|after| is_plain(after)).map(|_| i + 1); // "Marks & Spencer"
        }
        let nickname = next.is_quote() && !next.span.of(self.text).contains(char::is_whitespace);
        if nickname && self.tokens.get(i + 1).is_some_and(|after| after.is_capital() && !after.has_any(Roles::CUE)) {
            return Some(i + 1);
        }
        let initial = next.span.len() == 1 && self.tokens.get(i + 1).is_some_and(|after| after.is_mark(&['.']));
        if next.is_capital() && (initial || is_plain(next) || self.is_surname_like_word(last, i)) {
            return (!is_party_code(next.span.of(self.text))).then_some(i);
        }
        let joins =
            |i: &usize| self.tokens.get(*i).is_some_and(|token| token.is_lower() && token.has_any(Roles::PARTICLE));
        // "van der Linden", but not "Sprecherin der Stadt".
        let article = self.language.capital_nouns && next.has_any(Roles::DETERMINER.union(Roles::OF));
        // "Frau von der Leyen", but not "meldete sich Ana Ruiz zu Wort".
        let governs = self.language.capital_nouns && !current.has_any(FIRST_NAME.union(Roles::TITLE));
        let particles = if article || governs { 0 } else { (i..).take_while(joins).take(MOST_PARTICLES).count() };
        let of = usize::from(next.is_word() && next.has_any(Roles::OF) && current.has_any(Roles::OF_NAME));
        let after = i + particles.max(of);
        (after > i && self.tokens.get(after).is_some_and(|token| token.is_capital())).then_some(after)
    }

    /// Whether a word that is rarely a name is a surname behind the first name at `given`: "Theresa May", but not
    /// "told Theresa May 3".
    fn is_surname_like_word(&self, given: usize, i: usize) -> bool {
        let (name, word) = (&self.tokens[given], &self.tokens[i]);
        let number =
            self.tokens.get(i + 1).is_some_and(|it| it.span.of(self.text).starts_with(|c: char| c.is_numeric()));
        let first = given == 0 || !self.tokens[given - 1].is_capital() || self.tokens[given - 1].has_any(Roles::TITLE);
        let given = first && name.has_any(FIRST_NAME);
        // "the Harrow Four"
        let inside = first && !word.has_any(Roles::DAY) && !name.has_any(Roles::TITLE);
        !self.language.capital_nouns && (given || inside) && !word.has_any(PRONOUN) && !number
    }

    /// The name in a run of capitals, given its words, if it is one.
    fn name(&self, first: usize, last: usize, words: &[usize]) -> Option<Name> {
        let cut = self.title_length(words);
        let mut inner = words.get(cut..).filter(|inner| !inner.is_empty())?;
        let title = self.title(first, inner[0], cut);
        let has_suffix = inner.len() > 1 && self.role_of(inner[inner.len() - 1]).intersects(Roles::SUFFIX);
        let body = &inner[..inner.len() - usize::from(has_suffix)];
        if body.len() == 1 && !self.can_stand_alone(body[0], title.is_some()) {
            return None;
        }
        // "prezydent USA"
        let acronym = |i: usize| is_capitals(self.tokens[i].span.of(self.text)) && self.tokens[i].span.len() > 1;
        if body.len() == 1
            && cut == 0
            && title.is_some()
            && acronym(body[0])
            && !Attribution::of(self.language).is_grammar()
        {
            return None;
        }
        let (leading, is_person) = if self.language.capital_nouns {
            (self.words_before_name(body, title.is_some())?, true)
        } else {
            let is_person = !self.is_organisation(first, body, title.is_some());
            let described = title.is_some() || first > 0 && self.tokens[first - 1].is_lower();
            let complement = if self.language.has_few_words() && described { self.complement(body) } else { 0 };
            (complement + self.leading_words(&body[complement..], is_person, title.is_some()), is_person)
        };
        let body = &body[leading..];
        inner = &inner[leading..];
        let is_possessive = self.tokens[last].has_any(Roles::POSSESSIVE);
        let words = body.iter().map(|&i| self.tokens[i].word()).collect();
        let end = match inner[inner.len() - 1] {
            suffix if has_suffix && self.is_honour(suffix) => self.tokens[body[body.len() - 1]].span.end,
            suffix => self.end_without_possessive(last) + usize::from(has_suffix && self.has_stop(suffix)),
        };
        let span = Span::new(self.tokens[inner[0]].span.start, end);
        // "Ansicht von Peter Falk": the nouns ahead of a name are none of it.
        let first = if title.is_none() && self.language.capital_nouns { inner[0] } else { first };
        Some(Name { tokens: first..=last, words, span, title, has_suffix, is_person, is_possessive })
    }

    /// Whether a suffix is an honour or a degree, which is no part of the name: "KC", "PhD"; not "Jr", "III".
    fn is_honour(&self, i: usize) -> bool {
        let written = self.tokens[i].span.of(self.text);
        written.chars().skip(1).any(char::is_uppercase) && written.contains(|c: char| !matches!(c, 'I' | 'V' | 'X'))
    }

    /// Whether a full stop stands right behind a word: "Jr."
    fn has_stop(&self, i: usize) -> bool {
        self.tokens.get(i + 1).is_some_and(|it| it.is_mark(&['.']) && it.span.start == self.tokens[i].span.end)
    }

    fn role_of(&self, i: usize) -> Roles {
        self.vocabulary.roles(self.tokens[i].word())
    }

    /// How many words of the run are its title: up to the last title in it, and what that is "of".
    fn title_length(&self, words: &[usize]) -> usize {
        // "Vaal Environmental Justice Alliance" has no title, nor has "Martin Luther King Jr.".
        let thing =
            |&i: &usize| self.tokens[i].has_any(Roles::ORGANISATION) && !self.tokens[words[0]].has_any(Roles::TITLE);
        if words.len() > 2 && words.last().is_some_and(thing) {
            return 0;
        }
        let suffixes = words.iter().rev().take_while(|&&i| self.tokens[i].has_any(Roles::SUFFIX)).count();
        let before_last = &words[..words.len().saturating_sub(1 + suffixes)];
        let Some(title) = before_last.iter().rposition(|&i| self.tokens[i].has_any(Roles::TITLE)) else { return 0 };
        let rest = &words[title + 1..];
        let of = usize::from(rest.len() > 1 && self.tokens[rest[0]].has_any(Roles::OF));
        let department =
            usize::from(rest.len() > of + 1 && self.tokens[rest[of]].has_any(Roles::DEPARTMENT) && rest.len() > 2);
        title + 1 + of + department
    }

    /// The title: the first `cut` words of the run, and what stands before the run in lower case ("former coach").
    fn title(&self, first: usize, name: usize, cut: usize) -> Option<Title> {
        let part = Roles::TITLE.union(Roles::MODIFIER);
        let mut start = first;
        while start > 0
            && self.tokens[start - 1].has_any(part)
            && self.paragraph.sentence(start - 1) == self.paragraph.sentence(first)
        {
            start -= 1;
        }
        if cut == 0 && start == first {
            return None;
        }
        let last = (start..name).rev().find(|&i| self.tokens[i].has_any(Roles::TITLE))?;
        let adjacent = cut > 0 || last + 1 == name;
        let token = &self.tokens[last];
        let span = Span::new(self.tokens[start].span.start, self.tokens[name - 1].span.end);
        adjacent.then_some(Title { word: token.word(), roles: token.roles, span })
    }

    /// Whether one word alone can be a name: not an initial, an abbreviation or a mere title.
    fn can_stand_alone(&self, i: usize, titled: bool) -> bool {
        let token = &self.tokens[i];
        let lower = self.vocabulary.is_seen_lower(token.word());
        let opening = self.paragraph.opens_sentence(i) && !self.vocabulary.is_surname(token.word());
        let mere_title = token.has_any(Roles::TITLE) && !titled && (lower || opening);
        // "Downing Street" whose first word was taken for no name.
        let cut = token.has_any(Roles::ORGANISATION) && i > 0 && self.tokens[i - 1].is_capital() && !titled;
        // "Secretary of State"
        let office = i > 1
            && self.tokens[i - 1].has_any(Roles::OF)
            && self.tokens[i - 2].has_any(Roles::TITLE)
            && self.tokens[i - 2].is_capital();
        !mere_title && !cut && !office && !self.vocabulary.is_abbreviation(token)
    }

    fn is_organisation(&self, first: usize, words: &[usize], titled: bool) -> bool {
        let has = |at: usize, any: Roles| self.role_of(words[at]).intersects(any);
        let written = |i: usize| self.tokens[i].span.of(self.text);
        let capitals = |i: usize, least: usize| written(i).chars().nth(least - 1).is_some() && is_capitals(written(i));
        // "Bill Hale" is no bill.
        let given = words.len() > 1 && has(0, FIRST_NAME);
        let joined = words.windows(2).any(|pair| self.tokens[pair[0] + 1].is_mark(&['&']));
        let numbered = words.iter().any(|&i| written(i).contains(|c: char| c.is_numeric()));
        let group = !given && words.len() > 1 && has(words.len() - 1, Roles::NAME_STOP) && !titled;
        if joined
            || group
            || numbered
            || (usize::from(given)..words.len()).any(|at| has(at, Roles::ORGANISATION))
            || words.len() == 1 && capitals(words[0], 2)
            || words.len() > 1 && !given && words.iter().all(|&i| capitals(i, 3)) && !self.is_labelled(words)
        {
            return true;
        }
        // "the King's Speech"
        let owned = first > 0 && self.tokens[first - 1].has_any(Roles::POSSESSIVE) && words.len() == 1;
        if owned && !has(0, FIRST_NAME) && !titled {
            return true;
        }
        let places = || (0..words.len()).all(|at| has(at, Roles::PLACE));
        if titled {
            return words.len() == 1 && places();
        }
        // "the Corps", "an English Ivy plant"; in Greek and others persons have an article too.
        let definite = match Attribution::of(self.language).is_grammar() {
            true => Roles::DETERMINER,
            false => Roles::empty(),
        };
        let definite = first > 0 && self.tokens[first - 1].has_any(definite) && !given;
        let place = || words.len() > 1 && has(0, Roles::PLACE_OPENER) && has(words.len() - 1, Roles::PLACE);
        definite || places() || place()
    }

    /// Whether only a name stands before a colon: "TOM HALE:".
    fn is_labelled(&self, words: &[usize]) -> bool {
        words.first() == Some(&0)
            && words.last().is_some_and(|last| self.tokens[last + 1..].first().is_some_and(|it| it.is_mark(&[':'])))
    }

    /// How many words at the start of a name are none of it: "Russian" or "Democratic" before two names.
    fn leading_words(&self, words: &[usize], is_person: bool, titled: bool) -> usize {
        let mut leading = 0;
        if is_person && !titled && words.len() > 2 && self.role_of(words[0]).intersects(Roles::PLACE) {
            leading = 1;
        }
        while words.len() - leading > 2 && self.role_of(words[leading]).intersects(Roles::MODIFIER) {
            leading += 1;
        }
        leading
    }

    /// How many words at the start of a name are what a title in front of it is "of": a place or an organisation in the
    /// genitive, or an acronym, as in "мэр Вольска Анна Белова".
    fn complement(&self, words: &[usize]) -> usize {
        let mut count = 0;
        while words.len() - count > 1 {
            let (roles, next) = (self.role_of(words[count]), self.role_of(words[count + 1]));
            let written = self.tokens[words[count]].span.of(self.text);
            let acronym = is_capitals(written) && written.chars().nth(2).is_some();
            let genitive =
                roles.intersects(Roles::GENITIVE) && (!next.intersects(Roles::GENITIVE) || next.intersects(FIRST_NAME));
            let whole = words.len() - count > 2;
            let inflected = self.language.names_inflect && (roles.intersects(Roles::OBLIQUE) || genitive && whole);
            let department = roles.intersects(Roles::DEPARTMENT) && whole;
            if roles.intersects(FIRST_NAME) || !(acronym && whole || department || inflected) {
                break;
            }
            count += 1;
        }
        count
    }

    /// How many words at the start of a run of capitals are none of a name where every noun has a capital; `None` if
    /// nothing shows that there is one: no first name, no title, no full name elsewhere.
    fn words_before_name(&self, words: &[usize], titled: bool) -> Option<usize> {
        let given =
            words.iter().position(|&i| self.role_of(i).intersects(FIRST_NAME)).filter(|&at| at + 1 < words.len());
        let known = || words.iter().all(|&i| self.vocabulary.is_seen_capital_inside(self.tokens[i].word()));
        let thing = words.iter().any(|&i| self.role_of(i).intersects(Roles::ORGANISATION.union(Roles::PLACE)));
        let pair = || self.is_pair(words).then(|| words.len() - 2);
        given.or_else(pair).or_else(|| (titled || known()).then_some(0)).filter(|_| !thing)
    }

    /// Whether the last two words of a run are a first name that we don't know and a surname, by what the article shows:
    /// neither is a noun elsewhere, and a cue verb stands beside them, or beside the surname elsewhere.
    fn is_pair(&self, words: &[usize]) -> bool {
        let [.., first, last] = words else { return false };
        let is_noun = |&i: &usize| {
            let token = &self.tokens[i];
            let stop = Roles::NAME_STOP.union(Roles::DAY).union(Roles::TITLE).union(Roles::CUE);
            let written = token.span.of(self.text);
            token.has_any(stop)
                || self.vocabulary.is_determined(token.word())
                || self.vocabulary.is_seen_lower(token.word())
                || is_capitals(written)
                || written.contains(|c: char| !c.is_alphabetic() && c != '-')
        };
        let cue =
            |i: Option<usize>| i.and_then(|i| self.tokens.get(i)).is_some_and(|it| it.has_any(Roles::UNAMBIGUOUS_CUE));
        let before = words[0].checked_sub(1);
        let object = before.and_then(|i| self.tokens.get(i)).is_some_and(|it| it.has_any(Roles::PREPOSITION));
        let beside = words.len() == 2 && (cue(before) || cue(Some(last + 1)) && !object);
        last - first == 1
            && !is_noun(first)
            && !is_noun(last)
            && (beside || self.vocabulary.is_beside_cue(self.tokens[*last].word()))
    }

    fn end_without_possessive(&self, last: usize) -> usize {
        let token = &self.tokens[last];
        let ending = token.span.of(self.text).rfind(['\'', '’']).filter(|_| token.has_any(Roles::POSSESSIVE));
        token.span.start + ending.unwrap_or(token.span.len())
    }
}

/// Whether a word is a single letter or has several parts: "I", "Korean-born".
fn has_joint(word: &str) -> bool {
    word.len() == 1 || word.contains('-')
}

/// Whether a word is a party and a state: "R-Wis".
fn is_party_code(word: &str) -> bool {
    let mut chars = word.chars();
    let party = chars.next().is_some_and(|c| matches!(c, 'R' | 'D' | 'I')) && chars.next() == Some('-');
    party && chars.next().is_some_and(char::is_uppercase)
}

/// Whether a word is written in capitals: "NATO", "U.S.", "MPs".
fn is_capitals(word: &str) -> bool {
    let word = word.strip_suffix('s').unwrap_or(word);
    word.chars().any(char::is_alphabetic) && !word.chars().any(char::is_lowercase)
}

/// The titles of women and of men tell the gender; so do most first names.
impl Name {
    pub fn is_feminine(&self, vocabulary: &Vocabulary<'_>) -> bool {
        self.has_gender(vocabulary, Roles::FEMININE_TITLE, Roles::FEMININE_NAME)
    }

    pub fn is_masculine(&self, vocabulary: &Vocabulary<'_>) -> bool {
        self.has_gender(vocabulary, Roles::MASCULINE_TITLE, Roles::MASCULINE_NAME)
    }

    fn has_gender(&self, vocabulary: &Vocabulary<'_>, title: Roles, first_name: Roles) -> bool {
        let first = self.words.first().filter(|_| self.words.len() > 1);
        self.title.is_some_and(|it| it.roles.intersects(title))
            || first.is_some_and(|&word| vocabulary.roles(word).intersects(first_name))
    }
}
