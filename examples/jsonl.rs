//! The command `nutgraf --jsonl`, natively: a line of JSON in (`id`, `text` and options), its digest out.
//! The tests hold it against the WebAssembly build: the two must agree to the last bit.

use std::io::{BufRead, Write};

use nutgraf::{Options, digest, view};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout());
    for line in std::io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", answer(&line))?;
    }
    out.flush()
}

fn answer(line: &Value) -> Value {
    let text = line["text"].as_str().unwrap_or_default();
    let mut result = match digest(text, &options(line)) {
        Ok(digest) => json!(view::Digest::new(&digest, text)),
        Err(error) => json!({ "error": { "code": error.code(), "message": error.to_string() } }),
    };
    result["id"] = line["id"].clone();
    result
}

fn options(line: &Value) -> Options {
    let number = |name: &str| line[name].as_u64().map(|number| number as usize);
    let string = |name: &str| line[name].as_str().map(str::to_owned);
    let default = Options::default();
    Options {
        sentences: number("sentences").unwrap_or(default.sentences),
        words: number("words"),
        quotes: number("quotes").unwrap_or(default.quotes),
        keywords: number("keywords").unwrap_or(default.keywords),
        lang: string("lang"),
        focus: string("focus"),
        clean: line["clean"].as_bool().unwrap_or(default.clean),
        ..default
    }
}
