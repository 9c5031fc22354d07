//! Errors as a caller sees them: a kind to match on, a stable code, a message that names the cause.
#![allow(clippy::expect_used)]

use nutgraf::article::{Article, Block, BlockKind};
use nutgraf::{Error, ErrorKind, Options, Span, digest, digest_article};

/// All that a caller can learn of an error, also through the standard library's trait.
fn facts(error: Error) -> (ErrorKind, &'static str, String) {
    let (kind, code) = (error.kind(), error.code());
    let boxed: Box<dyn std::error::Error> = error.into();
    (kind, code, boxed.to_string())
}

fn refused(text: &str, options: &Options) -> (ErrorKind, &'static str, String) {
    facts(digest(text, options).expect_err("a refusal"))
}

#[test]
fn an_option_out_of_its_range_is_refused_by_name() {
    let cases = [
        (Options { sentences: 0, ..Options::default() }, "option \"sentences\" is 0; it must be 1 to 50"),
        (Options { quotes: 51, ..Options::default() }, "option \"quotes\" is 51; it must be 0 to 50"),
        (Options { keywords: 51, ..Options::default() }, "option \"keywords\" is 51; it must be 0 to 50"),
        (
            Options { keep: vec![Span::new(1, 99)], ..Options::default() },
            "option \"keep\" has 1 to 99, which is no place in the text",
        ),
    ];
    for (options, message) in cases {
        let expected = (ErrorKind::OptionRange, "option-range", message.to_owned());
        assert_eq!(refused("The old bridge is closed.", &options), expected);
    }
}

#[test]
fn a_text_that_is_too_long_is_refused_with_both_lengths() {
    let most = Options::MAX_TEXT_BYTES;
    let text = "\n".repeat(most + 1);
    let message = format!("the text is {} bytes long; at most {most} are read", most + 1);
    let expected = (ErrorKind::TextTooLong, "text-too-long", message);
    assert_eq!(refused(&text, &Options::default()), expected);
    let without_blocks = |text| Article::new(text, Vec::new()).expect("no block, none that does not fit");
    let error = digest_article(&without_blocks(&text), &Options::default()).expect_err("a refusal");
    assert_eq!(facts(error), expected);
    assert!(digest_article(&without_blocks(&text[1..]), &Options::default()).is_ok());
}

#[test]
fn a_block_that_does_not_fit_is_refused_by_number_and_place() {
    let block = |start, end| Block::new(Span::new(start, end), BlockKind::Paragraph);
    let error = Article::new("née", vec![block(0, 1), block(1, 2)]).expect_err("a block that cuts a letter");
    let message = "block 1 (1 to 2) does not fit the text or the block before it".to_owned();
    assert_eq!(facts(error), (ErrorKind::BlockSpan, "block-span", message));
}
