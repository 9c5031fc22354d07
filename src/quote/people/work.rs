//! Titles of works and names of papers that another language gave: "Game of Crowns", "European Journal of Sleep".

use crate::lang::{Part, Roles};
use crate::quote::parse::token::Token;
use crate::quote::people::name::Names;

/// Maximum small words between two capitals of a title: "Lord | of the | Harbours".
const MOST_LINKS: usize = 2;

impl Names<'_> {
    /// Whether the word at `i` is a small word of another language, which links the words of a title.
    pub(super) fn links_work(&self, i: usize) -> bool {
        let token = self.tokens.get(i).filter(|it| it.is_lower() && self.language.has_few_words());
        // "of" is a word of Dutch too.
        let foreign = token.filter(|it| !it.has_any(Roles::all()));
        foreign.is_some_and(|it| self.language.parts(Part::TitleLink).contains(&it.span.of(self.text)))
    }

    /// The capital that such words join to the one at `last`.
    pub(super) fn next_of_work(&self, last: usize) -> Option<usize> {
        let links = (last + 1..).take(MOST_LINKS).take_while(|&i| self.links_work(i)).count();
        let next = last + 1 + links;
        self.tokens.get(next).filter(|it| links > 0 && it.is_capital()).map(|_| next)
    }

    /// Whether such words stand right before `i`, behind another capital: what begins here is the tail of a title.
    pub(super) fn is_in_work(&self, i: usize) -> bool {
        let links = (0..i).rev().take(MOST_LINKS).take_while(|&at| self.links_work(at)).count();
        let before = i.checked_sub(links + 1).and_then(|at| self.tokens.get(at));
        links > 0 && before.is_some_and(Token::is_capital)
    }
}
