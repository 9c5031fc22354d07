//! Personal and organisation names.
