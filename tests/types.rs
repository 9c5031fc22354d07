//! `types.d.ts` agrees with the code: every key of a real digest, every default, every range.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

use nutgraf::article::RemovalRule;
use nutgraf::check::{FlagKind, Unchecked};
use nutgraf::{Article, CheckOptions, OptionKind, Options, digest, view};
use serde_json::{Value, json};

const TYPES: &str = include_str!("../wasm/src/types.d.ts");
const COMMAND: &str = include_str!("../bin/nutgraf.js");
const COMMAND_TYPES: &str = include_str!("../bin/options.js");
const ELEMENT: &str = include_str!("../www/nut-graf-element.js");

/// A field of an interface: its type, and whether it may be absent.
type Fields = BTreeMap<String, (String, bool)>;

/// Every interface of `types.d.ts` with its own fields and those that it extends.
fn interfaces() -> BTreeMap<String, Fields> {
    let mut found: BTreeMap<String, Fields> = BTreeMap::new();
    for part in TYPES.split("export interface ").skip(1) {
        let (head, rest) = part.split_once('{').unwrap();
        let mut fields = match head.split_once(" extends ") {
            Some((_, parent)) => found.get(parent.trim()).cloned().unwrap_or_default(),
            None => Fields::new(),
        };
        for line in rest.split("\n}").next().unwrap().lines().filter(|line| line.trim_end().ends_with(';')) {
            let (name, kind) = line.trim().trim_end_matches(';').split_once(": ").unwrap();
            fields.insert(name.trim_end_matches('?').to_owned(), (kind.to_owned(), name.ends_with('?')));
        }
        found.insert(head.split_whitespace().next().unwrap().to_owned(), fields);
    }
    found
}

/// Checks a value against a type by name, and records which fields occurred.
fn check(value: &Value, kind: &str, types: &BTreeMap<String, Fields>, seen: &mut BTreeSet<String>) {
    if let Some(item) = kind.strip_suffix("[]") {
        return value.as_array().unwrap().iter().for_each(|value| check(value, item, types, seen));
    }
    let Some(fields) = types.get(kind) else {
        let fits = match kind {
            "number" => value.is_number(),
            "true" => *value == json!(true),
            _ => value.is_string(),
        };
        assert!(fits, "{value} is no {kind}");
        return;
    };
    let object = value.as_object().unwrap_or_else(|| panic!("{value} is no {kind}"));
    for (name, value) in object {
        let (field, _) = fields.get(name).unwrap_or_else(|| panic!("types.d.ts has no {kind}.{name}"));
        seen.insert(format!("{kind}.{name}"));
        check(value, field, types, seen);
    }
    for (name, (_, optional)) in fields {
        assert!(*optional || object.contains_key(name), "a digest lacks {kind}.{name}");
    }
}

#[test]
fn the_keys_of_a_real_digest_are_those_of_the_types() {
    let types = interfaces();
    let mut seen = BTreeSet::new();
    let articles =
        [include_str!("golden/harbour-bridge-paste/article.txt"), include_str!("golden/one-line/article.txt")];
    let fragment =
        "The port stays.\n\nAna Ruiz said that the port is “safe enough for all the lorries of the mill” these days.";
    for text in articles.into_iter().chain(["https://harbour.example/", fragment]) {
        let keep =
            digest(text, &Options::default()).unwrap().removed.iter().map(|removal| removal.span).take(1).collect();
        let focus = Some("zeppelins".to_owned());
        let options = Options { quotes: 50, scores: true, focus, keep, ..Options::default() };
        let view = view::Digest::new(&digest(text, &options).unwrap(), text);
        check(&json!(view), "Digest", &types, &mut seen);
    }
    for name in [
        "Digest",
        "Piece",
        "SummarySentence",
        "KeyQuote",
        "Speaker",
        "Voice",
        "Keyword",
        "Removal",
        "ScoredSentence",
        "Stats",
    ] {
        // Natively all languages are there; tests/languages.test.mjs has a digest without its own.
        for field in types[name].keys().filter(|field| *field != "missingLanguage") {
            assert!(seen.contains(&format!("{name}.{field}")), "no digest here has {name}.{field}: is it still made?");
        }
    }
}

#[test]
fn the_keys_of_a_real_check_are_those_of_the_types() {
    let types = interfaces();
    let mut seen = BTreeSet::new();
    let article = include_str!("golden/harbour-bridge-paste/article.txt");
    let summary = "Ines Okafor saw 977 cracks. The bridge closes. Salonen said: “Twelve weeks is the whole spring.”";
    let checked = nutgraf::check(&Article::from_paste(article), summary, &CheckOptions::default()).unwrap();
    check(&json!(view::Check::new(&checked, article, summary)), "Check", &types, &mut seen);
    for name in ["Check", "CheckCounts", "CheckedSentence", "Flag"] {
        for field in types[name].keys().filter(|field| *field != "unchecked") {
            assert!(seen.contains(&format!("{name}.{field}")), "no check here has {name}.{field}: is it still made?");
        }
    }
}

fn declared(union: &str) -> Vec<&'static str> {
    let union = TYPES.split(&format!("export type {union} =")).nth(1).and_then(|rest| rest.split(';').next()).unwrap();
    union.split('"').skip(1).step_by(2).collect()
}

#[test]
fn the_kinds_of_flags_are_those_of_the_types() {
    assert_eq!(declared("FlagKind"), FlagKind::ALL.iter().map(|kind| kind.code()).collect::<Vec<_>>());
    assert_eq!(declared("Unchecked"), Unchecked::ALL.iter().map(|what| what.code()).collect::<Vec<_>>());
}

#[test]
fn the_removal_rules_are_those_of_the_types() {
    let union = TYPES.split("export type RemovalRule =").nth(1).and_then(|rest| rest.split(';').next()).unwrap();
    let declared: Vec<&str> = union.split('"').skip(1).step_by(2).collect();
    assert_eq!(declared, RemovalRule::ALL.iter().map(|rule| rule.code()).collect::<Vec<_>>());
}

#[test]
fn every_reader_of_options_knows_the_table() {
    let types = interfaces();
    let declared = TYPES.split("export interface DigestOptions").nth(1).unwrap();
    let default = view_of(&Options::default());
    let names: Vec<String> = Options::TABLE.iter().map(|entry| entry.name.to_owned()).collect();
    assert_eq!(types["DigestOptions"].keys().collect::<BTreeSet<_>>(), names.iter().collect());
    for entry in Options::TABLE {
        let name = entry.name;
        let (kind, _) = &types["DigestOptions"][name];
        let comment = declared.split(&format!("  {name}?:")).next().unwrap().trim_end().lines().last().unwrap();
        let OptionKind::Count(range) = &entry.kind else { continue };
        assert_eq!(kind, "number", "{name}");
        let (low, high) = (range.start(), range.end());
        let default = default.get(name).map(|default| format!(" Default {default}.")).unwrap_or_default();
        let fact = format!("{low} to {}.{default}", grouped(*high));
        assert!(comment.contains(&fact), "types.d.ts says of {name}: {comment}; it is: {fact}");
        let usage = COMMAND.lines().find(|line| line.starts_with(&format!("  --{name} N"))).unwrap();
        let default = Some(default.trim_start_matches(" Default ").trim_end_matches('.')).filter(|it| !it.is_empty());
        let fact = format!("{low} to {high}") + &default.map(|it| format!(" (default {it})")).unwrap_or_default();
        assert!(usage.contains(&fact), "the command says: {usage}; it is: {fact}");
        if let Some(limits) = ELEMENT.lines().find(|line| line.starts_with(&format!("  {name}: {{ least: "))) {
            let fact = format!("{{ least: {low}, most: {} }}", grouped(*high).replace(',', "_"));
            assert!(limits.contains(&fact), "the element says: {limits}; it is: {fact}");
        }
    }
    for entry in Options::TABLE {
        let kind = match entry.kind {
            OptionKind::Count(_) => "number",
            OptionKind::Text => "string",
            OptionKind::Flag => "boolean",
            _ => "array",
        };
        assert!(COMMAND_TYPES.contains(&format!("{}: '{kind}'", entry.name)), "bin/options.js: {}", entry.name);
        let (declared, _) = &types["DigestOptions"][entry.name];
        assert!(declared == kind || kind == "array" && declared.ends_with("[]"), "types.d.ts: {}", entry.name);
    }
    let limits = ELEMENT.lines().filter(|line| line.contains("{ least: "));
    assert_eq!(limits.count(), 3, "the element's limits moved: compare them anew");
}

/// The default counts, by name.
fn view_of(options: &Options) -> BTreeMap<&'static str, usize> {
    BTreeMap::from([("sentences", options.sentences), ("quotes", options.quotes), ("keywords", options.keywords)])
}

/// 5000 as "5,000".
fn grouped(number: usize) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", number / 1000, number % 1000) }
}
