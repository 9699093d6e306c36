//! Macros that turn the policies declared for fields into calls of the functions that merge them.

/// Merges one field by its policy, together with the other fields of its group if it names one.
macro_rules! merge_field {
    ($sides:ident, $conflicts:ident, $name:expr, $field:ident, $policy:ident) => {
        $crate::model::merge::$policy(
            $name,
            $crate::model::merge::Sides {
                base: &$sides.base.$field,
                ours: &$sides.ours.$field,
                theirs: &$sides.theirs.$field,
            },
            $conflicts,
        )
    };
    ($sides:ident, $conflicts:ident, $name:expr, $field:ident, scalar, $group:ident) => {
        $crate::model::merge::scalar_of_group(
            $name,
            $crate::model::merge::Sides {
                base: &$sides.base.$field,
                ours: &$sides.ours.$field,
                theirs: &$sides.theirs.$field,
            },
            $crate::model::merge::Sides {
                base: &$sides.base.$group(),
                ours: &$sides.ours.$group(),
                theirs: &$sides.theirs.$group(),
            },
            $conflicts,
        )
    };
}

/// Implements [`MergeFields`](super::MergeFields) from a policy for every field: `merge_fields! { Form { name: scalar } }`.
macro_rules! merge_fields {
    ($type:ident { $($field:ident: $policy:ident $(with $group:ident)?),* $(,)? }) => {
        impl $crate::model::merge::MergeFields for $type {
            fn merge_fields(
                sides: $crate::model::merge::Sides<'_, Self>,
                conflicts: &mut $crate::model::merge::Conflicts,
            ) -> Self {
                Self {
                    $($field: $crate::model::merge::merge_field!(
                        sides, conflicts, stringify!($field), $field, $policy $(, $group)?
                    ),)*
                }
            }
        }
    };
}

pub(in crate::model) use {merge_field, merge_fields};
