//! The cost of finding quotations and speakers relative to tokenising the same article, in one run.
//!
//! `cargo bench --bench quote` prints both times and their ratio, for a news article full of quotes and for a novel. The
//! times of one run share its noise, so the ratio says more than either.

use std::hint::black_box;
use std::time::{Duration, Instant};

use nutgraf::article::TokenTable;
use nutgraf::{Article, lang, quote, text};

const ARTICLES: [(&str, &str); 2] = [
    ("news", include_str!("../tests/golden/harbour-bridge-paste/article.txt")),
    ("novel", include_str!("persuasion.txt")),
];
/// How long each stage is timed.
const TIMED: Duration = Duration::from_secs(2);

fn main() {
    for (name, source) in ARTICLES {
        let article = Article::from_paste(source);
        let language = lang::find_or_neutral("en");
        let tokenised = least(|| {
            let sentences = text::segment(&article, language);
            black_box(text::index(&article, &sentences, &TokenTable::read(&article), language));
        });
        let attributed = least(|| {
            let quotes = quote::find(&article, language);
            black_box(quote::attribute(quotes, &article, &TokenTable::read(&article), language));
        });
        let ratio = attributed.as_secs_f64() / tokenised.as_secs_f64();
        println!("{name}: tokenising {tokenised:.2?}, quotes {attributed:.2?}, ratio {ratio:.2}");
    }
}

/// The shortest time of a run.
fn least(mut run: impl FnMut()) -> Duration {
    let end = Instant::now() + TIMED;
    let mut best = Duration::MAX;
    while Instant::now() < end {
        let start = Instant::now();
        run();
        best = best.min(start.elapsed());
    }
    best
}
