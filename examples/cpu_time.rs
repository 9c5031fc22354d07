//! `cpu_time FILE` prints the milliseconds of processor time that one digest of the file takes, natively.

use std::fs;
use std::hint::black_box;

use cpu_time::ProcessTime;
use nutgraf::{Options, digest};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = fs::read_to_string(std::env::args().nth(1).ok_or("say which file")?)?;
    let start = ProcessTime::now();
    black_box(digest(black_box(&text), &Options { sentences: 5, ..Options::default() })?);
    println!("{}", start.elapsed().as_secs_f64() * 1e3);
    Ok(())
}
