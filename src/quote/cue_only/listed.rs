//! Lists of reactions: a paragraph begins with a full name and what tells of the person, and a colon leads the quotation in
//! without a verb: "Ana Ruiz (PX), mayor of Harrow, on Facebook: “…”".

use crate::lang::Roles;
use crate::quote::cue_only::cased::{COLON, COMMA, Frames};
use crate::quote::grammar::evidence::{Evidence, Rule};
use crate::quote::parse::mention::Mention;

/// Maximum tokens of what stands between the name and the colon (set by hand).
const MOST_LISTED_TOKENS: usize = 32;
/// Maximum tokens in brackets.
const MOST_BRACKETED: usize = 8;
/// What makes a clause of the words behind a name.
const CLAUSE: Roles = Roles::UNAMBIGUOUS_CUE
    .union(Roles::RELATIVE)
    .union(Roles::WHO)
    .union(Roles::CLAUSE_WORD)
    .union(Roles::ADDRESSEE)
    .union(Roles::REFLEXIVE);
/// What also stands inside a description.
const INSIDE: Roles = Roles::DETERMINER.union(Roles::PREPOSITION).union(Roles::OF).union(Roles::TITLE);

impl Frames<'_> {
    /// The name that opens the paragraph, if commas or brackets follow it and no verb stands up to the colon.
    pub(super) fn listed(&self, quote: usize) -> Option<Evidence> {
        let at = self.at;
        let colon = quote.checked_sub(1).filter(|&i| i > self.low && at.is_mark(i, COLON) && at.is_speech(quote))?;
        let name = at.mentions(self.low, colon).first()?;
        let opens = (0..name.first).all(|i| !at.is_word(i) || at.has_any(i, Roles::TITLE));
        let given = self.has_giver(self.low, colon);
        if !opens || given || !name.is_person() || at.first_word(name) == name.last || !at.may_be_subject(name) {
            return None;
        }
        let first = self.behind_brackets(name.last + 1, colon)?;
        let apposed = first == colon && first > name.last + 1;
        (apposed || at.is_mark(first, COMMA) && self.is_description(first + 1, colon)).then_some(())?;
        self.by(*name, Rule::Label, colon)
    }

    /// The token behind brackets that open at `i`; `i` if none do, and nothing if they don't close.
    fn behind_brackets(&self, i: usize, end: usize) -> Option<usize> {
        if !self.at.is_mark(i, &['(', '[']) {
            return Some(i);
        }
        (i..end.min(i + MOST_BRACKETED)).find(|&i| self.at.is_mark(i, &[')', ']'])).map(|close| close + 1)
    }

    /// Whether the tokens are phrases between commas, none of them with a verb: "mayor of Harrow, on Facebook". From the second
    /// phrase on, the first word tells: not "mayor of Harrow, | heard from the minister".
    fn is_description(&self, first: usize, end: usize) -> bool {
        let at = self.at;
        if end - first > MOST_LISTED_TOKENS || first == end || at.is_hanging(end - 1) {
            return false;
        }
        let (mut i, mut start, mut parts) = (first, true, 0);
        while i < end {
            let Some(behind) = self.behind_brackets(i, end) else { return false };
            if behind > i {
                i = behind;
                continue;
            }
            if at.is_mark(i, COMMA) {
                (start, i) = (true, i + 1);
                continue;
            }
            let verb = at.has_any(i, CLAUSE) || at.has_any(i, Roles::AUXILIARY) && !at.has_any(i, INSIDE);
            let joint = at.is_mark(i, &['-', '–', '/', '\'', '’', '.']);
            if !joint && (!at.is_word(i) && !at.has_any(i, INSIDE) && at.token(i).is_none_or(|it| it.mark().is_some()))
                || verb && !at.is_capital(i)
            {
                return false;
            }
            if start {
                parts += 1;
                let shown = at.is_hanging(i) || at.has_any(i, INSIDE);
                if parts > 1 && !shown || at.mention_at(i).is_some_and(Mention::is_person) {
                    return false;
                }
            }
            (start, i) = (false, i + 1);
        }
        !start
    }
}
