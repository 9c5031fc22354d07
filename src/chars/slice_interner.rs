//! SliceInterner of numbers → numbers: every distinct sequence has one, counted from 0 as they come.

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

/// Distinct sequences, each with its number.
#[derive(Default)]
pub struct SliceInterner<'s>(IndexSet<&'s [u32], FxBuildHasher>);

impl<'s> SliceInterner<'s> {
    /// The number of a sequence, if it has one.
    pub fn find(&self, sequence: &[u32]) -> Option<usize> {
        self.0.get_index_of(sequence)
    }

    /// The number of a sequence, which it gets now if it has none: that of the sequences before.
    pub fn intern(&mut self, sequence: &'s [u32]) -> usize {
        self.0.insert_full(sequence).0
    }
}
