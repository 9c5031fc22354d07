//! What is the article? Text or a walked document becomes blocks, and blocks that are furniture are left out.

mod block;
mod characters;
mod clean;
mod context;
mod features;
mod headline;
mod look;
#[cfg(not(target_family = "wasm"))]
mod measure;
pub mod names;
mod page;
mod paste;
mod phrases;
mod rows;
mod rules;
mod runs;
mod setting;
mod sharing;
mod weights;
mod words;

pub use block::{Article, Block, BlockKind, Markup};
pub use clean::{Removal, clean};
pub use look::is_prose;
#[cfg(not(target_family = "wasm"))]
pub use measure::{Measured, context, keeps, measure, measured};
pub use words::{WordId, Words};
