//! Texts that are no articles (code, lists, verse, menus) have a sensible digest too.
#![allow(clippy::expect_used)]

use std::time::Instant;

use nutgraf::{Digest, Options, digest};

fn digested(text: &str, sentences: usize) -> Digest {
    digest(text, &Options { sentences, ..Options::default() }).expect("the options are in range")
}

fn summary(text: &str, sentences: usize) -> Vec<&str> {
    digested(text, sentences).summary.iter().map(|sentence| sentence.span.of(text)).collect()
}

#[test]
fn one_sentence_is_its_own_summary() {
    assert_eq!(summary("The ferry ran aground in fog.", 3), ["The ferry ran aground in fog."]);
    assert_eq!(summary("Fog", 3), ["Fog"]);
}

#[test]
fn equal_sentences_are_said_once_however_many() {
    for text in ["The ferry sank. The ferry sank.", "The ferry sank.\nThe ferry sank."] {
        assert_eq!(summary(text, 3), ["The ferry sank."], "{text}");
    }
    for joint in [" ", "\n", "\n\n"] {
        let text = ["The ferry sank."; 500].join(joint);
        assert_eq!(summary(&text, 50), ["The ferry sank."], "{joint:?}");
    }
}

#[test]
fn fifty_sentences_of_three_are_the_three() {
    let text = "Fog fell on the harbour. Rain came from the west. Snow lay on the hills.";
    assert_eq!(summary(text, 50).join(" "), text);
}

#[test]
fn the_items_of_a_list_are_shown_without_their_marks() {
    let text = "- Rain coat\n- Two pairs of boots\n* A torch with spare batteries\n- Bread and apples for three days";
    let items = summary(text, 4);
    assert_eq!(
        items,
        ["Rain coat", "Two pairs of boots", "A torch with spare batteries", "Bread and apples for three days"]
    );
    let text = "1. Feed the starter once a day.\n2) Keep the starter in a jar.\n10. Throw half of the starter away.";
    let items = ["Feed the starter once a day.", "Keep the starter in a jar.", "Throw half of the starter away."];
    assert_eq!(summary(text, 3), items);
}

#[test]
fn a_table_s_rows_give_way_to_sentences() {
    let text = "The four towns of the valley are growing again, the county said on Monday.\n\n\
        Town\tPeople\tMayor\nVelden\t12,400\tAda Lind\nTarn\t8,150\tJonas Osei\nPort Marlow\t38,900\tInes Okafor\n\n\
        Port Marlow grew most, by four per cent. Velden lost sixty people to the city.";
    assert!(summary(text, 3).iter().all(|sentence| sentence.ends_with('.')), "{:?}", summary(text, 3));
    let alone = "Town\tPeople\tMayor\nVelden\t12,400\tAda Lind\nTarn\t8,150\tJonas Osei\nSelby\t2,310\tMartha Rey";
    assert!(!summary(alone, 2).is_empty());
}

#[test]
fn a_refrain_of_a_poem_is_said_once() {
    let text = "The lamp is lit above the quay,\nthe boats come home across the bay,\nand one by one the windows wake\n\
        to count the ones that came today.\n\nThe lamp is lit above the quay,\nmy father's boat is far away,\n\
        and all the bells of Marlow ring\nfor those the water would not stay.";
    let lines = summary(text, 50);
    assert_eq!(lines.iter().filter(|line| line.contains("The lamp is lit")).count(), 1, "{lines:?}");
}

#[test]
fn of_code_and_of_chats_whole_lines_are_chosen() {
    let code = "fn measure(lines: &[Line]) -> usize {\n    let mut words = 0;\n    for line in lines {\n        words += \
        line.words;\n    }\n    // Short lines are counted too.\n    words\n}\n";
    let chat = "[09:14] Ada: has anyone seen the key to the hut?\n[09:15] Jonas: no\n[09:17] Ada: it's not there!!\n\
        [09:20] Martha: I took the key to the hut on Friday, sorry.\n[09:22] Jonas: 👍";
    for text in [code, chat] {
        let chosen = summary(text, 3);
        assert!(!chosen.is_empty() && chosen.len() <= 3, "{chosen:?}");
        for piece in chosen {
            assert!(text.lines().any(|line| line.trim() == piece || line.contains(piece)), "{piece:?}");
        }
    }
}

#[test]
fn of_a_transcript_statements_are_chosen_before_questions() {
    let text = "MODERATOR: Good evening. Is there no other place for the harbour?\n\n\
        OKAFOR: The old harbour can no longer take the ships that bring our grain, and every winter we lose a month to \
        silt. A new harbour would keep nine hundred jobs in Port Marlow.\n\n\
        REY: Nine hundred jobs for whom? The new harbour will be dug where the herring spawn. Forty boats live on that \
        herring.";
    assert!(summary(text, 3).iter().all(|sentence| !sentence.ends_with('?')), "{:?}", summary(text, 3));
}

#[test]
fn marks_alone_have_no_summary_and_questions_alone_have_one() {
    assert!(summary("... !!! ??? --- ***", 3).is_empty());
    assert_eq!(summary("Who pays? Who built it? Why now?", 3).len(), 3);
}

#[test]
fn a_book_of_three_megabytes_is_digested_in_seconds() {
    let chapter = |n: usize| {
        let names = ["Ada", "Jonas", "Martha", "Ines", "Ruben"];
        let (who, whom, where_) = (names[n % 5], names[(n / 5) % 5], ["harbour", "mill", "hut"][n % 3]);
        format!("{who} walked to the {where_} on day {n} and looked for {whom}. Nobody was there but the gulls. ")
    };
    let mut book = String::new();
    for paragraph in 0..9_000 {
        (0..4).for_each(|sentence| book.push_str(&chapter(paragraph * 4 + sentence)));
        book.push_str("\n\n");
    }
    assert!(book.len() > 3 << 20);
    let started = Instant::now();
    assert_eq!(digested(&book, 50).summary.len(), 50);
    assert!(started.elapsed().as_secs() < 180, "{:?} in a debug build", started.elapsed());
}
