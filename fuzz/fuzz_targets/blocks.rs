//! The whole digest of arbitrary blocks: of any kind, empty, adjacent, out of order.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| nutgraf_fuzz::blocks(data));
