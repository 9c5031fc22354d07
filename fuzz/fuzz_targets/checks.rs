//! Any summary against any article by any language's rules.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| nutgraf_fuzz::checks(data));
