//! Quotes and their speakers in any text by any language's rules.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::article::Words;
use nutgraf::{Article, quote};
use nutgraf_fuzz::language;

fuzz_target!(|data: &[u8]| {
    let source = nutgraf_fuzz::text(data);
    let article = Article::from_paste(&source);
    let quotes = quote::find(&article, language(data));
    for found in quote::attribute(quotes, &article, &Words::read(&article), language(data)) {
        for (part, block) in found.quote.parts.iter().zip(&found.quote.blocks) {
            assert!(source.get(part.start..part.end).is_some());
            assert!(article.blocks()[*block].span.contains(*part));
        }
    }
});
