//! Which blocks are boilerplate: block features, features of the neighbours, duplicates, learnt weights, a reason for each
//! removal.

mod bare;
mod captions;
mod classify;
mod duplicates;
mod edges;
mod emptiness;
mod feature_table;
mod features;
mod headline;
mod headline_features;
mod headline_weights;
mod kinds;
mod neighbour_features;
mod notices;
mod overlap;
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
pub use training::{Judged, MeasuredBlock, context, headline_rows, judged, measure, measured};
