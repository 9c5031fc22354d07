//! The rank stage: sentence features, selection, keywords.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod common;

use nutgraf::article::{Article, Block, BlockKind, TokenTable};
use nutgraf::rank::{Scores, SentenceFeatures, SummarySentence};
use nutgraf::{Options, Span, lang, rank, text};

/// An article whose paragraphs are separated by blank lines.
fn article(source: &str) -> Article<'_> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for paragraph in source.split_inclusive("\n\n") {
        let span = Span::new(start, start + paragraph.len()).trim(source);
        start += paragraph.len();
        if !span.is_empty() {
            blocks.push(Block::new(span, BlockKind::Paragraph));
        }
    }
    Article::new(source, blocks).expect("the blocks stand in order")
}

struct Ranked {
    sentences: Vec<text::Sentence>,
    scores: Scores,
    summary: Vec<SummarySentence>,
}

fn ranked(tag: &str, source: &str, options: &Options) -> Ranked {
    let (article, language) = (article(source), lang::find_or_neutral(tag));
    let sentences = text::segment(&article, language);
    let terms = text::index(&article, &sentences, &TokenTable::read(&article), language);
    let scores = rank::score(&article, &sentences, &terms, language, options.focus.as_deref());
    let summary = rank::select(&article, &sentences, &terms, &scores, options);
    Ranked { sentences, scores, summary }
}

fn summary<'t>(source: &'t str, options: &Options) -> Vec<&'t str> {
    ranked("en", source, options).summary.iter().map(|sentence| sentence.span.of(source)).collect()
}

fn of_sentences(sentences: usize) -> Options {
    Options { sentences, ..Options::default() }
}

fn of_words(words: usize) -> Options {
    Options { words: Some(words), ..Options::default() }
}

fn keywords(source: &str, most: usize) -> Vec<&str> {
    let (article, language) = (article(source), lang::find_or_neutral("en"));
    let terms = text::index(&article, &text::segment(&article, language), &TokenTable::read(&article), language);
    rank::keywords(&article, &terms, language, most).iter().map(|keyword| keyword.span.of(source)).collect()
}

/// The features of a sentence, as the cases write them.
fn described(features: &SentenceFeatures) -> String {
    let quoted = match (features.quoted_share * 100.0).round() as u32 {
        0 => "",
        1..40 => "hardly quoted",
        40..95 => "half quoted",
        _ => "all quoted",
    };
    let words = [
        if features.is_dangling { "dangling" } else { "" },
        if features.is_question { "question" } else { "" },
        if features.is_unfinished { "unfinished" } else { "" },
        quoted,
    ];
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "-".to_owned() } else { words.join(", ") }
}

#[test]
fn sentences_have_the_expected_features() {
    common::check("sentence_features", |tag, input| {
        let scores = ranked(tag, input, &Options::default()).scores;
        scores.features.iter().map(described).collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn summaries_are_chosen_as_the_cases_say() {
    common::check("rank", |tag, input| {
        let chosen = ranked(tag, input, &Options::default()).summary;
        chosen.iter().map(|sentence| sentence.span.of(input).replace('\n', " ")).collect::<Vec<_>>().join("\n")
    });
}

const FERRY: &str = "A passenger ferry ran aground in fog near Port Marlow on Friday and 212 people were rescued. \
    The ferry, the Maid of Selby, struck a sandbank two miles from the harbour. It was carrying schoolchildren. \
    The coast guard sent three lifeboats to the ferry. Rescuers reached the sandbank within an hour. \
    The captain had reported trouble with the radar before the ferry left. Shares of the ferry company fell. \
    Tugs will try to free the ferry from the sandbank at high tide on Saturday.";

#[test]
fn the_scores_of_a_text_sum_to_one() {
    for source in [FERRY, "It is what it is.", "One. Two. Three.", "Fog.\n\nFog."] {
        let scores = ranked("en", source, &Options::default()).scores;
        assert!((scores.textrank.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{source}: {:?}", scores.textrank);
    }
}

#[test]
fn a_larger_budget_keeps_what_a_smaller_one_chose_and_the_order_of_the_article() {
    for more in 2..=9 {
        let (small, large) = (summary(FERRY, &of_sentences(more - 1)), summary(FERRY, &of_sentences(more)));
        assert_eq!(large.len(), more.min(8));
        assert!(small.iter().all(|sentence| large.contains(sentence)), "{small:?} is not in {large:?}");
        let places: Vec<_> = large.iter().map(|sentence| FERRY.find(sentence)).collect();
        assert!(places.is_sorted(), "{large:?}");
    }
}

#[test]
fn words_are_whole_sentences_within_the_budget_and_always_one() {
    for budget in 1..120 {
        let chosen = summary(FERRY, &of_words(budget));
        let words: usize = chosen.iter().map(|sentence| sentence.split_whitespace().count()).sum();
        assert!(chosen.len() == 1 || words <= budget && !chosen.is_empty(), "{words} words for {budget}: {chosen:?}");
    }
    assert_eq!(summary(FERRY, &of_words(5_000)).len(), 8);
}

#[test]
fn what_is_asked_for_beyond_the_text_is_the_text() {
    assert_eq!(summary("Fog fell. Rain came. Snow lay.", &of_sentences(50)).len(), 3);
    assert!(summary("", &of_sentences(50)).is_empty());
}

#[test]
fn a_sentence_that_stands_twice_is_chosen_once() {
    let refrain = "Carry me over the river. The lamps are lit. Carry me over the river. Carry me over the river.";
    assert_eq!(summary(refrain, &of_sentences(50)), ["Carry me over the river.", "The lamps are lit."]);
}

#[test]
fn sentences_of_stop_words_alone_have_a_summary() {
    let source = "It was. He is not. And so they did. But we have been there.";
    assert_eq!(summary(source, &of_sentences(2)).len(), 2);
}

#[test]
fn focus_leans_the_summary_towards_the_words_and_unknown_words_change_nothing() {
    let focused = |focus: &str| summary(FERRY, &Options { focus: Some(focus.to_owned()), ..of_sentences(1) });
    assert_eq!(focused("radar"), ["The captain had reported trouble with the radar before the ferry left."], "radar");
    assert_eq!(focused("the SHARE of companies"), ["Shares of the ferry company fell."], "shares");
    let plain = ranked("en", FERRY, &of_sentences(3));
    let unknown = ranked("en", FERRY, &Options { focus: Some("volcano, the".to_owned()), ..of_sentences(3) });
    assert_eq!(unknown.scores.unmatched_focus, ["volcano"]);
    assert_eq!((plain.summary, plain.scores.salience), (unknown.summary, unknown.scores.salience));
    assert_eq!((plain.scores.textrank, plain.scores.unmatched_focus), (unknown.scores.textrank, Vec::<String>::new()));
}

#[test]
fn focus_words_that_no_sentence_has_are_named_as_they_were_given() {
    let unmatched = |focus: &str| {
        let options = Options { focus: Some(focus.to_owned()), ..of_sentences(1) };
        ranked("en", FERRY, &options).scores.unmatched_focus
    };
    assert_eq!(unmatched("\"Volcano\", ferries; the radar-mast, Éclair!"), ["Volcano", "Éclair"]);
    assert!(unmatched("the of and").is_empty() && unmatched(" ?! ").is_empty());
}

#[test]
fn a_keyword_knows_the_sentences_that_it_stands_in() {
    let source = "The ferry sank. Rain fell on the port. Ferries are old. The port has ferries.";
    let (article, language) = (article(source), lang::find_or_neutral("en"));
    let sentences = text::segment(&article, language);
    let terms = text::index(&article, &sentences, &TokenTable::read(&article), language);
    let keywords = rank::keywords(&article, &terms, language, 2);
    let holding = |word: &str| -> Vec<bool> {
        let keyword = keywords.iter().find(|keyword| keyword.span.of(source) == word).expect("it is a keyword");
        sentences.iter().map(|sentence| keyword.is_in(sentence.span)).collect()
    };
    assert_eq!(holding("port"), [false, true, false, true]);
    assert_eq!(holding("ferry").len(), 4);
    assert_eq!(holding("ferry"), [true, false, true, true]);
}

#[test]
fn a_dateline_is_left_out_of_the_summary_and_hides_no_dangling_opening() {
    let source = "PORT MARLOW, Tarn (NBX) -- A ferry ran aground in fog.\n\n(NBX)It was late.";
    let ranked = ranked("en", source, &of_sentences(2));
    let chosen: Vec<_> = ranked.summary.iter().map(|sentence| sentence.span.of(source)).collect();
    assert_eq!(chosen, ["A ferry ran aground in fog.", "It was late."]);
    assert_eq!(ranked.scores.features.iter().map(|features| features.is_dangling).collect::<Vec<_>>(), [false, true]);
    assert_eq!(nutgraf::digest(source, &of_sentences(2)).expect("a digest").stats.summary_words, 9);
}

#[test]
fn the_headline_s_words_lift_the_sentence_that_has_them() {
    let source = "Ducks in the pool\n\nThe council met on Monday in the old hall. The council talked about the hall and its \
        roof. Ducks have settled in the swimming pool. The council will talk about the roof of the hall again.";
    let mut blocks = article(source).blocks().to_vec();
    let best = |blocks: Vec<Block>| {
        let (article, language) = (Article::new(source, blocks).expect("they fit"), lang::find_or_neutral("en"));
        let sentences = text::segment(&article, language);
        let terms = text::index(&article, &sentences, &TokenTable::read(&article), language);
        rank::score(&article, &sentences, &terms, language, None).salience
    };
    let body = blocks.split_off(1);
    let without = best(body.clone());
    blocks[0].kind = BlockKind::Headline;
    let with = best([blocks, body].concat());
    assert_eq!(with.len(), 4);
    assert!(with[2] > without[2] && with[0] == without[0], "{without:?} {with:?}");
}

#[test]
fn a_hundred_thousand_equal_sentences_are_one() {
    let source = "The ferry ran aground in fog. ".repeat(100_000);
    let started = std::time::Instant::now();
    let ranked = ranked("en", &source, &of_sentences(50));
    assert_eq!((ranked.sentences.len(), ranked.summary.len()), (100_000, 1));
    assert!((ranked.scores.textrank.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    assert_eq!(keywords(&source, 9).len(), keywords("The ferry ran aground in fog.", 9).len());
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}

#[test]
fn twice_the_text_takes_no_more_than_a_few_times_the_time() {
    let text = |sentences: usize| -> String {
        (0..sentences).map(|i| format!("Ferry {} met ferry {} off port {}. ", i % 97, i % 89, i)).collect()
    };
    let once = |source: &str| {
        let started = std::time::Instant::now();
        assert_eq!(ranked("en", source, &of_sentences(50)).summary.len(), 50);
        keywords(source, 50);
        started.elapsed().as_secs_f64()
    };
    let seconds = |source: &str| (0..3).map(|_| once(source)).fold(f64::INFINITY, f64::min);
    let (small, large) = (text(2_000), text(16_000));
    let (small, large) = (seconds(&small), seconds(&large));
    assert!(large < 24.0 * small, "8 times the text took {} times the time", large / small);
}

#[test]
fn what_is_counted_in_is_no_keyword_in_any_language_that_lists_it() {
    for (tag, source, word) in [
        (
            "es",
            "El puente cerró hace dos años. En esos años el puente se oxidó. Tras años de espera el puente reabre.",
            "años",
        ),
        ("it", "Il ponte chiuse due anni fa. In quegli anni il ponte arrugginì. Dopo anni il ponte riapre.", "anni"),
        ("pt", "A ponte fechou há anos. Nesses anos a ponte enferrujou. Depois de anos a ponte reabre.", "anos"),
        ("nl", "De brug sloot jaren terug. In die jaren roestte de brug. Na jaren opent de brug weer.", "jaren"),
        ("sv", "Bron stängdes på fredagen. En fredag rostade bron. Nästa fredag öppnar bron igen.", "fredag"),
        ("pl", "Most zamknięto przed rokiem. Po roku most zardzewiał. Za rok most ruszy znowu.", "rok"),
        ("ru", "Мост закрыли год назад. За год мост заржавел. Через год мост откроют снова.", "год"),
    ] {
        let article = Article::from_paste(source).with_lang(Some(tag.to_owned()));
        let language = lang::find_or_neutral(tag);
        let terms = text::index(&article, &text::segment(&article, language), &TokenTable::read(&article), language);
        let found: Vec<_> = rank::keywords(&article, &terms, language, 9).iter().map(|it| it.span.of(source)).collect();
        assert!(!found.is_empty() && !found.contains(&word), "{tag}: {found:?}");
    }
}

#[test]
fn a_keyword_is_shown_as_the_article_mostly_writes_it() {
    let source = "Ferries are old. The ferry sank. A ferry is late. Divers found the ferry. Its Ferry pass is dear.";
    assert_eq!(keywords(source, 1), ["ferry"]);
    assert_eq!(
        keywords("Selby’s mayor left. Selby’s bank closed. Selby’s pool froze. Rain fell on Selby’s roofs.", 1),
        ["Selby"]
    );
}

#[test]
fn words_that_come_back_together_are_one_keyword_and_leave_no_fragment() {
    let source =
        "North Talland shelled the port. The port burned. North Talland denied it. Witnesses blamed North Talland.";
    let found = keywords(source, 8);
    assert_eq!(found[0], "North Talland", "{found:?}");
    assert!(!found.contains(&"North") && !found.contains(&"Talland"), "{found:?}");
}

#[test]
fn a_person_is_named_in_full_once_the_article_has_done_so() {
    let source =
        "The bridge is closed, Ines Okafor said. The bridge is old. Okafor closed the bridge. Okafor is tired.";
    assert!(keywords(source, 3).contains(&"Ines Okafor"), "{:?}", keywords(source, 3));
    let source = "Ines Okafor closed the bridge. The bridge is old. Okafor is tired. Mayors like Okafor.";
    assert!(keywords(source, 3).contains(&"Ines Okafor"), "{:?}", keywords(source, 3));
    let source = "Minister Han Seo-yun left for Tarn. Han likes Tarn. The mayor of Tarn met Han. Han slept.";
    assert!(keywords(source, 3).contains(&"Han Seo-yun"), "{:?}", keywords(source, 3));
}

#[test]
fn a_name_is_one_keyword_though_it_stands_in_full_only_once_and_later() {
    let source = "Okafor closed the bridge. Okafor is tired. Okafor swims. Boats wait for Okafor. The old bridge hums. \
        Crowds met Ines Okafor. Jonas Rey left.";
    let found = keywords(source, 20);
    assert!(found.contains(&"Ines Okafor") && found.contains(&"Jonas Rey"), "{found:?}");
    assert!(!found.iter().any(|word| ["Ines", "Okafor", "Jonas", "Rey"].contains(word)), "{found:?}");
}

#[test]
fn what_is_counted_in_and_what_anyone_may_do_is_no_keyword_but_in_a_name() {
    let source = "Boats leave every ten minutes. Ten minutes are a long wait. Boats wait ten minutes for Fashion Week. \
        Fashion Week begins next week. Boats began to leave last week.";
    let found = keywords(source, 20);
    assert!(found.contains(&"Boats") && found.contains(&"Fashion Week"), "{found:?}");
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn where_nouns_have_capitals_nothing_else_is_a_keyword() {
    let source =
        "Der Damm schützt die Stadt. Die Stadt schützt den Damm. Der alte Damm bricht. Die alte Stadt schläft.";
    let (article, language) = (article(source), lang::find_or_neutral("de"));
    let terms = text::index(&article, &text::segment(&article, language), &TokenTable::read(&article), language);
    let mut found: Vec<_> =
        rank::keywords(&article, &terms, language, 9).iter().map(|keyword| keyword.span.of(source)).collect();
    found.sort_unstable();
    assert_eq!(found, ["Damm", "Stadt"]);
}

#[test]
fn pieces_of_an_address_are_no_keywords() {
    let source =
        "Ferries run from harbour.example to Tarn. Ask ada@tarnboats.example or https://ferry.example for ferries.";
    let found = keywords(source, 20);
    let strays = ["harbour", "example", "ada", "tarnboats", "https", "ferry.example"];
    assert!(found.contains(&"ferries") && !found.iter().any(|word| strays.contains(word)), "{found:?}");
}

#[test]
fn in_scripts_without_spaces_a_keyword_is_a_whole_word_that_comes_back() {
    let source = "铁路部门提高票价。票价由铁路部门决定。旅客批评铁路部门，票价太高。";
    let (article, language) = (article(source), lang::find_or_neutral("zh"));
    let terms = text::index(&article, &text::segment(&article, language), &TokenTable::read(&article), language);
    let found: Vec<_> =
        rank::keywords(&article, &terms, language, 4).iter().map(|keyword| keyword.span.of(source)).collect();
    assert!(found.contains(&"铁路部门"), "{found:?}");
    assert!(!found.iter().any(|word| ["路部", "铁路", "部门"].contains(word)), "{found:?}");
}

#[test]
fn numbers_and_the_verbs_of_speech_are_no_keywords() {
    let source = "The union claimed 400 jobs. The union claimed 400 votes. The firm claimed 400 orders. They said 400.";
    let found = keywords(source, 10);
    assert!(found.contains(&"union") && !found.contains(&"400") && !found.contains(&"claimed"), "{found:?}");
}

#[test]
fn where_no_stop_words_are_known_short_words_are_no_keywords() {
    let source = "Li kasta mi pona, li kasta. Li kasta sona. Mi li sona kasta.";
    let (article, language) = (article(source), lang::find_or_neutral("und"));
    let terms = text::index(&article, &text::segment(&article, language), &TokenTable::read(&article), language);
    let found = rank::keywords(&article, &terms, language, 9);
    assert!(!found.is_empty() && found.iter().all(|keyword| keyword.span.len() >= 4), "{found:?}");
}

#[test]
fn keywords_are_as_many_as_asked_for_with_the_best_at_one() {
    assert!(keywords(FERRY, 0).is_empty() && keywords("", 5).is_empty() && keywords("It is what it is.", 5).is_empty());
    let (article, language) = (article(FERRY), lang::find_or_neutral("en"));
    let terms = text::index(&article, &text::segment(&article, language), &TokenTable::read(&article), language);
    let found = rank::keywords(&article, &terms, language, 4);
    assert_eq!(found.len(), 4);
    assert!(found[0].score == 1.0 && found.iter().is_sorted_by(|a, b| a.score >= b.score), "{found:?}");
}

#[test]
fn a_phrase_that_comes_back_is_shown_with_up_to_five_terms() {
    let text = "The northern harbour ferry terminal building burned on Monday. Crews reached the northern harbour ferry terminal \
        building within minutes. Nobody was in the northern harbour ferry terminal building, the city said.";
    let keywords = nutgraf::digest(text, &Options::default()).unwrap().keywords;
    let shown: Vec<&str> = keywords.iter().map(|keyword| keyword.span.of(text)).collect();
    assert_eq!(shown.first(), Some(&"northern harbour ferry terminal building"), "{shown:?}");
}

#[test]
fn every_sentence_s_score_is_told_when_asked_for_and_the_summary_s_are_among_them() {
    let text = "The bridge closed on Monday. Engineers found cracks in the bridge. Rain fell. The bridge opens in May.";
    let asked = nutgraf::digest(text, &Options { scores: true, ..of_sentences(2) }).unwrap();
    assert_eq!(asked.scores.len(), asked.stats.sentences);
    assert!((asked.scores.iter().map(|it| it.score).sum::<f64>() - 1.0).abs() < 1e-6);
    assert!(
        asked
            .summary
            .iter()
            .all(|chosen| asked.scores.iter().any(|it| (it.span, it.score) == (chosen.span, chosen.score)))
    );
    assert!(nutgraf::digest(text, &of_sentences(2)).unwrap().scores.is_empty());
}
