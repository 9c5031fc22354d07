//! Blocks → their words as numbers, each with its place, and what each block looks like: read once, for the cleaning, the
//! terms and the speakers alike.
//!
//! A word that is plain to see, ASCII letters with nothing beside them that could join them to another word, is the same
//! word to every stage: each takes it from here, and reads by its own rules only what stands between such words.

use crate::article::block::Article;
use crate::article::characters::char_at;
use crate::article::look::{Look, is_ideograph};
use crate::lang::{Interner, class, eight, lower_onto};
use crate::span::Span;

/// The number of a distinct word in lower case.
pub type WordId = u32;

/// As many bytes of text as there are for a word at least, with the space behind it, but in odd texts.
const BYTES_A_WORD: usize = 5;

/// As many characters as a longer word has at least.
const LONGER: usize = 4;

/// The words of all blocks of an article, in order, as the cleaning takes them: runs of letters and figures, an ideograph
/// by itself.
#[derive(Debug, Default)]
pub struct Words {
    ids: Vec<WordId>,
    places: Vec<Place>,
    /// Where each block's words end.
    ends: Vec<usize>,
    looks: Vec<Look>,
    distinct: Interner,
    /// Holds a word in lower case while it is looked up.
    lowered: String,
}

/// Where a word begins, and how it stands there; in four bytes, for a book has half a million.
#[derive(Debug, Clone, Copy)]
struct Place(u32);

impl Place {
    /// It is plain to see.
    const PLAIN: u32 = 1 << 31;
    /// It is so even to who takes a hyphen or a sign beside it for a part of the word.
    const ALONE: u32 = 1 << 30;
    /// It begins with a capital.
    const CAPITAL: u32 = 1 << 29;
    const START: u32 = Self::CAPITAL - 1;

    fn start(self) -> usize {
        (self.0 & Self::START) as usize
    }

    fn has(self, mark: u32) -> bool {
        self.0 & mark != 0
    }
}

/// How an ASCII word stands in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    /// No hyphen, sign or apostrophe stands beside it.
    pub is_alone: bool,
    /// It begins with a capital.
    pub is_capital: bool,
    /// Its other letters are in lower case.
    pub goes_on_lower: bool,
}

impl Words {
    /// Reads an article's blocks. Its text has no more than [`Options::MAX_TEXT_BYTES`](crate::Options::MAX_TEXT_BYTES).
    pub fn read(article: &Article<'_>) -> Self {
        let room = article.text().len() / BYTES_A_WORD;
        let mut words = Self { ids: Vec::with_capacity(room), places: Vec::with_capacity(room), ..Self::default() };
        for block in article.blocks() {
            let look = Look::with_words(article.text(), block.span, &mut words);
            words.ends.push(words.ids.len());
            words.looks.push(look);
        }
        words.ids.shrink_to_fit();
        words.places.shrink_to_fit();
        words
    }

    /// The words that are plain to see in a stretch of the article's text, in order: the number and the place of each.
    pub(crate) fn plain_in(&self, span: Span) -> impl Iterator<Item = (WordId, Span)> {
        self.marked_in(span, Place::PLAIN).map(|(word, span, _)| (word, span))
    }

    /// Those of them that no hyphen, sign or apostrophe touches, in lower case but for the first letter: the number and the
    /// place of each, and whether it begins with a capital.
    pub(crate) fn alone_in(&self, span: Span) -> impl Iterator<Item = (WordId, Span, bool)> {
        self.marked_in(span, Place::ALONE)
    }

    fn marked_in(&self, span: Span, mark: u32) -> impl Iterator<Item = (WordId, Span, bool)> {
        let first = self.places.partition_point(|place| place.start() < span.start);
        let words = self.ids[first..].iter().zip(&self.places[first..]);
        let words = words.take_while(move |(_, place)| place.start() < span.end);
        words.filter(move |(_, place)| place.has(mark)).filter_map(move |(&id, place)| {
            let end = place.start() + self.distinct.length(id);
            (end <= span.end).then_some((id, Span::new(place.start(), end), place.has(Place::CAPITAL)))
        })
    }

    /// The distinct words, in lower case, by their numbers.
    pub(crate) fn distinct(&self) -> &Interner {
        &self.distinct
    }

    /// What each block looks like, in order.
    pub(super) fn looks(&self) -> &[Look] {
        &self.looks
    }

    /// The words of each block, in order.
    pub(super) fn blocks(&self) -> impl Iterator<Item = &[WordId]> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.ids[start..end])
    }

    /// The words of all blocks, and where each block's end.
    pub(super) fn all(&self) -> (&[WordId], &[usize]) {
        (&self.ids, &self.ends)
    }

    /// Of each distinct word, by its number, whether it has four characters or more.
    pub(super) fn longer(&self) -> Vec<bool> {
        self.distinct.words().map(|word| word.chars().nth(LONGER - 1).is_some()).collect()
    }

    /// Adds a word of a text that is plain to see. `lower` are its letters in lower case, if they are fewer than
    /// [`eight`](crate::lang::eight).
    #[inline]
    pub(super) fn add_plain(&mut self, text: &str, start: usize, end: usize, lower: u64, standing: Standing) {
        let short = end - start < eight::BYTES;
        let known = if short { self.distinct.find_short(lower, end - start) } else { None };
        let id =
            known.unwrap_or_else(|| self.intern(&text[start..end], standing.goes_on_lower && !standing.is_capital));
        let alone = if standing.is_alone && standing.goes_on_lower { Place::ALONE } else { 0 };
        let capital = if standing.is_capital { Place::CAPITAL } else { 0 };
        self.ids.push(id);
        self.places.push(Place(start as u32 | Place::PLAIN | alone | capital));
    }

    /// Adds the words of a stretch of text that is not plain, and begins at `start` of the text.
    pub(super) fn add_others(&mut self, stretch: &str, start: usize) {
        for (at, word, is_lower) in split(stretch) {
            let id = self.intern(word, is_lower);
            self.ids.push(id);
            self.places.push(Place((start + at) as u32));
        }
    }

    fn intern(&mut self, word: &str, is_lower: bool) -> WordId {
        if is_lower {
            return self.distinct.intern(word);
        }
        self.lowered.clear();
        lower_onto(word, &mut self.lowered);
        self.distinct.intern(&self.lowered)
    }
}

/// The bytes of ASCII that stand in words, and those of them that are the same in lower case.
const INNER: u8 = LOW | class::UPPER;
const LOW: u8 = class::LOWER | class::DIGIT | class::JOINER;

/// The words of a text: where each begins, the word, and whether its letters need no lowering.
pub(super) fn split(text: &str) -> impl Iterator<Item = (usize, &str, bool)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let (start, class) = (at, class::at(text, at));
            let (end, is_lower) = if class & (INNER | class::WIDE) != 0 { word_end(text, at) } else { (at, true) };
            at = if end > start { end } else { start + char_at(text, start).len_utf8() };
            if end > start {
                return Some((start, &text[start..end], is_lower));
            }
        }
        None
    })
}

/// Where the word that begins at a byte ends, there if none does; and whether its letters need no lowering.
fn word_end(text: &str, start: usize) -> (usize, bool) {
    let bytes = text.as_bytes();
    let (mut end, mut seen) = (start, 0);
    loop {
        let class = if end < bytes.len() { class::of(bytes[end]) } else { 0 };
        if class & INNER != 0 {
            end += 1;
        } else if class & class::WIDE != 0 {
            let c = char_at(text, end);
            if !c.is_alphanumeric() || (is_ideograph(c) && end > start) {
                break;
            }
            end += c.len_utf8();
            if is_ideograph(c) {
                break;
            }
        } else {
            break;
        }
        seen |= class;
    }
    (end, seen & !LOW == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, BlockKind};

    fn read(text: &str) -> Words {
        let lines = text.split_inclusive('\n').scan(0, |start, line| {
            let span = Span::new(*start, *start + line.trim_end().len());
            *start += line.len();
            Some(Block::new(span, BlockKind::Paragraph))
        });
        Article::new(text, lines.collect()).map(|article| Words::read(&article)).unwrap_or_default()
    }

    #[test]
    fn words_are_runs_of_letters_and_figures_in_lower_case_and_ideographs() {
        let words = read("Été_2 — 2B・漢字x\n¡X, été_2!");
        assert_eq!(words.blocks().collect::<Vec<_>>(), [[0, 1, 2, 3, 4].as_slice(), &[4, 0]]);
        assert_eq!(words.distinct().words().collect::<Vec<_>>(), ["été_2", "2b", "漢", "字", "x"]);
        assert_eq!(words.longer(), [true, false, false, false, false]);
    }

    #[test]
    fn the_same_words_come_whether_they_are_plain_to_see_or_not() {
        let texts = [
            "The pilots’ boat (No. 2) isn't here, said Ada-Lou; e.g. at 5 o'clock: U.S. “Officials” don’t.Then",
            "naïf café a_b _c d2 3e x,y x.y x' 'y z'z 1,000 été. Ω áb \"q\" ''r'' —s— t/u v&w #x @y $z",
        ];
        for text in texts {
            let words = read(text);
            let expected: Vec<String> = split(text).map(|(_, word, _)| crate::lang::lower(word)).collect();
            assert_eq!(words.ids.iter().map(|&id| words.distinct.word(id)).collect::<Vec<_>>(), expected);
            let places = words.places.iter().map(|place| place.start());
            assert!(places.eq(split(text).map(|(at, ..)| at)), "{text}");
        }
    }

    #[test]
    fn a_word_is_plain_to_see_where_nothing_could_join_it_to_another() {
        let text = "Fog hid (both) piers: isn't x.y 'so', 5 dogs, café é.g. end.Then a_b";
        let words = read(text);
        let plain = |span| words.plain_in(span).map(|(_, span)| span.of(text)).collect::<Vec<_>>();
        assert_eq!(plain(Span::new(0, text.len())), ["Fog", "hid", "both", "piers", "dogs"]);
        assert_eq!(plain(Span::new(1, 12)), ["hid"], "only whole ones");
    }

    #[test]
    fn a_word_is_alone_where_no_hyphen_or_sign_touches_it() {
        let text = "Fog hid \"both\" half-day €x piers, USA IT I & we; #a (so) s' 50% — Bo! u%";
        let words = read(text);
        let alone: Vec<_> =
            words.alone_in(Span::new(0, text.len())).map(|(_, span, capital)| (span.of(text), capital)).collect();
        let lower = |word| (word, false);
        let expected =
            [("Fog", true), lower("hid"), lower("both"), lower("piers"), ("I", true), lower("we"), lower("so")];
        assert_eq!(alone, [expected.as_slice(), &[("Bo", true)]].concat());
    }
}
