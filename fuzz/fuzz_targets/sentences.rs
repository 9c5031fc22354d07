//! Sentences and terms of any text by any language's rules.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf::article::Words;
use nutgraf::{Article, Span, text};
use nutgraf_fuzz::language;

fuzz_target!(|data: &[u8]| {
    let source = nutgraf_fuzz::text(data);
    let article = Article::from_paste(&source);
    let sentences = text::segment(&article, language(data));
    let terms = text::index(&article, &sentences, &Words::read(&article), language(data));
    assert_eq!(terms.sentences(), sentences.len());
    let mut rest = sentences.as_slice();
    for (i, block) in article.blocks().iter().enumerate().filter(|(_, block)| block.kind.is_prose()) {
        let mut end = block.span.start;
        let (inside, after) = rest.split_at(rest.partition_point(|sentence| sentence.block <= i));
        rest = after;
        for sentence in inside {
            assert!(sentence.span.start >= end && block.span.contains(sentence.span));
            assert!(!Span::new(end, sentence.span.start).of(&source).contains(char::is_alphanumeric));
            end = sentence.span.end;
        }
        assert!(!Span::new(end, block.span.end).of(&source).contains(char::is_alphanumeric));
    }
});
