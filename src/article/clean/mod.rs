//! Which blocks are boilerplate: block features, features of the neighbours, duplicates, learnt weights, a reason for each
//! removal.

mod classify;
mod duplicates;
mod feature_table;
mod features;
mod neighbour_features;
mod page;
mod phrases;
mod reasons;
mod removal;
mod shingles;
mod spacing;
mod training;
mod weights;

pub use classify::clean;
pub use removal::{Removal, RemovalRule};
pub use training::{Measured, context, keeps, measure, measured};
