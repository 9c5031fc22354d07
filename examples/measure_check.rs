//! The training data of `tools/learn/check.py`. The first line out names the columns; then each line of JSON in (`id`, `text`,
//! `summary`, `lang`) gives a line out: `{"id", "sentences": [{"start", "end", "values"}]}`, offsets in UTF-16.

use std::io::{BufRead, Write};

use nutgraf::check::{self, FEATURES};
use nutgraf::{Article, CheckOptions, view};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout());
    writeln!(out, "{}", json!(FEATURES))?;
    for line in std::io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let (text, summary) = (line["text"].as_str().unwrap_or_default(), line["summary"].as_str().unwrap_or_default());
        let options = CheckOptions { lang: line["lang"].as_str().map(str::to_owned), ..CheckOptions::default() };
        let article = Article::from_paste(text);
        let checked = check::check(&article, summary, &options);
        let rows = check::measure(&article, summary, &options);
        let (Ok(checked), Ok(rows)) = (checked, rows) else { continue };
        let sentences = view::Check::new(&checked, text, summary).sentences;
        let sentences = sentences.iter().zip(rows).map(
            |(sentence, values)| json!({ "start": sentence.piece.start, "end": sentence.piece.end, "values": values }),
        );
        writeln!(out, "{}", json!({ "id": line["id"], "sentences": sentences.collect::<Vec<_>>() }))?;
    }
    out.flush()
}
