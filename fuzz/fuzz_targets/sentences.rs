//! Sentences and terms of any text under the rules of any language.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| nutgraf_fuzz::sentences(data));
