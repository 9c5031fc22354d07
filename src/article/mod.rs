//! What is the article? Text or a walked document becomes blocks, and blocks that are furniture are left out.

mod block;
mod clean;
mod paste;

pub use block::{Article, Block, BlockKind, Markup};
pub use clean::{Removal, clean};
