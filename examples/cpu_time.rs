//! `cpu_time TASK` does a task with each file that is named on standard input, and prints a line for it: the milliseconds
//! of processor time that it took, how many sentences were read, and the process's peak memory in kB (0 where there is
//! no /proc).
//!
//! The tasks are the engine's digest, with and without quotes, and what it is measured against: cutting a text into words,
//! lower-casing and stemming each of them, with nothing found and nothing ranked.

use std::fs;
use std::hint::black_box;
use std::io::{BufRead, Write};

use cpu_time::ProcessTime;
use nutgraf::{Options, digest};
use rust_stemmers::{Algorithm, Stemmer};
use unicode_segmentation::UnicodeSegmentation;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let task: fn(&str) -> Result<usize, nutgraf::Error> = match std::env::args().nth(1).as_deref() {
        Some("digest") => |text| sentences(text, &Options { sentences: 5, ..Options::default() }),
        Some("digest-without-quotes") => {
            |text| sentences(text, &Options { sentences: 5, quotes: 0, ..Options::default() })
        }
        Some("stem-words") => |text| Ok(stem_words(text)),
        Some("stem-sentences") => |text| Ok(text.unicode_sentences().map(|sentence| stem_words(sentence).min(1)).sum()),
        _ => return Err("say what to do: digest, digest-without-quotes, stem-words or stem-sentences".into()),
    };
    for file in std::io::stdin().lock().lines() {
        let text = fs::read_to_string(file?)?;
        let start = ProcessTime::now();
        let sentences = black_box(task(black_box(&text))?);
        let elapsed = start.elapsed().as_secs_f64() * 1e3;
        println!("{elapsed} {sentences} {}", peak_memory());
        std::io::stdout().flush()?;
    }
    Ok(())
}

fn sentences(text: &str, options: &Options) -> Result<usize, nutgraf::Error> {
    digest(text, options).map(|digest| digest.stats.sentences)
}

/// Stems every word of a text, lower-cased; how many there were.
#[allow(clippy::disallowed_methods)] // what is measured is how others do it
fn stem_words(text: &str) -> usize {
    let stemmer = Stemmer::create(Algorithm::English);
    text.unicode_words().map(|word| black_box(stemmer.stem(&word.to_lowercase())).len().min(1)).sum()
}

/// The most memory that this process has had, in kB.
fn peak_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
