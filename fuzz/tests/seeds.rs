//! Runs the committed seeds of every fuzz target without a fuzzer: former failures, and inputs that reach much code.

use std::fs;
use std::path::PathBuf;

/// Runs the seeds of a target, which must be at least `least`.
fn try_all(name: &str, target: fn(&[u8]), least: usize) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("seeds").join(name);
    let seeds: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(seeds.len() >= least, "{} seeds of {name}", seeds.len());
    for seed in seeds {
        println!("{}", seed.display()); // shown by a test that fails
        target(&fs::read(&seed).unwrap());
    }
}

#[test]
fn every_seed_of_the_whole_digest_holds() {
    try_all("digest", nutgraf_fuzz::digest, 100);
}

#[test]
fn every_seed_of_the_blocks_holds() {
    try_all("blocks", nutgraf_fuzz::blocks, 100);
}

#[test]
fn every_seed_of_the_sentences_holds() {
    try_all("sentences", nutgraf_fuzz::sentences, 100);
}

#[test]
fn every_seed_of_the_quotes_holds() {
    try_all("quotes", nutgraf_fuzz::quotes, 100);
}

#[test]
fn every_seed_of_the_checks_holds() {
    try_all("checks", nutgraf_fuzz::checks, 40);
}

/// The target whose input spells an article needs no seeds: bytes of any generator do.
#[test]
fn generated_articles_hold() {
    const ARTICLES: u64 = 200;
    for seed in 1..=ARTICLES {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let byte = |_| {
            state ^= state << 13; // Marsaglia's xorshift
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 32) as u8
        };
        let bytes: Vec<u8> = (0..40 + seed % 400).map(byte).collect();
        println!("article of seed {seed}"); // shown by a test that fails
        nutgraf_fuzz::articles(&bytes);
    }
}
