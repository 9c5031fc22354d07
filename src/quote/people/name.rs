//! Runs of capitals → names: the words of a name, and the title before it.

use std::ops::RangeInclusive;

use crate::lang::{Language, Roles};
use crate::quote::attribution::{Attribution, Grammar};
use crate::quote::parse::paragraph::Paragraph;
use crate::quote::parse::token::{Token, WordId};
use crate::quote::parse::vocabulary::Vocabulary;
use crate::quote::people::word_form::is_capitals;
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
    /// Whether it is written as no subject is in running text: "Kowalskiemu", "Ruiz'in", "ANA RUIZ".
    pub is_odd_form: bool,
    /// Whether its last word is the first name: "Kovács | Anna".
    pub is_surname_first: bool,
}

/// A title in front of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Title {
    /// Its last word, such as "minister" in "foreign minister".
    pub word: WordId,
    pub roles: Roles,
    pub span: Span,
    /// Whether it may stand in the case of a subject, where names have no cases: not "του | προέδρου | Ruiz".
    pub is_upright: bool,
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

pub(super) const FIRST_NAME: Roles = Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME);

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
    /// The name in a run of capitals, given its words, if it is one.
    fn name(&self, first: usize, last: usize, words: &[usize]) -> Option<Name> {
        if self.is_cut_body(last, words) {
            return None;
        }
        let cut = self.title_length(words);
        let mut inner = words.get(cut..).filter(|inner| !inner.is_empty())?;
        let mut title = self.title(first, inner[0], cut);
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
        // "Direktur Pelayanan"
        let department = body.len() == 1 && title.is_some() && self.role_of(body[0]).intersects(Roles::DEPARTMENT);
        if department && self.language.has_few_words() {
            return None;
        }
        // "pengacara | Ronaldo" is another one.
        let owner = body.len() == 1 && title.is_some_and(|it| it.roles.intersects(Roles::NOUN_ATTACHING));
        // "дочь | Орлова"
        let genitive =
            self.language.names_inflect && body.len() == 1 && self.role_of(body[0]).intersects(Roles::GENITIVE);
        if owner && (self.language.bare_nouns || genitive) {
            return None;
        }
        let inner_first = inner[0];
        let (mut ahead, mut hung) = (0, false);
        let (leading, is_person) = if self.language.capital_nouns {
            (self.words_before_name(body, title.is_some())?, true)
        } else {
            ahead = if self.language.has_few_words() {
                // "Lijsttrekker van | Volt Ana Ruiz"
                let hung =
                    cut > 0 && self.tokens[body[0] - 1].is_lower() && self.tokens[body[0] - 1].has_any(Roles::OF);
                self.words_ahead(if hung { body[0] } else { first }, body)
            } else {
                self.office_ahead(first, body)
            };
            let whole = body;
            let body = &whole[ahead..];
            let described = title.is_some() || first > 0 && self.tokens[first - 1].is_lower();
            let complement = if self.language.has_few_words() && described { self.complement(body) } else { 0 };
            // "activist from | Кельна | Ana Ruiz"
            let full = complement > 0 && ahead == 0 && body.len() > complement + 1;
            hung = full && first > 0 && self.tokens[first - 1].has_any(Roles::PREPOSITION);
            // "the president of the | Bank of Harrow | Ana Ruiz"
            let is_person = !self.is_organisation(first, body, title.is_some())
                || complement > 0 && !self.is_organisation(first, &body[complement..], title.is_some());
            let leading = self.leading_words(&body[complement..], is_person, title.is_some());
            (ahead + complement + leading, is_person)
        };
        let body = &body[leading..];
        inner = &inner[leading..];
        let shouts = body.len() > 1 && body.iter().all(|&i| is_capitals(self.tokens[i].span.of(self.text)));
        let is_odd_form = self.language.has_few_words() && (shouts || body.iter().any(|&i| self.is_oblique(i)));
        let is_possessive = self.tokens[last].has_any(Roles::POSSESSIVE);
        // "Lijsttrekker van Volt | Ana Ruiz": the body is part of the title that ends with its preposition.
        if let Some(title) = title.as_mut().filter(|_| ahead > 0 && cut > 0) {
            let end = self.tokens[body[0] - 1].span.end;
            let of = self.tokens[inner_first - 1].is_lower() && self.tokens[inner_first - 1].has_any(Roles::OF);
            title.span = if of { Span::new(title.span.start, end) } else { title.span };
        }
        let words = body.iter().map(|&i| self.tokens[i].word()).collect();
        let end = match inner[inner.len() - 1] {
            suffix if has_suffix && self.is_honour(suffix) => self.tokens[body[body.len() - 1]].span.end,
            suffix => self.end_without_possessive(last) + usize::from(has_suffix && self.has_stop(suffix)),
        };
        let span = Span::new(self.tokens[inner[0]].span.start, end);
        // "Ansicht von Peter Falk": the nouns ahead of a name are none of it.
        let ahead = (ahead > 0 || hung) && title.is_none();
        let first = if title.is_none() && self.language.capital_nouns || ahead { inner[0] } else { first };
        let given = |i: Option<&usize>| i.is_some_and(|&i| self.role_of(i).intersects(FIRST_NAME));
        let is_surname_first =
            self.language.surname_first && body.len() > 1 && !given(body.first()) && given(body.last());
        Some(Name {
            tokens: first..=last,
            words,
            span,
            title,
            has_suffix,
            is_person,
            is_possessive,
            is_odd_form,
            is_surname_first,
        })
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

    pub(super) fn role_of(&self, i: usize) -> Roles {
        self.vocabulary.roles(self.tokens[i].word())
    }

    /// How many words of the run are its title: up to the last title in it, and what that is "of".
    fn title_length(&self, words: &[usize]) -> usize {
        // "Vaal Environmental Justice Alliance" has no title, nor has "Martin Luther King Jr.".
        let thing =
            |&i: &usize| self.tokens[i].has_any(Roles::ORGANISATION) && !self.tokens[words[0]].has_any(Roles::TITLE);
        if words.len() > 2 && (words.last().is_some_and(thing) || self.is_foundation(words)) {
            return 0;
        }
        let suffixes = words.iter().rev().take_while(|&&i| self.tokens[i].has_any(Roles::SUFFIX)).count();
        let before_last = &words[..words.len().saturating_sub(1 + suffixes)];
        // "Nguyễn | Anh | Tuấn": what calls a man is a syllable of the name behind a surname.
        let family = before_last.iter().position(|&i| self.language.subject_first && self.is_surname(i));
        let personal = Roles::MASCULINE_TITLE.union(Roles::FEMININE_TITLE);
        let called = |at: usize| {
            let inside = family.is_some_and(|family| family < at) && self.tokens[words[at]].has_any(personal);
            self.tokens[words[at]].has_any(Roles::TITLE) && !inside
        };
        let Some(title) = (0..before_last.len()).rev().find(|&at| called(at)) else { return 0 };
        // "Maria | São | Pedro": a title behind a first name is a part of the name.
        let romance = self.language.has_few_words() && !self.language.names_inflect && !self.language.bare_nouns;
        let given = |i: usize| self.tokens[i].has_any(FIRST_NAME) && !self.tokens[i].has_any(Roles::TITLE);
        if romance && title > 0 && given(words[0]) && !self.language.verb_last {
            return 0;
        }
        let rest = &words[title + 1..];
        // "Policía Nacional"
        let body = self.tokens[words[title]].has_any(Roles::ORGANISATION) && self.tokens[words[title]].is_capital();
        if body && title == 0 && !self.language.has_pairs() && !self.tokens[rest[0]].has_any(FIRST_NAME) {
            return 0;
        }
        // "Dean Moriarty" may be a dean or be called so: the whole is right for both.
        if title == 0 && rest.len() == 1 && self.tokens[words[0]].has_any(FIRST_NAME) {
            return 0;
        }
        let of = usize::from(rest.len() > 1 && self.tokens[rest[0]].has_any(Roles::OF));
        let department =
            usize::from(rest.len() > of + 1 && self.tokens[rest[of]].has_any(Roles::DEPARTMENT) && rest.len() > 2);
        title + 1 + of + department
    }

    /// The title: the first `cut` words of the run, and what stands before the run in lower case ("former coach").
    fn title(&self, first: usize, name: usize, cut: usize) -> Option<Title> {
        let mut part = Roles::TITLE.union(Roles::MODIFIER);
        // "заместитель Премьер-Министра": the office is the deputy's.
        if self.language.names_inflect && cut > 0 && self.tokens[first].has_any(Roles::GENITIVE) {
            part |= Roles::OFFICE;
        }
        let mut start = first;
        while start > 0
            && self.tokens[start - 1].has_any(part)
            && self.paragraph.sentence(start - 1) == self.paragraph.sentence(first)
        {
            start -= 1;
        }
        // "on syytetty | Ana Ruizin rikoksesta"
        let passive =
            |i: usize| self.tokens[i].has_any(Roles::PARTICIPLE) && self.tokens[i - 1].has_any(Roles::AUXILIARY);
        if start > 0 && start < first && passive(start) {
            start = first;
        }
        if cut == 0 && start == first {
            return None;
        }
        let english = Attribution::of(self.language) == Attribution::Grammar(Grammar::English);
        let front = match () {
            () if english && self.tokens[start].is_lower() => self.front_of_title(start),
            () if cut > 1 && self.is_place_of_dateline(start) => start + 1,
            () if start == first && self.is_cut_heading(first, name) => name - 1,
            () => start,
        };
        let last = (start..name).rev().find(|&i| self.tokens[i].has_any(Roles::TITLE))?;
        let adjacent = cut > 0 || last + 1 == name;
        let token = &self.tokens[last];
        // "chairman | Sir Tom Hale"
        let personal =
            token.has_any(Roles::MASCULINE_TITLE.union(Roles::FEMININE_TITLE)) && !token.has_any(Roles::OFFICE);
        let office = last.checked_sub(1).filter(|&i| personal && i >= start && self.tokens[i].has_any(part));
        let span = Span::new(self.tokens[front].span.start, self.tokens[office.unwrap_or(name - 1)].span.end);
        let is_upright = self.language.names_inflect || !token.has_any(Roles::OBLIQUE);
        adjacent.then_some(Title { word: token.word(), roles: token.roles, span, is_upright })
    }

    /// Whether one word alone can be a name: not an initial, an abbreviation or a mere title.
    fn can_stand_alone(&self, i: usize, titled: bool) -> bool {
        let token = &self.tokens[i];
        let lower = self.vocabulary.is_seen_lower(token.word());
        let opening = self.paragraph.opens_sentence(i) && !self.vocabulary.is_surname(token.word());
        let mere_title = token.has_any(Roles::TITLE) && !titled && (lower || opening);
        // "Tổng Thống"
        let half_title = token.has_any(Roles::TITLE) && !self.role_of(i).intersects(Roles::TITLE);
        // "Downing Street" whose first word was taken for no name.
        let cut = token.has_any(Roles::ORGANISATION) && i > 0 && self.tokens[i - 1].is_capital() && !titled;
        // "Secretary of State"
        let office = i > 1
            && self.tokens[i - 1].has_any(Roles::OF)
            && self.tokens[i - 2].has_any(Roles::TITLE)
            && self.tokens[i - 2].is_capital();
        // "Minister for Fisheries"
        let part = Roles::TITLE.union(Roles::MODIFIER);
        let holds = token.has_any(part) && !titled && !token.has_any(FIRST_NAME);
        let heads_office = holds
            && self
                .tokens
                .get(i + 1)
                .is_some_and(|it| it.is_lower() && it.has_any(Roles::NOUN_ATTACHING) && !it.has_any(Roles::LOCATIVE));
        !mere_title && !half_title && !cut && !office && !heads_office && !self.vocabulary.is_abbreviation(token)
    }

    /// Whether a word is in a case that no subject has.
    fn is_oblique(&self, i: usize) -> bool {
        self.tokens[i].has_any(Roles::OBLIQUE) && !self.tokens[i].has_any(FIRST_NAME)
    }

    fn end_without_possessive(&self, last: usize) -> usize {
        let token = &self.tokens[last];
        let ending = token.span.of(self.text).rfind(['\'', '’']).filter(|_| token.has_any(Roles::POSSESSIVE));
        token.span.start + ending.unwrap_or(token.span.len())
    }
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
        let given = if self.is_surname_first { self.words.last() } else { self.words.first() };
        let first = given.filter(|_| self.words.len() > 1);
        self.title.is_some_and(|it| it.roles.intersects(title))
            || first.is_some_and(|&word| vocabulary.roles(word).intersects(first_name))
    }
}
