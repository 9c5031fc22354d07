//! Rewrites the golden digests (`make bless`). Read the diff before you commit it.

use std::fs;
use std::path::Path;

use nutgraf::{Options, digest, view};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden"))? {
        let case = entry?.path();
        let text = fs::read_to_string(case.join("article.txt"))?;
        let view = view::Digest::new(&digest(&text, &Options::default())?, &text);
        fs::write(case.join("digest.json"), serde_json::to_string_pretty(&view)? + "\n")?;
    }
    Ok(())
}
