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
