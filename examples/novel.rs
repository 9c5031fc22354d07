//! `cargo run --example novel -- SENTENCES` prints a text of so many sentences, the same that the benchmarks read; with
//! `--split` after it, one sentence a paragraph, for a reader that can't find them.

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
