//! The commands `nutgraf --jsonl` and `nutgraf --check --jsonl`, natively: a line of JSON in (`id`, `text` and options; for a
//! check also `summary`), its digest or check out. `--no-clean` keeps all blocks.
//! The tests hold it against the WebAssembly build: the two must agree to the last bit.

use std::io::{BufRead, Write};

use nutgraf::{Article, CheckOptions, Error, OptionEntry, OptionKind, OptionValue, Options, Span, check, digest, view};
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
    let mut result = match options(line, clean, text).and_then(|options| digest(text, &options)) {
        Ok(digest) => json!(view::Digest::new(&digest, text)),
        Err(error) => json!({ "error": { "code": error.code(), "message": error.to_string() } }),
    };
    result["id"] = line["id"].clone();
    result
}

/// The options of a line; what the line has besides is ignored, as the command does.
fn options(line: &Value, clean: bool, text: &str) -> Result<Options, Error> {
    let mut options = Options::default();
    for entry in Options::TABLE {
        let value = &line[entry.name];
        if !value.is_null() {
            options.set(entry.name, value_of(entry, value, text).ok_or_else(|| entry.wrong_type())?)?;
        }
    }
    options.clean &= clean;
    Ok(options)
}

fn value_of(entry: &OptionEntry, value: &Value, text: &str) -> Option<OptionValue> {
    let number = |value: &Value| value.as_u64().map(|number| number as usize);
    let offsets = view::Utf16::new(text);
    let place = |place: &Value| {
        let byte = |name: &str| number(&place[name]).and_then(|unit| offsets.byte_of(unit));
        Some(Span::new(byte("start")?, byte("end")?))
    };
    Some(match entry.kind {
        OptionKind::Count(_) => OptionValue::Count(number(value)?),
        OptionKind::Text => OptionValue::Text(value.as_str()?.to_owned()),
        OptionKind::Flag => OptionValue::Flag(value.as_bool()?),
        OptionKind::Places => OptionValue::Places(value.as_array()?.iter().map(place).collect::<Option<_>>()?),
        _ => return None,
    })
}
