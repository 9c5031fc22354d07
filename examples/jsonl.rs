//! The commands `nutgraf --jsonl` and `nutgraf --check --jsonl`, natively: a line of JSON in (`id`, `text` and options; for a
//! check also `summary`), its digest or check out. `--no-clean` keeps all blocks.
//! The tests hold it against the WebAssembly build: the two must agree to the last bit.

use std::io::{BufRead, Write};

use nutgraf::{Article, CheckOptions, Options, check, digest, view};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let has = |flag: &str| std::env::args().any(|argument| argument == flag);
    let (is_check, clean) = (has("--check"), !has("--no-clean"));
    let mut out = std::io::BufWriter::new(std::io::stdout());
    for line in std::io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let answer = if is_check { checked(&line, clean) } else { answer(&line, clean) };
        writeln!(out, "{answer}")?;
    }
    out.flush()
}

fn checked(line: &Value, clean: bool) -> Value {
    let text = |name: &str| line[name].as_str().unwrap_or_default();
    let options = CheckOptions {
        lang: line["lang"].as_str().map(str::to_owned),
        clean: clean && line["clean"].as_bool().unwrap_or(true),
        ..CheckOptions::default()
    };
    match check(&Article::from_paste(text("text")), text("summary"), &options) {
        Ok(check) => json!({ "id": line["id"], "check": view::Check::new(&check, text("text"), text("summary")) }),
        Err(error) => {
            json!({ "id": line["id"], "error": { "code": error.code(), "message": error.to_string() } })
        }
    }
}

fn answer(line: &Value, clean: bool) -> Value {
    let text = line["text"].as_str().unwrap_or_default();
    let mut result = match digest(text, &options(line, clean)) {
        Ok(digest) => json!(view::Digest::new(&digest, text)),
        Err(error) => json!({ "error": { "code": error.code(), "message": error.to_string() } }),
    };
    result["id"] = line["id"].clone();
    result
}

fn options(line: &Value, clean: bool) -> Options {
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
        clean: clean && line["clean"].as_bool().unwrap_or(default.clean),
        ..default
    }
}
