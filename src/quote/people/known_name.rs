//! A name with a word too many at its front is cut to the name that the article knows without it: "Besides | Ana Ruiz".

use crate::lang::Roles;
use crate::quote::parse::token::{Token, WordId};
use crate::quote::parse::vocabulary::Vocabulary;
use crate::quote::people::entity::{Entities, Entity, MOST_NAMESAKES};
use crate::quote::people::name::{FIRST_NAME, Name};

impl Entities {
    /// Takes the place or the office off the front of a name behind "of", if what is left is a full name known by itself:
    /// "senator of Florida | Ana Ruiz".
    pub fn cut_complement(&mut self, name: &mut Name, tokens: &[Token], opens: bool, inflects: bool) {
        let first = *name.tokens.start();
        let hung =
            first.checked_sub(1).is_some_and(|it| tokens[it].is_lower() && tokens[it].has_any(Roles::PREPOSITION));
        if inflects && hung {
            self.cut_place(name, tokens);
        }
        let given = tokens[first].has_any(Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME));
        // "Varga Ferenc", where the article names another Ferenc
        let shared = name.is_surname_first && name.words.len() == 2;
        if opens && !given && !shared && self.is_opening_word(name) {
            cut(name, tokens, 1);
            return;
        }
        let behind =
            first.checked_sub(1).is_some_and(|before| tokens[before].has_any(Roles::OF.union(Roles::DETERMINER)));
        if !behind || name.words.len() < 3 || name.title.is_some() {
            return;
        }
        let known = |words: &[WordId]| self.all.iter().any(|it| it.words == words && it.full_count > 0);
        if let Some(count) = (1..=name.words.len() - 2).find(|&count| known(&name.words[count..])) {
            cut(name, tokens, count);
        }
    }

    /// Whether one word behind an office of a place names the place, and nobody whom the article names in full:
    /// "Bupati | Harrow".
    pub fn is_district(&self, name: &Name, vocabulary: &Vocabulary<'_>) -> bool {
        let [word] = name.words[..] else { return false };
        let placed = name.title.is_some_and(|title| title.roles.intersects(Roles::OF_NAME));
        placed && !vocabulary.roles(word).intersects(FIRST_NAME) && !self.bears(word)
    }

    /// Takes the place off the front of a name where names have cases, if it hangs on a preposition and stands before this
    /// surname only once, and the surname alone more often: "v Singapuru | Trump".
    fn cut_place(&mut self, name: &mut Name, tokens: &[Token]) {
        let [_, surname] = name.words[..] else { return };
        let often = self.short.get(surname as usize).is_some_and(|&short| short > 1);
        let once = |it: &&mut Entity| it.words == name.words && it.full_count == 1 && it.title.is_none();
        if let Some(entity) = self.all.iter_mut().find(once).filter(|_| often && name.title.is_none()) {
            cut(name, tokens, 1);
            entity.words.clone_from(&name.words);
            entity.name = name.span;
            entity.full_count = 0;
        }
    }

    /// Whether the first word of a name that opens its sentence is none of it: the rest is a full name known by itself, or
    /// the surname of somebody with another first name who is named in full more often: "Besides | Ruiz", if the article
    /// names Ana Ruiz. Two of one family are named in full both.
    fn is_opening_word(&self, name: &Name) -> bool {
        let Some((opening, rest)) = name.words.split_first().filter(|_| name.title.is_none()) else { return false };
        let known = |it: &Entity| it.full_count > 0 && it.words.len() > 1 && it.is_person;
        match rest {
            [] => false,
            [surname] => {
                let same = |it: &&Entity| it.words == name.words;
                let often = self.all.iter().find(same).map_or(0, |it| it.full_count);
                if often > 1 {
                    return false;
                }
                let bearers = self.by_last.get(*surname as usize).map(Vec::as_slice).unwrap_or_default();
                bearers
                    .iter()
                    .take(MOST_NAMESAKES)
                    .map(|&id| &self.all[id])
                    .any(|it| known(it) && !it.words.contains(opening) && it.full_count >= often.max(1))
            }
            rest => self.all.iter().any(|it| known(it) && it.words == rest),
        }
    }
}

/// Takes words off the front of a name.
fn cut(name: &mut Name, tokens: &[Token], count: usize) {
    let start = name.tokens.clone().filter(|&i| tokens[i].is_word()).nth(count);
    if let Some(start) = start.filter(|_| count < name.words.len()) {
        name.words.drain(..count);
        name.span.start = tokens[start].span.start;
        name.tokens = start..=*name.tokens.end();
    }
}
