//! He or she: a pronoun for a man or a woman that the article never uses, while it uses the other.

use crate::check::findings::Findings;
use crate::check::index::Index;
use crate::check::result::{FlagKind, Strength};
use crate::check::token::{Token, Vocabulary};

/// The sets of pronouns that the article uses.
pub(super) fn sets_used(index: &Index<'_>, vocabulary: &Vocabulary<'_>) -> Vec<bool> {
    let mut used = Vec::new();
    for token in &index.article.tokens {
        if let Some(set) = set_of(token, vocabulary) {
            let set = usize::from(set);
            if used.len() <= set {
                used.resize(set + 1, false);
            }
            used[set] = true;
        }
    }
    used
}

/// Compares the pronouns of a sentence.
pub(super) fn check(tokens: &[Token], used: &[bool], vocabulary: &Vocabulary<'_>, findings: &mut Findings) {
    let mut seen = Vec::new();
    for token in tokens {
        let Some(set) = set_of(token, vocabulary) else { continue };
        let is_used = used.get(usize::from(set)).copied().unwrap_or(false);
        if !is_used && used.contains(&true) && !seen.contains(&set) {
            seen.push(set);
            findings.add(token.span, FlagKind::Pronoun, Strength::Medium, None);
        }
    }
}

fn set_of(token: &Token, vocabulary: &Vocabulary<'_>) -> Option<u8> {
    vocabulary.lists.listed(vocabulary.listed(token)?).pronoun
}
