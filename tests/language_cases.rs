//! Short texts in many languages: detection, sentences, quotations and speakers.
#![allow(clippy::expect_used, clippy::panic)]

use nutgraf::{Options, digest};
use serde_json::Value;

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The expectations of a case that its digest does not meet.
fn faults(case: &Value) -> Vec<String> {
    let text = case["text"].as_str().expect("a text");
    let options = Options { quotes: 50, sentences: 50, clean: false, ..Options::default() };
    let found = digest(text, &options).expect("a digest");
    let quotes: Vec<String> = found.quotes.iter().map(|quote| folded(quote.span.of(text))).collect();
    let names: Vec<Option<&str>> =
        found.quotes.iter().map(|quote| quote.speaker.map(|speaker| speaker.name.of(text))).collect();
    let mut faults = Vec::new();
    let expect = case["expect"].as_object().expect("what is expected");
    for (what, value) in expect {
        let holds = match (what.as_str(), value) {
            ("speaker", Value::Null) => names.iter().all(Option::is_none),
            ("speaker", value) => names.contains(&value.as_str()),
            ("quote", value) => quotes.contains(&folded(value.as_str().unwrap_or_default())),
            ("quotes", value) => Some(quotes.len() as u64) == value.as_u64(),
            ("lang", value) => Some(found.lang) == value.as_str(),
            ("sentences", Value::Array(expected)) => {
                let mut spans: Vec<_> = found.summary.iter().map(|it| it.span).collect();
                spans.sort_by_key(|span| span.start);
                let sentences = spans.iter().map(|span| folded(span.of(text)));
                sentences.eq(expected.iter().map(|it| folded(it.as_str().unwrap_or_default())))
            }
            _ => panic!("{}: unknown expectation {what}", case["id"]),
        };
        if !holds {
            faults.push(format!("{what} {value}: quotes {quotes:?}, speakers {names:?}, lang {}", found.lang));
        }
    }
    faults
}

fn check(cases: &str, least: usize) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in cases.lines().filter(|line| !line.trim().is_empty()) {
        let case: Value = serde_json::from_str(line).expect("a case is a line of JSON");
        wrong.extend(faults(&case).into_iter().map(|fault| format!("{}: {fault}", case["id"])));
        count += 1;
    }
    assert!(count >= least, "{count} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_reported_of_other_languages_stays_right() {
    check(include_str!("data/quote-wild/languages.jsonl"), 45);
}

#[test]
fn women_and_men_are_named_alike() {
    check(include_str!("data/quote-wild/women-and-men.jsonl"), 40);
}

#[test]
fn a_name_is_right_or_there_is_none() {
    check(include_str!("data/quote-wild/no-wrong-name.jsonl"), 42);
}
