//! Time grows linearly on adversarial texts. `growth.test.mjs` tries these shapes and more at full size in WebAssembly.
#![allow(clippy::expect_used)]

use std::time::Duration;

use cpu_time::ThreadTime;
use nutgraf::{Article, CheckOptions, Options, check, digest};

/// Most that doubling a text may multiply the time by: twice, and room for the noise of a busy machine.
const MOST_RATIO: f64 = 3.0;

/// The piece that is repeated, and how often at the smaller size. An unoptimized build reads about 200 KB/s.
const SHAPES: &[(&str, &str, usize)] = &[
    ("equal sentences", "The ferry sank in the fog. ", 2_000),
    ("a line without an end", "Corran burned in the fog, and so ", 2_000),
    ("sentences of one letter", "A. ", 10_000),
    ("quotation marks", "\"", 20_000),
    ("opening quotation marks", "“", 20_000),
    ("single quotation marks", "'", 20_000),
    ("quotation marks of every kind", "“‘«»’”„‹›\"' ", 2_000),
    ("quotes without an end", "He said: “The ferry sank.\n\n", 1_000),
    ("combining marks", "\u{301}", 20_000),
    ("names in one run", "Ada Lind ", 5_000),
    ("digits", "7", 20_000),
    ("numbers with points", "1.2.", 5_000),
    ("opening brackets", "(", 20_000),
    ("blank lines", "\n", 50_000),
    ("lines of one word", "Corran\n", 5_000),
    ("items of a list", "- Corran sank\n", 3_000),
    ("labels of speakers", "Ada Lind: The ferry sank.\n", 2_000),
    ("titles", "Mr. ", 10_000),
    ("full stops", ".", 20_000),
    ("spaces", " ", 50_000),
    ("one word", "a", 20_000),
    ("capitals", "A", 20_000),
    ("pronouns", "“Yes,” he said. ", 2_000),
    ("ideographs", "船が沈", 5_000),
    ("hyphens", "x-", 10_000),
    ("apostrophes", "o'", 10_000),
    ("addresses", "https://a.b/c?d=e ", 2_000),
];

fn time(text: &str) -> Duration {
    let options = Options { sentences: 50, quotes: 50, clean: false, ..Options::default() };
    let started = ThreadTime::now();
    let _ = digest(text, &options).expect("the options are in range");
    started.elapsed()
}

#[test]
fn twice_the_text_takes_twice_the_time_whatever_its_shape() {
    for (name, piece, n) in SHAPES {
        let [once, twice] = [piece.repeat(*n), piece.repeat(2 * n)];
        let ratio = || time(&twice).as_secs_f64() / time(&once).as_secs_f64();
        assert!((0..3).any(|_| ratio() <= MOST_RATIO), "{name}");
    }
}

/// Pieces for summaries and articles in which everything may match everything.
const CHECKED: &[(&str, &str, usize)] = &[
    ("equal sentences", "The ferry sank in the fog on Monday, Ada Lind said. ", 1_000),
    ("numbers", "It cost 17 and 21,300 euros. ", 1_500),
    ("quotations", "“The ferry sank in the fog,” said Ada Lind. ", 700),
    ("names in one run", "Ada Lind ", 3_000),
    ("one word", "a ", 10_000),
    ("ideographs", "船が沈んだ。", 1_500),
    ("aliases", "The US and Russia. ", 2_000),
];

#[test]
fn twice_the_article_and_twice_the_summary_take_twice_the_time() {
    let options = CheckOptions { clean: false, ..CheckOptions::default() };
    let time = |text: &str, summary: &str| {
        let started = ThreadTime::now();
        check(&Article::from_paste(text), summary, &options).expect("the options are in range");
        started.elapsed()
    };
    for (name, piece, n) in CHECKED {
        let [once, twice] = [piece.repeat(*n), piece.repeat(2 * n)];
        let changed = |text: &str| text.replace("sank", "swam");
        let ratio = || time(&twice, &changed(&twice)).as_secs_f64() / time(&once, &changed(&once)).as_secs_f64();
        assert!((0..3).any(|_| ratio() <= MOST_RATIO), "{name}");
    }
}
