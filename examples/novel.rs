//! `cargo run --example novel -- SENTENCES` prints a text of so many sentences, the same that the benchmarks read.

#[path = "../benches/novel/mod.rs"]
mod novel;

fn main() -> Result<(), String> {
    let sentences = std::env::args().nth(1).and_then(|count| count.parse().ok());
    print!("{}", novel::text_of(sentences.ok_or("say how many sentences")?));
    Ok(())
}
