//! `cpu_time TASK` runs a task on each file named on standard input, and prints a line for each: milliseconds of CPU time,
//! sentences, and the peak memory of the process in kB (0 without /proc).
//!
//! The tasks are the digest, with and without quotes, and a baseline: splitting a text into words, lower-casing and stemming
//! each.

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

/// Lower-cases and stems every word of a text. Returns the number of words.
#[allow(clippy::disallowed_methods)] // the baseline is what others do
fn stem_words(text: &str) -> usize {
    let stemmer = Stemmer::create(Algorithm::English);
    text.unicode_words().map(|word| black_box(stemmer.stem(&word.to_lowercase())).len().min(1)).sum()
}

/// The peak memory of this process in kB.
fn peak_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
