//! `check`: cases of each language, errors inserted into golden articles, and hard texts.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::expect_used, clippy::panic)]

mod common;

use nutgraf::check::{FlagKind, Strength, Unchecked, Verdict};
use nutgraf::{Article, Check, CheckOptions, Options, Span, check, digest};

fn checked(article: &str, summary: &str, lang: Option<&str>) -> Check {
    let options = CheckOptions { clean: false, lang: lang.map(str::to_owned), ..CheckOptions::default() };
    check(&Article::from_paste(article), summary, &options).expect("texts of this size")
}

/// The strong and medium flags as the cases write them: "strong name: White House", then "<-" and what the article has
/// instead; "nothing" if there is none.
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

const ARTICLE: &str = "The harbour bridge will close for eleven weeks from Monday, the city said.\n\n\
    “We found deep cracks in two of the main cables,” said Ines Okafor, the city engineer. The repair costs 4.6 million \
    euros.\n\n\
    “The city has ignored our letters for ten years,” said Karl Brandner, who lives by the bridge.";

#[test]
fn each_sentence_has_its_sources_and_its_verdict() {
    let summary = "The bridge will close for eleven weeks. Residents may sue the mayor over lost income next spring.";
    let check = checked(ARTICLE, summary, Some("en"));
    let found: Vec<_> = check
        .sentences
        .iter()
        .map(|it| (it.span.of(summary), it.verdict, it.sources.first().map(|span| span.of(ARTICLE))))
        .collect();
    let first = "The harbour bridge will close for eleven weeks from Monday, the city said.";
    assert_eq!(found[0], ("The bridge will close for eleven weeks.", Verdict::Carried, Some(first)));
    assert_eq!((found.len(), found[1].1), (2, Verdict::NotFound));
    assert!(check.sentences[0].score < check.sentences[1].score, "the second is less likely carried");
    assert_eq!((check.counts.carried, check.counts.not_found, check.counts.strong), (1, 1, 0));
    let no_source = check.sentences[1].flags.iter().find(|flag| flag.kind == FlagKind::NoSource);
    assert_eq!(no_source.map(|flag| (flag.sure, flag.span)), Some((Strength::Medium, check.sentences[1].span)));
    // with fewer words that the article does not use
    let check = checked(ARTICLE, "Residents may sue the mayor next spring.", Some("en"));
    let no_source = check.sentences[0].flags.iter().find(|flag| flag.kind == FlagKind::NoSource);
    assert_eq!(no_source.map(|flag| flag.sure), Some(Strength::Weak));
}

#[test]
fn what_was_left_out_of_the_article_counts_weakly() {
    let article = format!("{ARTICLE}\n\nRelated articles\n\nSaskatoon votes on 1,300 buses\n\nShare on Facebook");
    let summary = "The bridge in Saskatoon will close, and 1,300 people were told.";
    let kept = checked(&article, summary, Some("en"));
    let cleaned = check(&Article::from_paste(&article), summary, &CheckOptions::default()).expect("small texts");
    let strengths = |check: &Check| {
        let named = |kind| check.sentences[0].flags.iter().find(|flag| flag.kind == kind).map(|flag| flag.sure);
        (named(FlagKind::Name), named(FlagKind::Number))
    };
    assert_eq!(strengths(&cleaned), (Some(Strength::Weak), Some(Strength::Weak)));
    assert_eq!(strengths(&kept).0, None);
}

#[test]
fn what_a_language_or_a_text_does_not_show_is_said() {
    let unchecked = |article: &str, summary: &str, lang| checked(article, summary, lang).unchecked;
    assert_eq!(unchecked(ARTICLE, "The bridge will close.", Some("en")), []);
    let small = "the harbour bridge will close. the city engineer said so on monday. nobody knew it.";
    assert_eq!(
        unchecked(small, "the bridge will close. nobody knew.", Some("en")),
        [Unchecked::Names, Unchecked::Speakers]
    );
    let all = [Unchecked::Names, Unchecked::Dates, Unchecked::NumberWords, Unchecked::Speakers, Unchecked::Opposites];
    for (article, summary, tag) in [
        ("技師は「亀裂が見つかった」と述べた。", "市長は「亀裂が見つかった」と述べた。", "ja"),
        ("工程师说：“我们发现了裂缝。”", "市长说：“我们发现了裂缝。”", "zh"),
        ("وقال المهندس: \"وجدنا شقوقا عميقة\".", "وقال العمدة: \"وجدنا شقوقا عميقة\".", "ar"),
        ("“We found deep cracks,” said Okafor.", "“We found deep cracks,” said Brandner.", "und"),
    ] {
        assert_eq!(unchecked(article, summary, Some(tag)), all, "{tag}");
    }
}

#[test]
fn a_summary_in_another_language_has_its_numbers_and_quotations_compared_alone() {
    let summary = "Die Hafenbrücke wird elf Wochen lang gesperrt, teilte die Stadt mit. Die Reparatur kostet 4,6 Millionen \
        Euro, und 17 Anwohner haben Klage eingereicht. „We found small cracks in two of the main cables“, sagte Okafor.";
    let check = checked(ARTICLE, summary, None);
    assert!(check.unchecked.contains(&Unchecked::Words) && check.unchecked.contains(&Unchecked::Names));
    let kinds: Vec<_> =
        check.sentences.iter().flat_map(|it| &it.flags).map(|flag| (flag.kind, flag.span.of(summary))).collect();
    let quotation = (FlagKind::QuotationChanged, "We found small cracks in two of the main cables");
    assert_eq!(kinds, [(FlagKind::Number, "17"), quotation]);
}

#[test]
fn bad_input_has_a_defined_answer() {
    let options = CheckOptions::default();
    for summary in ["", " \n ", "…"] {
        let check = checked(ARTICLE, summary, None);
        assert!(check.sentences.is_empty() && check.counts == Default::default(), "{summary:?}");
    }
    let check = checked("", "The bridge will close.", Some("en"));
    assert_eq!((check.sentences[0].verdict, check.sentences[0].sources.len()), (Verdict::NotFound, 0));
    let longer = ARTICLE.repeat(3);
    assert!(checked(ARTICLE, &longer, Some("en")).sentences.len() > 9, "a summary may be longer than its article");
    let code = |article: &str, summary: &str, options: &CheckOptions| {
        check_error(article, summary, options).map(|error| (error.code(), error.to_string()))
    };
    let long = "a".repeat(CheckOptions::MAX_SUMMARY_BYTES + 1);
    let message = "the summary is 1048577 bytes long; at most 1048576 are read".to_owned();
    assert_eq!(code(ARTICLE, &long, &options), Some(("text-too-long", message)));
    let keep = CheckOptions { keep: vec![Span::new(0, 9_999)], ..CheckOptions::default() };
    let message = "option \"keep\" has 0 to 9999, which is no place in the text".to_owned();
    assert_eq!(code(ARTICLE, "The bridge.", &keep), Some(("option-range", message)));
}

fn check_error(article: &str, summary: &str, options: &CheckOptions) -> Option<nutgraf::Error> {
    check(&Article::from_paste(article), summary, options).err()
}

#[test]
fn every_kind_has_a_code_of_its_own() {
    let mut codes: Vec<&str> = FlagKind::ALL.iter().map(|kind| kind.code()).collect();
    assert!(codes.iter().all(|code| code.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), FlagKind::ALL.len());
}

/// The articles of `tests/golden`, with the language of each.
fn golden() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("golden articles").map(|it| it.expect("a folder").path()).collect();
    paths.sort();
    let read = |path: std::path::PathBuf| std::fs::read_to_string(path.join("article.txt")).expect("an article");
    let texts = paths.into_iter().filter(|path| path.is_dir()).map(read);
    texts.map(|text| (digest(&text, &Options::default()).expect("defaults").lang.to_string(), text)).collect()
}

/// Sentences and quotations of the golden articles, as a summary would hold them, each with its article.
fn own_sentences(most: usize) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (_, text) in golden() {
        let options = Options { sentences: most, quotes: 20, ..Options::default() };
        let digest = digest(&text, &options).expect("in range");
        let sentences =
            digest.summary.iter().map(|it| it.span.of(&text).split_whitespace().collect::<Vec<_>>().join(" "));
        found.extend(sentences.map(|sentence| (text.clone(), sentence)));
    }
    found
}

/// The strong and medium flags of a summary.
fn shown(article: &str, summary: &str) -> Vec<FlagKind> {
    let check = check(&Article::from_paste(article), summary, &CheckOptions::default()).expect("small texts");
    let flags = check.sentences.iter().flat_map(|it| &it.flags);
    flags.filter(|flag| flag.sure > Strength::Weak).map(|flag| flag.kind).collect()
}

#[test]
fn an_article_s_own_sentences_are_not_flagged() {
    let sentences = own_sentences(30);
    let wrong: Vec<_> = sentences.iter().filter(|(article, sentence)| !shown(article, sentence).is_empty()).collect();
    assert!(sentences.len() > 50, "{}", sentences.len());
    assert!(wrong.is_empty(), "{:?}", wrong.iter().map(|(_, sentence)| sentence).collect::<Vec<_>>());
}

#[test]
fn errors_put_in_on_purpose_are_found() {
    let mut found = std::collections::BTreeMap::<&str, (usize, usize)>::new();
    let mut count = |what, is_found: bool| {
        let (all, hits) = found.entry(what).or_default();
        (*all, *hits) = (*all + 1, *hits + usize::from(is_found));
    };
    for (article, sentence) in own_sentences(30) {
        let figures = sentence.split(|c: char| !c.is_ascii_digit()).find(|run| !run.is_empty() && run.len() < 4);
        if let Some(figures) = figures {
            let changed = sentence.replacen(figures, "977", 1);
            count("number", shown(&article, &changed).contains(&FlagKind::Number));
        }
        let named = format!("{} Anders Okonkwo of Ljubljana was there.", sentence);
        count("name", shown(&article, &named).contains(&FlagKind::Name));
        let body: Vec<&str> =
            sentence.split(' ').filter(|word| !word.contains(['"', '“', '”', '„', '«', '»'])).collect();
        if body.len() == sentence.split(' ').count() && body.len() > 5 {
            let quoted = format!("She said: “{}”", body.join(" "));
            count("verbatim", shown(&article, &quoted).iter().any(|kind| *kind != FlagKind::Pronoun));
            let changed = format!("She said: “{} zzyzx {}”", body[..3].join(" "), body[4..].join(" "));
            let kinds = shown(&article, &changed);
            count("changed", kinds.contains(&FlagKind::QuotationChanged) || kinds.contains(&FlagKind::Quotation));
        }
    }
    let share = |what| found.get(what).map(|(all, hits)| *hits as f64 / *all as f64);
    assert_eq!(share("changed"), Some(1.0), "{found:?}");
    assert_eq!(share("verbatim"), Some(0.0), "{found:?}");
    assert!(share("number").is_some_and(|share| share >= 0.9), "{found:?}");
    assert!(share("name").is_some_and(|share| share >= 0.8), "{found:?}");
}
