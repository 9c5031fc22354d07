//! `cargo run --example novel -- SENTENCES` prints the benchmarks' text with about that many sentences. With `--split`, each
//! sentence is a paragraph, for tools that do not segment.

#[path = "../benches/novel/mod.rs"]
mod novel;

use nutgraf::{Article, lang, text};

fn main() -> Result<(), String> {
    let mut args = std::env::args().skip(1);
    let sentences = args.next().and_then(|count| count.parse().ok());
    let novel = novel::text_of(sentences.ok_or("say how many sentences")?);
    if args.next().as_deref() != Some("--split") {
        print!("{novel}");
        return Ok(());
    }
    let article = Article::from_paste(&novel);
    for sentence in text::segment(&article, lang::find_or_neutral("en")) {
        print!("{}\n\n", sentence.span.of(&novel));
    }
    Ok(())
}
