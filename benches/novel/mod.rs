//! A text of any length for the benchmarks: Jane Austen's Persuasion, in the public domain.
//!
//! Twenty chapters have some 2,600 sentences. A longer text repeats them, each time with the rarer words changed, so that
//! the vocabulary grows with the text, a little faster than in real books.

use std::collections::HashMap;

use nutgraf::{Article, lang, text};

const NOVEL: &str = include_str!("../persuasion.txt");
/// Words with at least this many occurrences in the novel are not changed.
const COMMON: usize = 20;

/// Whole paragraphs of the novel with at least this many sentences in all.
pub fn text_of(sentences: usize) -> String {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    NOVEL.split_whitespace().for_each(|word| *counts.entry(word).or_default() += 1);
    let mut chapters = String::new();
    let mut counted = 0;
    for (round, paragraph) in (0..).flat_map(|round| NOVEL.split("\n\n").map(move |paragraph| (round, paragraph))) {
        if counted >= sentences {
            break;
        }
        let words = paragraph.split_whitespace().map(|word| renamed(word, round, &counts));
        let paragraph = words.collect::<Vec<_>>().join(" ");
        counted += text::segment(&Article::from_paste(&paragraph), lang::find_or_neutral("en")).len();
        chapters += &paragraph;
        chapters += "\n\n";
    }
    chapters
}

fn renamed(word: &str, round: usize, counts: &HashMap<&str, usize>) -> String {
    match char::from_digit(round as u32 + 9, 36) {
        Some(letter) if round > 0 && counts[word] < COMMON && word.len() > 3 && word.is_char_boundary(1) => {
            format!("{}{letter}{}", &word[..1], &word[1..])
        }
        _ => word.to_owned(),
    }
}
