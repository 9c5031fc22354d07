//! Whether a run of capitals is the name of a person or of something else.

use crate::chars::lower;
use crate::lang::{Part, Roles};
use crate::quote::attribution::Attribution;
use crate::quote::parse::token::Token;
use crate::quote::people::name::{FIRST_NAME, Names};
use crate::quote::people::word_form::{is_capitals, is_compound};
use crate::span::Span;

impl Names<'_> {
    pub(super) fn is_organisation(&self, first: usize, words: &[usize], titled: bool) -> bool {
        let has = |at: usize, any: Roles| self.role_of(words[at]).intersects(any);
        let written = |i: usize| self.tokens[i].span.of(self.text);
        let capitals = |i: usize, least: usize| written(i).chars().nth(least - 1).is_some() && is_capitals(written(i));
        if words.len() == 2 && self.tokens[words[1]].is_lower() && self.opens_common_body(words[0]) {
            return true;
        }
        // "Bill Hale" is no bill.
        let given = words.len() > 1 && has(0, FIRST_NAME);
        // "Tsunami Harrow"
        let last = words.len() - 1;
        let placed = self.language.has_few_words()
            && !self.language.subject_first
            && last > 0
            && has(last, Roles::PLACE)
            && !has(0, FIRST_NAME);
        if placed && !titled && !has(last, FIRST_NAME) {
            return true;
        }
        // "Harrow v. | Ruiz"
        let against = |back: usize| {
            let small = first.checked_sub(back).map(|i| &self.tokens[i]);
            small.is_some_and(|it| it.is_lower() && self.language.parts(Part::Versus).contains(&it.span.of(self.text)))
        };
        let behind_stop = first > 0 && self.tokens[first - 1].is_mark(&['.']);
        if against(1 + usize::from(behind_stop)) {
            return true;
        }
        // "bà Nga" is nobody's land, "ông Trường" no school.
        let before = words[0].checked_sub(1).map_or(Roles::empty(), |i| self.tokens[i].roles);
        let personal = titled && last == 0 && before.intersects(Roles::MASCULINE_TITLE.union(Roles::FEMININE_TITLE));
        let joined = words.windows(2).any(|pair| self.tokens[pair[0] + 1].is_mark(&['&']));
        let numbered = words.iter().any(|&i| written(i).contains(|c: char| c.is_numeric()));
        let group = !given && words.len() > 1 && has(words.len() - 1, Roles::NAME_STOP) && !titled;
        if joined
            || group
            || numbered
            || !(titled && given || personal)
                && (usize::from(given)..words.len()).any(|at| has(at, Roles::ORGANISATION))
            || words.len() == 1 && capitals(words[0], 2)
            || words.len() > 1 && !given && words.iter().all(|&i| capitals(i, 3)) && !self.is_labelled(words)
        {
            return true;
        }
        // "Game of Crowns"
        if words.iter().any(|&i| self.links_work(i)) {
            return true;
        }
        // "công ty | Hải Vân"
        let heads = |it: &Token| it.has_any(Roles::ORGANISATION) && it.has_any(Roles::OF_NAME) && !it.is_capital();
        let headed = self.language.subject_first && first > 0 && heads(&self.tokens[first - 1]);
        if headed && !titled && !(words.len() > 2 && self.is_surname(words[0])) {
            return true;
        }
        // "VluchtelingenWerk", "GroenLinks"
        if words.len() == 1 && !titled && self.language.verb_second && is_compound(written(words[0])) {
            return true;
        }
        // "the King's Speech"
        let owned = first > 0 && self.tokens[first - 1].has_any(Roles::POSSESSIVE) && words.len() == 1;
        if owned && !has(0, FIRST_NAME) && !titled {
            return true;
        }
        // "Triều Tiên"
        let together = || {
            let span = Span::new(self.tokens[words[0]].span.start, self.tokens[words[last]].span.end);
            last > 0
                && self.language.has_pairs()
                && self.language.roles(&lower(span.of(self.text))).intersects(Roles::PLACE)
        };
        let places = || (0..words.len()).all(|at| has(at, Roles::PLACE)) || together();
        if titled {
            return words.len() == 1 && places() && !personal;
        }
        // "the Corps", "an English Ivy plant"; in Greek and others persons have an article too.
        let definite = match Attribution::of(self.language).is_grammar() {
            true => Roles::DETERMINER,
            false => Roles::empty(),
        };
        let definite = first > 0 && self.tokens[first - 1].has_any(definite) && !given;
        let saint = || words.len() == 2 && self.vocabulary.is_abbreviation(&self.tokens[words[0]]); // "St Annes"
        let place =
            || words.len() > 1 && has(0, Roles::PLACE_OPENER) && (has(words.len() - 1, Roles::PLACE) || saint());
        definite || places() || place()
    }

    /// Whether a run ends with the noun for a body whose own name, of two words together, goes on behind it in lower case: "CSĐT
    /// Bộ | Công an".
    pub(super) fn is_cut_body(&self, last: usize, words: &[usize]) -> bool {
        let goes_on = |i: usize| self.tokens.get(i).is_some_and(|it| it.is_capital() && it.has_any(Roles::PAIRED));
        let half = goes_on(last + 1) && self.tokens.get(last + 2).is_some_and(Token::is_lower);
        self.language.subject_first && words.len() > 1 && half && self.tokens[last].has_any(Roles::ORGANISATION)
    }

    /// Whether a run opens with the noun for a body, in a language that puts what it is called behind: "Fondation Roi
    /// Baudouin".
    pub(super) fn is_foundation(&self, words: &[usize]) -> bool {
        let language = self.language;
        let behind = language.has_few_words()
            && !language.has_pairs()
            && !language.verb_second
            && !language.names_inflect
            && !language.subject_first;
        let (first, title) = (&self.tokens[words[0]], &self.tokens[words[1]]);
        behind && first.has_any(Roles::ORGANISATION) && !first.has_any(Roles::TITLE) && title.has_any(Roles::TITLE)
    }

    /// Whether the word at `i` opens the name of a body whose last word is a noun in lower case: "Röda | korset".
    pub(super) fn opens_common_body(&self, i: usize) -> bool {
        let other = FIRST_NAME
            .union(Roles::PLACE)
            .union(Roles::TITLE)
            .union(Roles::NAME_STOP)
            .union(Roles::GENITIVE)
            .union(Roles::ORGANISATION);
        let small = Roles::NAME_STOP
            .union(Roles::ADVERB)
            .union(Roles::DAY)
            .union(Roles::PREPOSITION)
            .union(Roles::CUE)
            .union(Roles::TITLE);
        let (word, next) = (&self.tokens[i], self.tokens.get(i + 1));
        let noun = next.is_some_and(|it| it.is_lower() && it.has_any(Roles::ORGANISATION) && !it.has_any(small));
        let adjective = !word.has_any(other);
        let known = self.vocabulary.is_surname(word.word()) || self.paragraph.opens_sentence(i);
        self.language.verb_second && self.language.has_few_words() && noun && adjective && !known
    }

    /// Whether only a name stands before a colon: "TOM HALE:".
    pub(super) fn is_labelled(&self, words: &[usize]) -> bool {
        words.first() == Some(&0)
            && words.last().is_some_and(|last| self.tokens[last + 1..].first().is_some_and(|it| it.is_mark(&[':'])))
    }
}
