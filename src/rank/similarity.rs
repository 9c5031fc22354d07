//! Two sentences' terms → one weight.
