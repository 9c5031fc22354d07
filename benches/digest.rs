//! How the whole digest grows with the text: 50, 500, 5,000 and 30,000 sentences of a novel.
//!
//! The novel in `persuasion.txt` has some 3,000. Beyond that it is read over again, each time with its rarer words
//! changed, so that the vocabulary grows as fast as the text: a little faster than in real books, never slower.
//! `tools/growth.mjs` reads the times and prints the exponent.

use std::collections::HashMap;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use nutgraf::{Options, digest};

const NOVEL: &str = include_str!("persuasion.txt");
const SENTENCES: [usize; 4] = [50, 500, 5_000, 30_000];
/// Words that stand in the novel this often or more stay as they are in every round.
const COMMON: usize = 20;

fn whole_digest(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("digest");
    group.sample_size(10);
    for sentences in SENTENCES {
        let text = text_of(sentences);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(sentences), &text, |bencher, text| {
            bencher.iter(|| digest(black_box(text), &Options::default()));
        });
    }
    group.finish();
}

/// Whole paragraphs of the novel, until they hold so many sentences.
fn text_of(sentences: usize) -> String {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    NOVEL.split_whitespace().for_each(|word| *counts.entry(word).or_default() += 1);
    let mut text = String::new();
    let mut counted = 0;
    for (round, paragraph) in (0..).flat_map(|round| NOVEL.split("\n\n").map(move |paragraph| (round, paragraph))) {
        if counted >= sentences {
            break;
        }
        let words = paragraph.split_whitespace().map(|word| renamed(word, round, &counts));
        let paragraph = words.collect::<Vec<_>>().join(" ");
        counted += paragraph.matches(['.', '!', '?']).count().max(1);
        text += &paragraph;
        text += "\n\n";
    }
    text
}

fn renamed(word: &str, round: usize, counts: &HashMap<&str, usize>) -> String {
    match char::from_digit(round as u32 + 9, 36) {
        Some(letter) if round > 0 && counts[word] < COMMON && word.len() > 3 && word.is_char_boundary(1) => {
            format!("{}{letter}{}", &word[..1], &word[1..])
        }
        _ => word.to_owned(),
    }
}

criterion_group!(benches, whole_digest);
criterion_main!(benches);
