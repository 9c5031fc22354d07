//! Lists of words → the roles that a word can play where speech is reported, all of them found with one look-up.
//!
//! A line of a list is a word, which takes the role of its list, or `word: role role`, which names its roles itself. A
//! word that begins with a hyphen is an ending: every longer word that ends so takes its roles. Where a language has only a
//! few words, one that ends with a hyphen is a beginning in the same way.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::lang::roles::Roles;
use crate::lang::word_list::WordList;

/// The roles of a language's words.
#[derive(Debug)]
pub struct Lexicon {
    lists: &'static [(Roles, WordList)],
    table: OnceLock<Table>,
}

#[derive(Debug, Default)]
struct Table {
    words: FxHashMap<&'static str, Roles>,
    endings: Vec<(&'static str, Roles)>,
}

impl Lexicon {
    /// The lexicon of these lists, each with the roles of all its words.
    pub const fn new(lists: &'static [(Roles, WordList)]) -> Self {
        Self { lists, table: OnceLock::new() }
    }

    /// The roles of a word, which is to be in lower case and to have straight apostrophes.
    pub fn roles(&self, word: &str) -> Roles {
        let table = self.table.get_or_init(|| Table::new(self.lists));
        let own = table.words.get(word).copied().unwrap_or_default();
        let ending = |&&(ending, _): &&(&str, Roles)| word.len() > ending.len() && word.ends_with(ending);
        table.endings.iter().filter(ending).fold(own, |roles, &(_, more)| roles | more)
    }
}

impl Table {
    fn new(lists: &'static [(Roles, WordList)]) -> Self {
        let mut table = Self::default();
        for &(list, words) in lists {
            for line in words.iter() {
                let (word, named) = line.split_once(':').unwrap_or((line, ""));
                let roles = list | Roles::named_all(named.trim_start());
                match word.strip_prefix('-') {
                    Some(ending) => table.endings.push((ending, roles)),
                    None => {
                        let known = table.words.entry(word).or_default();
                        *known |= roles;
                    }
                }
            }
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::word_list::word_list;

    #[test]
    fn every_role_that_a_list_names_is_known() {
        for line in include_str!("en/function-words.txt").lines() {
            let (_, names) = line.split_once(": ").unwrap_or_default();
            assert!(!names.is_empty(), "{line}");
            assert!(names.split(' ').all(|name| Roles::named(name).is_some()), "{line}");
        }
    }

    #[test]
    fn a_word_has_the_roles_of_its_list_its_line_and_its_ending() {
        static LEXICON: Lexicon =
            Lexicon::new(&[(Roles::CUE, word_list!("-ly: adverb\nsing: bare\n")), (Roles::TITLE, word_list!("sing"))]);
        assert!(LEXICON.roles("sing").intersects(Roles::CUE) && LEXICON.roles("sing").intersects(Roles::BASE_FORM_CUE));
        assert!(LEXICON.roles("sing").intersects(Roles::TITLE) && !LEXICON.roles("sing").intersects(Roles::ADVERB));
        assert!(LEXICON.roles("softly").intersects(Roles::ADVERB));
        assert_eq!(LEXICON.roles("ly"), Roles::empty(), "an ending alone is no word");
    }

    #[test]
    fn a_line_may_name_a_word_its_ending_or_its_beginning() {
        for (line, word, has) in [
            ("ال-: the", "الوزير", true),
            ("ال-: the", "ال", false),
            ("ال-: the", "وزير", false),
            ("-ом: the", "Иваном", true),
            ("-ом: the", "ом", false),
            ("den: the", "den", true),
            ("den: the", "dens", false),
        ] {
            assert_eq!(Roles::of_line(line, word).intersects(Roles::DEFINITE), has, "{line} for {word}");
        }
    }
}
