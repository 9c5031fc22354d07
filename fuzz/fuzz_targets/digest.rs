//! The whole digest of any text under any options.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nutgraf_fuzz::{check, options, text};

fuzz_target!(|data: &[u8]| {
    let (text, options) = (text(data), options(data));
    match nutgraf::digest(&text, &options) {
        Ok(digest) => check(&text, &digest, &options),
        Err(_) => assert!(options.check().is_err()),
    }
});
