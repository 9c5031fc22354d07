//! What is the article? Text or a walked document becomes blocks, and blocks that are furniture are left out.

mod block;
mod clean;
mod context;
mod features;
mod headline;
mod look;
mod measure;
pub mod names;
mod page;
mod paste;
mod phrases;
mod rules;
mod weights;

pub use block::{Article, Block, BlockKind, Markup};
pub use clean::{Removal, clean};
pub use measure::{Measured, context, measure, measured};
