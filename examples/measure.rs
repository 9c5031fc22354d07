//! The training data of `tools/learn/clean.py`. The first line out names the columns; then each line of JSON in gives a line
//! out:
//! - `{"id", "text", "blocks"?}`: the blocks' spans (bytes), lengths (about words) and features, and the removals under the
//!   weights in use;
//! - `{"id", "scores", "words"}`: the neighbour features of each block under these first scores;
//! - `{"id", "text", "blocks"?, "verdicts"}`: which blocks stay if these are the second scores.

use std::io::{BufRead, Write};

use nutgraf::article::{self, Article, Block, BlockKind, Markup, TokenTable};
use nutgraf::{Span, lang};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout());
    writeln!(out, "{}", json!([article::measured(), article::headline_rows()]))?;
    for line in std::io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let answer = match () {
            () if line["scores"].is_array() => context(&line),
            () if line["verdicts"].is_array() || line["judge"].is_boolean() => judged(&line),
            () => blocks(&line),
        };
        writeln!(out, "{answer}")?;
    }
    out.flush()
}

fn blocks(line: &Value) -> Value {
    let article = article_of(line);
    let rows = article::measure(&article, lang::detect(article.text()));
    let spans: Vec<_> = article.blocks().iter().map(|block| [block.span.start, block.span.end]).collect();
    let words: Vec<_> = rows.iter().map(|row| row.words).collect();
    let rows: Vec<_> = rows.into_iter().map(|row| row.values).collect();
    let (_, removed) = article::clean(&article, &TokenTable::read(&article), lang::detect(article.text()), &[]);
    let removed: Vec<_> =
        removed.iter().map(|removal| json!([removal.span.start, removal.span.end, removal.rule.code()])).collect();
    json!({ "id": line["id"], "spans": spans, "words": words, "rows": rows, "removed": removed })
}

fn context(line: &Value) -> Value {
    json!({ "id": line["id"], "rows": article::context(&numbers(line, "scores"), &numbers(line, "words")) })
}

fn judged(line: &Value) -> Value {
    let article = article_of(line);
    let scores = line["verdicts"].is_array().then(|| numbers(line, "verdicts"));
    let (rows, none) = (numbers(line, "headline"), numbers(line, "none"));
    let weights = (!rows.is_empty()).then_some((rows.as_slice(), none.as_slice()));
    let judged = article::judged(&article, lang::detect(article.text()), scores, weights);
    json!({ "id": line["id"], "kept": judged.kept, "headline": judged.headline, "first": judged.first,
        "rows": judged.rows, "none": judged.none })
}

fn numbers(line: &Value, key: &str) -> Vec<f32> {
    line[key].as_array().into_iter().flatten().map(|number| number.as_f64().unwrap_or_default() as f32).collect()
}

fn article_of(line: &Value) -> Article<'_> {
    let text = line["text"].as_str().unwrap_or_default();
    line["blocks"].as_array().map_or_else(|| Article::from_paste(text), |blocks| walked(text, blocks))
}

fn walked<'t>(text: &'t str, blocks: &[Value]) -> Article<'t> {
    let blocks = blocks.iter().map(block).collect();
    Article::new(text, blocks).unwrap_or_else(|error| {
        eprintln!("{error}; read as plain text");
        Article::from_paste(text)
    })
}

fn block(block: &Value) -> Block {
    let number = |key: &str| block[key].as_u64().unwrap_or_default() as usize;
    let markup = &block["markup"];
    let is = |key: &str| markup[key].as_bool().unwrap_or_default();
    let markup = Markup {
        link_share: markup["linkShare"].as_f64().unwrap_or_default() as f32,
        is_bold: is("isBold"),
        is_paragraph: is("isParagraph"),
        in_figure: is("inFigure"),
        in_boilerplate: is("inBoilerplate"),
        in_article: is("inArticle"),
    };
    let kind = match block["kind"].as_str().unwrap_or_default() {
        "headline" => BlockKind::Headline,
        "heading" => BlockKind::Heading,
        "list-item" => BlockKind::ListItem,
        "quotation" => BlockKind::Quotation,
        "caption" => BlockKind::Caption,
        "other" => BlockKind::Other,
        _ => BlockKind::Paragraph,
    };
    Block::new(Span::new(number("start"), number("end")), kind).with_markup(markup)
}
