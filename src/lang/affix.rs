//! Word → stem, by cutting a list of affixes, where Snowball has no algorithm or a dear one.

use crate::lang::words::WordList;

/// As many characters of a word as are always left of it.
const LEAST_STEM: usize = 2;

/// The word without its longest listed beginning and without its longest listed ending ("-endings" and "beginnings-" in
/// one list), as the light stemmers of Savoy do. Cruder than Snowball and enough to count words; Greek, the dearest of
/// the Snowball algorithms, costs as much as ten others.
pub(super) fn without_affixes(word: &str, affixes: WordList) -> String {
    let beginning = longest(affixes.iter().filter_map(|affix| word.strip_prefix(affix.strip_suffix('-')?)));
    let word = beginning.unwrap_or(word);
    let ending = longest(affixes.iter().filter_map(|affix| word.strip_suffix(affix.strip_prefix('-')?)));
    ending.unwrap_or(word).to_owned()
}

/// The rest that the longest affix leaves: the shortest that is long enough for a stem.
fn longest<'w>(rests: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    rests.filter(|rest| rest.chars().nth(LEAST_STEM - 1).is_some()).min_by_key(|rest| rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_affixes_that_leave_a_stem_are_cut() {
        let affixes = WordList::new("-a\n-ami\n-i\nun-\nunder-\n");
        let stems =
            ["hradami", "hrada", "underhrad", "unami", "ami", "hrad"].map(|word| without_affixes(word, affixes));
        assert_eq!(stems, ["hrad", "hrad", "hrad", "am", "am", "hrad"]);
    }
}
