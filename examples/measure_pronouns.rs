//! The training data of `tools/learn/pronouns.py`: reads lines of JSON (`id`, `text`, `lang`) and writes the pronouns beside
//! the quotations of each, with the candidates for their antecedents.

use std::io::{BufRead, Write};

use nutgraf::article::TokenTable;
use nutgraf::{Article, article, lang, quote};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout());
    writeln!(out, "{}", json!({ "parameters": quote::pronoun_parameters() }))?;
    for line in std::io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", json!({ "id": line["id"], "pronouns": measured(&line) }))?;
    }
    out.flush()
}

fn measured(line: &Value) -> Vec<Value> {
    let source = line["text"].as_str().unwrap_or_default();
    let language = line["lang"].as_str().map_or_else(|| lang::detect(source), lang::find_or_neutral);
    let paste = Article::from_paste(source);
    let words = TokenTable::read(&paste);
    let (article, _) = article::clean(&paste, &words, language, &[]);
    let pronouns = quote::measure_pronouns(quote::find(&article, language), &article, &words, language);
    let one = |it: &quote::MeasuredPronoun| {
        let candidates = it.candidates.iter().map(|(name, features)| json!([name.of(source), features]));
        json!({
            "quote": it.quote.of(source),
            "start": source[..it.quote.start].chars().count(),
            "candidates": candidates.collect::<Vec<_>>(),
            "antecedent": it.antecedent.map(|name| name.of(source)),
        })
    };
    pronouns.iter().map(one).collect()
}
