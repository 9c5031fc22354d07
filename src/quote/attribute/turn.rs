//! Words that give the floor to somebody else than the last speaker: "Hale, | for his part |, …", "when it was | the turn of |
//! Hale", a headline that ends with "|: Hale".

use crate::chars::lower;
use crate::lang::Roles;
use crate::quote::cue_only::phrase::{BEFORE_VERB, NO_CONTENT};
use crate::quote::parse::mention::{EntityId, Mention, MentionKind};
use crate::quote::parse::paragraph_view::ParagraphView;

/// Maximum words of what opens a sentence ahead of the words for a turn: "The minister of ports | , for her part".
const LONGEST_OPENING: usize = 14;
/// Maximum tokens from a cue to the word that opens what it tells: "told | the paper | that".
const MOST_HEARER_TOKENS: usize = 5;
/// Maximum tokens of the place ahead of what opens a sentence: "WASHINGTON - | When".
const MOST_PLACE_TOKENS: usize = 4;
/// Maximum words in a line that is no sentence: a heading, an entry of a fact sheet.
const LONGEST_LINE: usize = 6;

/// Who gets the floor.
pub(super) enum Turn {
    Of(Mention),
    /// Somebody who is not known.
    Somebody,
}

impl ParagraphView<'_> {
    /// Who gets the floor in the sentence from `start` to `end` by words that say so.
    pub(super) fn turn(self, start: usize, end: usize) -> Option<Turn> {
        self.for_their_part(start, end).or_else(|| self.turn_of(start, end))
    }

    /// "Hale, | for his part |, left", "| For his part |, Hale left".
    fn for_their_part(self, start: usize, end: usize) -> Option<Turn> {
        let high = end.min(start + LONGEST_OPENING);
        let says = |&close: &usize| self.is_mark(close, &[',']) && self.is_turn_pair(close - 1);
        let close = (start + 2..high).find(says)?;
        let small = |i: usize| self.is_hanging(i) || self.has_any(i, Roles::DETERMINER);
        let first = (start..close - 2).rev().take_while(|&i| small(i)).last().unwrap_or(close - 2);
        let ahead =
            (start..first).any(|i| self.is_word(i) && !self.has_any(i, Roles::CONJUNCTION.union(Roles::ADVERB)));
        if !ahead {
            let behind = self.phrase_at(close + 1, end, self.language.names_inflect);
            return Some(behind.map_or(Turn::Somebody, |it| Turn::Of(it.mention)));
        }
        let comma = first.checked_sub(1).filter(|&i| i > start && self.is_mark(i, &[',']))?;
        let opening = Roles::CONJUNCTION.union(Roles::ADVERB);
        let low = (start..comma).find(|&i| !self.has_any(i, opening) || self.has_any(i, Roles::DETERMINER))?;
        let phrase = self.phrase_at(low, comma, self.language.names_inflect);
        let named = self.mention_ending(comma - 1).filter(|it| it.is_name() && it.first >= low && !self.is_hung(it));
        let whole = phrase.filter(|it| it.end == comma || it.mention.is_person()).map(|it| it.mention);
        Some(whole.or(named.copied()).map_or(Turn::Somebody, Turn::Of))
    }

    /// Whether token `last` ends a pair of words for somebody's turn: "su | parte".
    fn is_turn_pair(self, last: usize) -> bool {
        let word = |i: usize| self.token(i).filter(|it| it.is_word()).map(|it| lower(it.span.of(self.text)));
        let pair = last.checked_sub(1).and_then(word).zip(word(last));
        pair.is_some_and(|(first, second)| self.language.roles_of_pair(&first, &second).intersects(Roles::TURN))
    }

    /// "when it was the | turn | of Hale".
    fn turn_of(self, start: usize, end: usize) -> Option<Turn> {
        let turn = (start..end).find(|&i| self.has_any(i, Roles::TURN) && self.has_any(i + 1, Roles::OF))?;
        let name = turn + 2;
        let named = self.mention_at(name).filter(|it| it.is_name() && it.first == name).copied();
        (self.is_capital(name) && name < end).then(|| named.map_or(Turn::Somebody, Turn::Of))
    }

    /// The office with an article that opens a sentence, whatever follows it: "La ministra | afrontó".
    pub(super) fn opening_office(self, start: usize) -> Option<Mention> {
        let article = self.has_any(start, Roles::DEFINITE) && !self.has_any(start, Roles::PLURAL_VERB);
        let office = self.has_any(start + 1, Roles::TITLE) && !self.is_capital(start + 1);
        self.noun(start, start + 1).filter(|_| article && office)
    }

    /// The cue of the clause around the one that the subject at `inner` opens.
    fn outer_cue(self, inner: &Mention) -> Option<usize> {
        let start = self.sentence_start(inner.first);
        let that = (start + 1..inner.first).rev().find(|&i| self.has_any(i, Roles::CLAUSE_WORD))?;
        if !(that + 1..inner.first).all(|i| self.is_word(i) && !self.has_any(i, Roles::CONJUNCTION)) {
            return None;
        }
        let near = (that.saturating_sub(MOST_HEARER_TOKENS).max(start)..that).rev().take_while(|&i| self.is_word(i));
        near.into_iter().find(|&i| self.has_any(i, Roles::UNAMBIGUOUS_CUE) && !self.is_capital(i))
    }

    /// Whether somebody tells what the subject at `inner` is told to have said.
    pub(super) fn is_told_inside(self, inner: &Mention) -> bool {
        self.outer_cue(inner).is_some()
    }

    /// Who tells what the subject at `inner` is told to have said: "| Ruiz | told the paper that the suspect had admitted".
    pub(super) fn outer_teller(self, inner: &Mention) -> Option<EntityId> {
        let (start, cue) = (self.sentence_start(inner.first), self.outer_cue(inner)?);
        let free = |it: &&Mention| it.is_person() && self.may_be_subject(it) && !self.is_hung(it);
        match self.mentions(start, cue).iter().rfind(free)?.kind {
            MentionKind::Name { entity, .. } => Some(entity),
            _ => None,
        }
    }

    /// Whether an article and a noun that is nobody's title open the clause of the verb at `cue`: "The ally | said".
    pub(super) fn has_noun_ahead(self, cue: usize, start: usize) -> bool {
        let first =
            (start..cue).rev().take_while(|&i| self.has_any(i, BEFORE_VERB) && self.mention_at(i).is_none()).last();
        let first = first.unwrap_or(cue);
        let low = (start..first).rev().find(|&i| !self.is_word(i)).map_or(start, |mark| mark + 1);
        let article = self.has_any(low, Roles::DEFINITE) && !self.is_hanging(low);
        let noun = |i: usize| self.is_content(i) && self.mention_at(i).is_none();
        article && low + 1 < first && (low + 1..first).all(|i| noun(i) || i > low + 1 && self.has_any(i, Roles::OF))
    }

    /// Whether a name leads the main clause behind the clause that opens the sentence: "When the staff said so, | the president
    /// Tom Hale | left".
    pub(super) fn leads_behind_clause(self, start: usize, end: usize) -> bool {
        let other = NO_CONTENT.difference(Roles::NAME_STOP).union(Roles::CUE).union(Roles::TITLE);
        let when =
            |i: usize| self.has_any(i, Roles::NAME_STOP) && !self.has_any(i, other) && self.mention_at(i).is_none();
        let opens = |i: usize| self.has_any(i, Roles::CLAUSE_WORD) || when(i);
        let ahead = |i: usize| (start..i).all(|i| !self.is_word(i) || self.mention_at(i).is_some());
        let opens = (start..end.min(start + MOST_PLACE_TOKENS)).any(|i| opens(i) && ahead(i));
        let comma = (start..end).find(|&i| self.is_mark(i, &[',']));
        let leads = |comma: usize| {
            let mut names = self.mentions(comma, end).iter().filter(|it| it.is_person());
            names.next().is_some_and(|it| it.first <= comma + 3 && self.leads_clause(it))
        };
        opens && comma.is_some_and(leads)
    }

    /// Who says what a headline tells, behind its colon: "The port will close: Ana Ruiz".
    pub(super) fn closes_headline(self, start: usize, end: usize) -> Option<Mention> {
        let name = self.mention_ending(end.checked_sub(1)?).filter(|it| end == self.len() && it.is_person())?;
        let colon = name.first.checked_sub(1).filter(|&i| i > start + 1)?;
        let told = (start..colon).filter(|&i| self.is_word(i)).nth(2).is_some();
        (self.is_mark(colon, &[':']) && told && self.may_be_subject(name)).then_some(*name)
    }

    /// Whether the paragraph is a line that is no sentence and quotes nobody: a heading, an entry of a fact sheet.
    pub(super) fn is_line(self) -> bool {
        let words = (0..self.len()).filter(|&i| self.is_word(i)).count();
        let ends = |i: usize| self.is_mark(i, &['.', '!', '?', '…', ':', ',', ';']);
        let last = self.len().checked_sub(1);
        let said = (0..self.len()).any(|i| self.is_quote(i) || self.has_any(i, Roles::UNAMBIGUOUS_CUE));
        words <= LONGEST_LINE && last.is_some_and(|last| !ends(last)) && !said
    }
}
