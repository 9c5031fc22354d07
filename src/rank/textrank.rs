//! Power iteration → scores.
