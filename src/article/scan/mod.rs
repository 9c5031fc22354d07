//! One pass over each block: its surface features and its tokens.

pub(crate) mod block_shape;
pub(crate) mod scanner;
pub(crate) mod token_table;
