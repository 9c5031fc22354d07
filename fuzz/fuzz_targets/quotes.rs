//! Quotes and their speakers in any text by any language's rules.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| nutgraf_fuzz::quotes(data));
