//! The training data of `tools/learn/summary.py`: reads lines of JSON (`id`, `text`, `lang`) and writes the sentences of each
//! with their features. With `--parameters`, writes the parameters in use instead.

use std::io::{BufRead, Write};

use nutgraf::article::TokenTable;
use nutgraf::{Article, article, lang, rank, text};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout());
    if std::env::args().any(|argument| argument == "--parameters") {
        let parameters: serde_json::Map<_, _> =
            rank::parameters().into_iter().map(|(name, value)| (name.to_owned(), json!(value))).collect();
        return writeln!(out, "{}", Value::Object(parameters));
    }
    for line in std::io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", json!({ "id": line["id"], "sentences": features(&line) }))?;
    }
    out.flush()
}

fn features(line: &Value) -> Vec<Value> {
    let source = line["text"].as_str().unwrap_or_default();
    let language = line["lang"].as_str().map_or_else(|| lang::detect(source), lang::find_or_neutral);
    let paste = Article::from_paste(source);
    let words = TokenTable::read(&paste);
    let (article, _) = article::clean(&paste, &words, language, &[]);
    let sentences = text::segment(&article, language);
    let terms = text::index(&article, &sentences, &words, language);
    let scores = rank::score(&article, &sentences, &terms, language, None);
    let feature = |(i, sentence): (usize, &text::Sentence)| {
        let features = scores.features[i];
        json!({
            "text": features.body.of(source),
            "words": sentence.words,
            "textrank": scores.textrank[i],
            "direction": scores.direction[i],
            "dangling": features.is_dangling,
            "question": features.is_question,
            "unfinished": features.is_unfinished,
            "quoted": features.quoted_share,
            "terms": terms.of(i).iter().map(|(term, _)| term).collect::<Vec<_>>(),
        })
    };
    sentences.iter().enumerate().map(feature).collect()
}
