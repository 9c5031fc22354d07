//! Pasted texts that reproduce reports of users: the cases of `tests/data/wild/text.jsonl`.
//!
//! A case is a line of JSON: `id`, `kind`, `text`, and `expect`, of which everything must hold:
//! - `title`: the title; `title_not`: texts that are not the title; `lang`: the language; `empty`: why the digest is empty.
//! - `summary_must_contain`, `summary_must_not_contain`: text of the summary of three sentences; `summary_first`: text of its
//!   first sentence.
//! - `kept_must_contain`: text that is neither removed nor the title; `removed_must_contain`: text that is removed.
//! - `sentences`: all sentences; `sentences_must_include`: some of them; `sentences_must_not_contain`: text of none.
//! - `keywords_must_contain`, `keywords_must_not_contain`: whole keywords, in any case.
//! - `quotes_must_not_contain`, `speakers_must_not_contain`: text of no key quote, no speaker.
//!
//! White space counts as one space.

#![allow(clippy::expect_used, clippy::panic, clippy::disallowed_methods)]

use nutgraf::{Digest, Options, digest};
use serde_json::Value;

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The parts of a digest as text.
struct Said {
    title: Option<String>,
    lang: String,
    empty: Option<String>,
    summary: Vec<String>,
    sentences: Vec<String>,
    removed: Vec<String>,
    keywords: Vec<String>,
    quotes: Vec<String>,
    speakers: Vec<String>,
}

impl Said {
    fn of(text: &str) -> Self {
        let digest_of = |sentences| digest(text, &Options { sentences, ..Options::default() }).expect("fair options");
        let (short, long): (Digest, Digest) = (digest_of(3), digest_of(50));
        let sentences = |digest: &Digest| digest.summary.iter().map(|it| fold(it.span.of(text))).collect();
        Self {
            title: short.title.map(|title| title.of(text).to_owned()),
            lang: short.lang.to_owned(),
            empty: short.empty.map(|empty| format!("{empty:?}").to_lowercase()),
            summary: sentences(&short),
            sentences: sentences(&long),
            removed: short.removed.iter().map(|it| fold(it.span.of(text))).collect(),
            keywords: short.keywords.iter().map(|it| fold(it.span.of(text)).to_lowercase()).collect(),
            quotes: short.quotes.iter().map(|it| fold(it.span.of(text))).collect(),
            speakers: short
                .quotes
                .iter()
                .filter_map(|it| it.speaker.as_ref())
                .map(|it| it.name.of(text).to_owned())
                .collect(),
        }
    }

    fn is_removed(&self, piece: &str) -> bool {
        const LEAST_PART: usize = 12;
        self.removed
            .iter()
            .any(|it| it.contains(piece) || (it.chars().count() > LEAST_PART && piece.contains(it.as_str())))
    }

    /// Whether an expectation holds of one of its values.
    fn meets(&self, name: &str, value: &str) -> bool {
        let summary = self.summary.join("\n");
        let in_title = || self.title.as_ref().is_some_and(|title| fold(title).contains(value));
        match name {
            "title" => self.title.as_deref() == Some(value),
            "title_not" => self.title.as_deref().map(fold) != Some(value.to_owned()),
            "lang" => self.lang == value,
            "empty" => self.empty.as_deref() == Some(value),
            "summary_must_contain" => summary.contains(value),
            "summary_must_not_contain" => !summary.contains(value),
            "summary_first" => self.summary.first().is_some_and(|first| first.contains(value)),
            "kept_must_contain" => !self.is_removed(value) && !in_title(),
            "removed_must_contain" => self.removed.iter().any(|it| it.contains(value)),
            "sentences" | "sentences_must_include" => self.sentences.iter().any(|it| it == value),
            "sentences_must_not_contain" => !self.sentences.iter().any(|it| it.contains(value)),
            "keywords_must_contain" => self.keywords.contains(&value.to_lowercase()),
            "keywords_must_not_contain" => !self.keywords.contains(&value.to_lowercase()),
            "quotes_must_not_contain" => !self.quotes.iter().any(|it| it.contains(value)),
            "speakers_must_not_contain" => !self.speakers.iter().any(|it| it == value),
            _ => panic!("no such expectation: {name}"),
        }
    }
}

fn complaints(case: &Value) -> Vec<String> {
    let said = Said::of(case["text"].as_str().expect("a text"));
    let expected = case["expect"].as_object().expect("expectations");
    let mut wrong = Vec::new();
    for (name, values) in expected {
        let values: Vec<&str> = match values {
            Value::Array(values) => values.iter().filter_map(Value::as_str).collect(),
            value => value.as_str().into_iter().collect(),
        };
        if name == "title" && values.is_empty() && said.title.is_some() {
            wrong.push(format!("{}: title is {:?}", case["id"], said.title));
        }
        if name == "sentences" && values.len() != said.sentences.len() {
            wrong.push(format!("{}: sentences are {:#?}", case["id"], said.sentences));
        }
        let unmet = values.iter().filter(|value| !said.meets(name, &fold(value)));
        wrong.extend(unmet.map(|value| {
            format!("{}: {name} {value:?}; title {:?}, summary {:#?}", case["id"], said.title, said.summary)
        }));
    }
    wrong
}

#[test]
fn what_users_reported_is_right() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/wild/text.jsonl");
    let text = std::fs::read_to_string(file).expect("a readable file");
    let cases: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    assert!(cases.len() >= 49, "all cases are read");
    let wrong: Vec<String> = cases.iter().flat_map(complaints).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
