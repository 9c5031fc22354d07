//! Short texts are read in their language, and a text in none that we know gets no language's rules.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::expect_used, clippy::panic)]

mod common;

use nutgraf::{Options, digest, lang};

#[test]
fn the_language_of_a_short_text_is_found() {
    common::check("language", |_, input| lang::detect(input).tag.to_owned());
}

#[test]
fn what_is_declared_counts_before_what_is_found() {
    let text = "Die Brücke bleibt bis Montag gesperrt. Das sagte die Stadt am Freitag. Die Risse sind tief.";
    let tag = |lang: Option<&str>| {
        let options = Options { lang: lang.map(str::to_owned), ..Options::default() };
        digest(text, &options).map(|digest| digest.lang)
    };
    assert_eq!(tag(None), Ok("de"));
    assert_eq!(tag(Some("fr-CA")), Ok("fr"));
    assert_eq!(tag(Some("tlh")), Ok("und"));
}

#[test]
fn a_tag_is_found_whatever_its_case_and_region() {
    for (tag, expected) in
        [("EN", "en"), ("pt-BR", "pt"), ("zh_TW", "zh"), ("no", "nb"), ("nn-NO", "nb"), ("xx", "und"), ("", "und")]
    {
        assert_eq!(lang::find(tag).tag, expected, "{tag}");
    }
}

#[test]
fn nothing_at_all_is_no_language() {
    for text in ["", " \n", "…", "🙂🙂", "e\u{301}\u{302}\u{303}"] {
        assert_eq!(lang::detect(text).tag, "und", "{text:?}");
    }
}
