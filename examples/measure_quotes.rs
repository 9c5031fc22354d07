//! The training data of `tools/learn/quote_rank.py`: reads lines of JSON (`id`, `text`, `lang`) and writes the quotations of
//! each with their features.

use std::io::{BufRead, Write};

use nutgraf::article::TokenTable;
use nutgraf::quote::key_features::{NAMES, features};
use nutgraf::{Article, article, lang, quote, rank, text};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout());
    writeln!(out, "{}", json!({ "names": NAMES, "weights": quote::key_weights() }))?;
    for line in std::io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", json!({ "id": line["id"], "quotes": measured(&line) }))?;
    }
    out.flush()
}

fn measured(line: &Value) -> Vec<Value> {
    let source = line["text"].as_str().unwrap_or_default();
    let language = line["lang"].as_str().map_or_else(|| lang::detect(source), lang::find_or_neutral);
    let paste = Article::from_paste(source);
    let words = TokenTable::read(&paste);
    let (article, _) = article::clean(&paste, &words, language, &[]);
    let found = quote::attribute(quote::find(&article, language), &article, &words, language);
    let sentences = text::segment(&article, language);
    let terms = text::index(&article, &sentences, &words, language);
    let scores = rank::score(&article, &sentences, &terms, language, None);
    let all = features(&found, &article, &sentences, &scores, language);
    let one = |(it, features): (&quote::Attributed, &[f64; NAMES.len()])| {
        let parts: Vec<&str> = it.quote.parts.iter().map(|part| part.of(source)).collect();
        json!({
            "parts": parts,
            "start": it.quote.span().start,
            "speaker": it.speaker.map(|speaker| speaker.name.of(source)),
            "features": features,
        })
    };
    found.iter().zip(&all).map(one).collect()
}
