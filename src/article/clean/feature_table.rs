//! Named values: how `features.rs` and `context.rs` write what they measure, a name and a formula a row.

/// Makes a function that gives the values of all rows, in order, and the list of their names. The names are for the script
/// that fits the weights and for those who ask why a block went; the module that readers download goes without.
macro_rules! rows {
    ($(#[$doc:meta])* $values:ident($($given:ident: $type:ty),*); $($name:literal => $value:expr,)*) => {
        /// The names of the rows, in order.
        pub(crate) const NAMES: &[&str] = &[$($name),*];

        /// How many rows there are.
        const COUNT: usize = [$(stringify!($name)),*].len();

        $(#[$doc])*
        pub(crate) fn $values($($given: $type),*) -> [f32; COUNT] {
            [$($value),*]
        }
    };
}

pub(crate) use rows;

/// 1 for yes, 0 for no.
pub(crate) fn is(condition: bool) -> f32 {
    f32::from(u8::from(condition))
}
