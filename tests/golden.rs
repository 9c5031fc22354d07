//! Golden tests: whole articles of our own and their digests. `make bless` rewrites the digests.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use nutgraf::{Options, digest, view};

#[test]
fn every_golden_article_gives_its_golden_digest() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut cases = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let case = entry.unwrap().path();
        let read = |name: &str| {
            fs::read_to_string(case.join(name)).unwrap_or_else(|error| panic!("{}/{name}: {error}", case.display()))
        };
        let text = read("article.txt");
        let made =
            serde_json::to_string_pretty(&view::Digest::new(&digest(&text, &Options::default()).unwrap(), &text))
                .unwrap();
        let golden = read("digest.json");
        if let Some((line, (made, golden))) = made.lines().zip(golden.lines()).enumerate().find(|(_, (a, b))| a != b) {
            panic!("{}/digest.json:{}\n  golden: {golden}\n  now:    {made}", case.display(), line + 1);
        }
        assert_eq!(made, golden.trim_end(), "{}", case.display());
        cases += 1;
    }
    assert!(cases >= 5, "only {cases} golden articles were read");
}
