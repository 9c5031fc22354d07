//! The digest as JavaScript sees it.

mod utf16;
pub mod view;
