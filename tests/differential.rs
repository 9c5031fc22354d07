//! Compares results with slow reference implementations: TextRank over a dense matrix, and a summary as part of a longer one.
#![allow(clippy::unwrap_used)]

use nutgraf::article::TokenTable;
use nutgraf::text::Terms;
use nutgraf::{Article, Options, digest, lang, rank, text};
use proptest::prelude::*;

/// Sentences from a small vocabulary, so that many are similar; some share no word with any other.
fn any_story() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "ferry",
        "ferries",
        "harbour",
        "storm",
        "sank",
        "captain",
        "captains",
        "rescued",
        "fog",
        "the",
        "of",
        "was",
        "lighthouse",
        "radar",
        "Selby",
        "Tarn",
        "sandbank",
        "crew",
    ]);
    let sentence = prop::collection::vec(words, 1..9).prop_map(|words| format!("It {}. ", words.join(" ")));
    prop::collection::vec(sentence, 0..25).prop_map(|sentences| sentences.concat())
}

fn terms(story: &str) -> Terms {
    let (article, language) = (Article::from_paste(story), lang::find_or_neutral("en"));
    text::index(&article, &text::segment(&article, language), &TokenTable::read(&article), language)
}

/// The similarity matrix: the mean of the BM25 scores of two sentences for each other's words.
fn matrix(terms: &Terms) -> Vec<Vec<f64>> {
    let n = terms.sentences();
    let sentences: Vec<Vec<u32>> = (0..n).map(|i| terms.of(i).iter().map(|&(term, _)| term).collect()).collect();
    let mean = sentences.iter().map(Vec::len).sum::<usize>() as f64 / n.max(1) as f64;
    let found = |query: &[u32], sentence: &[u32]| -> f64 {
        let mut query = query.to_vec();
        query.sort_unstable();
        query.dedup();
        let weight = |term: &u32| {
            let holders = sentences.iter().filter(|sentence| sentence.contains(term)).count() as f64;
            let count = sentence.iter().filter(|it| *it == term).count() as f64;
            let slowness = 1.2 * (0.25 + 0.75 * sentence.len() as f64 / mean.max(1.0));
            (1.0 + (n as f64 - holders + 0.5) / (holders + 0.5)).ln() * count * 2.2 / (count + slowness)
        };
        query.iter().map(weight).sum()
    };
    let alike = |i: usize, j: usize| found(&sentences[i], &sentences[j]) + found(&sentences[j], &sentences[i]);
    (0..n).map(|i| (0..n).map(|j| if i == j { 0.0 } else { alike(i, j) / 2.0 }).collect()).collect()
}

/// The stationary distribution by power iteration.
fn walked(matrix: &[Vec<f64>]) -> Vec<f64> {
    let n = matrix.len() as f64;
    let degrees: Vec<f64> = matrix.iter().map(|row| row.iter().sum()).collect();
    let mut shares = vec![1.0 / n; matrix.len()];
    for _ in 0..400 {
        let arriving = |row: &Vec<f64>| -> f64 {
            let along = |j: usize| if degrees[j] > 0.0 { row[j] * shares[j] / degrees[j] } else { 0.0 };
            0.85 * (0..row.len()).map(along).sum::<f64>()
        };
        let next: Vec<f64> = matrix.iter().map(arriving).collect();
        let anew = 1.0 - next.iter().sum::<f64>();
        shares = next.iter().map(|share| share + anew / n).collect();
    }
    shares
}

proptest! {
    #[test]
    fn a_product_without_a_matrix_is_the_product_with_the_whole_matrix(story in any_story()) {
        let terms = terms(&story);
        let x: Vec<f64> = (0..terms.sentences()).map(|i| 1.0 + (i % 7) as f64).collect();
        let products = rank::Similarity::new(&terms).multiply(&x);
        prop_assert_eq!(products.len(), x.len());
        for (product, row) in products.iter().zip(matrix(&terms)) {
            let expected: f64 = row.iter().zip(&x).map(|(weight, x)| weight * x).sum();
            prop_assert!((product - expected).abs() <= 1e-12 * expected.max(1.0), "{product} is not {expected}");
        }
    }

    #[test]
    fn the_walk_without_a_matrix_is_the_walk_over_the_whole_matrix(story in any_story()) {
        let terms = terms(&story);
        let similarity = rank::Similarity::new(&terms);
        let anywhere = vec![1.0 / terms.sentences().max(1) as f64; terms.sentences()];
        let shares = rank::textrank(&anywhere, &similarity.multiply(&vec![1.0; anywhere.len()]), |x| similarity.multiply(x));
        let expected = walked(&matrix(&terms));
        let off: f64 = shares.iter().zip(&expected).map(|(share, expected)| (share - expected).abs()).sum();
        prop_assert!(off < 1e-5, "{shares:?} is not {expected:?}");
    }

    #[test]
    fn a_shorter_summary_is_the_beginning_of_a_longer_one_by_rank_and_words(story in any_story(), budget in 1usize..60) {
        let summary = |options: Options| digest(&story, &options).unwrap().summary;
        let mut by_rank = summary(Options { sentences: 50, ..Options::default() });
        by_rank.sort_by_key(|sentence| sentence.rank);
        let mut words = 0;
        let fits = |sentence: &&rank::SummarySentence| {
            words += sentence.words;
            sentence.rank == 1 || words <= budget
        };
        let mut chosen: Vec<rank::SummarySentence> = by_rank.iter().take_while(fits).copied().collect();
        chosen.sort_by_key(|sentence| sentence.span.start);
        prop_assert_eq!(chosen, summary(Options { words: Some(budget), ..Options::default() }));
        let mut few: Vec<rank::SummarySentence> = by_rank.iter().take(budget % 8 + 1).copied().collect();
        few.sort_by_key(|sentence| sentence.span.start);
        prop_assert_eq!(few, summary(Options { sentences: budget % 8 + 1, ..Options::default() }));
    }
}
