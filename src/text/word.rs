//! Text → its words, each with where it starts.

use crate::lang::class;
use crate::lang::script::{is_carried, is_unspaced, is_word_char};

/// The words of a text, in order: runs of letters, marks and digits, with an apostrophe between letters ("don't"), a point
/// or comma between digits ("2.5"), full stops between single letters ("U.S"). Scripts without spaces give every pair of
/// neighbouring characters, in Thai with the vowels and tones that they carry, each pair overlapping the one before.
pub(crate) fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// Iterator over words.
pub(crate) struct Words<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Words<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let start = next_start(self.text, self.at)?;
        let word = &self.text[start..];
        let (length, step) = match plain(word) {
            0 if word.starts_with(is_unspaced) => pair(word),
            0 => {
                let length = spaced(word);
                (length, length)
            }
            length => (length, length),
        };
        self.at = start + step;
        Some((start, &word[..length]))
    }
}

/// Where the next word starts, from `at` on.
fn next_start(text: &str, mut at: usize) -> Option<usize> {
    while at < text.len() {
        let found = class::at(text, at);
        let c = if found & class::WIDE != 0 { text[at..].chars().next()? } else { ' ' };
        if found & class::WORD != 0 || c != ' ' && is_word_char(c) {
            return Some(at);
        }
        at += c.len_utf8();
    }
    None
}

/// The length of the word that the text begins with, if it plainly has nothing but ASCII letters and digits; else 0.
fn plain(text: &str) -> usize {
    const MAY_GO_ON: u8 = class::WORD | class::WIDE;
    let end = class::end(text, class::WORD, 0);
    let may_join = match text.as_bytes().get(end) {
        Some(b'\'' | b'.' | b',') => class::at(text, end + 1) & MAY_GO_ON != 0,
        _ => class::at(text, end) & class::WIDE != 0,
    };
    if may_join { 0 } else { end }
}

/// The lengths of the first two characters, or the first alone if it stands alone, and of the step to the next pair.
fn pair(text: &str) -> (usize, usize) {
    let first = cluster(text);
    let second = cluster(&text[first..]);
    let is_last = second == 0 || cluster(&text[first + second..]) == 0;
    (first + second, if is_last { first + second } else { first })
}

/// The length of the first character of a script without spaces, with what it carries; a Thai vowel that is written before its
/// consonant goes with it. 0 if the text begins with none.
fn cluster(text: &str) -> usize {
    let (mut length, mut leads) = (0, true);
    for c in text.chars().take_while(|&c| is_unspaced(c)) {
        if !leads && !is_carried(c) {
            break;
        }
        length += c.len_utf8();
        leads = matches!(c, 'เ'..='ไ');
    }
    length
}

/// The length of the word that the text begins with.
fn spaced(text: &str) -> usize {
    let (mut piece, mut last) = (0, ' ');
    for (at, c) in text.char_indices() {
        if is_word_char(c) && !is_unspaced(c) {
            piece += 1;
        } else if joins(last, c, text[at + c.len_utf8()..].chars().next().unwrap_or(' '), piece) {
            piece = 0;
        } else {
            return at;
        }
        last = c;
    }
    text.len()
}

/// Whether a character inside a word joins its neighbours; `piece` is how many characters stand before it since the last
/// such joint.
fn joins(before: char, c: char, after: char, piece: usize) -> bool {
    let letters = before.is_alphabetic() && after.is_alphabetic() && !is_unspaced(after);
    match c {
        '\'' | '’' | '׳' | '״' => letters,
        '.' => letters && piece == 1 || before.is_numeric() && after.is_numeric(),
        ',' => before.is_numeric() && after.is_numeric(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<&str> {
        words(text).map(|(start, word)| &text[start..start + word.len()]).collect()
    }

    #[test]
    fn words_hold_their_apostrophes_points_and_marks() {
        assert_eq!(
            list("Mary’s well-known U.S. firm doesn't pay $2.5m, or 1,000 …"),
            ["Mary’s", "well", "known", "U.S", "firm", "doesn't", "pay", "2.5m", "or", "1,000"]
        );
        assert_eq!(list("the end.Next 'quoted' words"), ["the", "end", "Next", "quoted", "words"]);
        assert_eq!(list("দেশের প্রধানমন্ত্রী e\u{301}t"), ["দেশের", "প্রধানমন্ত্রী", "e\u{301}t"]);
    }

    #[test]
    fn scripts_without_spaces_give_overlapping_pairs() {
        assert_eq!(list("新しい法案。GDPは３%"), ["新し", "しい", "い法", "法案", "GDP", "は", "３"]);
        assert_eq!(list("国"), ["国"]);
    }
}
