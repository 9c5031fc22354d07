//! The whole digest of any blocks, as a page's markup may give them: of any kind, empty, side by side, out of order.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| nutgraf_fuzz::blocks(data));
