//! `check`: a summary against its article, on cases of each language, on errors put in on purpose, and on hard texts.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::expect_used, clippy::panic)]

mod common;

use nutgraf::check::{FlagKind, Strength, Unchecked, Verdict};
use nutgraf::{Article, Check, CheckOptions, check};

fn checked(article: &str, summary: &str, lang: Option<&str>) -> Check {
    let mut options = CheckOptions::default();
    options.clean = false;
    options.lang = lang.map(str::to_owned);
    check(&Article::from_paste(article), summary, &options).expect("texts of this size")
}

/// The flags that are worth a look, as the cases write them: "strong name: White House", with what the article has instead
/// behind "<-"; "nothing" if there is none.
fn flags(check: &Check, article: &str, summary: &str) -> String {
    let flags = check.sentences.iter().flat_map(|sentence| &sentence.flags);
    let lines: Vec<String> = flags
        .filter(|flag| flag.sure > Strength::Weak)
        .map(|flag| {
            let instead = flag.article.map(|span| format!(" <- {}", span.of(article))).unwrap_or_default();
            format!("{} {}: {}{instead}", flag.sure.code(), flag.kind.code(), flag.span.of(summary))
        })
        .collect();
    if lines.is_empty() { "nothing".to_owned() } else { lines.join("\n") }
}

#[test]
fn cases() {
    common::check("check", |tag, input| {
        let (article, summary) = input.split_once("\n+++\n").expect("an article, +++ and its summary");
        flags(&checked(article, summary, Some(tag)), article, summary)
    });
}
