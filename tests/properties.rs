//! Properties of the digest of any text.
#![allow(clippy::unwrap_used, clippy::panic)]

use nutgraf::article::{Removal, TokenTable};
use nutgraf::{Article, Check, CheckOptions, Digest, Options, Span, check, digest, lang, quote, rank, text};
use proptest::prelude::*;

/// Generates text like a paste: words, marks and line breaks in any order, and sometimes arbitrary characters.
fn any_text() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "the",
        "said",
        "Mr.",
        "Ada",
        "Okafor",
        "bridge",
        "closed",
        "“",
        "”",
        "\"",
        "'",
        "’",
        "«",
        "»",
        "„",
        ".",
        "!",
        "?",
        "。",
        "…",
        "\n",
        "\n\n",
        "  ",
        "-",
        "1.5",
        "U.S.",
        "She",
        "he",
        "told",
        "according to",
        ",",
        ":",
        "(",
        ")",
        "😀",
        "한국",
        "中文",
        "שלום",
        "e\u{301}",
        "\u{0}",
        "\u{200f}",
        "»,",
        "https://a.example/b",
        "[Photo]",
        "> ",
        "Q:",
        "ADA OKAFOR:",
        "„",
        "sagte",
        "laut",
        "‘",
        "」",
        "|",
        "•",
    ]);
    let paste = prop::collection::vec(words, 0..120).prop_map(|words| words.join(" "));
    prop_oneof![4 => paste, 1 => any::<String>(), 1 => "\\PC{0,200}"]
}

fn whole(text: &str) -> Digest {
    digest(text, &Options { quotes: 50, keywords: 50, ..Options::default() }).unwrap()
}

/// Every span of a digest.
fn spans(digest: &Digest) -> Vec<Span> {
    let mut spans: Vec<Span> = digest.title.into_iter().collect();
    spans.extend(digest.summary.iter().map(|sentence| sentence.span));
    spans.extend(digest.removed.iter().map(|removal| removal.span));
    spans.extend(digest.keywords.iter().map(|keyword| keyword.span));
    for quote in &digest.quotes {
        spans.extend([quote.span, quote.sentence]);
        spans.extend(&quote.parts);
        spans.extend(quote.cue);
        spans.extend(
            quote
                .speaker
                .iter()
                .flat_map(|speaker| [Some(speaker.name), Some(speaker.mention), speaker.title])
                .flatten(),
        );
    }
    spans
}

fn checked(article: &str, summary: &str) -> Check {
    check(&Article::from_paste(article), summary, &CheckOptions::default()).unwrap()
}

proptest! {
    #[test]
    fn a_check_holds_places_of_its_texts_in_order_twice_the_same(article in any_text(), summary in any_text()) {
        let found = checked(&article, &summary);
        let fits = |span: Span, text: &str| text.get(span.start..span.end).is_some_and(|piece| !piece.trim().is_empty());
        prop_assert!(found.sentences.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        for sentence in &found.sentences {
            prop_assert!(fits(sentence.span, &summary) && (0.0..=1.0).contains(&sentence.score));
            prop_assert!(sentence.sources.len() <= 3 && sentence.sources.iter().all(|span| fits(*span, &article)));
            prop_assert!(sentence.flags.windows(2).all(|pair| pair[0].span.start <= pair[1].span.start));
            for flag in &sentence.flags {
                prop_assert!(fits(flag.span, &summary), "{flag:?}");
                prop_assert!(flag.article.is_none_or(|span| fits(span, &article)), "{flag:?}");
            }
        }
        prop_assert_eq!(checked(&article, &summary), found);
    }

    #[test]
    fn a_text_is_not_flagged_against_itself(text in any_text()) {
        let options = CheckOptions { clean: false, ..CheckOptions::default() };
        let found = check(&Article::from_paste(&text), &text, &options).unwrap();
        let firm = found.sentences.iter().flat_map(|it| &it.flags).find(|flag| flag.sure == nutgraf::check::Strength::Strong);
        prop_assert!(firm.is_none(), "{firm:?}");
    }

    #[test]
    fn spans_are_in_bounds_on_borders_and_hold_something(text in any_text()) {
        for span in spans(&whole(&text)) {
            prop_assert!(text.get(span.start..span.end).is_some_and(|piece| !piece.trim().is_empty()), "{span:?}");
        }
    }

    #[test]
    fn twice_gives_the_same(text in any_text()) {
        prop_assert_eq!(whole(&text), whole(&text));
    }

    #[test]
    fn summary_and_removals_stand_in_the_order_of_the_text_and_apart(text in any_text()) {
        let digest = whole(&text);
        prop_assert!(digest.summary.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        prop_assert!(digest.removed.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        for sentence in &digest.summary {
            prop_assert!(!digest.removed.iter().any(|removal| removal.span.overlaps(sentence.span)));
        }
    }

    #[test]
    fn the_parts_of_a_quote_stand_inside_it_in_order(text in any_text()) {
        for quote in whole(&text).quotes {
            let (first, last) = (quote.parts[0], quote.parts[quote.parts.len() - 1]);
            prop_assert_eq!(quote.span, Span::new(first.start, last.end));
            prop_assert!(quote.parts.windows(2).all(|pair| pair[0].end <= pair[1].start));
            prop_assert!((0.0..=1.0).contains(&quote.score));
        }
    }

    #[test]
    fn every_part_of_a_quote_is_verbatim_and_crosses_no_block(text in any_text(), lang in prop::sample::select(vec!["en", "de", "fr", "und"])) {
        let article = Article::from_paste(&text);
        let language = lang::find_or_neutral(lang);
        let found = quote::find(&article, language);
        for it in quote::attribute(found, &article, &TokenTable::read(&article), language) {
            prop_assert_eq!(it.quote.parts.len(), it.quote.blocks.len());
            prop_assert!(it.quote.parts.windows(2).all(|pair| pair[0].end <= pair[1].start));
            for (part, block) in it.quote.parts.iter().zip(&it.quote.blocks) {
                prop_assert!(article.blocks()[*block].span.contains(*part));
                let said = text.get(part.start..part.end);
                prop_assert!(said.is_some_and(|said| said.contains(char::is_alphanumeric) && said.trim() == said));
            }
            let spans = it.speaker.iter().flat_map(|it| [Some(it.name), Some(it.mention), it.title]).chain([it.cue]);
            for span in spans.flatten() {
                prop_assert!(text.get(span.start..span.end).is_some_and(|words| !words.trim().is_empty()), "{span:?}");
            }
        }
    }

    #[test]
    fn asking_for_more_drops_nothing_that_was_there(text in any_text(), few in 1usize..8, more in 0usize..8) {
        let summary = |sentences| digest(&text, &Options { sentences, ..Options::default() }).unwrap().summary;
        let (small, large) = (summary(few), summary(few + more));
        prop_assert!(small.len() <= few && small.iter().all(|sentence| large.contains(sentence)));
        let first: Vec<_> = large.iter().filter(|sentence| sentence.rank <= few).copied().collect();
        prop_assert_eq!(&small, &first, "what is chosen first is the shorter summary");
        let summary = |words| digest(&text, &Options { words: Some(words), ..Options::default() }).unwrap().summary;
        let (small, large) = (summary(few * 10), summary((few + more) * 10));
        prop_assert!(small.iter().all(|sentence| large.contains(sentence)));
    }

    #[test]
    fn a_text_with_a_sentence_has_a_summary(text in any_text(), words in 1usize..40) {
        let digest = digest(&text, &Options { words: Some(words), ..Options::default() }).unwrap();
        prop_assert_eq!(digest.summary.is_empty(), digest.stats.sentences == 0);
    }

    #[test]
    fn without_cleaning_nothing_is_removed(text in any_text()) {
        let digest = digest(&text, &Options { clean: false, ..Options::default() }).unwrap();
        prop_assert!(digest.removed.is_empty());
    }

    #[test]
    fn what_is_taken_back_stays_and_the_rest_goes_as_before(text in any_text(), every in 1usize..4) {
        let before = whole(&text).removed;
        let keep: Vec<Span> = before.iter().step_by(every).map(|removal| removal.span).rev().collect();
        let after = digest(&text, &Options { keep: keep.clone(), ..Options::default() }).unwrap();
        let listed = |mut removal: Removal| {
            removal.kept = keep.contains(&removal.span);
            removal
        };
        let left: Vec<_> = before.into_iter().map(listed).collect();
        prop_assert_eq!(&after.removed, &left);
        if every == 1 {
            prop_assert!(after.removed.iter().all(|removal| removal.kept));
        }
    }

    #[test]
    fn textrank_scores_are_shares_of_one_walk(text in any_text()) {
        let article = Article::from_paste(&text);
        let language = lang::detect(&text);
        let sentences = text::segment(&article, language);
        let terms = text::index(&article, &sentences, &TokenTable::read(&article), language);
        let scores = rank::score(&article, &sentences, &terms, language, None);
        prop_assert_eq!(scores.textrank.len(), sentences.len());
        let sum: f64 = scores.textrank.iter().sum();
        prop_assert!(sentences.is_empty() || (sum - 1.0).abs() < 1e-6, "{sum}");
        prop_assert!(scores.textrank.iter().all(|score| *score >= 0.0));
    }

    #[test]
    fn sentences_and_the_gaps_between_them_give_back_the_block(text in any_text()) {
        let article = Article::from_paste(&text);
        let sentences = text::segment(&article, lang::detect(&text));
        for (i, block) in article.blocks().iter().enumerate().filter(|(_, block)| block.kind.is_prose()) {
            let mut end = block.span.start;
            for sentence in sentences.iter().filter(|sentence| sentence.block == i) {
                prop_assert!(sentence.span.start >= end && block.span.contains(sentence.span));
                let gap = Span::new(end, sentence.span.start).of(&text);
                prop_assert!(!gap.contains(char::is_alphanumeric), "lost: {gap:?}");
                end = sentence.span.end;
            }
            let rest = Span::new(end, block.span.end).of(&text);
            prop_assert!(!rest.contains(char::is_alphanumeric), "lost: {rest:?}");
        }
    }
}
