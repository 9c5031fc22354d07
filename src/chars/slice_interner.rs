//! Interns sequences of numbers: each distinct sequence gets a number, counted from 0 in order of first insertion.

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

/// A set of distinct sequences, each with its number.
#[derive(Default)]
pub struct SliceInterner<'s>(IndexSet<&'s [u32], FxBuildHasher>);

impl<'s> SliceInterner<'s> {
    /// The number of a sequence, if it has one.
    pub fn find(&self, sequence: &[u32]) -> Option<usize> {
        self.0.get_index_of(sequence)
    }

    /// The number of a sequence; a new sequence gets the next free one.
    pub fn intern(&mut self, sequence: &'s [u32]) -> usize {
        self.0.insert_full(sequence).0
    }
}
