//! `quote::find`, `quote::attribute` and `quote::rank`: cases of each language, and hard texts.
#![allow(clippy::expect_used, clippy::panic)]

mod common;

use nutgraf::article::{Article, Block, BlockKind, TokenTable};
use nutgraf::quote::{self, Attributed};
use nutgraf::{Options, Span, digest, digest_article, lang};

/// An article whose paragraphs are separated by blank lines.
fn article(text: &str) -> Article<'_> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for paragraph in text.split("\n\n") {
        blocks.push(Block::new(Span::new(start, start + paragraph.len()), BlockKind::Paragraph));
        start += paragraph.len() + 2;
    }
    Article::new(text, blocks).expect("paragraphs fit their text")
}

fn attributed(tag: &str, article: &Article<'_>) -> Vec<Attributed> {
    let language = lang::find_or_neutral(tag);
    quote::attribute(quote::find(article, language), article, &TokenTable::read(article), language)
}

/// A quotation as the cases write it: its parts, the speaker, and how the speaker was found.
fn line(it: &Attributed, text: &str) -> String {
    let parts: Vec<String> = it.quote.parts.iter().map(|part| part.of(text).replace('\n', " ")).collect();
    let said = parts.join(" // ");
    let Some(speaker) = it.speaker else { return format!("{said} | ?") };
    let title = speaker.title.map(|title| format!(", {}", title.of(text))).unwrap_or_default();
    format!("{said} | {}{title} | {}", speaker.name.of(text), speaker.by.code())
}

#[test]
fn the_cases_of_every_language_hold() {
    common::check("quote", |tag, input| {
        let article = article(input);
        let lines: Vec<String> = attributed(tag, &article).iter().map(|it| line(it, input)).collect();
        if lines.is_empty() { "nothing".to_owned() } else { lines.join("\n") }
    });
}

#[test]
fn a_language_without_words_shows_quotes_and_names_nobody() {
    let text = "“We will not close the harbour this year,” said Ana Ruiz.\n\nAna Ruiz: “It stays open all year.”";
    let found = attributed("und", &article(text));
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|it| it.speaker.is_none() && it.cue.is_none()));
}

#[test]
fn a_block_quote_without_marks_is_a_quote() {
    let text = "Ana Ruiz wrote to the port on Monday:\n\nWe will not close the harbour this year.\n\nThe port is old.";
    let mut blocks = article(text).blocks().to_vec();
    blocks[1].kind = BlockKind::Quotation;
    let article = Article::new(text, blocks).expect("the same blocks");
    let lines: Vec<String> = attributed("en", &article).iter().map(|it| line(it, text)).collect();
    assert_eq!(lines, ["We will not close the harbour this year. | Ana Ruiz | running"]);
}

#[test]
fn the_line_below_a_block_quote_names_its_speaker() {
    let text = "The town will close its old harbour bridge for eleven weeks.\n\nWe found cracks in the main cables.\n\n\
                Ines Okafor, city engineer\n\nThe ferry will run twice an hour until the work is done.";
    let mut blocks = article(text).blocks().to_vec();
    blocks[1].kind = BlockKind::Quotation;
    blocks[2].kind = BlockKind::Quotation;
    for block in &mut blocks {
        block.markup = Some(nutgraf::article::Markup::default());
    }
    let article = Article::new(text, blocks).expect("the same blocks");
    let lines: Vec<String> = attributed("en", &article).iter().map(|it| line(it, text)).collect();
    assert_eq!(lines, ["We found cracks in the main cables. | Ines Okafor, city engineer | label"]);
    let cleaned = digest_article(&article, &Options::default()).expect("good options");
    assert_eq!(cleaned.quotes.len(), 1, "{:?}", cleaned.removed);
    assert_eq!(cleaned.quotes[0].speaker.map(|it| it.name.of(text)), Some("Ines Okafor"), "{:?}", cleaned.removed);
}

#[test]
fn headings_and_captions_hold_no_quotes() {
    let text = "“We will never close this old harbour”";
    for kind in [BlockKind::Headline, BlockKind::Heading, BlockKind::Caption, BlockKind::Other] {
        let article = Article::new(text, vec![Block::new(Span::new(0, text.len()), kind)]).expect("it fits");
        assert!(quote::find(&article, lang::find_or_neutral("en")).is_empty(), "{kind:?}");
    }
}

/// An article with two speakers, one named by a pronoun, and a fragment.
const STORY: &str = "The council of Marrow Bay voted on Monday to close the old harbour bridge for eleven weeks.\n\n\
    “We found cracks in two of the main cables, and we cannot wait for the winter,” said Ines Okafor, the city engineer. \
    “Nobody will be cut off.”\n\n\
    The ferry will run twice an hour. Shop owners called the plan “a blow to every single trade on the quay”.\n\n\
    “The ferry cannot carry the lorries that bring our flour,” said Tom Hale, a baker.";

fn story(quotes: usize) -> nutgraf::Digest {
    digest_article(&article(STORY), &Options { quotes, clean: false, ..Options::default() }).expect("good options")
}

#[test]
fn the_cue_and_the_sentence_of_a_key_quote_are_where_they_stand() {
    let quotes = story(50).quotes;
    let first = quotes.iter().find(|quote| quote.span.of(STORY).starts_with("We found")).expect("the first quote");
    assert_eq!(first.cue.map(|cue| cue.of(STORY)), Some("said"));
    assert!(first.sentence.contains(first.span));
    assert!(first.sentence.of(STORY).starts_with("“We found"));
    assert_eq!(first.speaker.map(|speaker| speaker.mention.of(STORY)), Some("Ines Okafor"));
}

#[test]
fn key_quotes_come_best_first_and_asking_for_more_drops_none() {
    let all = story(50).quotes;
    assert_eq!(all.len(), 4);
    assert!(all.windows(2).all(|pair| pair[0].score >= pair[1].score));
    assert!(all.iter().all(|quote| (0.0..=1.0).contains(&quote.score)));
    for most in 0..=all.len() {
        assert_eq!(story(most).quotes, all[..most]);
    }
}

#[test]
fn a_second_speaker_comes_before_the_third_quote_of_the_first() {
    let text = "“We will keep the ferry running all winter,” said Ines Okafor. “We will paint the quay as well.”\n\n\
        “We will open the bridge in the spring,” said Okafor.\n\n“The flour has to come by lorry,” said Tom Hale.";
    let digest = digest_article(&article(text), &Options { clean: false, ..Options::default() }).expect("good options");
    let speakers: Vec<&str> =
        digest.quotes.iter().filter_map(|quote| quote.speaker.map(|speaker| speaker.name.of(text))).collect();
    assert_eq!(speakers.iter().position(|name| *name == "Tom Hale"), Some(2), "{speakers:?}");
}

/// Pieces of adversarial texts: unpaired marks, a novel's dialogue, capitals, a transcript.
const HARD: &[&str] = &[
    "\"",
    "“",
    "”",
    "'",
    "‘",
    "’ ",
    "«",
    "»",
    "„",
    "「",
    "“a ",
    " 'a",
    "“We go now,” ",
    "“We go there now,” said Ann Lee. ",
    "he said “we will go there now” and ",
    "Ann Lee met Bob Ray, she said “we go there now,” he said ",
    "“We go there and come back\n\n",
    "a, Ann, ",
    "said ",
    "Ann ",
    "ANN LEE SAID “WE WILL GO NOW.” ",
    "‘We go to it.’ said Al ",
    "Q: Why did you go?\n\nANN LEE: We had to go there.\n\n",
    "“Is it far?” asked Ann.\n\n“It is not far at all.”\n\n“Then we go.”\n\n",
    "> We go there every year.\n\n",
    "Al Smith met Bo Smith. “We go there now,” said Smith. ",
    "„Wir gehen jetzt alle dorthin“, sagte Anna Roth. ",
    "Die Leute der Stadt der Leute, ",
    "« On ira tous là-bas », a dit Anne Roy. ",
    "«Мы пойдём туда, — сказала Анна Белова. — Сейчас». ",
    "«а ",
    "«а «б» ",
];

/// The adversarial pieces in each language.
fn hard() -> impl Iterator<Item = (&'static str, &'static str)> {
    let pieces = HARD.iter().flat_map(|&piece| ["en", "de", "ru"].map(|lang| (piece, lang)));
    pieces.chain([
        ("“我们现在都去那里。”市长李明华说，", "zh"),
        ("“我们现在都去那里", "zh"),
        ("市长李明华说", "zh"),
        ("وقال الوزير طارق نصار إن \"الميناء مفتوح طوال العام\"، ", "ar"),
        ("وقال الوزير طارق نصار ", "ar"),
        ("ארה\"ב \"הנמל פתוח כל השנה\" אמר גיל רונן ", "he"),
        ("נ\"", "he"),
        ("मंत्री मोहन वर्मा ने कहा, \"बंदरगाह पूरे साल खुला रहेगा\" ", "hi"),
        ("นายธนา ใจดี กล่าวว่า \"ท่าเรือจะเปิดตลอดทั้งปี\" ", "th"),
        ("นายธนากล่าว", "th"),
    ])
}

fn hard_text(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len())
}

#[test]
fn hard_texts_do_no_harm() {
    for (piece, lang) in hard() {
        let text = hard_text(piece, 30_000);
        let options = Options { quotes: 50, clean: false, lang: Some(lang.to_owned()), ..Options::default() };
        let digest = digest(&text, &options).unwrap_or_else(|error| panic!("{piece}: {error}"));
        assert!(digest.quotes.len() <= 50);
    }
}

/// CPU time of finding and attributing, the least of three runs.
fn seconds(text: &str, lang: &str) -> f64 {
    let article = Article::from_paste(text);
    let once = || {
        let start = cpu_time::ThreadTime::now();
        let language = lang::find_or_neutral(lang);
        let found = quote::find(&article, language);
        std::hint::black_box(quote::attribute(found, &article, &TokenTable::read(&article), language));
        start.elapsed().as_secs_f64()
    };
    (0..3).map(|_| once()).fold(f64::INFINITY, f64::min)
}

/// Eight times the text takes 8 times as long if the time is linear, 64 times if it is quadratic. The bound is the geometric
/// mean, 23.
#[test]
fn the_time_grows_with_the_text_and_no_faster() {
    for (piece, lang) in hard() {
        let (one, eight) = (seconds(&hard_text(piece, 4_000), lang), seconds(&hard_text(piece, 32_000), lang));
        assert!(eight < 23.0 * one + 0.1, "{piece:?} in {lang}: {one} s, {eight} s for eight times the text");
    }
}

/// The name of the speaker of a quote of the digest, without an article before it.
fn speaker_of(quote: &quote::KeyQuote, text: &str) -> Option<String> {
    let name = quote.speaker.map(|speaker| nutgraf::chars::lower(speaker.name.of(text)));
    name.map(|name| bare(&name).to_owned())
}

fn bare(name: &str) -> &str {
    ["the ", "a ", "eine ", "ein ", "der ", "die "]
        .iter()
        .find_map(|article| name.strip_prefix(article))
        .unwrap_or(name)
}

/// The expectations of a case that its quotations do not meet. `expect` gives how a quotation begins, and its speaker or
/// several that are right; `within` must be in some quotation, `not` in none, `not_speaker` must not be a speaker.
fn faults(case: &serde_json::Value) -> Vec<String> {
    let text = case["text"].as_str().expect("a case has a text");
    let quotes = digest(text, &Options { quotes: 50, ..Options::default() }).expect("good options").quotes;
    let said = |quote: &quote::KeyQuote| quote.span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let strings = |key: &str| -> Vec<&str> {
        case[key].as_array().into_iter().flatten().filter_map(serde_json::Value::as_str).collect()
    };
    let mut faults = Vec::new();
    for want in case["expect"].as_array().into_iter().flatten() {
        let begins = want["quote"].as_str().expect("what is expected has a quote");
        let Some(found) = quotes.iter().find(|quote| said(quote).starts_with(begins)) else {
            faults.push(format!("not found: {begins}"));
            continue;
        };
        let Some(speaker) = want.get("speaker") else { continue };
        let one = std::slice::from_ref(speaker);
        let right = speaker.as_array().map_or(one, Vec::as_slice);
        let name = speaker_of(found, text);
        let fits = |it: &serde_json::Value| it.as_str().map(|it| bare(&nutgraf::chars::lower(it)).to_owned()) == name;
        if !right.iter().any(fits) {
            faults.push(format!("{begins}: {name:?}, not {speaker}"));
        }
    }
    let within = |part: &&&str| !quotes.iter().any(|quote| said(quote).contains(**part));
    faults.extend(strings("within").iter().filter(within).map(|part| format!("in no quote: {part}")));
    let outside = |part: &&&str| quotes.iter().any(|quote| said(quote).contains(**part));
    faults.extend(strings("not").iter().filter(outside).map(|part| format!("in a quote: {part}")));
    let nobody = |name: &&&str| {
        let name = bare(&nutgraf::chars::lower(name)).to_owned();
        quotes.iter().any(|quote| speaker_of(quote, text).is_some_and(|it| it == name))
    };
    faults.extend(strings("not_speaker").iter().filter(nobody).map(|name| format!("no speaker: {name}")));
    faults
}

#[test]
fn what_users_reported_stays_right() {
    let cases = include_str!("data/quote-wild/cases.jsonl");
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in cases.lines().filter(|line| !line.trim().is_empty()) {
        let case: serde_json::Value = serde_json::from_str(line).expect("a case is a line of JSON");
        let faults = faults(&case);
        if !faults.is_empty() {
            wrong.push(format!("{}: {}", case["id"], faults.join("; ")));
        }
        count += 1;
    }
    assert!(count > 90, "{count} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn voices_sum_up_all_quotations_and_those_of_nobody_come_last() {
    let text = "“We will keep the ferry running all winter,” said Ines Okafor, the mayor. “We will paint the quay.”\n\n\
        “The flour has to come by lorry,” said Tom Hale.\n\nThe paint on the quay is dry.\n\n\
        “Nobody was told of it until the day that the gates were shut and the men went home for good.”";
    let digest = |quotes| digest_article(&article(text), &Options { quotes, clean: false, ..Options::default() });
    let digest = |quotes| digest(quotes).expect("good options");
    let voices: Vec<_> =
        digest(1).voices.iter().map(|it| (it.name.map(|name| name.of(text)), it.quotes, it.words)).collect();
    assert_eq!(voices, [(Some("Ines Okafor"), 2, 13), (Some("Tom Hale"), 1, 7), (None, 1, 20)]);
    assert_eq!(digest(1).voices[0].title.map(|title| title.of(text)), Some("mayor"));
    assert_eq!(digest(1).voices, digest(50).voices);
    assert!(digest(0).voices.is_empty());
}

#[test]
fn a_short_whole_sentence_is_no_fragment() {
    let text =
        "“It was very loud,” said Nils Hale. “It shook my whole barn.” He called it “the loudest night of the year”.";
    let article = article(text);
    let digest = digest_article(&article, &Options { quotes: 9, clean: false, ..Options::default() });
    let mut quotes = digest.expect("good options").quotes;
    quotes.sort_by_key(|it| it.span);
    assert_eq!(quotes.iter().map(|it| it.fragment).collect::<Vec<_>>(), [false, false, true]);
}

#[test]
fn a_fragment_is_marked_and_never_first() {
    let text = "Ines Okafor, the mayor, said the port would be “the pride of every single house on this long coast and must \
        stay so”.\n\n“The flour comes by boat these days,” said Tom Hale.\n\nThe bridge is old.";
    let quotes = digest_article(&article(text), &Options { quotes: 50, clean: false, ..Options::default() })
        .expect("good options")
        .quotes;
    let marked: Vec<_> = quotes.iter().map(|it| (it.fragment, it.span.of(text).starts_with("The flour"))).collect();
    assert_eq!(marked, [(false, true), (true, false)], "{quotes:?}");
}

#[test]
fn a_quote_of_nobody_comes_behind_one_of_somebody() {
    let text = "The harbour of Saltmere was full of boats on Monday, and the council met to talk of the bridge that lorries \
        use.\n\nThe bridge was built in 1911, and its main cables were last looked at in the spring of the year.\n\nPeople in \
        the hall were loud. “I think that we must keep it open for the lorries and for the whole of our town, and that we \
        will.”\n\n“The bridge is quite old by now,” said Tom Hale.\n\nThe council will meet again in May, when the engineers \
        have written their report on the cables and on the price.\n\nThe ferry runs as before, and the market stays where it \
        is.";
    let options = Options { quotes: 50, clean: false, ..Options::default() };
    let quotes = digest_article(&article(text), &options).expect("good options").quotes;
    assert_eq!(quotes.iter().map(|it| it.speaker.is_some()).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn a_fragment_of_what_is_told_in_full_comes_late() {
    let text = "Tom Hale called the plan “at best a mistake at worst a downright lie” and left.\n\n“We have said that we will \
        mend the bridge. To call that a cut is at best a mistake, at worst a downright lie,” said Tom Hale.\n\nThe mayor \
        came by boat. Tom Hale said the plan was “the work of people who never crossed it”.";
    let options = Options { quotes: 50, clean: false, ..Options::default() };
    let quotes = digest_article(&article(text), &options).expect("good options").quotes;
    assert!(quotes.last().is_some_and(|it| it.span.of(text).starts_with("at best")), "{quotes:?}");
}

#[test]
fn the_same_words_of_one_speaker_are_one_card_and_those_of_two_are_two() {
    let told = |names: [&str; 3]| {
        let said =
            |name: &str| format!("“We saw more people than on the day before,” said {name}.\n\nThe harbour was full.");
        names.map(said).join("\n\n")
    };
    let cards = |text: &str| {
        let options = Options { quotes: 50, clean: false, ..Options::default() };
        digest_article(&article(text), &options).expect("good options").quotes.len()
    };
    assert_eq!(cards(&told(["Ana Ruiz", "Ana Ruiz", "Ruiz"])), 1);
    assert_eq!(cards(&told(["Ana Ruiz", "Tom Hale", "Ruiz"])), 2);
}

#[test]
fn a_pull_quote_is_no_second_card() {
    let text = "“We found cracks in two of the main cables.”\n\nThe bridge will close on Monday.\n\n\
        “We found cracks in two of the main cables,” said Ines Okafor, the mayor. “The ferry stays open.”";
    let quotes = digest_article(&article(text), &Options { quotes: 50, clean: false, ..Options::default() })
        .expect("good options")
        .quotes;
    let said: Vec<&str> = quotes.iter().map(|it| it.span.of(text)).filter(|it| it.starts_with("We found")).collect();
    assert_eq!(said, ["We found cracks in two of the main cables,"]);
    assert!(quotes.iter().all(|it| it.speaker.is_some()));
}
