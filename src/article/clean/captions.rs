//! Which lines of plain text are captions by their grammar: a name, and where or when the picture shows it, without a verb.
//! "Anna Holm, the mayor, at the harbour on Monday."

use crate::chars::lower;
use crate::lang::{Language, Roles};

/// What a word of the line belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Name,
    Apposition,
    Place,
}

/// Whether a line is a name, perhaps with an apposition, and prepositions with few words behind each, up to its full stop.
pub(crate) fn is_caption(line: &str, language: &Language) -> bool {
    const MOST_BYTES: usize = 200;
    const LEAST_WORDS: usize = 4;
    /// Lower-case words behind a preposition: more may hold a verb. Fewer where a single word stands for the name.
    const MOST_LOWER: [u32; 2] = [1, 2];
    const VERBS: Roles = Roles::AUXILIARY.union(Roles::CUE);
    const JOINS: Roles = Roles::CONJUNCTION.union(Roles::NAME_LINK);
    let Some(line) = line.strip_suffix('.').filter(|line| line.len() <= MOST_BYTES) else { return false };
    let (mut part, mut names, mut lower_words, mut follows_name, mut has_place) = (Part::Name, 0, 0, false, false);
    let mut follows_comma = false;
    for token in line.split_whitespace() {
        let word = token.trim_end_matches(',');
        let roles = language.roles(&lower(word));
        let is_lower = word.starts_with(char::is_lowercase);
        let is_word = word.chars().all(|c| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-'));
        if !is_word || (is_lower && roles.intersects(VERBS)) {
            return false;
        }
        let opens_place = is_lower && roles.intersects(Roles::PREPOSITION);
        match part {
            _ if opens_place && (part != Part::Apposition || follows_comma) => {
                (part, lower_words, follows_name) = (Part::Place, 0, false);
                has_place |= roles.intersects(Roles::LOCATIVE | Roles::DAY_WORD);
            }
            Part::Name if !is_lower => names += 1,
            Part::Name if !roles.intersects(JOINS) => return false,
            Part::Place if !is_lower => follows_name = true,
            Part::Place if !roles.intersects(JOINS | Roles::DETERMINER | Roles::DAY) => {
                lower_words += 1;
                if follows_name || follows_comma || lower_words > MOST_LOWER[usize::from(names > 1)] {
                    return false;
                }
            }
            _ => {}
        }
        follows_comma = word.len() < token.len();
        if follows_comma && part == Part::Name {
            part = Part::Apposition;
        }
        if names == 0 {
            return false;
        }
        if follows_comma {
            (lower_words, follows_name) = (0, false);
        }
    }
    part == Part::Place && has_place && line.split_whitespace().count() >= LEAST_WORDS
}

#[cfg(test)]
mod tests {
    use super::is_caption;
    use crate::lang;

    fn is(language: &str, line: &str) -> bool {
        is_caption(line, lang::find_or_neutral(language))
    }

    #[test]
    fn a_name_and_a_place_without_a_verb_are_a_caption() {
        for (language, line) in [
            ("en", "Anna Holm at the harbour on Monday."),
            ("en", "Anna Holm and Omar Paz outside the town hall in Oakford on 3 March."),
            ("en", "Anna Holm, head of the transport committee, at the harbour in Oakford on Monday."),
            ("en", "Anna Holm, who heads the transport committee, at the harbour in Oakford on Monday."),
            ("en", "Passengers at the harbour on Monday."),
        ] {
            assert!(is(language, line), "{line}");
        }
    }

    #[test]
    fn a_sentence_with_a_verb_is_none() {
        for (language, line) in [
            ("en", "Anna Holm closed the harbour on Monday."),
            ("en", "Investors in Oakford balked at the price."),
            ("en", "Officials at the ministry resigned on Monday."),
            ("en", "Anna Holm was at the harbour on Monday."),
            ("en", "Anna Holm of Oakford won the race in record time on Monday."),
            ("en", "The bridge closed on Monday."),
            ("en", "No one was hurt."),
            ("en", "Trade fell by a fifth."),
            ("en", "The council on Monday closed the bridge in Oakford."),
            ("de", "Anna Holm sperrte die Brücke am Montag."),
            ("es", "Ana Soto pidió calma en el puerto."),
        ] {
            assert!(!is(language, line), "{line}");
        }
    }
}
