//! The whole digest of articles that the input spells piece by piece, in any language.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| nutgraf_fuzz::articles(data));
