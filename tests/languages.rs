//! Language detection: short texts in known languages, and texts in others, which get the neutral rules.
#![allow(clippy::expect_used, clippy::panic)]

mod common;

use nutgraf::article::Article;
use nutgraf::{Options, digest_article, lang};

#[test]
fn the_language_of_a_short_text_is_found() {
    common::check("language", |_, input| lang::detect(input).tag.to_owned());
}

#[test]
fn the_language_of_a_paragraph_is_found() {
    common::check("paragraph", |_, input| lang::detect(input).tag.to_owned());
}

/// Runs of `words` words (in scripts without spaces, of twice as many characters) of the sample paragraphs.
fn runs(words: usize) -> Vec<(String, String)> {
    let mut runs = Vec::new();
    for case in common::cases("paragraph").into_iter().filter(|case| case.lang != "und") {
        let spaced: Vec<&str> = case.input.split_whitespace().collect();
        if spaced.len() > words {
            runs.extend(spaced.chunks_exact(words).map(|run| (case.lang.clone(), run.join(" "))));
        } else {
            let characters: Vec<char> = case.input.chars().collect();
            runs.extend(characters.chunks_exact(2 * words).map(|run| (case.lang.clone(), run.iter().collect())));
        }
    }
    runs
}

#[test]
fn fifteen_words_tell_the_language_of_nine_texts_in_ten_and_eight_words_nearly_so() {
    for (words, least) in [(15, 0.95), (8, 0.93)] {
        let runs = runs(words);
        let wrong: Vec<_> = runs.iter().filter(|(lang, run)| lang::detect(run).tag != lang).collect();
        let share = 1.0 - wrong.len() as f64 / runs.len() as f64;
        assert!(share >= least && runs.len() > 100, "{words} words: {share:.3} of {}\n{wrong:#?}", runs.len());
    }
}

const GERMAN: &str =
    "Die Brücke bleibt bis Montag gesperrt. Das sagte die Stadt am Freitag. Die Risse sind tief und alt.";

fn tag_of(text: &str, option: Option<&str>, page: Option<&str>) -> &'static str {
    let article = Article::from_paste(text).with_lang(page.map(str::to_owned));
    let options = Options { lang: option.map(str::to_owned), ..Options::default() };
    digest_article(&article, &options).expect("a digest").lang
}

#[test]
fn what_the_caller_says_counts_before_what_is_found() {
    assert_eq!(tag_of(GERMAN, None, None), "de");
    assert_eq!(tag_of(GERMAN, Some("fr-CA"), None), "fr");
    assert_eq!(tag_of(GERMAN, Some("tlh"), Some("de")), "und");
    assert_eq!(tag_of(GERMAN, Some("en"), Some("de")), "en");
    assert_eq!(tag_of(GERMAN, Some(""), Some("")), "de", "an empty tag says nothing");
}

#[test]
fn a_page_is_believed_unless_its_text_is_clearly_in_another_language() {
    assert_eq!(tag_of(GERMAN, None, Some("en")), "de");
    assert_eq!(tag_of("강 위의 다리는 봄까지 닫혀 있을 것이라고 시의회가 월요일 밝혔다.", None, Some("en-US")), "ko");
    assert_eq!(tag_of(GERMAN, None, Some("gsw")), "und", "a language that we do not know, close to one that we do");
    assert_eq!(tag_of("Broen blir stengt til våren, sa kommunen mandag.", None, Some("da")), "da", "a neighbour");
    assert_eq!(tag_of("12 345, 67.8", None, Some("en")), "en", "nothing speaks against it");
    assert_eq!(tag_of("xqzt brfl gnarp snorf tweq krell zanth", None, Some("fr")), "fr", "nothing better is found");
}

#[test]
fn a_text_in_two_languages_is_read_in_the_one_that_has_more_of_it() {
    let english = "The bridge will stay closed until Monday, the city said. The cracks are deep.";
    assert_eq!(lang::detect(&format!("{english}\n\n{GERMAN}\n\n{GERMAN}")).tag, "de");
    assert_eq!(lang::detect(&format!("{GERMAN}\n\n{english}\n\n{english}\n\n{english}")).tag, "en");
}

#[test]
fn what_is_written_in_no_language_we_can_read_is_in_none() {
    let russian_in_latin = "Staryi most cherez reku ostanetsia zakrytym do vesny, soobshchil v ponedelnik gorodskoi sovet. Inzhenery nashli \
         glubokie treshchiny v dvukh trosakh, kogda proveriali ikh na proshloi nedele. Nikto ne postradal.";
    let zalgo: String =
        "The bridge will stay closed until Monday".chars().flat_map(|c| [c, '\u{335}', '\u{301}']).collect();
    for text in [russian_in_latin, &zalgo, "3 : 2, 45.6 %, 2019, +1 555 0100", "🙂 🙂 🙂", "A1 B2 C3 D4"] {
        assert_eq!(lang::detect(text).tag, "und", "{text}");
    }
}

#[test]
fn a_tag_is_found_whatever_its_case_and_region() {
    for (tag, expected) in
        [("EN", "en"), ("pt-BR", "pt"), ("zh_TW", "zh"), ("no", "nb"), ("nn-NO", "nb"), ("xx", "und"), ("", "und")]
    {
        assert_eq!(lang::find_or_neutral(tag).tag, expected, "{tag}");
        assert_eq!(lang::find(tag).map(|language| language.tag), Some(expected).filter(|tag| *tag != "und"), "{tag}");
    }
}

#[test]
fn nothing_at_all_is_no_language() {
    for text in ["", " \n", "…", "🙂🙂", "e\u{301}\u{302}\u{303}"] {
        assert_eq!(lang::detect(text).tag, "und", "{text:?}");
    }
}
