//! What is the article? Text or a walked document becomes blocks, and boilerplate blocks are left out.

mod block;
mod clean;
pub mod markup_names;
mod paste;
mod scan;
mod visible;

pub use block::{Article, Block, BlockKind, Emptiness, Markup};
pub use clean::{
    Judged, MeasuredBlock, Removal, RemovalRule, clean, context, headline_rows, judged, measure, measured,
};
pub use scan::scanner::is_prose;
pub use scan::token_table::{TokenTable, WordId};
pub(crate) use visible::{VisibleText, strip_invisible};
